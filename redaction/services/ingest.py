"""A file comes in: refused with words that help, or stored write-once and promised to be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from foi.core.db import db
from foi.core.errors import NotAllowedNow, UnsafeFile
from foi.core.now import now
from foi.core.storage import sha256_of
from foi.rules.audit_tags import AuditTag
from foi.services import audit, four_eyes, promises
from redaction.engine import sandbox
from redaction.engine.jobs import WorkingCopy, working_copy
from redaction.engine.limits import Unusable, check_upload
from redaction.models.document import Document
from redaction.rules.document_status import DocumentStatus
from redaction.rules.file_kinds import TAKEN, FileKind, Handling, kind_of, said_by, settled
from redaction.services import desk

SCAN = "scan"
NOT_ADDED = "It has not been added."
_LONGEST_TITLE = 120


def add_document(
    *, case_id: int, data: bytes, filename: str, by: int, title: str = "", parent_id: int | None = None
) -> Document:
    """Keep a file as a document of the case and promise its scan. ``parent_id``: of the message it came with.

    Raises ``UnsafeFile`` for what cannot be taken, ``NotAllowedNow`` for the same bytes twice in one case.
    """
    desk.demand_open_case(case_id)
    return keep_examined(examined(data, filename), case_id=case_id, by=by, title=title, parent_id=parent_id)


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that can be taken, with the pages that were made of it."""

    data: bytes
    filename: str
    kind: FileKind
    copy: WorkingCopy


def examined(data: bytes, filename: str) -> Examined:
    """Judge and open a file: long work, to be done outside any transaction. Raises ``UnsafeFile``."""
    kind = _kind(data, filename)
    # Whatever takes programs or long reading to open is opened by the worker.
    copy = _working_copy(data, kind) if kind.handling is Handling.PAGES else WorkingCopy(0, None)
    return Examined(data, filename, kind, copy)


def keep_examined(
    file: Examined, *, case_id: int, by: int, title: str = "", parent_id: int | None = None
) -> Document:
    """The rest of ``add_document``."""
    desk.demand_open_case(case_id)
    _demand_new(case_id, sha256_of(file.data))
    named = title.strip() or title_from(file.filename)
    return keep(Incoming(case_id, file.data, file.filename, named, file.kind, parent_id), file.copy, by)


@dataclass(frozen=True, slots=True)
class Incoming:
    """What is to become a document of a case."""

    case_id: int
    data: bytes
    filename: str
    title: str
    kind: FileKind
    parent_id: int | None = None


def keep(incoming: Incoming, copy: WorkingCopy, by: int) -> Document:
    """Store what was judged fit to be taken, and promise its scan. Raises ``NotAllowedNow`` for a file kept before."""
    originals = desk.stores().originals
    sha256 = originals.put(incoming.data)
    _demand_new(incoming.case_id, sha256)
    document = Document(
        case_id=incoming.case_id,
        original_sha256=sha256,
        working_sha256=_working_sha256(copy, sha256),
        parent_id=incoming.parent_id,
        title=incoming.title[:_LONGEST_TITLE],
        filename=incoming.filename[:255],
        media_type=incoming.kind.media_type,
        size=len(incoming.data),
        page_count=copy.pages,
        status=DocumentStatus.RECEIVED,
        progress_words="Waiting to be read",
        added_by_id=by,
        added_at=now(),
    )
    _insert(document)
    desk.prepared(document, by)
    if incoming.parent_id is not None:
        # Part of their work is in it: none of them may be its second person.
        for preparer in four_eyes.preparers("document", incoming.parent_id):
            four_eyes.contribute("document", document.id, preparer)
    promises.promise(SCAN, f"scan:{document.id}", {"document_id": document.id})
    audit.record(
        AuditTag.DOCUMENT_ADD,
        f"document:{document.id}",
        by=by,
        case_id=document.case_id,
        details={"sha256": sha256, "size": document.size},
    )
    return document


def _working_sha256(copy: WorkingCopy, original: str) -> str:
    if copy.pdf:
        return desk.stores().originals.put(copy.pdf)
    return original if copy.pages else ""


def read_again(*, document_id: int, by: int) -> None:
    """Promise another scan of a document that could not be read."""
    document = desk.locked(document_id)
    desk.demand_in_scope(document)
    desk.demand_open_case(document.case_id)
    desk.move(document, DocumentStatus.RECEIVED)
    document.progress, document.progress_words = 0, "Waiting to be read"
    desk.prepared(document, by)
    promises.promise(SCAN, f"scan:{document.id}:{document.version}", {"document_id": document.id})
    audit.record(AuditTag.DOCUMENT_ADD, f"document:{document.id}", by=by, case_id=document.case_id)


def rename(*, document_id: int, title: str, by: int) -> None:
    """Give the document the title under which its redacted file will be known."""
    document = desk.decidable(document_id)
    words = " ".join(title.split())
    if not words:
        raise UnsafeFile("Enter a title: the redacted file is named after it.")
    document.title = words[:_LONGEST_TITLE]
    desk.prepared(document, by)
    audit.record(AuditTag.DOCUMENT_DECIDE, f"document:{document.id}", by=by, case_id=document.case_id)


def title_from(filename: str) -> str:
    """A first title out of a file's name: "minutes_2026-03-v2.pdf" becomes "minutes 2026-03-v2"."""
    stem = PurePath(filename.replace("\\", "/")).stem
    words = " ".join(re.sub(r"[_\s]+", " ", stem).split())
    return words[:1].upper() + words[1:] or "Document"


def _kind(data: bytes, filename: str) -> FileKind:
    try:
        check_upload(len(data))
    except Unusable as limit:
        raise UnsafeFile(f"{limit} {NOT_ADDED}") from limit
    if not data.strip(b"\0 \r\n\t"):
        raise UnsafeFile(f"The file is empty. {NOT_ADDED} Ask for it again.")
    found, claimed = kind_of(data), said_by(filename)
    kind = settled(found, claimed)
    if kind is None:
        said = claimed.with_article if claimed else ""
        raise UnsafeFile(
            f"The file is not what its name says: it is called {said}, and its content is {found.with_article}. "
            f"{NOT_ADDED} Ask whoever sent it for the right file."
        )
    if kind not in TAKEN:
        raise UnsafeFile(
            f"Candour takes PDF, Office files, e-mail, web pages, text and pictures; "
            f"this is {kind.with_article}. {NOT_ADDED} {kind.way_out}"
        )
    return kind


def _demand_new(case_id: int, sha256: str) -> None:
    same = db.session.scalar(
        sa.select(Document.title).where(Document.case_id == case_id, Document.original_sha256 == sha256)
    )
    if same is not None:
        raise _twice(same)


def _twice(title: str) -> NotAllowedNow:
    return NotAllowedNow(f"The very same file is in this case already, as “{title}”. It was not added twice.")


def _working_copy(data: bytes, kind: FileKind) -> WorkingCopy:
    try:
        return sandbox.run(working_copy, data, kind.engine)
    except Unusable as problem:
        message = str(problem)
        way_out = " Ask for a copy without a password." if "encrypted" in message else ""
        raise UnsafeFile(f"{message} {NOT_ADDED}{way_out}") from problem


def _insert(document: Document) -> None:
    """Two uploads of the same bytes at one moment: the second is told, and nothing else is lost."""
    try:
        with db.session.begin_nested():
            db.session.add(document)
    except IntegrityError as same:
        raise _twice(document.title) from same
