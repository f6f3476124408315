"""What people do with an entry: hold it, let it go on, release it early, withdraw it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from disclosure_log.models.entry import LogEntry
from disclosure_log.models.published import PublishedEntry
from disclosure_log.queries.staff import entry_of
from disclosure_log.rules.holds import EntryStatus
from disclosure_log.services import publishing, requester_check, scheduling
from foi.core.db import PUBLIC, db, separate_session
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.core.now import now, today
from foi.rules.audit_tags import AuditTag
from foi.services import attachments, audit


def _locked(case_id: int) -> LogEntry:
    entry = entry_of(case_id)
    if entry is None:
        raise NotFound("This case has no entry yet: it is made when the response is sent.")
    db.session.refresh(entry, with_for_update=True)
    return entry


def hold(*, case_id: int, why: str, by: int) -> None:
    """Keep a scheduled entry from being published."""
    entry = _locked(case_id)
    if entry.status != EntryStatus.SCHEDULED:
        raise NotAllowedNow("Only a scheduled entry can be held. A published one can be withdrawn.")
    if not why.strip():
        raise Incomplete("Say why it is held.")
    entry.status, entry.held_because = EntryStatus.HELD.value, why.strip()
    take_off(entry.slug)
    audit.record(AuditTag.ENTRY_HOLD, f"entry:{case_id}", by=by, case_id=case_id)


def take_off(slug: str) -> None:
    """A publication that crashed half-way may have left the snapshot: a held entry is not public."""
    with separate_session(PUBLIC) as public:
        if (found := public.get(PublishedEntry, slug)) is not None:
            _drop_files(public, found)
            public.delete(found)


def _drop_files(public: Session, leaving: PublishedEntry) -> None:
    """Take the entry's files out of the public store, but for those that another entry shows.

    Before its row changes: after a crash in between, the row still says what is left to do.
    """
    others = public.scalars(sa.select(PublishedEntry.content).where(PublishedEntry.slug != leaving.slug))
    elsewhere = {file["sha256"] for content in others for file in content["files"]}
    for file in leaving.content["files"]:
        if file["sha256"] not in elsewhere:
            attachments.stores().public.drop(file["sha256"])


def unhold(*, case_id: int, by: int) -> None:
    """Schedule a held entry again; its day stays what it was, or is today if that has passed."""
    entry = _locked(case_id)
    if entry.status != EntryStatus.HELD:
        raise NotAllowedNow("This entry is not held.")
    if why := scheduling.why_held(case_id):
        raise NotAllowedNow(f"It can’t be scheduled yet. {why}")
    entry.status, entry.held_because = EntryStatus.SCHEDULED.value, ""
    audit.record(AuditTag.ENTRY_UNHOLD, f"entry:{case_id}", by=by, case_id=case_id)


def release_early(*, case_id: int, by: int) -> None:
    """Let a scheduled entry be published at the next run, before its day."""
    entry = _locked(case_id)
    if entry.status != EntryStatus.SCHEDULED or entry.publish_on is None:
        raise NotAllowedNow(
            "Only an entry that is scheduled, and whose response has been sent, can go early."
        )
    entry.publish_on = min(entry.publish_on, today())
    audit.record(AuditTag.ENTRY_SCHEDULE, f"entry:{case_id}", by=by, case_id=case_id, details={"early": True})


def withdraw(*, case_id: int, why: str, by: int) -> None:
    """Take a published entry down: its address stays, says when and why, and answers 410 Gone."""
    entry = _locked(case_id)
    if entry.status != EntryStatus.PUBLISHED:
        raise NotAllowedNow("Only a published entry can be withdrawn.")
    if not why.strip():
        raise Incomplete("Say why it is withdrawn, in words for the public.")
    if requester_check.shown_in(case_id, [why]):
        raise Incomplete("The public reads this, and it would show the requester. Say it without.")
    entry.status, entry.withdrawn_at, entry.withdrawn_because = (
        EntryStatus.WITHDRAWN.value,
        now(),
        why.strip(),
    )
    bury(entry)
    audit.record(AuditTag.ENTRY_WITHDRAW, f"entry:{case_id}", by=by, case_id=case_id)


def bury(entry: LogEntry) -> None:
    """Put the tombstone where the entry was: nothing of its content stays on the public side."""
    with separate_session(PUBLIC) as public:
        found = public.get(PublishedEntry, entry.slug)
        if found is None:
            return
        _drop_files(public, found)
        found.title, found.summary, found.search_text = "Removed entry", "", ""
        found.content, found.outcome = {"parts": [], "exemptions": [], "files": []}, ""
        found.withdrawn_on, found.withdrawn_because = today(), entry.withdrawn_because
        found.updated_at = now()
        publishing.tell_authority(public)
