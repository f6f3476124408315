"""What a disposal destroys of documents: the files that came in, what was read from them, the names found in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from foi.core.db import db
from foi.services import promises
from redaction.models.document import Document, Page
from redaction.models.marked_copy import MarkedCopy
from redaction.models.person import LearnedEntry, Person, PersonAlias
from redaction.models.suggestion import Suggestion
from redaction.services import desk, marked_copies

DROP = "drop-originals"


def originals(case_id: int) -> Mapping[str, int]:
    """Erase what was read and found; the files themselves go once this is committed. What was released stays."""
    documents = db.session.scalars(sa.select(Document).where(Document.case_id == case_id)).all()
    if not documents:
        return {"documents": 0}
    ids = [document.id for document in documents]
    files = sorted({sha for one in documents for sha in (one.original_sha256, one.working_sha256) if sha})
    for document in documents:
        document.text, document.filename, document.inventory, document.message = None, "", {}, ""
        document.aside_reason = ""
    people = sa.select(Person.id).where(Person.case_id == case_id)
    for statement in (
        sa.update(Page).where(Page.document_id.in_(ids)).values(text="", words=[]),
        sa.update(Suggestion).where(Suggestion.document_id.in_(ids)).values(text="", reason=""),
        sa.update(Person).where(Person.case_id == case_id).values(name="", details={}, doubt=""),
        sa.delete(PersonAlias).where(PersonAlias.person_id.in_(people)),
        sa.delete(LearnedEntry).where(LearnedEntry.case_id == case_id),
    ):
        db.session.execute(statement.execution_options(synchronize_session=False))
    copies = _marked_copies(ids)
    wanted = {"files": files, "copies": copies, "case": case_id}
    promises.promise(DROP, f"{DROP}:{case_id}:{max(ids)}", wanted)
    return {"documents": len(documents)}


def _marked_copies(document_ids: list[int]) -> list[str]:
    """Take the copies made for a regulator off the record; which files that leaves to be destroyed."""
    rows = db.session.scalars(sa.select(MarkedCopy).where(MarkedCopy.document_id.in_(document_ids))).all()
    found = [row.sha256 for row in rows if row.sha256]
    for row in rows:
        row.sha256 = None
    return found


def drop_originals(ids: Mapping[str, Any]) -> None:
    """Destroy the files, but for one that another case, not disposed of, has as well."""
    for sha256 in ids["files"]:
        elsewhere = sa.select(Document.id).where(
            Document.case_id != ids["case"],
            # Erased with the rest; a workbook has no text of its own, whether it is disposed of or not.
            Document.filename != "",
            sa.or_(Document.original_sha256 == sha256, Document.working_sha256 == sha256),
        )
        if db.session.scalar(elsewhere.limit(1)) is None:
            desk.stores().originals.destroy(sha256)
    for sha256 in ids["copies"]:
        marked_copies.store().destroy(sha256)
