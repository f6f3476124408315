"""Open cases with their dates, for calendars."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from foi.core.db import db
from foi.models.case import Case
from foi.models.review import Review
from foi.rules.lifecycle import CLOSED


@dataclass(frozen=True, slots=True)
class DueDate:
    """What a shared calendar may show of a case: never who asked, nor about what."""

    case_id: int
    reference: str
    regime: str
    due_on: date
    earlier_due_on: date | None
    is_provisional: bool
    logged_at: datetime
    is_review: bool


def due_dates(owner_id: int | None) -> list[DueDate]:
    """Of the open cases that have a date: those of one owner, or (None) of all."""
    query = sa.select(
        Case.id,
        Case.reference,
        Case.regime,
        Case.due_on,
        Case.earlier_due_on,
        Case.due_is_provisional,
        Case.logged_at,
        Review.case_id.is_not(None),
    )
    query = query.outerjoin(Review, Review.case_id == Case.id).where(
        Case.status.not_in(CLOSED), Case.due_on.is_not(None)
    )
    if owner_id is not None:
        query = query.where(Case.owner_id == owner_id)
    return [DueDate(*row) for row in db.session.execute(query.order_by(Case.due_on, Case.id))]
