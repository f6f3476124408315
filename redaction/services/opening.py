"""The PDF that is looked at and burned, of files that need a program or long reading to be opened."""

from __future__ import annotations

import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from redaction.engine import sandbox
from redaction.engine.limits import LIMITS, Limits
from redaction.engine.source import SourceDocument
from redaction.engine.tables.grid import shown
from redaction.models.document import Document
from redaction.rules.file_kinds import Handling
from redaction.services import desk

_TABLE = Limits(seconds=LIMITS.parser_seconds * 5)


def open_up(document: Document) -> SourceDocument | None:
    """Make the working copy; its words with their places, where they are known without reading it again.

    Raises ``Unusable`` with what is wrong with the file, in words for the officer.
    """
    if document.kind.handling is Handling.RANGE:
        return _range(document.id, document.original_sha256)
    return None


def _range(document_id: int, original_sha256: str) -> SourceDocument:
    made = sandbox.run(shown, desk.stores().originals.get(original_sha256), limits=_TABLE)
    keep_working_copy(document_id, made.pdf, len(made.source.pages))
    return made.source


def keep_working_copy(document_id: int, pdf: bytes, pages: int, annex_from: int | None = None) -> None:
    """Past the version count, in a unit of work of its own: nothing else writes to a document that is being read."""
    sha256 = desk.stores().originals.put(pdf)
    with unit_of_work():
        db.session.execute(
            sa.update(Document)
            .where(Document.id == document_id)
            .values(working_sha256=sha256, page_count=pages, annex_from=annex_from)
        )
