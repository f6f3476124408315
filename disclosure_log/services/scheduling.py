"""In the transaction that sends a response, its entry is made: scheduled, or held with the reason."""

from __future__ import annotations

from disclosure_log.models.entry import LogEntry
from disclosure_log.queries.staff import entry_of
from disclosure_log.rules.holds import PERMANENT, EntryStatus, HeldBecause
from disclosure_log.rules.schedule import publish_on
from disclosure_log.rules.slugs import slug
from disclosure_log.services import proposals
from foi.core.db import db
from foi.rules.audit_tags import AuditTag
from foi.rules.events import ResponseAccepted, ResponseContested, ResponseSent, ResponseUndelivered
from foi.services import audit, public_record, tasks


def on_response_sent(event: ResponseSent) -> None:
    """Make the entry. Its day is set once the response has been accepted."""
    schedule(event.case_id)


def schedule(case_id: int) -> LogEntry:
    """The entry of a case, made where it is not there yet (``reconcile`` sweeps with this too)."""
    if (entry := entry_of(case_id)) is not None:
        return entry
    record = public_record.of_case(case_id)
    why = why_held(case_id)
    entry = LogEntry(
        case_id=case_id,
        slug=slug(record.reference),
        status=(EntryStatus.HELD if why else EntryStatus.SCHEDULED).value,
        publish_on=publish_on(record.sent_on) if record.sent_on else None,
        held_because=why or "",
    )
    db.session.add(entry)
    db.session.flush()
    tag = AuditTag.ENTRY_HOLD if why else AuditTag.ENTRY_SCHEDULE
    audit.record(tag, f"entry:{case_id}", by=None, case_id=case_id)
    return entry


def why_held(case_id: int) -> HeldBecause | None:
    """The reason that the system itself sees for holding the entry, if any."""
    record = public_record.of_case(case_id)
    if record.is_about_requester:
        return HeldBecause.OWN_DATA
    if not record.may_be_scheduled:
        return HeldBecause.OUTCOME
    if record.is_contested:
        return HeldBecause.CONTESTED
    proposal = proposals.proposal_of(case_id)
    if proposal is None:
        return HeldBecause.NO_ENTRY
    return None if proposals.is_approved(proposal) else HeldBecause.NOT_APPROVED


def on_response_accepted(event: ResponseAccepted) -> None:
    """Now the seven days run; a hold for want of delivery ends."""
    entry = schedule(event.case_id)
    record = public_record.of_case(event.case_id)
    if record.sent_on is not None:
        entry.publish_on = publish_on(record.sent_on)
    if entry.held_because == HeldBecause.UNDELIVERED:
        why = why_held(event.case_id)
        entry.status = (EntryStatus.HELD if why else EntryStatus.SCHEDULED).value
        entry.held_because = why or ""
    audit.record(
        AuditTag.ENTRY_SCHEDULE,
        f"entry:{event.case_id}",
        by=None,
        case_id=event.case_id,
        details={"publish_on": entry.publish_on.isoformat() if entry.publish_on else None},
    )


def on_response_undelivered(event: ResponseUndelivered) -> None:
    entry = schedule(event.case_id)
    if entry.status == EntryStatus.SCHEDULED:
        entry.status, entry.held_because = EntryStatus.HELD.value, HeldBecause.UNDELIVERED.value
        audit.record(AuditTag.ENTRY_HOLD, f"entry:{event.case_id}", by=None, case_id=event.case_id)


def on_response_contested(event: ResponseContested) -> None:
    """Nothing becomes public while it is in dispute; what is public already, a person looks at."""
    entry = entry_of(event.case_id)
    if entry is None:
        return
    if entry.status == EntryStatus.SCHEDULED:
        entry.status, entry.held_because = EntryStatus.HELD.value, HeldBecause.CONTESTED.value
        audit.record(AuditTag.ENTRY_HOLD, f"entry:{event.case_id}", by=None, case_id=event.case_id)
    elif entry.status == EntryStatus.PUBLISHED:
        tasks.raise_task(case_id=event.case_id, what=_PUBLIC_ALREADY)


_PUBLIC_ALREADY = (
    "A review, complaint or appeal about this response has begun, and its entry in the disclosure log is public. "
    "Look at the entry: withdraw it if what is disputed should not stay there."
)


def is_held_for_good(entry: LogEntry) -> bool:
    """Held by default because of what it is: never scheduled."""
    return entry.held_because in PERMANENT
