"""Who is signed in."""

from __future__ import annotations

import sqlalchemy as sa

from foi.core.db import db
from foi.core.now import now
from foi.models.user import UserSession


def living() -> list[UserSession]:
    """Sessions that have neither ended nor been revoked, newest first."""
    rows = db.session.scalars(
        sa.select(UserSession)
        .where(UserSession.revoked_at.is_(None), UserSession.ends_at > now())
        .order_by(UserSession.started_at.desc(), UserSession.id)
    )
    return list(rows)
