"""On the day: ask every check, copy the snapshot and the files into the public side, once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

from disclosure_log.models.entry import EntryProposal, LogEntry
from disclosure_log.models.published import PublicAuthority, PublishedEntry
from disclosure_log.rules.holds import EntryStatus
from disclosure_log.rules.schedule import is_due
from disclosure_log.services import proposals, scheduling
from foi.core.db import PUBLIC, db, separate_session, unit_of_work
from foi.core.errors import CandourError
from foi.core.now import now, today
from foi.rules.audit_tags import AuditTag
from foi.services import attachments, audit, authorities, public_record, publication_checks

_log = structlog.get_logger()


def publish_due() -> int:
    """Publish every entry whose day has come; how many. Safe to run twice, at once, or after a crash.

    A fault in one entry leaves it for the next run and keeps no other back.
    """
    due = db.session.scalars(
        sa.select(LogEntry.id)
        .where(LogEntry.status == EntryStatus.SCHEDULED.value, LogEntry.publish_on <= today())
        .order_by(LogEntry.publish_on, LogEntry.id)
    ).all()
    return sum(_publish_or_go_on(entry_id) for entry_id in due)


def _publish_or_go_on(entry_id: int) -> bool:
    try:
        return publish(entry_id)
    except Exception as fault:
        _log.error("entry not published", entry=entry_id, fault=type(fault).__name__)
        return False


@dataclass(frozen=True, slots=True)
class _Content:
    """What would become public: every text, and each file by its hash."""

    texts: tuple[str, ...]
    files: tuple[str, ...]


def publish(entry_id: int) -> bool:
    """Publish one entry if it is due; whether it was. A reason against it holds it.

    The checks read whole files, so they are made before the row is locked; what changed meanwhile waits for the next
    run. The row is locked while the public side is written, so that a hold either comes first or finds it published.
    The public side is written before the row is changed: a crash between the two does it again, to the same end.
    """
    db.session.rollback()
    entry = db.session.get(LogEntry, entry_id, populate_existing=True)
    if entry is None or not _is_to_go(entry):
        return False
    checked = _content(entry.case_id)
    reasons = _reasons(entry.case_id, checked)
    with unit_of_work():
        entry = db.session.get(LogEntry, entry_id, populate_existing=True, with_for_update=True)
        if entry is None or not _is_to_go(entry) or _content(entry.case_id) != checked:
            return False
        why, proposal = scheduling.why_held(entry.case_id), proposals.proposal_of(entry.case_id)
        if why or reasons or proposal is None:
            _hold(entry, why or " ".join(reasons))
            return False
        _copy(entry, proposal)
        entry.status, entry.published_at = EntryStatus.PUBLISHED.value, now()
        details = {"slug": entry.slug, "content_sha256": proposal.content_sha256}
        audit.record(
            AuditTag.ENTRY_PUBLISH, f"entry:{entry.case_id}", by=None, case_id=entry.case_id, details=details
        )
    return True


def _is_to_go(entry: LogEntry) -> bool:
    return entry.status == EntryStatus.SCHEDULED and is_due(entry.publish_on, today())


def _content(case_id: int) -> _Content:
    proposal, files = proposals.proposal_of(case_id), public_record.of_case(case_id).files
    texts = [text for file in files for text in (file.title, file.name, file.summary)]
    if proposal is not None:
        texts += [proposal.title, proposal.summary]
        texts += [text for part in proposals.parts_of(proposal) for text in (part.question, part.answer)]
    return _Content(tuple(texts), tuple(file.sha256 for file in files))


def _reasons(case_id: int, content: _Content) -> list[str]:
    """Everything that speaks against publishing these very bytes now."""
    if why := scheduling.why_held(case_id):
        return [why]
    try:
        files = [public_record.file_bytes(sha256) for sha256 in content.files]
    except CandourError as fault:  # gone from the store, or changed in it
        return [fault.message]
    return publication_checks.before_publication(case_id, content.texts, files)


def _hold(entry: LogEntry, why: str) -> None:
    entry.status, entry.held_because = EntryStatus.HELD.value, why
    audit.record(AuditTag.ENTRY_HOLD, f"entry:{entry.case_id}", by=None, case_id=entry.case_id)


def _copy(entry: LogEntry, proposal: EntryProposal) -> None:
    """Files first, then the page that links to them."""
    store = attachments.stores().public
    for file in public_record.of_case(entry.case_id).files:
        store.put(public_record.file_bytes(file.sha256))
    snapshot = _snapshot(entry, proposal)
    with separate_session(PUBLIC) as public:
        tell_authority(public)
        public.merge(snapshot)


def _snapshot(entry: LogEntry, proposal: EntryProposal) -> PublishedEntry:
    record = public_record.of_case(entry.case_id)
    outcomes = {part.number: part.outcome for part in record.parts}
    parts = [
        {**asdict(part), "outcome": outcomes.get(part.number, "")} for part in proposals.parts_of(proposal)
    ]
    files = [asdict(file) for file in record.files]
    assert record.sent_on is not None  # only an accepted response has a day of publication
    return PublishedEntry(
        slug=entry.slug,
        reference=record.reference,
        title=proposal.title,
        summary=proposal.summary,
        law=record.law,
        received_on=record.received_on,
        answered_on=record.sent_on,
        published_on=_published_on(entry),
        outcome=record.outcome,
        content={"parts": parts, "exemptions": [asdict(one) for one in record.grounds], "files": files},
        search_text=_search_text(record.reference, proposal),
        updated_at=now(),
    )


def _published_on(entry: LogEntry) -> date:
    return today() if entry.publish_on is None else max(entry.publish_on, today())


def _search_text(reference: str, proposal: EntryProposal) -> str:
    parts = proposals.parts_of(proposal)
    words = [
        reference,
        proposal.title,
        proposal.summary,
        *(f"{part.question} {part.answer}" for part in parts),
    ]
    return "\n".join(words)


def tell_authority(public: Session) -> None:
    """Keep the public side's copy of the authority's name and address."""
    authority = authorities.the_authority()
    public.merge(
        PublicAuthority(
            id=1,
            name=authority.name,
            short_name=authority.short_name,
            email=authority.email,
            address=authority.address,
            colour=authority.colour,
        )
    )
