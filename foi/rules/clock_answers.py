"""Dates for answering a request: response, extensions, payment, future publication."""

import re
from dataclasses import replace
from datetime import date, timedelta

from foi.rules import clock_start
from foi.rules.bank_holidays import Calendar
from foi.rules.clock_count import Count
from foi.rules.clock_events import NOTICES_OF_PAYMENT, ClockError, Event, EventKind
from foi.rules.clock_public_interest import estimate
from foi.rules.clock_reading import DueKind, Reading, Step
from foi.rules.clock_start import Basis, Running, answer_by, run
from foi.rules.plain_dates import spoken
from foi.rules.regimes import FOIA, FOISA, Limit, Regime

_ICO_BACKSTOP = Limit(40, "Information Commissioner's guidance on section 10(3)", is_guidance=True)
_VOLUME_AND_COMPLEXITY = frozenset({"volume", "complexity"})


def response(received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar) -> Reading:
    """When the request must be answered at the latest."""
    running = run(received, events, regime, calendar)
    waits = _stopped(DueKind.RESPONSE, running)
    if waits:
        return waits
    basis = answer_by(running)
    if regime.extension is not None:
        basis = _extended(running, basis)
    if regime is FOIA:
        return _with_public_interest_time(running, basis)
    return reading(DueKind.RESPONSE, running, _without_extension(running, basis))


def response_extended_max(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """The latest day to which the time can be extended for volume and complexity (EIR and EI(S)R reg 7).

    Where an extension was notified too late, or on another ground, there is none and the basic limit stands.
    """
    if regime.extension is None:
        raise ClockError(f"Under the {regime.title} there is no extension for volume and complexity.")
    running = run(received, events, regime, calendar)
    waits = _stopped(DueKind.RESPONSE_EXTENDED_MAX, running)
    if waits:
        return waits
    basis = answer_by(running)
    told = running.of_kind(EventKind.EXTENSION)
    basis = _extended(running, basis) if told else _at(running, regime.extension)
    return reading(DueKind.RESPONSE_EXTENDED_MAX, running, basis)


def s17_1_notice_by(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """FOIA s.17(1): the refusal notice keeps its day even while the public interest is still being weighed."""
    _only(regime, (FOIA,), "a notice under section 17(1)")
    return _plain(DueKind.S17_1_NOTICE_BY, run(received, events, regime, calendar))


def pit_backstop_ico(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """FOIA s.10(3) allows what is reasonable; the Information Commissioner expects 40 working days in all."""
    _only(regime, (FOIA,), "more time for the public interest test")
    return _limited(DueKind.PIT_BACKSTOP_ICO, run(received, events, regime, calendar), _ICO_BACKSTOP)


def forty_working_days(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """The 40th working day: twice the basic limit, after which a request is very late."""
    limit = Limit(40, regime.response.section, is_guidance=True)
    return _limited(DueKind.FORTY_WORKING_DAYS, run(received, events, regime, calendar), limit)


def extension_notice_by(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """By when the requester must be told of an extension: within the basic limit.

    EIR reg 7(3) and EI(S)R reg 7(2) speak of 20 working days after receipt of the request; after a
    clarification we count, as for the answer itself, from its receipt, though the regulations do not say so
    of this notice. Under FOIA it is the day of the notice under s.17(1).
    """
    if regime.extension_notice is None:
        raise ClockError(f"Under the {regime.title} there is no extension of time.")
    return _plain(DueKind.EXTENSION_NOTICE_BY, run(received, events, regime, calendar))


def last_day_to_pay(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """The last day to pay the latest notice of a fee; ``received`` is not needed."""
    notices = sorted(event.day for event in events if event.kind in NOTICES_OF_PAYMENT)
    if not notices:
        raise ClockError("There is no notice asking for payment.")
    if received is not None and notices[0] < received:
        raise ClockError("The notice asking for payment is dated before the request was received.")
    last, step = clock_start.last_day_to_pay(notices[-1], regime, calendar)
    return Reading(
        DueKind.LAST_DAY_TO_PAY,
        regime.code,
        last,
        (step,),
        starts_on=notices[-1],
        provisional=regime.environmental and calendar.is_provisional(last),
        last_day_to_pay=last,
        lapsed_on=last + timedelta(days=1),
    )


def future_publication_latest(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """FOISA s.27(1)(a): publication not later than twelve weeks after the request was made. FOIA s.22 has no limit."""
    _only(regime, (FOISA,), "a last day for future publication")
    if received is None:
        raise ClockError("The day on which the request was made is missing.")
    last = received + timedelta(weeks=12)
    step = Step(
        f"Twelve weeks after {spoken(received)}, the day of the request, is {spoken(last)}",
        "s.27(1)(a)",
        (received, last),
    )
    return Reading(DueKind.FUTURE_PUBLICATION_LATEST, regime.code, last, (step,), starts_on=received)


def reading(kind: DueKind, running: Running, basis: Basis) -> Reading:
    """A reading of a finished count, with each skipped holiday and each span in its working."""
    count, last, limit = basis.count, basis.last, basis.limit
    provisional = running.calendar.is_provisional(last)
    steps = (*running.steps, *basis.steps, *_working(running, count, last), _last(count, last, limit))
    if provisional:
        steps = (
            *steps,
            Step("Provisional: the bank holidays of that year are expected but not yet confirmed"),
        )
    return Reading(
        kind,
        running.regime.code,
        last,
        steps,
        starts_on=running.starts_on,
        limit=count.limit,
        provisional=provisional,
        is_guidance=limit.is_guidance,
        count=count,
    )


def _working(running: Running, count: Count, last: date) -> tuple[Step, ...]:
    regime = running.regime
    holidays = (
        Step(
            f"Not counted: {spoken(day)}, {running.calendar.describe(day, regime.holiday_nations)}",
            regime.working_day.section,
            (day,),
        )
        for day in count.skipped_holidays(last)
    )
    spans = (
        Step(
            f"Not counted: {spoken(span.first)} to {spoken(span.last)}, {span.why}",
            span.section,
            (span.first, span.last),
        )
        for span in sorted(count.spans, key=lambda span: span.first)
        if span.last > count.start and span.first <= last
    )
    first = replace(count, limit=1).last_day()
    return (Step(f"Day 1 is {spoken(first)}", regime.working_day.section, (first,)), *holidays, *spans)


def _last(count: Count, last: date, limit: Limit) -> Step:
    return Step(f"Day {count.limit}, the last, is {spoken(last)}", limit.section, (last,))


def _stopped(kind: DueKind, running: Running) -> Reading | None:
    """A reading without a date while nothing is due."""
    if not running.stands_still():
        return None
    return Reading(
        kind,
        running.regime.code,
        None,
        running.steps,
        starts_on=running.starts_on,
        waiting_for=None if running.ended_on else running.waiting_for,
        last_day_to_pay=running.last_day_to_pay,
        lapsed_on=running.lapsed_on,
        ended_on=running.ended_on,
    )


def _at(running: Running, limit: Limit) -> Basis:
    count = running.count(limit.working_days)
    return Basis(count.last_day(), count, limit)


def _plain(kind: DueKind, running: Running) -> Reading:
    return _stopped(kind, running) or reading(kind, running, answer_by(running))


def _limited(kind: DueKind, running: Running, limit: Limit) -> Reading:
    return _stopped(kind, running) or reading(kind, running, _at(running, limit))


def _only(regime: Regime, regimes: tuple[Regime, ...], what: str) -> None:
    if regime not in regimes:
        raise ClockError(f"Under the {regime.title} there is no such date: {what}.")


def _extended(running: Running, basis: Basis) -> Basis:
    """EIR reg 7(1) and EI(S)R reg 7(1): to 40 working days, where volume *and* complexity make it necessary and

    the requester was told within the basic limit; otherwise the extension is without effect.
    """
    limit = running.regime.extension
    notice = running.regime.extension_notice
    if limit is None or notice is None:
        return basis
    for event in running.of_kind(EventKind.EXTENSION):
        refused = why_no_extension(event, basis.last, limit.section, notice.section)
        if refused is None:
            text = f"Extended for the volume and complexity of what was asked for; notified on {spoken(event.told)}"
            return replace(_at(running, limit), steps=(Step(text, limit.section, (event.told,)),))
        basis = replace(basis, steps=(*basis.steps, refused))
    return basis


def why_no_extension(event: Event, last: date, section: str, notice_section: str) -> Step | None:
    """Reg 7: volume *and* complexity, and the requester told by ``last``; None where nothing is wrong with it."""
    words = set(re.findall("[a-z]+", event.basis.lower()))
    if not words >= _VOLUME_AND_COMPLEXITY:
        return Step("No extension: it takes both volume and complexity", section, (event.told,))
    if event.told > last:
        text = f"No extension: it was notified on {spoken(event.told)}, after {spoken(last)}"
        return Step(text, notice_section, (event.told, last))
    return None


def _without_extension(running: Running, basis: Basis) -> Basis:
    """Say so where an extension was recorded that this regime does not know."""
    foreign = [
        EventKind.PIT_EXTENSION,
        EventKind.PIT_EXTENSION_CONSIDERED,
        EventKind.PIT_ESTIMATE_REVISED,
    ]
    if running.regime.extension is None:
        foreign.append(EventKind.EXTENSION)
    if not running.of_kind(*foreign):
        return basis
    step = Step(f"Under the {running.regime.title} that ground gives no more time", basis.limit.section)
    return replace(basis, steps=(*basis.steps, step))


def _with_public_interest_time(running: Running, basis: Basis) -> Reading:
    """FOIA s.10(3): an estimated date that was given in time in a notice under s.17(1) and (2) becomes the target.

    Without one the basic day stands: it is always the day of the notice itself.
    """
    if running.of_kind(EventKind.EXTENSION):
        step = Step(f"Under the {FOIA.title} volume and complexity give no more time", FOIA.response.section)
        basis = replace(basis, steps=(*basis.steps, step))
    found = reading(DueKind.RESPONSE, running, basis)
    told = estimate(running.events, basis.last)
    return replace(found, due_on=told.on, steps=(*found.steps, *told.steps)) if told else found
