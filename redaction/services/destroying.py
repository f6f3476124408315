"""What a disposal destroys of documents: the files that came in, what was read from them, the names found in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from foi.core.db import db
from foi.services import erasing, promises
from redaction.models.document import Document, Page
from redaction.models.marked_copy import MarkedCopy
from redaction.models.person import LearnedEntry, Person, PersonAlias
from redaction.models.redacted_file import RedactedFile
from redaction.models.suggestion import Suggestion
from redaction.queries.outputs import approved_hashes
from redaction.services import desk, marked_copies, pictures, schedule_files

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
    wanted = {"files": files, "copies": copies, "outputs": _unreleased_outputs(case_id), "case": case_id}
    promises.promise(DROP, f"{DROP}:{case_id}:{max(ids)}", wanted)
    return {"documents": len(documents)}


def whole_case(case_id: int) -> Mapping[str, int]:
    """Erase what documents are called and why copies were asked for. What a send-back says is written once."""
    ids = sa.select(Document.id).where(Document.case_id == case_id)
    for statement in (
        sa.update(Document).where(Document.case_id == case_id).values(title=erasing.GONE),
        sa.update(MarkedCopy).where(MarkedCopy.document_id.in_(ids)).values(reason=""),
    ):
        db.session.execute(statement.execution_options(synchronize_session=False))
    return {}


def _unreleased_outputs(case_id: int) -> list[str]:
    """What was made and did not go: sent back, refused since, or never looked at, so that it may show anything.

    The same bytes may have been made of the same file for another case: those stay.
    """
    made = sa.select(Document.case_id, RedactedFile.sha256, RedactedFile.html_sha256).join(
        RedactedFile, RedactedFile.document_id == Document.id
    )
    own = _hashes(made.where(Document.case_id == case_id)) - approved_hashes(case_id)
    is_one = sa.or_(RedactedFile.sha256.in_(own), RedactedFile.html_sha256.in_(own))
    return sorted(own - _hashes(made.where(Document.case_id != case_id, is_one)))


def _hashes(outputs: sa.Select[tuple[int, str, str | None]]) -> set[str]:
    return {sha256 for _, *both in db.session.execute(outputs) for sha256 in both if sha256}


def _marked_copies(document_ids: list[int]) -> list[str]:
    """Take the copies made for a regulator off the record; which files that leaves to be destroyed."""
    rows = db.session.scalars(sa.select(MarkedCopy).where(MarkedCopy.document_id.in_(document_ids))).all()
    found = [row.sha256 for row in rows if row.sha256]
    for row in rows:
        row.sha256 = None
    return found


def drop_originals(ids: Mapping[str, Any]) -> None:
    """Destroy the files and pictures of their pages, but for one that another case, not disposed of, has as well."""
    for sha256 in ids["files"]:
        elsewhere = sa.select(Document.id).where(
            Document.case_id != ids["case"],
            # Erased with the rest; a workbook has no text of its own, whether it is disposed of or not.
            Document.filename != "",
            sa.or_(Document.original_sha256 == sha256, Document.working_sha256 == sha256),
        )
        if db.session.scalar(elsewhere.limit(1)) is None:
            desk.stores().originals.destroy(sha256)
            pictures.destroy(sha256)
    schedule_files.destroy(ids["case"])
    for sha256 in ids.get("outputs", ()):
        for store in (desk.burned_store(), desk.stores().released):
            store.destroy(sha256)
        pictures.destroy(sha256)
    for sha256 in ids["copies"]:
        marked_copies.store().destroy(sha256)
