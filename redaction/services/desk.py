"""What every service of the redaction desk begins with: the document, locked; and who prepared it."""

from __future__ import annotations

import sqlalchemy as sa
from flask import current_app

from foi.core.config import Settings
from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow, NotFound
from foi.core.storage import Store, Stores
from foi.queries.case_file import heading
from foi.rules.lifecycle import EDITABLE, CaseStatus
from foi.services import four_eyes
from redaction.models.document import Document
from redaction.rules.document_status import DECIDABLE, DocumentStatus, can_move


def settings() -> Settings:
    found: Settings = current_app.extensions["candour"]
    return found


def stores() -> Stores:
    return Stores(settings().data_folder)


def burned_store() -> Store:
    """Outputs that nobody has approved yet: they are no released files, and nothing else reads them."""
    return Store(settings().data_folder / "burned")


def locked(document_id: int) -> Document:
    """The document, held until the end of the transaction: a decision and a submission cannot pass each other."""
    found = db.session.scalar(
        sa.select(Document)
        .where(Document.id == document_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("There is no such document.")
    return found


def lock_all(case_id: int) -> None:
    """Every document of the case, in an order in which no two transactions wait for each other."""
    rows = sa.select(Document.id).where(Document.case_id == case_id).order_by(Document.id)
    db.session.execute(rows.with_for_update()).all()


def others_may_write() -> None:
    """Before long work of a parser or a program: end the transaction, so that nobody waits for it.

    Nothing may have been written in it, since that would be lost; whatever was read has to be asked again after it.
    """
    if db.session.new or db.session.dirty or db.session.deleted:
        raise RuntimeError("something was written already, and would be lost")
    db.session.rollback()


def decidable(document_id: int, *, is_even_aside: bool = False) -> Document:
    """The document, locked and open for decision; raises ``NotAllowedNow``.

    ``is_even_aside``: for an act over a whole case, so that one that is set aside comes back as the others are.
    """
    document = locked(document_id)
    if not is_even_aside:
        demand_in_scope(document)
    if document.now not in DECIDABLE:
        raise NotAllowedNow(
            "This document is not open for decision any more. Your change has not been saved: "
            "load the page again to see where it is."
        )
    demand_open_case(document.case_id)
    return document


def demand_in_scope(document: Document) -> None:
    """Raise ``NotAllowedNow`` for a document that is set aside."""
    if document.is_aside:
        raise NotAllowedNow(
            "This document is set aside as not in scope. Bring it back first, if it was asked for after all."
        )


def demand_open_case(case_id: int) -> None:
    """Documents of a case change only while its response is being prepared."""
    if CaseStatus(heading(case_id).status) not in EDITABLE:
        raise NotAllowedNow(
            "The response to this request is signed off or sent, so its documents cannot be changed."
        )


def move(document: Document, status: DocumentStatus, message: str = "") -> None:
    if not can_move(document.now, status):
        raise NotAllowedNow("This document is not where that can be done. Load the page again.")
    document.status, document.message = status, message


def prepared(document: Document, by: int) -> None:
    """Whoever adds, decides or edits anything prepares the document, and the response that it goes with."""
    four_eyes.contribute("document", document.id, by)
    four_eyes.contribute("response", document.case_id, by)


def show_progress(document_id: int, percent: int, words: str) -> None:
    """Move the bar, in a unit of work of its own; past the version count, since no form could overwrite it."""
    with unit_of_work():
        db.session.execute(
            sa.update(Document)
            .where(Document.id == document_id)
            .values(progress=percent, progress_words=words)
            .execution_options(synchronize_session=False)
        )
