"""Everything on one case that its pages show, in a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import joinedload, selectinload

from foi.core.db import db
from foi.core.errors import NotFound
from foi.models.audit import AuditEntry
from foi.models.case import Case
from foi.models.user import User


@dataclass(frozen=True, slots=True)
class Heading:
    """What the other packages may know of a case."""

    id: int
    reference: str
    subject: str
    regime: str
    status: str
    due_on: date | None
    is_provisional: bool
    earlier_due_on: date | None


def load(case_id: int) -> Case:
    """The case with its owner and parts; the requester is not loaded before somebody asks for it."""
    case = db.session.scalar(
        sa.select(Case).where(Case.id == case_id).options(joinedload(Case.owner), selectinload(Case.parts))
    )
    if case is None:
        raise NotFound("There is no such case.")
    return case


def heading(case_id: int) -> Heading:
    """Raises ``NotFound``."""
    row = db.session.execute(_headings().where(Case.id == case_id)).first()
    if row is None:
        raise NotFound("There is no such case.")
    return Heading(*row)


def headings(case_ids: set[int]) -> dict[int, Heading]:
    """Of many cases, in one query."""
    return {row.id: Heading(*row) for row in db.session.execute(_headings().where(Case.id.in_(case_ids)))}


def _headings() -> sa.Select[tuple[int, str, str, str, str, date | None, bool, date | None]]:
    return sa.select(
        Case.id,
        Case.reference,
        Case.subject,
        Case.regime,
        Case.status,
        Case.due_on,
        Case.due_is_provisional,
        Case.earlier_due_on,
    )


@dataclass(frozen=True, slots=True)
class Act:
    """One line of a case's timeline."""

    at: datetime
    tag: str
    subject: str
    by: str | None
    details: dict[str, object]


def timeline(case_id: int, *, limit: int = 500) -> list[Act]:
    """The audited acts on a case, newest first."""
    rows = db.session.execute(
        sa.select(AuditEntry.at, AuditEntry.tag, AuditEntry.subject, User.name, AuditEntry.details)
        .outerjoin(User, User.id == AuditEntry.user_id)
        .where(AuditEntry.case_id == case_id)
        .order_by(AuditEntry.number.desc())
        .limit(limit)
    )
    return [
        Act(datetime.fromisoformat(at), tag, subject, by, details) for at, tag, subject, by, details in rows
    ]
