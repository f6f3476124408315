from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from foi.core.db import Model
from foi.models.user import User


class CalendarFeed(Model):
    """A secret address under which a calendar program reads due dates. Only the hash of its token is kept."""

    __tablename__ = "foi_calendar_feed"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"), index=True)
    scope: Mapped[str]
    """A ``FeedScope``: one's own cases, or those of the whole team."""
    made_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    user: Mapped[User] = relationship(lazy="joined", innerjoin=True)
