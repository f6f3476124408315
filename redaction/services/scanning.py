"""The promise handler "scan": read a document, find what is personal in it, save what is proposed.

Each page is kept as soon as it is read, so the bar moves, and a worker that is killed loses at most one page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from foi.core.errors import UnsafeFile
from foi.rules.audit_tags import AuditTag
from foi.services import audit, tasks
from redaction.engine import sandbox
from redaction.engine.jobs import read_file
from redaction.engine.limits import Limits, Unusable
from redaction.engine.picture_words import PictureReader
from redaction.engine.pipeline import Findings, detect
from redaction.engine.readers.plain import from_text
from redaction.engine.source import SourceDocument
from redaction.models.document import Document, Page
from redaction.rules.document_status import DocumentStatus
from redaction.rules.file_kinds import Handling
from redaction.rules.people import Person
from redaction.services import desk, duplicates, lists, opening, proposing, reading, register, workbooks

READ = 70
"""Percent of the bar when all pages are read."""

GIVEN_UP = (
    "Reading the file failed several times, for a reason on our side. The original is kept: "
    "try again, and if it fails once more, tell whoever runs Candour."
)


def scan(ids: Mapping[str, Any]) -> None:
    """Keep the promise; doing so again, or after being cut off anywhere, comes to the same end."""
    document_id = int(ids["document_id"])
    if not _begin(document_id):
        return
    try:
        if _document(document_id).kind.handling is Handling.WORKBOOK:
            _save_inventory(document_id, workbooks.inventory_of(_document(document_id)))
            return
        source = _read(document_id)
    except (Unusable, UnsafeFile) as problem:
        _unreadable(document_id, str(problem))
        return
    desk.show_progress(document_id, READ, "Looking for personal data")
    while not (_met_people_of_annex(document_id) and _found(document_id, source)):
        pass  # Somebody else became known while we looked: another document of the case was read beside this one.


def _met_people_of_annex(document_id: int) -> bool:
    """Who wrote a comment, or is in a property, may stand in the text by initials or first name alone."""
    document = _document(document_id)
    case_id = document.case_id
    text = "\n".join(line for one in document.inventory.get("annex", ()) for line in one["lines"])
    if not text:
        return True
    known = register.known_people(case_id)
    met = detect(from_text(text), known_people=known).register
    with unit_of_work():
        if not _are_still_known(case_id, known):
            return False
        register.save(case_id, met)
    return True


def _found(document_id: int, source: SourceDocument) -> bool:
    case_id = _document(document_id).case_id
    known, taught = register.known_people(case_id), lists.for_case(case_id)
    findings = detect(source, known_people=known, allow=taught.allow, deny=taught.deny)
    return _save(document_id, source, findings, known)


def _are_still_known(case_id: int, known: Sequence[Person]) -> bool:
    """Whether nobody changed the register since; from here on nobody does, until the end of the transaction."""
    desk.lock_all(case_id)
    return register.known_people(case_id) == known


def give_up(ids: Mapping[str, Any]) -> None:
    document_id = int(ids["document_id"])
    _unreadable(document_id, GIVEN_UP)
    with unit_of_work():
        case_id = _document(document_id).case_id
        tasks.raise_task(case_id=case_id, what="A document could not be read: see its page for why.")


def _begin(document_id: int) -> bool:
    with unit_of_work():
        document = desk.locked(document_id)
        if document.now not in (DocumentStatus.RECEIVED, DocumentStatus.SCANNING):
            return False
        desk.move(document, DocumentStatus.SCANNING)
        document.progress_words = "Reading the file"
    return True


def _document(document_id: int) -> Document:
    return db.session.scalars(sa.select(Document).where(Document.id == document_id)).one()


def _read(document_id: int) -> SourceDocument:
    """The whole document; pages that an earlier, interrupted scan read are not read again."""
    known = opening.open_up(_document(document_id))
    document = _document(document_id)
    working, pages = document.working_sha256, document.page_count
    data = desk.stores().originals.get(working)
    source = known or sandbox.run(read_file, data, "working.pdf", limits=Limits.for_pages(pages))
    kept = set(db.session.scalars(sa.select(Page.number).where(Page.document_id == document_id)))
    is_read = known is not None
    unread = {
        page.number: page for page in source.pages if not is_read and (page.is_picture or page.pictures)
    }
    in_text = [page for page in reading.rows(source) if page.number not in kept | unread.keys()]
    done = len(kept) + len(in_text)
    _keep(document_id, in_text, done, pages)
    reader = PictureReader(data)
    for number in unread.keys() - kept:
        done += 1
        _keep(document_id, [reading.read_pictures(source, unread[number], reader)], done, pages)
    rows = db.session.scalars(sa.select(Page).where(Page.document_id == document_id).order_by(Page.number))
    return reading.document_of(rows.all())


def _keep(document_id: int, rows: list[Page], done: int, pages: int) -> None:
    with unit_of_work():
        for row in rows:
            row.document_id = document_id
            db.session.add(row)
    desk.show_progress(document_id, READ * done // max(pages, 1), f"Read {done:,} of {pages:,} pages")


def _save_inventory(document_id: int, inventory: dict[str, Any]) -> None:
    """A workbook is for an officer to choose ranges of; nothing of it is looked at before."""
    with unit_of_work():
        document = desk.locked(document_id)
        if document.now is not DocumentStatus.SCANNING:
            return
        document.inventory = inventory
        desk.move(document, DocumentStatus.FOR_DECISION)
        document.progress, document.progress_words = 100, ""
        audit.record(AuditTag.DOCUMENT_SCAN, f"document:{document.id}", by=None, case_id=document.case_id)


def _save(document_id: int, source: SourceDocument, findings: Findings, known: Sequence[Person]) -> bool:
    """Everything that was found, in one transaction: a scan that is cut off here has saved none of it.

    False, and nothing saved, where more people are ``known`` by now: one person must not become two.
    """
    with unit_of_work():
        are_still_known = _are_still_known(_document(document_id).case_id, known)
        document = desk.locked(document_id)
        if document.now is not DocumentStatus.SCANNING:
            return True
        if not are_still_known:
            return False
        document.text, document.model = source.text, findings.model
        people = register.save(document.case_id, findings.register)
        found = proposing.save(document, source, findings.spans, people)
        document.like_id, document.likeness = duplicates.nearest(document, source.text)
        document.alarms = workbooks.alarms_of(document, findings.spans)
        desk.move(document, DocumentStatus.FOR_DECISION)
        document.progress, document.progress_words = 100, ""
        audit.record(
            AuditTag.DOCUMENT_SCAN,
            f"document:{document.id}",
            by=None,
            case_id=document.case_id,
            details={"pages": len(source.pages), "found": found, "model": findings.model},
        )
    return True


def _unreadable(document_id: int, message: str) -> None:
    with unit_of_work():
        document = desk.locked(document_id)
        if document.now not in (DocumentStatus.RECEIVED, DocumentStatus.SCANNING):
            return
        desk.move(document, DocumentStatus.UNREADABLE, message)
        audit.record(
            AuditTag.DOCUMENT_UNREADABLE, f"document:{document.id}", by=None, case_id=document.case_id
        )
