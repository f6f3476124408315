"""The documents of a case with their counts, and what waits for approval: a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import defer

from foi.core.db import db
from foi.core.errors import NotFound
from foi.queries.case_file import Heading, headings
from foi.queries.people import names
from redaction.models.document import Document, Page
from redaction.queries.findings import Counts, counts
from redaction.rules.document_status import DocumentStatus
from redaction.rules.file_kinds import RANGE

_LATEST = date.max


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in a list."""

    document: Document
    counts: Counts
    added_by: str
    submitted_by: str
    aside_by: str


def document(document_id: int) -> Document:
    """Raises ``NotFound``."""
    found = db.session.scalar(
        sa.select(Document).where(Document.id == document_id).options(defer(Document.text))
    )
    if found is None:
        raise NotFound("There is no such document.")
    return found


def documents_of(case_id: int) -> list[Listed]:
    """In the order in which they were added."""
    rows = db.session.scalars(
        sa.select(Document)
        .where(Document.case_id == case_id)
        .options(defer(Document.text))
        .order_by(Document.id)
    ).all()
    return _listed(list(rows))


def children_of(document_id: int) -> list[Document]:
    """What was attached to a message, or cut from a workbook, in the order in which it was added."""
    rows = db.session.scalars(
        sa.select(Document)
        .where(Document.parent_id == document_id)
        .options(defer(Document.text))
        .order_by(Document.id)
    )
    return list(rows)


def number_of(case_id: int) -> int:
    return db.session.scalar(sa.select(sa.func.count()).where(Document.case_id == case_id)) or 0


def unreleased(case_id: int) -> int:
    """Documents that still need somebody.

    Neither released, nor beyond reading, nor set aside, nor workbooks already cut from.
    """
    done = [DocumentStatus.RELEASED, DocumentStatus.UNREADABLE]
    return (
        db.session.scalar(
            sa.select(sa.func.count()).where(
                Document.case_id == case_id,
                Document.status.not_in(done),
                Document.aside_at.is_(None),
                Document.id.not_in(_cut_from()),
            )
        )
        or 0
    )


def set_aside(case_id: int) -> int:
    """How many documents are set aside as not in scope."""
    aside = sa.select(sa.func.count()).where(Document.case_id == case_id, Document.aside_at.is_not(None))
    return db.session.scalar(aside) or 0


def _cut_from() -> sa.Select[tuple[int | None]]:
    return sa.select(Document.parent_id).where(Document.media_type == RANGE.media_type)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line of the approval queue."""

    listed: Listed
    case: Heading


def waiting_for(*statuses: DocumentStatus) -> list[Waiting]:
    """Documents in these statuses, those first whose case is due first; without a due date, last.

    A workbook that a range was cut from waits for nothing more, nor does what is set aside.
    """
    rows = db.session.scalars(
        sa.select(Document)
        .where(Document.status.in_(statuses), Document.aside_at.is_(None), Document.id.not_in(_cut_from()))
        .options(defer(Document.text))
    ).all()
    cases = headings({row.case_id for row in rows})
    lines = [Waiting(listed, cases[listed.document.case_id]) for listed in _listed(list(rows))]
    return sorted(
        lines,
        key=lambda line: (line.case.earlier_due_on or line.case.due_on or _LATEST, line.listed.document.id),
    )


def _listed(rows: list[Document]) -> list[Listed]:
    counted = counts([row.id for row in rows])
    people = names([one for row in rows for one in (row.added_by_id, row.submitted_by_id, row.aside_by_id)])
    return [
        Listed(
            row,
            counted[row.id],
            people.get(row.added_by_id, ""),
            people.get(row.submitted_by_id or 0, ""),
            people.get(row.aside_by_id or 0, ""),
        )
        for row in rows
    ]


def pages_of(document_id: int) -> list[Page]:
    """Sizes of the pages, without their words."""
    rows = db.session.scalars(
        sa.select(Page)
        .where(Page.document_id == document_id)
        .options(defer(Page.words), defer(Page.text))
        .order_by(Page.number)
    )
    return list(rows)
