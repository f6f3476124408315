"""What every form of the staff pages has: CSRF protection, and errors that a service found."""

from __future__ import annotations

from types import TracebackType

from flask_wtf import FlaskForm

from foi.core.db import db
from foi.core.errors import CandourError, Stale


class BaseForm(FlaskForm):  # type: ignore[misc] # Flask-WTF has no types
    """``form_errors``: what is wrong with the whole, shown in the error summary."""

    made_from = "version"
    """The hidden field that says which version the form was made from."""

    def service_errors(self) -> ServiceErrors:
        """Show on this form what a service refuses, instead of an error page.

        Use: ``with form.service_errors(): intake.log_request(...); return redirect(...)``; what stands after it
        is reached only when the service refused. What is about one field of this form is said beside that.
        """
        return ServiceErrors(self)


class ServiceErrors:
    """The transaction is given up; what was typed stays on the page."""

    def __init__(self, form: BaseForm) -> None:
        self._form = form

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, CandourError):
            return False
        db.session.rollback()
        messages = [error.message, *getattr(error, "missing", ())]
        if (field := getattr(error, "field", "")) and field in self._form:
            self._form[field].errors = messages
        else:
            self._form.form_errors = messages
        if isinstance(error, Stale) and error.now_at is not None and self._form.made_from in self._form:
            self._form[self._form.made_from].data = str(error.now_at)  # told now: sent again, it counts
        return True
