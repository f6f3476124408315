"""Who is asking, for views: the signed-in person, their roles, and the record of refusals."""

from __future__ import annotations

from flask import current_app, g, request, session

from foi.core.config import Settings
from foi.models.user import User, UserSession
from foi.rules.audit_tags import AuditTag
from foi.rules.roles import Act, may
from foi.services import audit, users

TOKEN = "token"  # noqa: S105 - the name of the cookie's field, no secret


def my_session() -> UserSession | None:
    """The living session of this request's browser, looked up once."""
    if "my_session" not in g:
        token = session.get(TOKEN)
        g.my_session = users.session_of(token) if token else None
        # Plain values survive a rollback in mid-request.
        g.me = (g.my_session.user_id, g.my_session.user.roles) if g.my_session else None
    found: UserSession | None = g.my_session
    return found


def me() -> User:
    """The person signed in; only in views that the gate guards."""
    found = my_session()
    assert found is not None  # the gate let nobody else in
    return found.user


def my_id() -> int:
    my_session()
    person_id: int = g.me[0]
    return person_id


def my_roles() -> frozenset[str] | None:
    """None where nobody is signed in."""
    my_session()
    return g.me[1] if g.me else None


def i_may(act: Act) -> bool:
    return may(my_roles() or (), act)


def record_refusal() -> None:
    """Log that somebody signed in was refused a page or an act: endpoint and method only."""
    if my_roles() is not None:
        details = {"endpoint": request.endpoint or "", "method": request.method}
        audit.record_now(AuditTag.ACCESS_REFUSED, "page", by=my_id(), details=details)


def settings() -> Settings:
    found: Settings = current_app.extensions["candour"]
    return found
