from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import never_deleted


class ClockEvent(Model):
    """Something that moves the statutory clock. Never edited: a later event corrects an earlier one."""

    __tablename__ = "foi_clock_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    kind: Mapped[str]
    """An ``EventKind``."""
    happened_on: Mapped[date | None]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Further fields of the event, as ``foi clock`` takes them (dates as ISO text)."""
    corrects_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_clock_event.id"))
    """The event that this one replaces."""
    is_void: Mapped[bool] = mapped_column(default=False)
    """This correction only takes the earlier event back."""
    note: Mapped[str] = mapped_column(default="")
    recorded_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    recorded_at: Mapped[datetime]


never_deleted(ClockEvent)
