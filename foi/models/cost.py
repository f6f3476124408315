from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import append_only


class CostEntry(Model):
    """Hours of work on a case, estimated or done. Never edited: a later row strikes out an earlier one."""

    __tablename__ = "foi_cost_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    activity: Mapped[str]
    """An ``Activity``."""
    is_estimate: Mapped[bool]
    hundredths: Mapped[int]
    """Hundredths of an hour: sums are exact, so that a limit is neither missed nor passed by rounding."""
    hourly_pence: Mapped[int | None]
    """What the person costs an hour; only FOISA asks for it."""
    who: Mapped[str]
    """Business area or post that does the work."""
    worked_on: Mapped[date]
    """Day of the work, or of the estimate."""
    note: Mapped[str] = mapped_column(sa.Text, default="")
    """How it was worked out: the refusal for cost prints it."""
    strikes_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_cost_entry.id"))
    """This row only strikes out that one."""
    recorded_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    recorded_at: Mapped[datetime]


class CostAggregation(Model):
    """Whether another request is counted together with this one (FOIA s.12(4)): the newest row of a pair stands."""

    __tablename__ = "foi_cost_aggregation"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    with_case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"))
    is_counted: Mapped[bool]
    why: Mapped[str] = mapped_column(sa.Text)
    """In what the two ask for the same or similar information, or why they do not."""
    recorded_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    recorded_at: Mapped[datetime]


append_only(CostEntry)
append_only(CostAggregation)
