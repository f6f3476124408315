"""The other dates of a case: notices and estimates while it is open, review and appeal once it is answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from foi.models.case import Case
from foi.rules import clock, regimes, review_routes
from foi.rules.clock_events import ClockError, Event, EventKind, in_force
from foi.rules.clock_reading import DueKind, Reading
from foi.rules.lifecycle import CLOSED, CaseStatus
from foi.rules.regimes import Regime
from foi.services import authorities, responses, timekeeping


@dataclass(frozen=True, slots=True)
class KeyDate:
    """One date in words: what it is for, the day (None: ``words`` say when), by which section."""

    label: str
    on: date | None
    section: str
    words: str = ""
    is_provisional: bool = False


@dataclass(frozen=True)
class _Clock:
    """What every date below is read from."""

    case: Case
    regime: Regime
    events: tuple[Event, ...]

    @property
    def standing(self) -> tuple[Event, ...]:
        return in_force(self.events)

    def has(self, *kinds: EventKind) -> bool:
        return any(event.kind in kinds for event in self.standing)

    def read(self, kind: DueKind) -> Reading:
        return clock.read(
            self.case.received_on, self.events, self.regime, timekeeping.calendar(), due_kind=kind
        )


def key_dates(case: Case) -> list[KeyDate]:
    """What has a day beside the answer itself; empty where nothing has."""
    if case.review:
        return list(_of_review(case))
    if case.status in CLOSED:
        return list(_after_the_answer(case)) if case.status == CaseStatus.SENT else []
    events = tuple(timekeeping.as_rule_events(timekeeping.events_of(case.id)))
    state = _Clock(case, regimes.regime(case.regime), events)
    return [*_of_payment(state), *_BY_REGIME[state.regime.code](state)]


def _of_review(case: Case) -> Iterator[KeyDate]:
    """The section 45 Code lets an exceptional review take longer; what comes after it stands on the request."""
    state = _Clock(case, regimes.regime(case.regime), ())
    if case.status not in CLOSED and state.read(DueKind.REVIEW_MAX).due_on != case.due_on:
        yield from _dated(state, "Latest outcome in an exceptional case", DueKind.REVIEW_MAX)


def _dated(state: _Clock, label: str, kind: DueKind, section: str = "") -> Iterator[KeyDate]:
    """The date of ``kind``, where there is one at present; by the last step's section, or by ``section``."""
    try:
        reading = state.read(kind)
    except ClockError:
        return
    if reading.due_on is not None:
        found = section or next(step.section for step in reversed(reading.steps) if step.section)
        yield KeyDate(label, reading.due_on, found, is_provisional=reading.provisional)


def _of_payment(state: _Clock) -> Iterator[KeyDate]:
    if state.read(DueKind.RESPONSE).last_day_to_pay is not None:
        yield from _dated(state, "Last day to pay the fee", DueKind.LAST_DAY_TO_PAY)


def _of_environmental_parts(state: _Clock) -> Iterator[KeyDate]:
    """FOIA s.10(3) gives no time for parts that are answered under the regulations (EIR reg 5(2))."""
    codes = {part.regime for part in state.case.parts if part.regime and part.regime != state.case.regime}
    for code in sorted(codes):
        twin = replace(state, regime=regimes.regime(code))
        section = twin.regime.spelled(twin.regime.response.section)
        yield from _dated(twin, "Answer due on the environmental parts", DueKind.RESPONSE, section)


_ESTIMATES = {
    EventKind.PIT_EXTENSION: "Estimated date given to the requester",
    EventKind.PIT_ESTIMATE_REVISED: "New estimated date given to the requester",
}


def _foia(state: _Clock) -> Iterator[KeyDate]:
    """The refusal notice keeps its day while the public interest is weighed; the estimate stands beside it."""
    if not state.has(EventKind.PIT_EXTENSION_CONSIDERED, EventKind.PIT_EXTENSION):
        return
    yield from _dated(state, "Refusal notice due, with an estimated date", DueKind.S17_1_NOTICE_BY, "s.17(1)")
    yield from _dated(
        state, "Answer due on everything that the estimate is not about", DueKind.S17_1_NOTICE_BY, "s.10(1)"
    )
    yield from _of_environmental_parts(state)
    for kind, label in _ESTIMATES.items():
        given = (event for event in state.standing if event.kind is kind)
        for event in sorted(given, key=lambda event: event.told):
            if event.until:
                yield KeyDate(label, event.until, "s.17(2)")
    office = authorities.regulator_of(state.regime).office
    yield from _dated(state, f"Latest answer that the {office} expects", DueKind.PIT_BACKSTOP_ICO)


def _foisa(state: _Clock) -> Iterator[KeyDate]:
    yield from _dated(
        state, "Latest day of a future publication to rely on", DueKind.FUTURE_PUBLICATION_LATEST
    )


def _regulations(state: _Clock) -> Iterator[KeyDate]:
    notice = state.regime.extension_notice
    if notice and not state.has(EventKind.EXTENSION):
        yield from _dated(
            state,
            "Last day to tell the requester of an extension",
            DueKind.EXTENSION_NOTICE_BY,
            notice.section,
        )
        yield from _dated(state, "Latest day with an extension", DueKind.RESPONSE_EXTENDED_MAX)


_BY_REGIME: dict[str, Callable[[_Clock], Iterator[KeyDate]]] = {
    "FOIA": _foia,
    "FOISA": _foisa,
    "EIR": _regulations,
    "EISR": _regulations,
}


def _after_the_answer(case: Case) -> Iterator[KeyDate]:
    """By when the requester may go where: review, regulator, court or tribunal."""
    response = responses.response_of(case.id)
    if response is None or response.sent_on is None:
        return
    regime = regimes.regime(case.regime)
    route = authorities.review_route(authorities.the_authority(), regime)
    reading = review_routes.last_day_to_ask(
        regime,
        timekeeping.calendar(),
        received_on=case.received_on,
        sent_on=response.sent_on,
        events=timekeeping.as_rule_events(timekeeping.events_of(case.id)),
    )
    section = route.ask_within.section
    yield KeyDate(
        "The requester may ask for a review until",
        reading.due_on,
        section,
        is_provisional=reading.provisional,
    )
    yield KeyDate(
        f"Then to the {route.regulator.name}", None, route.regulator_section, route.to_regulator_within
    )
    yield KeyDate(f"Then to the {route.court.name}", None, route.court_section, route.to_court_within)
