"""Files that need a program or long reading to be opened: the PDF that is looked at and burned is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow, NotFound, UnsafeFile
from foi.core.storage import sha256_of
from redaction.engine import sandbox
from redaction.engine.documents.jobs import as_pages, open_document
from redaction.engine.documents.opened import Attachment, Opened, annex_file, sections_of
from redaction.engine.jobs import WorkingCopy, working_copy
from redaction.engine.limits import LIMITS, Limits
from redaction.engine.source import SourceDocument
from redaction.engine.tables.grid import shown
from redaction.models.document import Document
from redaction.rules.file_kinds import ANNEX, Handling
from redaction.services import desk, ingest

_TABLE = Limits(seconds=LIMITS.parser_seconds * 5)
_NO_TEXT = "<p>[The file has no text of its own.]</p>"


def open_up(document: Document) -> SourceDocument | None:
    """Make the working copy; its words with their places, where they are known without reading it again.

    Raises ``Unusable`` with what is wrong with the file, in words for the officer.
    """
    handling = document.kind.handling
    if handling is Handling.RANGE:
        return _range(document.id, document.original_sha256)
    if handling in (Handling.DOCUMENT, Handling.MESSAGE) and not document.working_sha256:
        _take_apart(document)
    return None


def _range(document_id: int, original_sha256: str) -> SourceDocument:
    made = sandbox.run(shown, desk.stores().originals.get(original_sha256), limits=_TABLE)
    _keep(document_id, made.pdf, len(made.source.pages), {})
    return made.source


def _take_apart(document: Document) -> None:
    """Text and attachments of a file. Doing so again, after being cut off, comes to the same end."""
    document_id, title = document.id, document.title
    data = desk.stores().originals.get(document.original_sha256)
    opened = open_document(data, document.kind.engine)
    pdf = as_pages(opened.body if opened.body.strip() else _NO_TEXT, title)
    pages = sandbox.run(working_copy, pdf, "pdf").pages
    _keep(document_id, pdf, pages, _inventory(document_id, opened))


def _inventory(document_id: int, opened: Opened) -> dict[str, Any]:
    not_taken = list(_add_attachments(document_id, opened.attachments))
    found = {"annex": [asdict(one) for one in opened.annex], "not_taken": not_taken}
    return {key: lines for key, lines in found.items() if lines}


def _add_attachments(document_id: int, attachments: Iterable[Attachment]) -> Iterable[str]:
    """Each as a document of its own; why not, for those that are none."""
    too_deep = _depth(document_id) >= LIMITS.archive_nesting
    room = LIMITS.archive_members - _in_all(document_id)
    for number, one in enumerate(attachments, start=1):
        if too_deep:
            yield f"{one.name}: it lies in files inside files, more than {LIMITS.archive_nesting} deep."
        elif number > room:
            yield f"{one.name[:80]}: the file holds more than {LIMITS.archive_members:,} others in all. Add it alone."
        elif not _is_added(document_id, one.data):
            yield from _add(document_id, one)


def _add(document_id: int, attachment: Attachment) -> Iterable[str]:
    try:
        desk.others_may_write()
        file = ingest.examined(attachment.data, attachment.name)
        with unit_of_work():
            parent = db.session.get_one(Document, document_id)
            ingest.keep_examined(file, case_id=parent.case_id, by=parent.added_by_id, parent_id=document_id)
    except (UnsafeFile, NotAllowedNow) as refusal:
        yield f"{attachment.name[:80]}: {refusal.message}"


def _is_added(document_id: int, data: bytes) -> bool:
    """By this very scan, before it was cut off."""
    same = sa.select(Document.id).where(
        Document.parent_id == document_id, Document.original_sha256 == sha256_of(data)
    )
    return db.session.scalar(same) is not None


def _in_all(document_id: int) -> int:
    """How many files came out of the one at the top so far, at any depth, those of this document left out.

    Each file may hold few, and each of those as many again: the limit is one of what came in.
    """
    top, parent = document_id, _parent_of(document_id)
    while parent is not None:
        top, parent = parent, _parent_of(parent)
    below = sa.select(Document.id).where(Document.parent_id == top).cte("below", recursive=True)
    below = below.union_all(sa.select(Document.id).where(Document.parent_id == below.c.id))
    others = (
        sa.select(sa.func.count())
        .select_from(Document)
        .where(
            Document.id.in_(sa.select(below.c.id)),
            sa.or_(Document.parent_id.is_(None), Document.parent_id != document_id),
        )
    )
    return db.session.scalar(others) or 0


def _depth(document_id: int) -> int:
    """1 for a file that came by itself, 2 for one that came in it."""
    depth, parent = 1, _parent_of(document_id)
    while parent is not None:
        depth, parent = depth + 1, _parent_of(parent)
    return depth


def _parent_of(document_id: int) -> int | None:
    return db.session.scalar(sa.select(Document.parent_id).where(Document.id == document_id))


def _keep(document_id: int, pdf: bytes, pages: int, inventory: dict[str, Any]) -> None:
    """Past the version count, in a unit of work of its own: nothing else writes to a document that is being read."""
    sha256 = desk.stores().originals.put(pdf)
    with unit_of_work():
        db.session.execute(
            sa.update(Document)
            .where(Document.id == document_id)
            .values(working_sha256=sha256, page_count=pages, inventory=inventory)
        )


def make_annex(*, document_id: int, by: int) -> Document:
    """Make a document of what does not show in this one (comments, deleted text, properties), to be decided too.

    Raises ``NotFound`` where there is nothing of that sort, ``NotAllowedNow`` where it was made before.
    """
    document = desk.decidable(document_id)
    annex = sections_of(document.inventory.get("annex", ()))
    if not annex:
        raise NotFound("Nothing is in that file besides what shows.")
    title = f"{document.title}, what does not show"
    incoming = ingest.Incoming(
        document.case_id, annex_file(annex), document.filename, title, ANNEX, parent_id=document.id
    )
    return ingest.keep(incoming, WorkingCopy(0, None), by)
