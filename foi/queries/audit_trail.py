"""Who did what, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from foi.core.db import db
from foi.models.audit import AuditEntry
from foi.models.user import User

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    at: datetime
    tag: str
    subject: str
    by: str | None


def page_of(page: int) -> tuple[list[Line], int]:
    """One page (from 1), and how many entries there are in all."""
    rows = db.session.execute(
        sa.select(AuditEntry.number, AuditEntry.at, AuditEntry.tag, AuditEntry.subject, User.name)
        .outerjoin(User, User.id == AuditEntry.user_id)
        .order_by(AuditEntry.number.desc())
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
    )
    total = db.session.scalar(sa.select(sa.func.count()).select_from(AuditEntry)) or 0
    lines = [
        Line(number, datetime.fromisoformat(at), tag, subject, by) for number, at, tag, subject, by in rows
    ]
    return lines, total
