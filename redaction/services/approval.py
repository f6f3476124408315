"""Submitting a document, and a second person's yes or no to the very bytes of its output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foi.core.db import db
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotAllowedNow, NotFound, Stale
from foi.core.now import now
from foi.rules.audit_tags import AuditTag
from foi.services import attachments, audit, four_eyes, promises
from redaction.engine.burn import Edition
from redaction.models.document import Document
from redaction.models.redacted_file import Approval, FirstApproval, RedactedFile, SendBack
from redaction.models.suggestion import Suggestion
from redaction.queries.findings import findings
from redaction.queries.outputs import newest_output
from redaction.rules.decisions import OTHER, Choice, Origin
from redaction.rules.document_status import DocumentStatus
from redaction.rules.file_kinds import Handling
from redaction.rules.residue import residue
from redaction.rules.spans import Tier
from redaction.services import acts, desk, marking, openings, release, schedules, titles, withheld
from redaction.services.proposing import as_row

BURN = "burn"


@dataclass(frozen=True, slots=True)
class Submission:
    """Whether the document went on; if not, how many places still have to be decided, and why they came up."""

    is_on_its_way: bool
    same_words: int = 0


def submit(
    *,
    document_id: int,
    by: int,
    edition: Edition = Edition.ACCESSIBLE,
    has_web_page: bool = False,
    is_title_meant: bool = False,
) -> Submission:
    """Send a document to be burned and checked. ``has_web_page``: the accessible edition as a web page too.

    Raises ``Incomplete`` while anything is unconfirmed, while ``by`` has not looked where no words could be read, while
    a provision is not of the law that the request is dealt with under now, while the title shows what is withheld, or
    seems to name somebody without ``is_title_meant``.
    Where words that are withheld in one place are left in another, each such place becomes a proposal to check, and
    nothing is sent.
    """
    document = desk.decidable(document_id)
    if document.kind.handling is Handling.WORKBOOK:
        raise NotAllowedNow("A spreadsheet never leaves. Choose a range of it, and submit that.")
    found = findings(document_id)
    left = sum(one.is_open for one in found)
    if left:
        raise Incomplete(
            f"{left} {'finding is' if left == 1 else 'findings are'} not decided yet. "
            "Decide or confirm each, then submit again."
        )
    openings.demand_wordless_opened(document.id, by)
    acts.demand_law(
        document.case_id, [one.decision.provision_ref for one in found if one.is_withheld and one.decision]
    )
    terms = withheld.of_document(document, found)
    if residue(document.title, terms):
        raise Incomplete(
            "The title of the document shows something that is withheld from it. Change the title."
        )
    titles.demand_harmless(document.title, is_meant=is_title_meant)
    raised = _raise_same_words(document)
    if raised:
        return Submission(False, raised)
    desk.move(document, DocumentStatus.BURNING)
    # Only what came as pages can look as it came: an Office file is set anew.
    has_look = document.kind.handling is Handling.PAGES
    document.edition, document.submitted_by_id = edition if has_look else Edition.ACCESSIBLE, by
    document.has_web_page = has_web_page and document.edition == Edition.ACCESSIBLE
    document.submissions += 1
    document.progress, document.progress_words = 0, "Applying redactions"
    desk.prepared(document, by)
    ids = {"document_id": document.id, "submission": document.submissions}
    promises.promise(BURN, f"burn:{document.id}:{document.submissions}", ids)
    audit.record(
        AuditTag.DOCUMENT_SUBMIT,
        f"document:{document.id}",
        by=by,
        case_id=document.case_id,
        details={**ids, "title_meant": is_title_meant},
    )
    return Submission(True)


def _raise_same_words(document: Document) -> int:
    source = marking.source_of(document.id)
    found = findings(document.id)
    known = [(one.suggestion.start, one.suggestion.end) for one in found]
    new: list[Suggestion] = []
    for place in withheld.left_in(source, found, withheld.of_document(document, found)):
        boxes = source.boxes(place.start, place.end)
        if not boxes or any(
            start is not None and end is not None and start < place.end and place.start < end
            for start, end in known
        ):
            continue
        known.append((place.start, place.end))
        like = place.like.suggestion if place.like else None
        new.append(
            Suggestion(
                document_id=document.id,
                page=boxes[0].page,
                boxes=[as_row(box) for box in boxes],
                start=place.start,
                end=place.end,
                text=source.text[place.start : place.end],
                label=like.label if like else OTHER,
                tier=Tier.CHECK,
                score=0.5,
                detectors=["consistency"],
                reason="The same words are withheld elsewhere in this request",
                origin=Origin.CONSISTENCY,
                person_id=like.person_id if like else None,
                proposal=Choice.ACCEPTED,
                proposal_reason="is withheld in another place, and would show in this one",
                category=like.category if like else "",
            )
        )
    db.session.add_all(new)
    db.session.flush()
    return len(new)


@dataclass(frozen=True, slots=True)
class Approved:
    """``is_released`` is false after the first of two approvals."""

    output: RedactedFile
    is_released: bool


def approve(*, document_id: int, sha256: str, by: int, html_sha256: str = "") -> Approved:
    """A second person's yes to the output with this hash: it is released and attached to the response.

    ``html_sha256``: of its web page, where it has one.

    Where the document has alarms, the first yes is kept and another person has to say the second. Raises
    ``NeedsAnotherPerson`` for whoever prepared any of it, ``Stale`` where the output is another by now,
    ``Incomplete`` while pages of it are unopened, or where it shows what was withheld elsewhere since.
    """
    document = desk.locked(document_id)
    desk.demand_open_case(document.case_id)
    four_eyes.demand_another_person("document", document_id, by)
    redacted = _awaiting(document, sha256)
    if (redacted.html_sha256 or "") != html_sha256:
        raise Stale("The web page is not the one you looked at. Open it again.")
    missing = openings.unopened(redacted, by)
    if missing:
        raise Incomplete(
            f"Open every page first: {_pages(missing, redacted)} not been opened. Nothing has been changed."
        )
    if withheld.is_overtaken(document):
        raise Incomplete(
            "Something that this file shows has been withheld in this request since it was made. Send it back."
        )
    four_eyes.took_part(document.case_id, by)
    if document.alarms and _is_first(document, redacted, by):
        return Approved(redacted, False)
    approval = Approval(
        document_id=document.id,
        redacted_file_id=redacted.id,
        sha256=sha256,
        html_sha256=redacted.html_sha256,
        user_id=by,
        at=now(),
    )
    db.session.add(approval)
    db.session.flush()
    audit.record(
        AuditTag.DOCUMENT_APPROVE,
        f"document:{document.id}",
        by=by,
        case_id=document.case_id,
        details={"sha256": sha256},
    )
    desk.move(document, DocumentStatus.RELEASED)
    release.release(document, redacted, approval)
    return Approved(redacted, True)


def _is_first(document: Document, redacted: RedactedFile, by: int) -> bool:
    """Keep the first of two approvals; false where somebody else gave it before. Raises ``NeedsAnotherPerson``."""
    first = db.session.get(FirstApproval, redacted.id)
    if first is not None and first.user_id == by:
        raise NeedsAnotherPerson("You approved this already; another person has to approve it as well.")
    if first is not None:
        return False
    db.session.add(FirstApproval(redacted_file_id=redacted.id, document_id=document.id, user_id=by, at=now()))
    db.session.flush()
    audit.record(
        AuditTag.DOCUMENT_APPROVE,
        f"document:{document.id}",
        by=by,
        case_id=document.case_id,
        details={"sha256": redacted.sha256, "first": True},
    )
    return True


def send_back(
    *, document_id: int, sha256: str, by: int, comment: str, pins: Sequence[tuple[int, str]] = ()
) -> SendBack:
    """A second person's no: the document is open for decision again, with comments by page of the output."""
    document = desk.locked(document_id)
    desk.demand_open_case(document.case_id)
    four_eyes.demand_another_person("document", document_id, by)
    redacted = _awaiting(document, sha256)
    kept = [[page, words.strip()] for page, words in pins if words.strip() and 1 <= page <= redacted.openings]
    if not comment.strip() and not kept:
        raise Incomplete("Say what has to be changed, so that whoever decides knows what to look at.")
    row = SendBack(
        document_id=document.id,
        redacted_file_id=redacted.id,
        comment=comment.strip(),
        pins=kept,
        user_id=by,
        at=now(),
    )
    db.session.add(row)
    desk.move(document, DocumentStatus.SENT_BACK)
    audit.record(
        AuditTag.DOCUMENT_SEND_BACK,
        f"document:{document.id}",
        by=by,
        case_id=document.case_id,
        details={"sha256": sha256, "comments": len(kept)},
    )
    return row


def reopen(*, document_id: int, by: int) -> None:
    """Take a released document off the response, to be decided again: something was missed. Its approval is void."""
    document = desk.locked(document_id)
    desk.demand_open_case(document.case_id)
    output = newest_output(document.id)
    desk.move(document, DocumentStatus.FOR_DECISION)
    released = {output.sha256, output.html_sha256} if output else set()
    for file in attachments.files_of(document.case_id):
        if file.sha256 in released:
            attachments.detach_released_file(case_id=document.case_id, sha256=file.sha256, by=by)
    schedules.take_off(document.case_id, by)
    desk.prepared(document, by)
    audit.record(AuditTag.DOCUMENT_SEND_BACK, f"document:{document.id}", by=by, case_id=document.case_id)


def _awaiting(document: Document, sha256: str) -> RedactedFile:
    if document.now is not DocumentStatus.FOR_APPROVAL:
        raise NotAllowedNow("This document is not waiting for approval any more. Load the page again.")
    redacted = newest_output(document.id)
    if redacted is None or redacted.submission != document.submissions:
        raise NotFound("There is no redacted file of this document yet.")
    if redacted.sha256 != sha256:
        raise Stale("The redacted file is not the one you looked at. Open its pages again.")
    return redacted


def _pages(numbers: Sequence[int], redacted: RedactedFile) -> str:
    if list(numbers) == [redacted.pages + 1]:
        return "the web page has"
    if len(numbers) == 1:
        return f"page {numbers[0]} has"
    return f"{len(numbers)} pages ({openings.listed(numbers)}) have"
