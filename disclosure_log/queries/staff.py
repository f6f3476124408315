"""The publication queue, for staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from disclosure_log.models.entry import EntryProposal, LogEntry
from disclosure_log.rules.holds import EntryStatus
from foi.core.db import db
from foi.queries import case_file

PER_PAGE = 50
_ORDER = [EntryStatus.HELD, EntryStatus.SCHEDULED, EntryStatus.PUBLISHED, EntryStatus.WITHDRAWN]


@dataclass(frozen=True, slots=True)
class Line:
    case_id: int
    reference: str
    title: str
    status: str
    publish_on: date | None
    held_because: str


def entry_of(case_id: int) -> LogEntry | None:
    return db.session.scalar(sa.select(LogEntry).where(LogEntry.case_id == case_id))


def page_of(status: str, page: int) -> tuple[list[Line], int]:
    """One page of the queue: held ones first, then by day of publication."""
    where = [LogEntry.status == status] if status in EntryStatus.__members__ else []
    rank = sa.case({status.value: number for number, status in enumerate(_ORDER)}, value=LogEntry.status)
    rows = db.session.execute(
        sa.select(LogEntry, EntryProposal.title)
        .outerjoin(EntryProposal, EntryProposal.case_id == LogEntry.case_id)
        .where(*where)
        .order_by(rank, LogEntry.publish_on.is_(None), LogEntry.publish_on, LogEntry.id)
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
    ).all()
    headings = case_file.headings({entry.case_id for entry, _ in rows})
    lines = [
        Line(
            entry.case_id,
            headings[entry.case_id].reference,
            title or headings[entry.case_id].subject,
            entry.status,
            entry.publish_on,
            entry.held_because,
        )
        for entry, title in rows
    ]
    total = db.session.scalar(sa.select(sa.func.count()).select_from(LogEntry).where(*where)) or 0
    return lines, total
