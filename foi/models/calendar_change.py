from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import append_only


class BankHolidayChange(Model):
    """What an administrator added to the shipped bank holidays or took back. Never edited: a later row counts."""

    __tablename__ = "foi_bank_holiday_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """A ``ChangeKind``: a day added or taken back, or (without nation) the end of the confirmed years."""
    day: Mapped[date]
    nation: Mapped[str | None]
    name: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    """On whose word: a proclamation, the official file."""
    known_from: Mapped[date]
    """When it was announced; where nobody said, the day on which it was entered."""
    moved_from: Mapped[date | None]
    """The day that this one takes the place of."""
    added_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    added_at: Mapped[datetime]


append_only(BankHolidayChange)
