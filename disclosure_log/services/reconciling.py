"""Set right what a crash may have left half-done, between the two databases and between sending and scheduling."""

from __future__ import annotations

import sqlalchemy as sa

from disclosure_log.models.entry import LogEntry
from disclosure_log.models.published import PublishedEntry
from disclosure_log.rules.holds import EntryStatus
from disclosure_log.services import control, publishing, scheduling
from foi.core.db import PUBLIC, db, separate_session, unit_of_work
from foi.services import responses


def reconcile() -> int:
    """How many things were set right: sent responses without an entry, and public rows that should not be there."""
    mended = 0
    with unit_of_work():
        known = set(db.session.scalars(sa.select(LogEntry.case_id)))
        for case_id in responses.cases_with_response() - known:
            scheduling.schedule(case_id)
            mended += 1
        by_slug = {entry.slug: entry for entry in db.session.scalars(sa.select(LogEntry))}
        with separate_session(PUBLIC) as public:
            publishing.tell_authority(public)
            shown = {row.slug: row.withdrawn_on for row in public.scalars(sa.select(PublishedEntry))}
        for slug, withdrawn_on in shown.items():
            entry = by_slug.get(slug)
            if entry is None or entry.status == EntryStatus.HELD:
                control.take_off(slug)
                mended += 1
            elif entry.status == EntryStatus.WITHDRAWN and withdrawn_on is None:
                control.bury(entry)
                mended += 1
    return mended
