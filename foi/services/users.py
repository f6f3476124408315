"""Accounts, passwords and sessions."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import timedelta

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from foi.core.config import Settings
from foi.core.db import db
from foi.core.errors import NotAllowedNow, NotFound
from foi.core.now import now
from foi.models.user import SignInAttempt, User, UserRole, UserSession
from foi.rules.audit_tags import AuditTag
from foi.rules.roles import Role
from foi.services import audit

SHORTEST_PASSWORD = 12
ATTEMPTS = 10
WINDOW = timedelta(minutes=15)

_hasher = PasswordHasher()  # Argon2id with the library's present defaults
_NOBODY = _hasher.hash(secrets.token_urlsafe())
"""Checked where there is no such account, so that the time taken does not tell."""


def create_user(
    *, name: str, email: str, password: str, roles: Iterable[Role], by: int | None = None
) -> User:
    """A new member of staff. Raises ``NotAllowedNow`` for a short password or an address in use."""
    email = email.strip().lower()
    if len(password) < SHORTEST_PASSWORD:
        raise NotAllowedNow(f"A password has at least {SHORTEST_PASSWORD} characters.")
    if db.session.scalar(sa.select(User.id).where(User.email == email)):
        raise NotAllowedNow("There is already an account with this e-mail address.")
    user = User(name=name.strip(), email=email, password_hash=_hasher.hash(password))
    user.role_rows = [UserRole(role=str(role)) for role in sorted(set(roles))]
    db.session.add(user)
    db.session.flush()
    details = {"roles": sorted(user.roles)}
    audit.record(AuditTag.USER_CREATE, f"user:{user.id}", by=by, details=details)
    return user


def is_throttled(email: str, settings: Settings) -> bool:
    """Too many failures on this account lately: even the right password waits."""
    count = db.session.scalar(
        sa.select(sa.func.count())
        .select_from(SignInAttempt)
        .where(
            SignInAttempt.account_hash == _account_hash(email, settings), SignInAttempt.at > now() - WINDOW
        )
    )
    return (count or 0) >= ATTEMPTS


def check_password(email: str, password: str) -> User | None:
    """The active account with this address and password, or None; takes the same time either way."""
    user = db.session.scalar(sa.select(User).where(User.email == email.strip().lower(), User.is_active))
    try:
        _hasher.verify(user.password_hash if user else _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return None
    if user and _hasher.check_needs_rehash(user.password_hash):
        user.password_hash = _hasher.hash(password)
    return user


def note_failure(email: str, settings: Settings) -> None:
    """Remember a failed attempt (and forget old ones)."""
    db.session.execute(sa.delete(SignInAttempt).where(SignInAttempt.at < now() - 2 * WINDOW))
    db.session.add(SignInAttempt(account_hash=_account_hash(email, settings), at=now()))
    audit.record(AuditTag.SESSION_REFUSE, "session", by=None)


def start_session(user: User, settings: Settings) -> str:
    """Sign in; the token for the browser's cookie."""
    token = secrets.token_urlsafe(32)
    session = UserSession(
        token_hash=_token_hash(token),
        user_id=user.id,
        started_at=now(),
        ends_at=now() + timedelta(hours=settings.session_hours),
    )
    db.session.add(session)
    db.session.flush()
    audit.record(AuditTag.SESSION_START, f"session:{session.id}", by=user.id)
    return token


def session_of(token: str) -> UserSession | None:
    """The living session with this token: not revoked, not over, of an active account."""
    found = db.session.scalar(
        sa.select(UserSession).where(
            UserSession.token_hash == _token_hash(token),
            UserSession.revoked_at.is_(None),
            UserSession.ends_at > now(),
        )
    )
    return found if found and found.user.is_active else None


def end_session(session_id: int, *, by: int) -> None:
    """Sign out, or (somebody else's) revoke."""
    session = db.session.get(UserSession, session_id)
    if session is None or session.revoked_at:
        raise NotFound("That session has ended already.")
    session.revoked_at = now()
    tag = AuditTag.SESSION_END if session.user_id == by else AuditTag.SESSION_REVOKE
    audit.record(tag, f"session:{session.id}", by=by)


def change_user(user_id: int, *, roles: Iterable[Role], is_active: bool, by: int) -> None:
    """Change roles, or close an account: its sessions end at once."""
    user = db.session.get(User, user_id)
    if user is None:
        raise NotFound("There is no such account.")
    if user_id == by and (not is_active or Role.ADMINISTRATOR not in roles):
        raise NotAllowedNow("You cannot take away your own access. Ask another administrator.")
    wanted = {str(role) for role in roles}
    user.role_rows = [row for row in user.role_rows if row.role in wanted] + [
        UserRole(role=role) for role in sorted(wanted - user.roles)
    ]
    user.is_active = is_active
    if not is_active:
        _revoke_all(user_id)
    details = {"roles": sorted(wanted), "active": is_active}
    audit.record(AuditTag.USER_CHANGE, f"user:{user_id}", by=by, details=details)


def _revoke_all(user_id: int) -> None:
    db.session.execute(
        sa.update(UserSession)
        .where(UserSession.user_id == user_id, UserSession.revoked_at.is_(None))
        .values(revoked_at=now())
    )


def _token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _account_hash(email: str, settings: Settings) -> str:
    return hmac.new(settings.secret_key.encode(), email.strip().lower().encode(), hashlib.sha256).hexdigest()
