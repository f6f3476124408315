from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model


class ListedEntry(Model):
    """Words on a list of the authority, for the documents of every case: put forward, agreed, taken off."""

    __tablename__ = "redaction_listed_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """``deny``: always found; ``allow``: found, but only to check."""
    text: Mapped[str]
    put_forward_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    put_forward_at: Mapped[datetime]
    agreed_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"))
    agreed_at: Mapped[datetime | None]
    ended_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"))
    """Who declined it, or took it off the list."""
    ended_at: Mapped[datetime | None]

    @property
    def is_waiting(self) -> bool:
        return self.agreed_at is None and self.ended_at is None

    @property
    def is_in_force(self) -> bool:
        return self.agreed_at is not None and self.ended_at is None
