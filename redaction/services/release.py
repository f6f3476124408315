"""The promise handler "burn": make the redacted file and prove it; and, once approved, write the released store."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from foi.core.errors import UnsafeFile
from foi.core.http.words import plural
from foi.core.now import now
from foi.core.storage import sha256_of
from foi.rules.audit_tags import AuditTag
from foi.rules.provisions import spelled
from foi.services import audit, tasks
from foi.services.attachments import attach_released_file
from redaction.engine.limits import Unusable
from redaction.engine.verify.report import CSV, HTML, PDF
from redaction.models.document import Document
from redaction.models.redacted_file import Approval, RedactedFile
from redaction.queries.findings import Finding, findings
from redaction.rules.decisions import words_of
from redaction.rules.document_status import DocumentStatus
from redaction.services import desk, making, schedules

ENDINGS = {PDF: ".pdf", HTML: ".html", CSV: ".csv"}
GIVEN_UP = (
    "Applying the redactions failed several times, for a reason on our side. Submit the document again."
)


def prepare(ids: Mapping[str, Any]) -> None:
    """Burn and verify one submission. A file that fails its check goes no further; the document says why."""
    document_id, submission = int(ids["document_id"]), int(ids["submission"])
    document = _waiting(document_id, submission)
    if document is None:
        return
    found = [one for one in findings(document_id) if one.is_withheld]
    try:
        made = making.make(document, found)
    except (Unusable, UnsafeFile) as problem:
        _refuse(document_id, submission, str(problem))
        return
    _keep(document_id, submission, made)


def give_up(ids: Mapping[str, Any]) -> None:
    document_id = int(ids["document_id"])
    _refuse(document_id, int(ids["submission"]), GIVEN_UP)
    with unit_of_work():
        document = desk.locked(document_id)
        tasks.raise_task(
            case_id=document.case_id, what="Redactions could not be applied: see the document's page for why."
        )


def release(document: Document, redacted: RedactedFile, approval: Approval) -> None:
    """Write the approved bytes to the released store and hang them on the response.

    The bytes are read back and must be those that were verified and approved: any changed byte voids both.
    """
    data = desk.burned_store().get(redacted.sha256)
    page = desk.burned_store().get(redacted.html_sha256) if redacted.html_sha256 else None
    html_sha256 = sha256_of(page) if page is not None else None
    if not (
        sha256_of(data) == redacted.sha256 == approval.sha256
        and html_sha256 == redacted.html_sha256 == approval.html_sha256
    ):
        raise UnsafeFile("The redacted file is not the one that was approved. It has not been released.")
    sha256 = desk.stores().released.put(data)
    schedules.take_off(document.case_id, approval.user_id, is_preparing=False)
    _attach(document, redacted, approval.user_id, sha256, redacted.media_type, redacted.size)
    if page is not None:
        _attach(document, redacted, approval.user_id, desk.stores().released.put(page), HTML, len(page))
    audit.record(
        AuditTag.DOCUMENT_RELEASE,
        f"document:{document.id}",
        by=approval.user_id,
        case_id=document.case_id,
        details={"sha256": sha256} | ({"html_sha256": html_sha256} if html_sha256 else {}),
    )


def _attach(  # noqa: PLR0917 - private, two callers a page above
    document: Document, redacted: RedactedFile, by: int, sha256: str, media_type: str, size: int
) -> None:
    attach_released_file(
        case_id=document.case_id,
        sha256=sha256,
        name=f"{slug(document.title)}{ENDINGS[media_type]}",
        title=document.title,
        media_type=media_type,
        size=size,
        pages=redacted.pages,
        summary=summary(findings(document.id)),
        by=by,
    )


def summary(found: Sequence[Finding]) -> str:
    """What was withheld, in words: "12 names withheld under section 40(2)"."""
    counts: dict[str, Counter[str]] = {}
    for one in found:
        if one.is_withheld and one.decision:
            provision = spelled(one.decision.provision_ref)
            counts.setdefault(provision, Counter())[words_of(one.suggestion.label)] += 1
    if not counts:
        return "Nothing was withheld from it."
    sentences = [
        f"{', '.join(plural(number, words) for words, number in by_words.items())} withheld under {provision}"
        for provision, by_words in counts.items()
    ]
    return "; ".join(sentences) + "."


def slug(title: str) -> str:
    """A file's name out of its title: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:80] or "document"


def _waiting(document_id: int, submission: int) -> Document | None:
    document = db.session.scalar(sa.select(Document).where(Document.id == document_id))
    if document is None or document.now is not DocumentStatus.BURNING:
        return None
    return document if document.submissions == submission else None


def _refuse(document_id: int, submission: int, why: str) -> None:
    with unit_of_work():
        document = desk.locked(document_id)
        if document.now is not DocumentStatus.BURNING or document.submissions != submission:
            return
        desk.move(document, DocumentStatus.FOR_DECISION, why)
        audit.record(
            AuditTag.DOCUMENT_REFUSE,
            f"document:{document.id}",
            by=None,
            case_id=document.case_id,
            details={"submission": submission},
        )


def _keep(document_id: int, submission: int, made: making.Made) -> None:
    sha256 = desk.burned_store().put(made.file.data)
    html_sha256 = desk.burned_store().put(made.web_page.data) if made.web_page else None
    with unit_of_work():
        document = desk.locked(document_id)
        if document.now is not DocumentStatus.BURNING or document.submissions != submission:
            return
        row = RedactedFile(
            document_id=document.id,
            submission=submission,
            sha256=sha256,
            size=len(made.file.data),
            pages=made.pages,
            media_type=made.file.media_type,
            edition=str(made.certificate["edition"]),
            html=made.html,
            html_sha256=html_sha256,
            report=made.report,
            verification=made.verification,
            certificate=made.certificate,
            remains=made.remains,
            made_at=now(),
        )
        db.session.add(row)
        desk.move(document, DocumentStatus.FOR_APPROVAL)
        document.progress, document.progress_words = 100, ""
        audit.record(
            AuditTag.DOCUMENT_BURN,
            f"document:{document.id}",
            by=None,
            case_id=document.case_id,
            details={"sha256": sha256, "submission": submission},
        )
