"""All open clocks read again at once: after a change of the bank holidays, or of what the authority is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from foi.core.db import db
from foi.models.case import Case
from foi.models.clock_event import ClockEvent
from foi.models.review import Review
from foi.rules import clock, regimes
from foi.rules.audit_tags import AuditTag
from foi.rules.bank_holidays import UnknownYear
from foi.rules.clock_events import ClockError, Event
from foi.rules.clock_reading import DueKind
from foi.rules.lifecycle import CLOSED
from foi.services import audit, tasks, timekeeping
from foi.services.timekeeping import Dates

_UNREADABLE = (
    "The due date could not be read after a change of the calendar. Look at the events of the clock."
)


@dataclass(frozen=True, slots=True)
class Recounted:
    """A case with its dates before and after."""

    case_id: int
    reference: str
    before: Dates
    after: Dates


@dataclass(frozen=True, slots=True)
class _Open:
    case_id: int
    reference: str
    regime: str
    received_on: date
    is_review: bool
    kept: Dates


def recount_open_cases(*, by: int) -> list[Recounted]:
    """Read every open clock, keep what changed, and log the old and the new date of each such case.

    Reading takes two queries however many cases there are. A form that somebody has open stays good: no version
    goes up, since nobody typed the date.
    """
    events = _events_of_open_cases()
    changed = []
    for one in _open_cases():
        try:
            after = _dates(one, events[one.case_id])
        except (ClockError, UnknownYear):
            tasks.raise_task(case_id=one.case_id, what=_UNREADABLE)
            continue
        if after != one.kept:
            changed.append(Recounted(one.case_id, one.reference, one.kept, after))
    if changed:
        _keep(changed)
        audit.record_each(
            AuditTag.CLOCK_RECOUNT, [audit.CaseAct(one.case_id, _details(one)) for one in changed], by=by
        )
    return changed


def _open_cases() -> list[_Open]:
    rows = db.session.execute(
        sa.select(
            Case.id,
            Case.reference,
            Case.regime,
            Case.received_on,
            Review.case_id.is_not(None),
            Case.due_on,
            Case.due_is_provisional,
            Case.earlier_due_on,
        )
        .outerjoin(Review, Review.case_id == Case.id)
        .where(Case.status.not_in(CLOSED))
        .order_by(Case.id)
    )
    return [
        _Open(case_id, reference, regime, received_on, bool(is_review), Dates(*kept))
        for case_id, reference, regime, received_on, is_review, *kept in rows
    ]


def _events_of_open_cases() -> dict[int, list[ClockEvent]]:
    found: dict[int, list[ClockEvent]] = defaultdict(list)
    rows = db.session.scalars(
        sa.select(ClockEvent)
        .join(Case, Case.id == ClockEvent.case_id)
        .where(Case.status.not_in(CLOSED))
        .order_by(ClockEvent.id)
    )
    for row in rows:
        found[row.case_id].append(row)
    return found


def _dates(one: _Open, rows: list[ClockEvent]) -> Dates:
    events: list[Event] = timekeeping.as_rule_events(rows)
    kind = DueKind.REVIEW if one.is_review else DueKind.RESPONSE
    reading = clock.read(
        one.received_on, events, regimes.regime(one.regime), timekeeping.calendar(), due_kind=kind
    )
    return timekeeping.dates_of(reading, one.received_on, events)


def _keep(changed: list[Recounted]) -> None:
    statement = (
        sa.update(Case)
        .where(Case.id == sa.bindparam("of_case"))
        .values(
            due_on=sa.bindparam("due"),
            due_is_provisional=sa.bindparam("provisional"),
            earlier_due_on=sa.bindparam("earlier"),
        )
    )
    values = [
        {
            "of_case": one.case_id,
            "due": one.after.due_on,
            "provisional": one.after.is_provisional,
            "earlier": one.after.earlier_due_on,
        }
        for one in changed
    ]
    db.session.flush()
    db.session.connection().execute(statement, values)
    db.session.expire_all()


def _details(one: Recounted) -> dict[str, str | None]:
    def written(day: date | None) -> str | None:
        return day.isoformat() if day else None

    return {
        "due_before": written(one.before.due_on),
        "due_after": written(one.after.due_on),
        "earlier": written(one.after.earlier_due_on),
    }
