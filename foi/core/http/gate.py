"""Deny by default: a view that nobody marked is refused to all, and a request may write only where it says so.

A view's ``allowed_roles`` says who may open it (``allow``, ``open_to_anyone``); ``writes`` says that it changes the
record, by POST, in one transaction that is committed once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from flask import Flask, Response, abort, current_app, g, make_response, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm.exc import StaleDataError

from foi.core.db import JUST_PROMISED, db, writing
from foi.core.errors import Stale
from foi.rules.roles import MAY, Act

ANYONE = "anyone"
SIGNED_IN = "signed in"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

P = ParamSpec("P")
ViewT = TypeVar("ViewT", bound=Callable[..., Any])


def allow(*acts: Act) -> Callable[[ViewT], ViewT]:
    """Open the view to every role that may do one of these acts (``foi.rules.roles.MAY``)."""

    def mark(view: ViewT) -> ViewT:
        view.allowed_roles = frozenset().union(*(MAY[act] for act in acts))  # type: ignore[attr-defined]
        return view

    return mark


def allow_signed_in(view: ViewT) -> ViewT:
    """Open to everyone who is signed in, whatever their role."""
    view.allowed_roles = frozenset({SIGNED_IN})  # type: ignore[attr-defined] # a mark that the gate reads
    return view


def open_to_anyone(view: ViewT) -> ViewT:
    """Open without signing in."""
    view.allowed_roles = frozenset({ANYONE})  # type: ignore[attr-defined] # a mark that the gate reads
    return view


def writes(view: Callable[P, ResponseReturnValue]) -> Callable[P, Response]:
    """One transaction: committed when the view succeeds; given up on an error or an answer of 400 and above."""

    @wraps(view)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> Response:
        try:
            response = make_response(view(*args, **kwargs))
            if response.status_code >= 400:
                db.session.rollback()
            else:
                promised = list(db.session.info.get(JUST_PROMISED, ()))
                db.session.commit()
                if promised and (waker := current_app.extensions.get("waker")):
                    waker.wake(promised)
        except StaleDataError as stale:
            db.session.rollback()
            raise Stale(
                "Somebody else changed this while you had it open. "
                "Your change has not been saved: go back, copy what you typed, and open the page again."
            ) from stale
        except BaseException:
            db.session.rollback()
            raise
        return response

    wrapped.may_write = True  # type: ignore[attr-defined] # a mark that the gate reads
    return wrapped


def init_app(
    app: Flask,
    *,
    roles_of_caller: Callable[[], Collection[str] | None],
    ask_to_sign_in: Callable[[], ResponseReturnValue],
    record_refusal: Callable[[], None],
) -> None:
    """Stand before every view. ``roles_of_caller``: None where nobody is signed in."""

    @app.before_request
    def gate() -> ResponseReturnValue | None:
        view = app.view_functions.get(request.endpoint or "")
        if view is None:
            return None
        allowed: frozenset[str] = getattr(view, "allowed_roles", frozenset())
        if ANYONE not in allowed:
            roles = roles_of_caller()
            if roles is None:
                return ask_to_sign_in()
            if SIGNED_IN not in allowed and not allowed & set(roles):
                record_refusal()
                abort(403)
        if getattr(view, "may_write", False) and request.method not in SAFE_METHODS:
            db.session.rollback()  # the body is still to be read, however slowly it comes: nothing is locked yet
            g.writing = writing()
            g.writing.__enter__()
        return None

    @app.teardown_request
    def leave(_error: BaseException | None) -> None:
        if scope := g.pop("writing", None):
            scope.__exit__(None, None, None)
