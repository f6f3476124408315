"""The promise handler "burn": make the redacted file and prove it; and, once approved, write the released store."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from foi.core.errors import UnsafeFile
from foi.core.http.words import plural
from foi.core.now import now
from foi.core.storage import sha256_of
from foi.rules.audit_tags import AuditTag
from foi.rules.provisions import spelled
from foi.services import audit, four_eyes, tasks
from foi.services.attachments import attach_released_file
from redaction.engine.burn import Edition, Mark, burn
from redaction.engine.limits import Unusable
from redaction.engine.verify.certificate import Made, build
from redaction.engine.verify.report import PDF, Verification, VerifiedFile, Withheld, verify_isolated
from redaction.models.document import Document
from redaction.models.redacted_file import Approval, RedactedFile
from redaction.queries.findings import Finding, findings
from redaction.rules.decisions import words_of
from redaction.rules.document_status import DocumentStatus
from redaction.services import desk, marking, remains, withheld

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
        made = _made(document, found)
    except (Unusable, UnsafeFile) as problem:
        _refuse(document_id, submission, str(problem))
        return
    _keep(document_id, submission, made)


@dataclass(frozen=True)
class _Made:
    """Only with a ``VerifiedFile``: an output that failed its check gets no further than its reason."""

    file: VerifiedFile
    html: str | None
    report: dict[str, Any]
    verification: dict[str, Any]
    certificate: dict[str, Any]
    remains: dict[str, int]


def _made(document: Document, found: Sequence[Finding]) -> _Made:
    """Raises ``Unusable`` with the reason where no safe file can be made, or none that passes its check."""
    wanted = withheld.to_prove(document, marking.source_of(document.id))
    if wanted.unsettled:
        number = len(wanted.unsettled)
        raise Unusable(
            f"Words that are withheld would still show in {plural(number, 'place')}. Decide again, and submit."
        )
    names = tuple(f"thing {number} of what is withheld" for number in range(1, len(wanted.terms) + 1))
    # The objects are read before the long work begins: it holds no transaction open.
    original = desk.stores().originals.get(document.original_sha256)
    working = desk.stores().originals.get(document.working_sha256)
    edition, title, preparers = Edition(document.edition), document.title, _preparers(document)
    placed, counted = marks(found), _by_exemption(found)
    document_id = document.id
    desk.show_progress(document_id, 10, "Applying redactions")
    burned = burn(working, placed, edition=edition, title=title)
    desk.show_progress(document_id, 40, "Checking the redacted file")
    proof = verify_isolated(
        burned.pdf, Withheld(wanted.terms, burned.report.merged_boxes, names), original=working
    )
    if proof.file is None:
        raise Unusable(_why(proof))
    report = _plain(burned.report.as_dict())
    made = Made(edition, burned.report.bits, preparers, (), counted, report)
    certificate = build(
        proof, made, original=original, output=proof.file.data, at=now(), key=_certificate_key()
    )
    return _Made(
        proof.file, burned.html, report, _verification(proof), certificate, remains.count(proof.file.data)
    )


def _preparers(document: Document) -> list[str]:
    return [str(one) for one in sorted(four_eyes.preparers("document", document.id))]


def _by_exemption(found: Sequence[Finding]) -> Counter[str]:
    return Counter(spelled(one.decision.provision_ref) for one in found if one.decision)


def _certificate_key() -> bytes:
    """The authority's key for hashes of originals: derived, so that a certificate says nothing of the audit key."""
    return hmac.new(desk.settings().audit_key.encode(), b"certificate", hashlib.sha256).digest()


def give_up(ids: Mapping[str, Any]) -> None:
    document_id = int(ids["document_id"])
    _refuse(document_id, int(ids["submission"]), GIVEN_UP)
    with unit_of_work():
        document = desk.locked(document_id)
        tasks.raise_task(
            case_id=document.case_id, what="Redactions could not be applied: see the document's page for why."
        )


def marks(withheld_findings: Sequence[Finding]) -> list[Mark]:
    """A mark for every box, with the words that stand in the gap: category, then provision."""
    return [Mark(box, label_text(one)) for one in withheld_findings for box in one.suggestion.places]


def label_text(finding: Finding) -> str:
    provision = spelled(finding.decision.provision_ref) if finding.decision else ""
    return f"[{words_of(finding.suggestion.label)} withheld: {provision}]"


def release(document: Document, redacted: RedactedFile, approval: Approval) -> None:
    """Write the approved bytes to the released store and hang them on the response.

    The bytes are read back and must be those that were verified and approved: any changed byte voids both.
    """
    data = desk.burned_store().get(redacted.sha256)
    if not (sha256_of(data) == redacted.sha256 == approval.sha256):
        raise UnsafeFile("The redacted file is not the one that was approved. It has not been released.")
    sha256 = desk.stores().released.put(data)
    attach_released_file(
        case_id=document.case_id,
        sha256=sha256,
        name=f"{slug(document.title)}.pdf",
        title=document.title,
        media_type=PDF,
        size=redacted.size,
        pages=redacted.pages,
        summary=summary(findings(document.id)),
        by=approval.user_id,
    )
    audit.record(
        AuditTag.DOCUMENT_RELEASE,
        f"document:{document.id}",
        by=approval.user_id,
        case_id=document.case_id,
        details={"sha256": sha256},
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


def _why(proof: Verification) -> str:
    """The first findings in words; what is withheld is named by number, never by what it says."""
    places = dict.fromkeys(
        f"{finding.message}{f' on page {finding.page}' if finding.page else ''}" for finding in proof.findings
    )
    shown = "; ".join(list(places)[:5])
    more = f" and {len(places) - 5} more" if len(places) > 5 else ""
    return f"The redacted file did not pass its own check, so it went no further: {shown}{more}."


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


def _keep(document_id: int, submission: int, made: _Made) -> None:
    sha256 = desk.burned_store().put(made.file.data)
    with unit_of_work():
        document = desk.locked(document_id)
        if document.now is not DocumentStatus.BURNING or document.submissions != submission:
            return
        row = RedactedFile(
            document_id=document.id,
            submission=submission,
            sha256=sha256,
            size=len(made.file.data),
            pages=made.file.pages,
            edition=document.edition,
            html=made.html,
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


def _verification(proof: Verification) -> dict[str, Any]:
    return {
        "passed": proof.passed,
        "fully_checked": proof.fully_checked,
        "channels": [_plain(asdict(channel)) for channel in proof.channels],
        "engines": dict(proof.engines),
    }


def _plain(value: Any) -> Any:
    """Plain JSON out of dataclasses' dictionaries."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value
