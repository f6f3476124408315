"""From when the clock runs, what is left out of it, and whether it stands still: read off the events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from foi.rules.bank_holidays import Calendar
from foi.rules.clock_count import Count, Span
from foi.rules.clock_events import EXTENSIONS, NOTICES_OF_PAYMENT, ClockError, Event, EventKind
from foi.rules.clock_reading import Step, WaitingFor
from foi.rules.plain_dates import last_of_months_beginning_with, spoken
from foi.rules.regimes import Limit, Regime, VariationKind
from foi.rules.working_days import is_working_day, nth_working_day_after


@dataclass(frozen=True)
class Running:
    """The state of one clock: its start, the spans left out, and what it waits for."""

    regime: Regime
    calendar: Calendar
    events: tuple[Event, ...]
    starts_on: date
    steps: tuple[Step, ...]
    spans: tuple[Span, ...] = ()
    waiting_for: WaitingFor | None = None
    last_day_to_pay: date | None = None
    lapsed_on: date | None = None
    ended_on: date | None = None

    def count(self, limit: int, extra: tuple[Span, ...] = ()) -> Count:
        return Count(self.starts_on, limit, self.spans + extra, self.calendar, self.regime.holiday_nations)

    def stands_still(self) -> bool:
        """Whether nothing is due: the clock waits, or the request has lapsed or ended."""
        return bool(self.waiting_for or self.lapsed_on or self.ended_on)

    def of_kind(self, *kinds: EventKind) -> list[Event]:
        return [event for event in self.events if event.kind in kinds]


def run(received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar) -> Running:
    """The state of the clock for answering; raises `ClockError` where no event says when it started."""
    running = _started(received, events, regime, calendar)
    running, unpaid = _with_payments(running)
    running = _with_clarifications(running)
    for notice in unpaid:
        running = _held_up(running, notice)
    return _with_end(running)


@dataclass(frozen=True)
class _Unpaid:
    """A notice asking for payment that was not paid in time: ``paid`` is the day on which it was paid too late."""

    notice: date
    paid: date | None


def _started(received: date | None, events: tuple[Event, ...], regime: Regime, calendar: Calendar) -> Running:
    """Receipt counts on the calendar day it happens, at any hour and on any day; the next working day is day 1.

    A request that was transferred in is received on the day it reached this authority.
    """
    transfers = [event.day for event in events if event.kind is EventKind.TRANSFERRED_IN]
    starts_on = max(transfers, default=received)
    if starts_on is None:
        raise ClockError("The day on which the request was received is missing.")
    if received is not None and starts_on < received:
        raise ClockError("The request was transferred in before it was received.")
    early = [event for event in events if _happened(event) < (received or starts_on)]
    if early:
        raise ClockError(f"The event {early[0].kind} is dated before the request was received.")
    if transfers:
        first = Step(
            f"Transferred in on {spoken(starts_on)}; {regime.transfer}", regime.transfer.section, (starts_on,)
        )
    else:
        first = Step(
            f"Received on {spoken(starts_on)}, which does not itself count",
            regime.response.section,
            (starts_on,),
        )
    return Running(regime, calendar, events, starts_on, (first,))


def _happened(event: Event) -> date:
    """The day of what can only follow receipt: a question, an answer, a notice, word of an extension."""
    if event.kind in _AFTER_RECEIPT:
        return event.day
    return event.told if event.kind in EXTENSIONS else date.max


_AFTER_RECEIPT = NOTICES_OF_PAYMENT | {EventKind.CLARIFICATION_REQUESTED, EventKind.CLARIFICATION_RECEIVED}


def _with_payments(running: Running) -> tuple[Running, list[_Unpaid]]:
    """Leave out the time from each notice to its payment, both days included; and the notices not paid in time."""
    notices = sorted(
        event.day for event in running.of_kind(*NOTICES_OF_PAYMENT) if event.day >= running.starts_on
    )
    payments = sorted(
        event.day for event in running.of_kind(EventKind.FEE_PAID) if event.day >= running.starts_on
    )
    unpaid = []
    for number, notice in enumerate(notices):
        following = notices[number + 1] if number + 1 < len(notices) else date.max
        paid = next((day for day in payments if notice <= day <= following), None)
        if paid is None and following != date.max:
            continue  # a later notice took its place
        if paid is not None:
            payments.remove(paid)
        if paid is not None and paid <= last_day_to_pay(notice, running.regime, running.calendar)[0]:
            span = Span(notice, paid, "waiting for the fee", running.regime.fee_disregard.section)
            running = replace(running, spans=(*running.spans, span))
        else:
            unpaid.append(_Unpaid(notice, paid))
    if payments:
        raise ClockError("A fee was paid for which there is no notice.")
    return running, unpaid


def _held_up(running: Running, unpaid: _Unpaid) -> Running:
    """Nothing is due until the fee is paid, or at all once it is too late to pay."""
    regime, notice, paid = running.regime, unpaid.notice, unpaid.paid
    if too_late := _notice_too_late(running, notice):
        return replace(running, steps=(*running.steps, too_late))
    last, step = last_day_to_pay(notice, regime, running.calendar)
    said = (
        Step(
            f"The fee was paid on {spoken(paid)}, too late: the request had lapsed",
            regime.fee_lapse.section,
            (paid,),
        )
        if paid
        else Step(
            f"Payment was asked for on {spoken(notice)} and has not been received; nothing is due until it is",
            regime.fee_lapse.section,
            (notice,),
        )
    )
    return replace(
        running,
        waiting_for=running.waiting_for or (None if paid else WaitingFor.FEE),
        last_day_to_pay=last,
        lapsed_on=last + timedelta(days=1),
        steps=(*running.steps, said, step),
    )


def _notice_too_late(running: Running, notice: date) -> Step | None:
    """FOIA s.9(1), FOISA s.9(1), EIR reg 8(4): payment is asked for within the time for answering.

    A later notice is not one that those provisions know, so the answer stays due. EI(S)R reg 8(5) sets no time.
    """
    within = running.regime.fee_notice
    if within is None or running.waiting_for is not None:
        return None
    last = answer_by(running).last
    if notice <= last:
        return None
    text = (
        f"Payment was asked for on {spoken(notice)}, after {spoken(last)}, the last day for asking, "
        "so nothing waits for it"
    )
    return Step(text, within.section, (notice, last))


def last_day_to_pay(notice: date, regime: Regime, calendar: Calendar) -> tuple[date, Step]:
    """The last day on which a fee can be paid before the request lapses: three rules in four regimes.

    FOIA s.9(2) and FOISA s.9(3): three months *beginning with* the day of the notice. EIR reg 8(5): 60 working
    days *after* it. EI(S)R reg 8(6): 60 working days *beginning with* it, so that a notice given on a working
    day is itself the first of them.
    """
    section = regime.fee_lapse.section
    if not regime.environmental:
        last = last_of_months_beginning_with(notice, 3)
    else:
        holidays = calendar.holidays(regime.holiday_nations)
        begins_with = regime.code == "EISR" and is_working_day(notice, holidays)
        last = nth_working_day_after(notice, 59 if begins_with else 60, holidays)
    text = f"The last day to pay is {spoken(last)}: {regime.fee_lapse}, {spoken(notice)}"
    return last, Step(text, section, (notice, last))


def _with_clarifications(running: Running) -> Running:
    """Restart the clock in full at each answer that was needed to identify the information.

    FOIA s.1(3) and s.10(6), FOISA s.1(3) and s.10(1)(b), EIR reg 9(4), EI(S)R reg 9(4): no credit for days
    already used, in any regime. A question that was not needed (``could_identify``) restarts nothing.
    """
    asked = running.of_kind(EventKind.CLARIFICATION_REQUESTED)
    answers = sorted(event.day for event in running.of_kind(EventKind.CLARIFICATION_RECEIVED))
    answers = [day for day in answers if day >= running.starts_on]
    pending = sorted(
        event.day for event in asked if event.day >= running.starts_on and not event.could_identify
    )
    unneeded = [event.day for event in asked if event.could_identify]
    if answers and not any(event.day <= answers[0] for event in asked):
        raise ClockError(
            "A clarification was received that nobody asked for: only one asked for restarts the clock."
        )
    if unneeded:
        running = replace(
            running, steps=(*running.steps, *(_unneeded(day, running.regime) for day in unneeded))
        )
    for answer in answers:
        put = _answered_by(answer, pending)
        pending = [day for day in pending if day not in put]
        if put:
            running = _restarted(running, put[0], answer)
    return _waiting_for_answer(running, pending) if pending else running


def _answered_by(answer: date, pending: Sequence[date]) -> list[date]:
    """The questions an answer settles: those put before it, or on its very day when there is none before."""
    before = [day for day in pending if day < answer]
    return before or [day for day in pending if day == answer]


def _restarted(running: Running, asked: date, answer: date) -> Running:
    regime = running.regime
    too_late = _asked_too_late(running, asked)
    if too_late:
        return replace(running, steps=(*running.steps, too_late))
    text = (
        f"Clarification asked for on {spoken(asked)} was received on {spoken(answer)}: "
        f"{regime.clarification}, so the count starts afresh"
    )
    step = Step(text, regime.clarification.section, (asked, answer))
    return replace(running, starts_on=max(running.starts_on, answer), steps=(*running.steps, step))


def _asked_too_late(running: Running, asked: date) -> Step | None:
    """Under the environmental regulations the question itself must be put within 20 working days.

    What a later question does is not settled; since it is not one that reg 9(2) provides for, the earlier date
    is kept. FOIA and FOISA set no such limit.
    """
    within = running.regime.clarification_asked_within
    if within is None:
        return None
    last = running.count(within.working_days).last_day()
    if asked <= last:
        return None
    text = (
        f"Clarification was asked for on {spoken(asked)}, after {spoken(last)}, so the clock did not restart"
    )
    return Step(text, within.section, (asked, last))


def _unneeded(day: date, regime: Regime) -> Step:
    text = (
        f"The question put on {spoken(day)} was not needed to identify the information, so the clock ran on"
    )
    return Step(text, regime.clarification.section, (day,))


def _waiting_for_answer(running: Running, pending: Sequence[date]) -> Running:
    too_late = _asked_too_late(running, pending[0])
    if too_late:
        return replace(running, steps=(*running.steps, too_late))
    text = f"Clarification was asked for on {spoken(pending[0])} and has not been received; nothing is due until it is"
    step = Step(text, running.regime.clarification.section, (pending[0],))
    return replace(running, waiting_for=WaitingFor.CLARIFICATION, steps=(*running.steps, step))


def _with_end(running: Running) -> Running:
    for kind, words in _ENDINGS.items():
        for event in running.of_kind(kind):
            step = Step(f"{words} on {spoken(event.day)}; nothing more is due", dates=(event.day,))
            running = replace(running, ended_on=event.day, steps=(*running.steps, step))
    return running


_ENDINGS = {
    EventKind.WITHDRAWN: "The request was withdrawn",
    EventKind.TRANSFERRED_OUT: "The request was transferred to another authority",
}

_VARIATIONS = {
    EventKind.AUTHORITY_IS_SCHOOL: VariationKind.SCHOOL,
    EventKind.AUTHORITY_IS_ARCHIVE: VariationKind.ARCHIVE,
    EventKind.AUTHORITY_IS_KEEPER: VariationKind.KEEPER,
}


@dataclass(frozen=True)
class Basis:
    """Which limit decides, with the count that ends on ``last``."""

    last: date
    count: Count
    limit: Limit
    steps: tuple[Step, ...] = ()


def answer_by(running: Running, *, for_review: bool = False) -> Basis:
    """The last day for answering under the basic limit or the special one that applies (schools, archives, Keeper).

    A school has until the earlier of the 20th working day that is also a school day and the 60th working day.
    """
    regime = running.regime
    basic = regime.review if for_review else regime.response
    for kind, name in _VARIATIONS.items():
        if not running.of_kind(kind):
            continue
        special = regime.variation(name)
        if (
            special is None
            or running.starts_on < special.limit.since
            or (for_review and not special.covers_review)
        ):
            continue
        if special.at_most is None:
            return _basis(running, special.limit)
        closed = tuple(
            _closed(event, special.limit.section) for event in running.of_kind(EventKind.NO_SCHOOL)
        )
        return min(
            _basis(running, special.limit, closed),
            _basis(running, special.at_most),
            key=lambda basis: basis.last,
        )
    return _basis(running, basic)


def _basis(running: Running, limit: Limit, closed: tuple[Span, ...] = ()) -> Basis:
    count = running.count(limit.working_days, closed)
    return Basis(count.last_day(), count, limit)


def _closed(event: Event, section: str) -> Span:
    first, last = event.closed
    return Span(first, last, "not a school day", section)
