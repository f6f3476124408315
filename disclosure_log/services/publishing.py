"""On the day: ask every check, copy the snapshot and the files into the public side, once."""

from __future__ import annotations

from dataclasses import asdict
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


def publish(entry_id: int) -> bool:
    """Publish one entry if it is due; whether it was. A reason against it holds it.

    The row is locked while the public side is written, so that a hold either comes first or finds it published.
    The public side is written before the row is changed: a crash between the two does it again, to the same end.
    """
    with unit_of_work():
        entry = db.session.scalar(
            sa.select(LogEntry)
            .where(LogEntry.id == entry_id, LogEntry.status == EntryStatus.SCHEDULED.value)
            .with_for_update()
        )
        if entry is None or not is_due(entry.publish_on, today()):
            return False
        proposal = proposals.proposal_of(entry.case_id)
        reasons = _reasons(entry, proposal)
        if reasons or proposal is None:
            _hold(entry, " ".join(reasons))
            return False
        _copy(entry, proposal)
        entry.status, entry.published_at = EntryStatus.PUBLISHED.value, now()
        details = {"slug": entry.slug, "content_sha256": proposal.content_sha256}
        audit.record(
            AuditTag.ENTRY_PUBLISH, f"entry:{entry.case_id}", by=None, case_id=entry.case_id, details=details
        )
    return True


def _reasons(entry: LogEntry, proposal: EntryProposal | None) -> list[str]:
    """Everything that speaks against publishing these very bytes now."""
    why = scheduling.why_held(entry.case_id)
    if why or proposal is None:
        return [why or ""]
    record = public_record.of_case(entry.case_id)
    texts = [proposal.title, proposal.summary]
    for part in proposals.parts_of(proposal):
        texts += [part.question, part.answer]
    for file in record.files:
        texts += [file.title, file.name, file.summary]
    try:
        files = [public_record.file_bytes(file.sha256) for file in record.files]
    except CandourError as fault:  # gone from the store, or changed in it
        return [fault.message]
    return publication_checks.before_publication(entry.case_id, texts, files)


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
