"""A marked-up copy for a regulator: asked for by one person, granted by another, encrypted, and in no other store.

The Commissioners may ask to see what was withheld (FOIA section 51, FOISA section 50).
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotAllowedNow, NotFound, UnsafeFile
from foi.core.now import now
from foi.core.storage import Store
from foi.rules.audit_tags import AuditTag
from foi.services import audit
from redaction.engine import sandbox
from redaction.engine.limits import Limits, Unusable
from redaction.engine.marked_copy import marked_copy
from redaction.models.document import Document
from redaction.models.marked_copy import MarkedCopy
from redaction.queries.findings import findings
from redaction.rules.document_status import DocumentStatus
from redaction.services import desk, making

_READ_ALOUD = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without letters and digits that are taken for one another over the telephone."""
_GROUPS, _GROUP = 6, 5


def store() -> Store:
    """Beside the others: nothing attaches, sends or publishes from it."""
    return Store(desk.settings().data_folder / "marked-copies")


def of_document(document_id: int) -> Sequence[MarkedCopy]:
    """Newest first."""
    rows = sa.select(MarkedCopy).where(MarkedCopy.document_id == document_id).order_by(MarkedCopy.id.desc())
    return db.session.scalars(rows).all()


def ask(*, document_id: int, reason: str, by: int) -> MarkedCopy:
    """Ask for a copy of a document that was released. Raises ``Incomplete`` without a reason."""
    document = _released(document_id)
    words = " ".join(reason.split())
    if not words:
        raise Incomplete("Say who is to have the copy and for what, such as the regulator's case number.")
    row = MarkedCopy(document_id=document.id, reason=words, asked_by_id=by, asked_at=now())
    db.session.add(row)
    db.session.flush()
    _record(AuditTag.MARKED_COPY_ASK, row, document, by)
    return row


def grant(*, marked_copy_id: int, by: int) -> str:
    """Make the copy; the passphrase, which is told this once and kept nowhere.

    Raises ``NeedsAnotherPerson`` for whoever asked, ``NotAllowedNow`` for a copy that was granted before.
    """
    row = db.session.scalar(sa.select(MarkedCopy).where(MarkedCopy.id == marked_copy_id).with_for_update())
    if row is None:
        raise NotFound("Nobody asked for such a copy.")
    document = _released(row.document_id)
    if row.granted_by_id is not None:
        raise NotAllowedNow("The copy was made already. Ask for another if its passphrase is lost.")
    if row.asked_by_id == by:
        audit.record_now(AuditTag.ACT_REFUSED, f"marked-copy:{row.id}", by=by, case_id=document.case_id)
        raise NeedsAnotherPerson(
            "You asked for it, so another person has to grant it. Nothing has been made."
        )
    passphrase = "-".join("".join(secrets.choice(_READ_ALOUD) for _ in range(_GROUP)) for _ in range(_GROUPS))
    row.sha256 = store().put(_made(document, passphrase))
    row.granted_by_id, row.granted_at = by, now()
    _record(AuditTag.MARKED_COPY_GRANT, row, document, by)
    return passphrase


def data_of(*, document_id: int, marked_copy_id: int, by: int) -> bytes:
    """The encrypted file; that it was taken is recorded. Raises ``NotFound`` while it is not granted."""
    row = db.session.get(MarkedCopy, marked_copy_id)
    if row is None or row.document_id != document_id or row.sha256 is None:
        raise NotFound("There is no such copy.")
    data = store().get(row.sha256)
    document = db.session.get_one(Document, document_id)
    audit.record_now(AuditTag.MARKED_COPY_TAKE, f"marked-copy:{row.id}", by=by, case_id=document.case_id)
    return data


def _released(document_id: int) -> Document:
    document = desk.locked(document_id)
    if document.now is not DocumentStatus.RELEASED:
        raise NotAllowedNow("Only of a document that was released is there a marked-up copy.")
    return document


def _made(document: Document, passphrase: str) -> bytes:
    marks = making.marks([one for one in findings(document.id) if one.is_withheld])
    pdf = desk.stores().originals.get(document.working_sha256)
    try:
        return sandbox.run(marked_copy, pdf, marks, passphrase, limits=Limits.for_pages(document.page_count))
    except Unusable as problem:
        raise UnsafeFile(str(problem)) from problem


def _record(tag: AuditTag, row: MarkedCopy, document: Document, by: int) -> None:
    details = {"document": document.id}
    audit.record(tag, f"marked-copy:{row.id}", by=by, case_id=document.case_id, details=details)
