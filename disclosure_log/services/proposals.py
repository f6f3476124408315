"""What the log will say of a case: prepared by an officer, signed off by a second person, apart from the letter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from disclosure_log.models.entry import EntryApproval, EntryProposal
from disclosure_log.queries.staff import entry_of
from disclosure_log.rules.holds import EntryStatus
from disclosure_log.services import requester_check
from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow, Stale
from foi.core.now import now
from foi.core.storage import sha256_of
from foi.rules.audit_tags import AuditTag
from foi.services import audit, four_eyes, public_record
from foi.services.drafting import newest_letter


@dataclass(frozen=True, slots=True)
class ProposedPart:
    """A part as the public will read it."""

    number: int
    question: str
    answer: str


def proposal_of(case_id: int) -> EntryProposal | None:
    return db.session.get(EntryProposal, case_id)


def parts_of(proposal: EntryProposal) -> list[ProposedPart]:
    return [ProposedPart(**part) for part in proposal.parts["parts"]]


def first_draft(case_id: int) -> tuple[str, str, list[ProposedPart]]:
    """Title, summary and parts as the case has them, for the officer to anonymise."""
    record = public_record.of_case(case_id)
    parts = [ProposedPart(one.number, one.question, one.answer) for one in record.parts]
    return record.subject, "", parts


def prepare(
    *,
    case_id: int,
    title: str,
    summary: str,
    parts: Sequence[ProposedPart],
    by: int,
    seen: str | None = None,
) -> EntryProposal:
    """Keep what the log will say. A change voids an earlier sign-off.

    ``seen``: the ``content_sha256`` that the page was made from ("" where there was no entry yet); ``Stale`` where
    somebody has changed the entry since. Raises ``Incomplete`` where something is empty or the requester shows in it.
    """
    entry = entry_of(case_id)
    if entry and entry.status in (EntryStatus.PUBLISHED, EntryStatus.WITHDRAWN):
        raise NotAllowedNow("This entry is public already. Withdraw it instead.")
    texts = [title, summary, *(text for part in parts for text in (part.question, part.answer))]
    if not all(text.strip() for text in texts) or not parts:
        raise Incomplete("Fill in the title, the summary, and each question and answer.")
    if kinds := requester_check.shown_in(case_id, texts):
        raise Incomplete(
            "The entry would show the requester. Take it out, then save again.",
            tuple(f"It contains the requester’s {kind}." for kind in kinds),
        )
    content = {"parts": [asdict(part) for part in parts]}
    proposal = proposal_of(case_id) or EntryProposal(case_id=case_id, content_sha256="")
    if seen is not None and seen != proposal.content_sha256:
        raise Stale(
            "Somebody else changed this entry after you opened the page. Your change has not been saved; "
            "what you typed is still here. Look at the entry in another tab, then send it again.",
            now_at=proposal.content_sha256,
        )
    proposal.title, proposal.summary, proposal.parts = title.strip(), summary.strip(), content
    proposal.content_sha256 = _hash(proposal)
    proposal.prepared_at = now()
    db.session.add(proposal)
    four_eyes.contribute("entry", case_id, by)
    details = {"content_sha256": proposal.content_sha256}
    audit.record(AuditTag.ENTRY_PREPARE, f"entry:{case_id}", by=by, case_id=case_id, details=details)
    return proposal


def _hash(proposal: EntryProposal) -> str:
    content = [proposal.title, proposal.summary, proposal.parts]
    return sha256_of(json.dumps(content, sort_keys=True, separators=(",", ":")).encode())


def approve(*, case_id: int, content_sha256: str, by: int) -> None:
    """Sign off exactly what was read. Raises ``NeedsAnotherPerson`` for whoever prepared it or the response."""
    proposal = proposal_of(case_id)
    if proposal is None:
        raise NotAllowedNow("There is no entry to sign off yet.")
    if content_sha256 != proposal.content_sha256 or _hash(proposal) != content_sha256:
        raise NotAllowedNow("The entry has changed since you opened it. Read it again.")
    letter = newest_letter(case_id)
    if letter is None or letter.frozen_at is None:
        raise NotAllowedNow("The letter has to be frozen first: the entry is signed off beside it.")
    four_eyes.demand_another_person("entry", case_id, by)
    four_eyes.demand_another_person("response", case_id, by)
    if is_approved(proposal):
        return
    db.session.add(EntryApproval(case_id=case_id, content_sha256=content_sha256, user_id=by, at=now()))
    db.session.flush()
    details = {"content_sha256": content_sha256}
    audit.record(AuditTag.ENTRY_APPROVE, f"entry:{case_id}", by=by, case_id=case_id, details=details)


def is_approved(proposal: EntryProposal) -> bool:
    """Signed off, and not changed since: neither the entry nor the letter that it was read beside."""
    letter = newest_letter(proposal.case_id)
    if letter is None or letter.frozen_at is None:
        return False
    found = db.session.scalar(
        sa.select(EntryApproval.id).where(
            EntryApproval.case_id == proposal.case_id,
            EntryApproval.content_sha256 == proposal.content_sha256,
            EntryApproval.at >= letter.frozen_at,
        )
    )
    return found is not None and _hash(proposal) == proposal.content_sha256
