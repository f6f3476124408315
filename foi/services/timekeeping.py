"""The statutory clock of a case: its events, and the due date read from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotAllowedNow, NotFound
from foi.core.now import now, today
from foi.models.case import Case
from foi.models.clock_event import ClockEvent
from foi.rules import clock, regimes
from foi.rules.audit_tags import AuditTag
from foi.rules.bank_holidays import Calendar, UnknownYear
from foi.rules.clock_events import ClockError, Event, EventKind, event_from, in_force
from foi.rules.clock_objections import objection
from foi.rules.clock_public_interest import estimate
from foi.rules.clock_reading import DueKind, Reading, Step, WaitingFor
from foi.rules.lifecycle import CLOSED, CaseStatus
from foi.services import audit, calendars, cases, four_eyes, standing

_WAITS = {
    WaitingFor.CLARIFICATION: CaseStatus.CLARIFYING,
    WaitingFor.FEE: CaseStatus.FEES_DUE,
}
_ENDS = {
    EventKind.WITHDRAWN: CaseStatus.WITHDRAWN,
    EventKind.TRANSFERRED_OUT: CaseStatus.TRANSFERRED,
}
_GOES_ON = frozenset(
    {CaseStatus.RECEIVED, CaseStatus.SEARCHING, CaseStatus.PREPARING, CaseStatus.FOR_SIGN_OFF}
)
"""Statuses in which nobody waits for the requester: an event that stops nothing leaves them alone."""


def calendar() -> Calendar:
    """The bank holidays that count now."""
    return calendars.calendar()


def events_of(case_id: int) -> list[ClockEvent]:
    """Everything recorded about the clock, corrections included, oldest record first."""
    rows = db.session.scalars(
        sa.select(ClockEvent).where(ClockEvent.case_id == case_id).order_by(ClockEvent.id)
    )
    return list(rows)


def as_rule_events(rows: Iterable[ClockEvent]) -> list[Event]:
    """Rows as the rules read them, with what holds for every request of the authority."""
    return [*map(_rule_event, rows), *standing.standing_events()]


def _rule_event(row: ClockEvent) -> Event:
    return event_from(
        {
            "type": row.kind,
            "date": row.happened_on.isoformat() if row.happened_on else None,
            "key": str(row.id),
            "corrects": str(row.corrects_id) if row.corrects_id else None,
            "void": row.is_void or None,
            **row.details,
        }
    )


def due_kind_of(case: Case) -> DueKind:
    """Which clock a case runs by: that of requests, or that of internal reviews."""
    return DueKind.REVIEW if case.review else DueKind.RESPONSE


def read(case: Case, due_kind: DueKind | None = None) -> Reading:
    """The due date of the case, with its working."""
    return clock.read(
        case.received_on,
        as_rule_events(events_of(case.id)),
        regimes.regime(case.regime),
        calendar(),
        due_kind=due_kind or due_kind_of(case),
    )


@dataclass(frozen=True, slots=True)
class Dates:
    """What a case keeps of its clock, for sorting and for the list."""

    due_on: date | None
    is_provisional: bool
    earlier_due_on: date | None
    """The date to keep to be safe, where a bank holiday was announced after the clock had begun to run."""


def dates_of(reading: Reading, received_on: date, events: Sequence[Event]) -> Dates:
    """From a reading and what it was read from. Raises ``ClockError`` and ``UnknownYear`` as the rules do."""
    undoubted = calendars.undoubted_calendar(reading.starts_on or received_on)
    earlier = reading.due_on
    if undoubted is not calendar():
        earlier = clock.read(
            received_on, events, regimes.regime(reading.regime_code), undoubted, due_kind=reading.due_kind
        ).due_on
    is_earlier = earlier is not None and reading.due_on is not None and earlier < reading.due_on
    return Dates(reading.due_on, reading.provisional, earlier if is_earlier else None)


def foresee(case: Case, kind: EventKind, happened_on: date, details: Mapping[str, Any]) -> Reading:
    """The due date as it will be once this has happened.

    Raises ``NotAllowedNow`` where the rules can't read it, or the case can't take the status that follows.
    """
    events = (*as_rule_events(events_of(case.id)), _coming(kind, happened_on, details))
    try:
        reading = clock.read(case.received_on, events, regimes.regime(case.regime), calendar())
    except (ClockError, UnknownYear) as error:
        raise NotAllowedNow(str(error)) from error
    if after := _status_after(reading, events):
        cases.demand_move(case, after)
    return reading


def estimate_told(case: Case) -> date | None:
    """FOIA s.17(2): by when the requester was told last that the public interest will be decided."""
    if regimes.regime(case.regime) is not regimes.FOIA or case.review:
        return None
    last = read(case, DueKind.S17_1_NOTICE_BY).due_on
    found = estimate(in_force(as_rule_events(events_of(case.id))), last) if last else None
    return found.on if found else None


def why_not(case: Case, kind: EventKind, happened_on: date, details: Mapping[str, Any]) -> Step | None:
    """Why this would give no more time, with the section; None where it does, or where it asks for none."""
    try:
        return objection(
            _coming(kind, happened_on, details),
            case.received_on,
            tuple(as_rule_events(events_of(case.id))),
            regimes.regime(case.regime),
            calendar(),
        )
    except (ClockError, UnknownYear) as error:
        raise NotAllowedNow(str(error)) from error


def _coming(kind: EventKind, happened_on: date, details: Mapping[str, Any]) -> Event:
    return event_from({"type": kind.value, "date": happened_on.isoformat(), **details})


def refresh(case: Case) -> Reading:
    """Read the clock anew and keep the date for sorting."""
    events = as_rule_events(events_of(case.id))
    try:
        reading = read(case)
        dates = dates_of(reading, case.received_on, events)
    except (ClockError, UnknownYear) as error:
        raise NotAllowedNow(f"{error} Nothing has been saved.") from error
    case.due_on, case.due_is_provisional = dates.due_on, dates.is_provisional
    case.earlier_due_on = dates.earlier_due_on
    return reading


def record_event(
    *,
    case_id: int,
    kind: EventKind,
    happened_on: date | None,
    by: int,
    details: Mapping[str, Any] | None = None,
    note: str = "",
    version: int | None = None,
) -> ClockEvent:
    """Something happened to the clock: the due date follows, and the status where it changes.

    Raises ``NotAllowedNow`` for a day before receipt or in the future, and where the rules can't read it.
    """
    case = cases.find(case_id)
    cases.demand_version(case, version)
    if CaseStatus(case.status) in CLOSED or case.status == CaseStatus.SENDING:
        raise NotAllowedNow("The clock of this case has ended.")
    if case.review and kind is not EventKind.WITHDRAWN:
        raise NotAllowedNow("The clock of a review stops for nothing: only its withdrawal can be recorded.")
    _check_day(case, happened_on)
    event = ClockEvent(
        case_id=case.id,
        kind=kind.value,
        happened_on=happened_on,
        details=dict(details or {}),
        note=note.strip(),
        recorded_by_id=by,
        recorded_at=now(),
    )
    reading = _add(case, event, by=by)
    _follow(case, reading, by=by)
    return event


def close_as_lapsed(*, case_id: int, by: int, version: int | None = None) -> None:
    """Close a case whose requester has not answered or paid: a person's act, never the system's.

    A fee that is not paid lapses by law (``Reading.lapsed_on``); for a question that is not answered there is no
    period in any of the four regimes, so the officer decides when to stop waiting.
    """
    case = cases.find(case_id)
    cases.demand_version(case, version)
    if case.status == CaseStatus.FEES_DUE:
        reading = read(case)
        if reading.lapsed_on is None or today() < reading.lapsed_on:
            raise NotAllowedNow("The requester may still pay the fee in time. The case stays open.")
    elif case.status != CaseStatus.CLARIFYING:
        raise NotAllowedNow("Only a case that waits for its requester can lapse.")
    cases.move(case, CaseStatus.LAPSED, by=by)


def correct_event(
    *,
    case_id: int,
    event_id: int,
    happened_on: date | None,
    is_void: bool,
    note: str,
    by: int,
    details: Mapping[str, Any] | None = None,
    version: int | None = None,
) -> ClockEvent:
    """Replace an earlier event (or take it back): both stay on the record. The status follows what still stands.

    ``details`` None keeps those of the earlier event.
    """
    case = cases.find(case_id)
    cases.demand_version(case, version)
    old = db.session.get(ClockEvent, event_id)
    if old is None or old.case_id != case.id:
        raise NotFound("There is no such event in this case.")
    if any(one.corrects_id == old.id for one in events_of(case.id)):
        raise NotAllowedNow("This event has been corrected already: correct its correction.")
    _check_day(case, happened_on)
    event = ClockEvent(
        case_id=case.id,
        kind=old.kind,
        happened_on=happened_on or old.happened_on,
        details=dict(old.details if details is None else details),
        corrects_id=old.id,
        is_void=is_void,
        note=note.strip(),
        recorded_by_id=by,
        recorded_at=now(),
    )
    reading = _add(case, event, by=by)
    if is_void or case.status != CaseStatus.LAPSED:
        _follow(case, reading, by=by)
    return event


def _check_day(case: Case, day: date | None) -> None:
    if day and not case.received_on <= day <= today():
        raise NotAllowedNow("The day must lie between the day of receipt and today. Nothing has been saved.")


def _status_after(reading: Reading, events: Iterable[Event]) -> CaseStatus | None:
    """Where the events that stand leave a case; None where nothing stops it."""
    standing = {event.kind for event in in_force(events)}
    ended = next((status for kind, status in _ENDS.items() if kind in standing), None)
    return ended or (_WAITS[reading.waiting_for] if reading.waiting_for else None)


def _follow(case: Case, reading: Reading, *, by: int) -> None:
    """Take the case to where the events that still stand leave it; where nothing stops it, back to the search."""
    if case.status in (CaseStatus.SENDING, CaseStatus.SENT):
        return
    after = _status_after(reading, as_rule_events(events_of(case.id)))
    if after is not None:
        cases.move(case, after, by=by)
    elif case.status not in _GOES_ON and reading.lapsed_on is None:
        cases.move(case, CaseStatus.SEARCHING, by=by)


def _demand_allowed(case: Case, event: ClockEvent) -> None:
    """An extension that the law does not allow is no extension: the officer hears why, and by which section."""
    rows = [row for row in events_of(case.id) if row.id not in (event.id, event.corrects_id)]
    against = objection(
        replace(_rule_event(event), corrects=""),
        case.received_on,
        tuple(as_rule_events(rows)),
        regimes.regime(case.regime),
        calendar(),
    )
    if against:
        raise NotAllowedNow(f"{against} Nothing has been saved.")


def _add(case: Case, event: ClockEvent, *, by: int) -> Reading:
    db.session.add(event)
    db.session.flush()
    before = case.due_on
    reading = refresh(case)
    _demand_allowed(case, event)
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {
        "event": event.id,
        "kind": event.kind,
        "due_before": before.isoformat() if before else None,
        "due_after": case.due_on.isoformat() if case.due_on else None,
    }
    audit.record(AuditTag.CLOCK_EVENT, f"case:{case.id}", by=by, case_id=case.id, details=details)
    return reading
