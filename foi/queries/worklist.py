"""The worklist: cases with what a row shows, in one query; and the figures above it, in another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from foi.core.db import db
from foi.models.case import Case
from foi.models.review import Review
from foi.models.user import User
from foi.rules.lifecycle import CLOSED, CaseStatus

PER_PAGE = 50
_OPEN = sa.not_(Case.status.in_([status.value for status in CLOSED]))
_SAFE_DUE_ON = sa.func.coalesce(Case.earlier_due_on, Case.due_on)
"""Where two dates are possible, the list goes by the one that is safe."""
_IS_REVIEW = sa.exists().where(Review.case_id == Case.id)
_ORDERS = {
    "due": (Case.due_on.is_(None), _SAFE_DUE_ON),
    "reference": (Case.reference,),
    "received": (Case.received_on,),
    "status": (Case.status, _SAFE_DUE_ON),
    "owner": (User.name, _SAFE_DUE_ON),
}
SORTS = frozenset(_ORDERS)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cases. ``whose``: mine, unassigned or all; ``status``: one status, open, late, reviews or all."""

    whose: str = "mine"
    status: str = "open"
    words: str = ""
    person_id: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    reference: str
    subject: str
    status: str
    regime: str
    received_on: date
    due_on: date | None
    is_provisional: bool
    owner: str | None
    earlier_due_on: date | None
    is_review: bool


@dataclass(frozen=True, slots=True)
class Figures:
    due_this_week: int
    late: int
    clarifying: int
    for_sign_off: int
    unassigned: int
    in_review: int


def page_of(
    chosen: Filter, today: date, *, sort: str = "due", descending: bool = False, page: int = 1
) -> tuple[list[Row], int]:
    """One page (from 1) of at most ``PER_PAGE`` rows in a total order, and how many there are in all."""
    order = [column.desc() if descending else column for column in _ORDERS[sort]]
    found = _where(chosen, today)
    query = (
        sa.select(
            Case.id,
            Case.reference,
            Case.subject,
            Case.status,
            Case.regime,
            Case.received_on,
            Case.due_on,
            Case.due_is_provisional,
            User.name,
            Case.earlier_due_on,
            _IS_REVIEW,
        )
        .outerjoin(User, User.id == Case.owner_id)
        .where(*found)
        .order_by(*order, Case.id)
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
    )
    rows = [Row(*row) for row in db.session.execute(query)]
    total = db.session.scalar(sa.select(sa.func.count()).select_from(Case).where(*found)) or 0
    return rows, total


def figures(today: date) -> Figures:
    """What the line above the list counts."""
    late = sa.and_(_OPEN, Case.due_on < today)
    week = sa.and_(_OPEN, _SAFE_DUE_ON.between(today, today + timedelta(days=7)))
    counts = [
        week,
        late,
        Case.status == CaseStatus.CLARIFYING.value,
        Case.status == CaseStatus.FOR_SIGN_OFF.value,
        sa.and_(_OPEN, Case.owner_id.is_(None)),
        sa.and_(_OPEN, _IS_REVIEW),
    ]
    columns = [sa.func.coalesce(sa.func.sum(sa.case((test, 1), else_=0)), 0) for test in counts]
    return Figures(*db.session.execute(sa.select(*columns).select_from(Case)).one())


def _where(chosen: Filter, today: date) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if chosen.whose == "mine":
        found.append(Case.owner_id == chosen.person_id)
    elif chosen.whose == "unassigned":
        found.append(Case.owner_id.is_(None))
    if chosen.status == "open":
        found.append(_OPEN)
    elif chosen.status == "late":
        found += [_OPEN, Case.due_on < today]
    elif chosen.status == "reviews":
        found += [_OPEN, _IS_REVIEW]
    elif chosen.status in CaseStatus.__members__:
        found.append(Case.status == chosen.status)
    for word in chosen.words.split()[:8]:
        like = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        found.append(
            sa.or_(
                Case.reference.ilike(like, escape="\\"),
                Case.subject.ilike(like, escape="\\"),
                Case.request_text.ilike(like, escape="\\"),
            )
        )
    return found
