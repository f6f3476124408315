"""Dates for internal reviews and appeals."""

from dataclasses import replace
from datetime import date, timedelta

from foi.rules.bank_holidays import Calendar
from foi.rules.clock_answers import reading, response
from foi.rules.clock_count import Count
from foi.rules.clock_events import ClockError, Event, EventKind
from foi.rules.clock_reading import DueKind, Reading, Step
from foi.rules.clock_start import Basis, Running, answer_by
from foi.rules.plain_dates import months_after, spoken
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, Limit, Regime, VariationKind
from foi.rules.working_days import is_working_day, nth_working_day_after

_RESPONSES = (EventKind.RESPONDED_AND_RECEIVED, EventKind.RESPONDED)
_TRIBUNAL = "Tribunal Procedure (First-tier Tribunal) (General Regulatory Chamber) Rules 2009"
_ANSWERED_LATE = "s.20(5)(b)"


def review_request_by(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """By when a review must be asked for, 40 working days after a day that differs from regime to regime."""
    starts_on, step, limit = _RUNS_FROM[regime.code](received, events, regime, calendar)
    running = Running(regime, calendar, events, starts_on, (step,))
    return _read(DueKind.REVIEW_REQUEST_BY, running, limit)


def _after_response(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> tuple[date, Step, Limit]:
    """FOIA: the section 45 Code counts from the response; before one there is nothing to count from."""
    limit = regime.ask_review_within
    if answered := _latest(events, *_RESPONSES):
        return (
            answered,
            Step(f"The response was given on {spoken(answered)}", limit.section, (answered,)),
            limit,
        )
    if failed := _latest(events, EventKind.ALLEGED_FAILURE):
        return failed, Step(f"No response was given by {spoken(failed)}", limit.section, (failed,)), limit
    raise ClockError("The day of the response is missing.")


def _after_expiry(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> tuple[date, Step, Limit]:
    """FOISA s.20(5): from the *expiry* of the time for answering, or from receipt of an answer that came late.

    An answer in time leaves the whole of that time standing, so the window closes later than 40 working days
    after the answer.
    """
    limit = regime.ask_review_within
    expiry = response(received, events, regime, calendar).due_on if _has_start(received, events) else None
    answered = _latest(events, *_RESPONSES)
    if answered is not None and expiry is not None and answered > expiry:
        text = (
            f"The answer came on {spoken(answered)}, after the time allowed had expired on {spoken(expiry)}"
        )
        return (
            answered,
            Step(text, _ANSWERED_LATE, (expiry, answered)),
            replace(limit, section=_ANSWERED_LATE),
        )
    if expiry is None:
        raise ClockError("The day on which the time for answering expired cannot be told from these events.")
    text = f"The time for answering expired on {spoken(expiry)}, from which the 40 working days run"
    return expiry, Step(text, "s.20(5)(a)", (expiry,)), replace(limit, section="s.20(5)(a)")


def _after_failure(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> tuple[date, Step, Limit]:
    """EIR reg 11(2): from the day on which the requester believes that the authority failed."""
    return _after_one_of((EventKind.ALLEGED_FAILURE, *_RESPONSES), received, events, regime, calendar)


def _after_decision(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> tuple[date, Step, Limit]:
    """EI(S)R reg 16(2): from receipt of the decision, or from the day by which it should have been made."""
    return _after_one_of((*_RESPONSES, EventKind.ALLEGED_FAILURE), received, events, regime, calendar)


def _after_one_of(
    kinds: tuple[EventKind, ...],
    received: date | None,
    events: tuple[Event, ...],
    regime: Regime,
    calendar: Calendar,
) -> tuple[date, Step, Limit]:
    limit = regime.ask_review_within
    for kind in kinds:
        day = _latest(events, kind)
        if day is not None:
            return day, Step(f"{_SAID[kind]} {spoken(day)}", limit.section, (day,)), limit
    due_on = response(received, events, regime, calendar).due_on
    if due_on is None:
        raise ClockError("Nothing was due yet, so there is nothing to ask a review of.")
    return due_on, Step(f"An answer was due by {spoken(due_on)}", limit.section, (due_on,)), limit


_SAID = {
    EventKind.ALLEGED_FAILURE: "The requester believes that the authority failed to comply on",
    EventKind.RESPONDED_AND_RECEIVED: "The requester received the decision on",
    EventKind.RESPONDED: "The decision was given on",
}
_RUNS_FROM = {"FOIA": _after_response, "FOISA": _after_expiry, "EIR": _after_failure, "EISR": _after_decision}


def review(received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar) -> Reading:
    """By when the review must be decided; ``received`` is the day on which it was asked for."""
    running = _asked(received, events, regime, calendar)
    return _ended(DueKind.REVIEW, running) or reading(DueKind.REVIEW, running, _review_basis(running))


def review_max(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """The longest a review may take. Only FOIA's guidance has a longer limit for exceptional cases."""
    running = _asked(received, events, regime, calendar)
    ended = _ended(DueKind.REVIEW_MAX, running)
    if ended:
        return ended
    if regime is FOIA:
        return _read(DueKind.REVIEW_MAX, running, regime.review_at_most)
    return reading(DueKind.REVIEW_MAX, running, _review_basis(running))


def last_day_to_apply_osic(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """FOISA s.47(4), applied by EI(S)R reg 17: before six months have expired.

    They run from receipt of the notice of the review's outcome or, where none came, from the end of the time
    for the review. The Commissioner may accept a later application.
    """
    if regime not in (FOISA, EISR):
        raise ClockError(
            f"Under the {regime.title} there is no application to the Scottish Information Commissioner."
        )
    notice = _latest(events, EventKind.REVIEW_NOTICE_RECEIVED)
    if notice is not None:
        first, section, words = notice, "s.47(4)(a)", "the notice of the review was received"
    elif _latest(events, EventKind.REVIEW_REQUESTED) is not None:
        first = _review_basis(_asked(None, events, regime, calendar)).last
        section, words = "s.47(4)(b)", "the time for the review ended"
    else:
        raise ClockError("The day on which the notice of the review was received is missing.")
    last = months_after(first, 6)
    step = Step(f"Six months after {spoken(first)}, when {words}, is {spoken(last)}", section, (first, last))
    return Reading(DueKind.LAST_DAY_TO_APPLY_OSIC, regime.code, last, (step,), starts_on=first)


def last_day_to_appeal_ftt(
    received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Reading:
    """28 days of the decision notice being sent (rule 22(1)(b)); a last day that is no working day moves to the

    next one (rule 12(2)).
    """
    if regime not in (FOIA, EIR):
        raise ClockError(
            f"Under the {regime.title} an appeal goes to the Court of Session, not to the tribunal."
        )
    sent = _latest(events, EventKind.DECISION_NOTICE_SENT)
    if sent is None:
        raise ClockError("The day on which the decision notice was sent is missing.")
    last = sent + timedelta(days=28)
    holidays = calendar.holidays(regime.holiday_nations)
    steps = [
        Step(
            f"28 days after {spoken(sent)}, when the decision notice was sent, is {spoken(last)}",
            f"{_TRIBUNAL}, rule 22(1)(b)",
            (sent, last),
        )
    ]
    if not is_working_day(last, holidays):
        last = nth_working_day_after(last, 1, holidays)
        steps.append(
            Step(f"That is no working day, so the next one counts, {spoken(last)}", "rule 12(2)", (last,))
        )
    provisional = calendar.is_provisional(last)
    return Reading(
        DueKind.LAST_DAY_TO_APPEAL_FTT,
        regime.code,
        last,
        tuple(steps),
        starts_on=sent,
        provisional=provisional,
    )


def _asked(received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar) -> Running:
    """A review has a clock of its own: clarifications and fees of the request do not touch it."""
    asked = _latest(events, EventKind.REVIEW_REQUESTED) or received
    if asked is None:
        raise ClockError("The day on which the review was asked for is missing.")
    step = Step(
        f"The review was asked for on {spoken(asked)}, which does not itself count",
        regime.review.section,
        (asked,),
    )
    return Running(regime, calendar, events, asked, (step,))


def _review_basis(running: Running) -> Basis:
    """FOISA s.21(2): thirty working days where another authority reviews for the Keeper."""
    keeper = running.regime.variation(VariationKind.KEEPER)
    if keeper and running.of_kind(EventKind.AUTHORITY_IS_KEEPER):
        return _basis(running, replace(keeper.limit, section="s.21(2)"))
    return answer_by(running, for_review=True)


def _ended(kind: DueKind, running: Running) -> Reading | None:
    for event in running.of_kind(EventKind.WITHDRAWN):
        step = Step(
            f"The review was withdrawn on {spoken(event.day)}; nothing more is due", dates=(event.day,)
        )
        return Reading(kind, running.regime.code, None, (*running.steps, step), ended_on=event.day)
    return None


def _read(kind: DueKind, running: Running, limit: Limit) -> Reading:
    return reading(kind, running, _basis(running, limit))


def _basis(running: Running, limit: Limit) -> Basis:
    count: Count = running.count(limit.working_days)
    return Basis(count.last_day(), count, limit)


def _latest(events: tuple[Event, ...], *kinds: EventKind) -> date | None:
    """The latest day of the first of ``kinds`` that happened."""
    for kind in kinds:
        days = [event.day for event in events if event.kind is kind]
        if days:
            return max(days)
    return None


def _has_start(received: date | None, events: tuple[Event, ...]) -> bool:
    return received is not None or any(event.kind is EventKind.TRANSFERRED_IN for event in events)
