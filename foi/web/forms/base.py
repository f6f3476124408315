"""What every form of the staff pages has: CSRF protection, and errors that a service found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flask_wtf import FlaskForm

from foi.core.db import db
from foi.core.errors import CandourError


class BaseForm(FlaskForm):  # type: ignore[misc] # Flask-WTF has no types
    """``form_errors``: what is wrong with the whole, shown in the error summary."""

    @contextmanager
    def service_errors(self) -> Iterator[None]:
        """Show on this form what a service refuses. The transaction is given up; what was typed stays on the page.

        Use: ``with form.service_errors(): intake.log_request(...)`` then ask ``form.errors``.
        """
        try:
            yield
        except CandourError as error:
            db.session.rollback()
            self.form_errors = [error.message, *getattr(error, "missing", ())]
