"""Calendar feeds: secret addresses, one for each person and scope, that can be made anew and given up."""

from __future__ import annotations

import hashlib
import secrets
from enum import StrEnum

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotAllowedNow
from foi.core.now import now
from foi.models.calendar_feed import CalendarFeed
from foi.models.user import User
from foi.rules.audit_tags import AuditTag
from foi.rules.roles import Act, may
from foi.services import audit


class FeedScope(StrEnum):
    """Whose due dates: one's own, or the whole team's."""

    MINE = "mine"
    TEAM = "team"


NEEDED = {FeedScope.MINE: Act.PREPARE_CASE, FeedScope.TEAM: Act.ASSIGN}
"""What a person must be allowed to do to have the feed: an officer their own, a manager the team's."""


def offered_to(user: User) -> list[FeedScope]:
    return [scope for scope, act in NEEDED.items() if may(user.roles, act)]


def make(scope: FeedScope, *, by: int) -> str:
    """A new address in place of the earlier one; its token, which is never shown again."""
    user = db.session.get_one(User, by)
    if scope not in offered_to(user):
        raise NotAllowedNow("Your roles give you no such calendar.")
    _revoke(scope, by)
    token = secrets.token_urlsafe(32)
    feed = CalendarFeed(token_hash=_hash(token), user_id=by, scope=scope.value, made_at=now())
    db.session.add(feed)
    db.session.flush()
    audit.record(AuditTag.FEED_MAKE, f"feed:{feed.id}", by=by, details={"scope": scope.value})
    return token


def give_up(scope: FeedScope, *, by: int) -> None:
    """The address answers no more. ``NotAllowedNow`` where there is none."""
    if scope.value not in living(by):
        raise NotAllowedNow("There is no such calendar address, or it was given up already.")
    _revoke(scope, by)
    audit.record(AuditTag.FEED_REVOKE, f"user:{by}", by=by, details={"scope": scope.value})


def living(user_id: int) -> dict[str, CalendarFeed]:
    """The addresses of a person that answer now, by scope."""
    rows = db.session.scalars(
        sa.select(CalendarFeed).where(CalendarFeed.user_id == user_id, CalendarFeed.revoked_at.is_(None))
    )
    return {row.scope: row for row in rows}


def feed_of(token: str) -> CalendarFeed | None:
    """The feed under this token, while its person has an open account and the role for it.

    Looked up by hash: a token of 256 random bits is not guessed, and the time taken tells nothing of another's.
    """
    feed = db.session.scalar(
        sa.select(CalendarFeed).where(
            CalendarFeed.token_hash == _hash(token), CalendarFeed.revoked_at.is_(None)
        )
    )
    if feed is None or not feed.user.is_active or FeedScope(feed.scope) not in offered_to(feed.user):
        return None
    return feed


def _revoke(scope: FeedScope, user_id: int) -> None:
    db.session.execute(
        sa.update(CalendarFeed)
        .where(
            CalendarFeed.user_id == user_id,
            CalendarFeed.scope == scope.value,
            CalendarFeed.revoked_at.is_(None),
        )
        .values(revoked_at=now())
    )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
