"""The clock agrees with a second program on random requests of all four regimes, 2008 to 2028."""

from datetime import date, timedelta
from random import Random

import pytest

from foi.rules.bank_holidays import Nation, shipped_calendar
from foi.rules.clock import DueKind, Event, EventKind, read
from foi.rules.regimes import regime

from . import statute

FIRST, LAST = date(2008, 1, 1), date(2028, 6, 30)
REGIMES = ("FOIA", "FOISA", "EIR", "EISR")


def a_day(random: Random, after: date, within: int) -> date:
    return after + timedelta(days=random.randint(0, within))


def a_vector(random: Random, code: str) -> dict:
    """What happened to an invented request: each kind of event in some of them, and all of them together in a few."""
    received = a_day(random, FIRST, (LAST - FIRST).days)
    transferred_in = a_day(random, received, 20) if random.random() < 0.15 else None
    start = transferred_in or received
    clarifications = []
    asked_after = start
    for _ in range(random.choice((0, 0, 0, 1, 1, 2))):
        asked = a_day(random, asked_after + timedelta(days=1), 40)
        answered = a_day(random, asked, 45)
        clarifications.append((asked, answered))
        asked_after = answered
    paid = []
    if random.random() < 0.4:
        notice = a_day(random, asked_after if random.random() < 0.7 else start, 30)
        paid.append((notice, min(a_day(random, notice, 70), statute.last_day_to_pay(notice, code))))
    school = None
    if random.random() < 0.2:
        closed = a_day(random, start, 40)
        school = [(closed, a_day(random, closed, 70))]
        if random.random() < 0.5:
            closed = a_day(random, school[0][1], 60)
            school.append((closed, a_day(random, closed, 20)))
    return {
        "regime": code,
        "received": received,
        "transferred_in": transferred_in,
        "clarifications": clarifications,
        "paid": paid,
        "school": school,
        "extension_notified": a_day(random, start, 60) if random.random() < 0.5 else None,
        "answered": a_day(random, start, 60) if random.random() < 0.7 else None,
    }


def events_of(vector: dict, *, basis: str = "volume_and_complexity") -> list[Event]:
    events = []
    if vector["transferred_in"]:
        events.append(Event(EventKind.TRANSFERRED_IN, on=vector["transferred_in"]))
    for asked, answered in vector["clarifications"]:
        events.append(Event(EventKind.CLARIFICATION_REQUESTED, on=asked))
        events.append(Event(EventKind.CLARIFICATION_RECEIVED, on=answered))
    for notice, payment in vector["paid"]:
        events.append(Event(EventKind.FEES_NOTICE, on=notice))
        events.append(Event(EventKind.FEE_PAID, on=payment))
    if vector["school"] is not None:
        events.append(Event(EventKind.AUTHORITY_IS_SCHOOL))
        events += [Event(EventKind.NO_SCHOOL, first=first, last=last) for first, last in vector["school"]]
    return events


def ask(vector: dict, kind: DueKind, *more: Event) -> date | None:
    events = [*events_of(vector), *more]
    return read(
        vector["received"], events, regime(vector["regime"]), shipped_calendar(), due_kind=kind
    ).due_on


def vectors(code: str, number: int = 600) -> list[dict]:
    random = Random(f"candour {code}")
    return [a_vector(random, code) for _ in range(number)]


@pytest.mark.parametrize("code", REGIMES)
def test_bank_holidays_are_those_of_the_1971_act_and_the_proclamations(code: str) -> None:
    holidays = shipped_calendar().holidays(regime(code).holiday_nations)
    day = date(2005, 1, 1)
    while day < date(2031, 1, 1):
        free = day.weekday() >= 5 or day in holidays
        assert free == statute.is_free(day, code), day
        day += timedelta(days=1)


@pytest.mark.parametrize(("nation", "letter"), [*zip(Nation, "ESN", strict=True)])
def test_each_nation_has_its_own_days(nation: Nation, letter: str) -> None:
    ours = {row.day for row in shipped_calendar().rows if row.nation is nation}
    law = {
        day for year in range(2005, 2031) for day in statute.bank_holidays(year, letter) if day.weekday() < 5
    }
    assert {day for day in ours if day.weekday() < 5} == law


@pytest.mark.parametrize("code", REGIMES)
def test_response(code: str) -> None:
    for vector in vectors(code):
        assert ask(vector, DueKind.RESPONSE) == statute.response(vector), vector


@pytest.mark.parametrize("code", REGIMES)
def test_forty_working_days(code: str) -> None:
    for vector in vectors(code):
        assert ask(vector, DueKind.FORTY_WORKING_DAYS) == statute.response(vector, 40), vector


def test_notice_under_section_17_and_its_backstop() -> None:
    for vector in vectors("FOIA"):
        assert ask(vector, DueKind.S17_1_NOTICE_BY) == statute.response(vector), vector
        assert ask(vector, DueKind.PIT_BACKSTOP_ICO) == statute.response(vector, 40), vector


@pytest.mark.parametrize("code", ["EIR", "EISR"])
def test_extension(code: str) -> None:
    for vector in vectors(code):
        told = vector["extension_notified"]
        more = [Event(EventKind.EXTENSION, notified=told, basis="volume_and_complexity")] if told else []
        assert ask(vector, DueKind.RESPONSE_EXTENDED_MAX, *more) == statute.extended(vector), vector
        assert ask(vector, DueKind.EXTENSION_NOTICE_BY) == statute.response(vector), vector


@pytest.mark.parametrize("code", REGIMES)
def test_asking_for_a_review(code: str) -> None:
    for vector in vectors(code):
        if code == "FOIA" and vector["answered"] is None:
            continue  # the Code counts from a response
        kind = EventKind.ALLEGED_FAILURE if code == "EIR" else EventKind.RESPONDED_AND_RECEIVED
        more = [Event(kind, on=vector["answered"])] if vector["answered"] else []
        assert ask(vector, DueKind.REVIEW_REQUEST_BY, *more) == statute.ask_review_by(vector), vector


@pytest.mark.parametrize("code", REGIMES)
def test_deciding_a_review(code: str) -> None:
    for vector in vectors(code):
        assert ask(vector, DueKind.REVIEW) == statute.review_by(vector, longest=False), vector
        assert ask(vector, DueKind.REVIEW_MAX) == statute.review_by(vector, longest=True), vector


@pytest.mark.parametrize("code", REGIMES)
def test_paying(code: str) -> None:
    for vector in vectors(code):
        for notice, _ in vector["paid"]:
            found = read(
                None,
                [Event(EventKind.ADVANCE_PAYMENT_NOTICE, on=notice)],
                regime(code),
                shipped_calendar(),
                due_kind=DueKind.LAST_DAY_TO_PAY,
            )
            assert found.due_on == statute.last_day_to_pay(notice, code), vector


@pytest.mark.parametrize("code", ["FOISA", "EISR"])
def test_applying_to_the_commissioner(code: str) -> None:
    for vector in vectors(code):
        received = vector["received"]
        notice = Event(EventKind.REVIEW_NOTICE_RECEIVED, on=received)
        asked = Event(EventKind.REVIEW_REQUESTED, on=received)
        kind = DueKind.LAST_DAY_TO_APPLY_OSIC
        assert read(
            None, [notice], regime(code), shipped_calendar(), due_kind=kind
        ).due_on == statute.months_on(received, 6)
        unanswered = read(None, [asked], regime(code), shipped_calendar(), due_kind=kind).due_on
        assert unanswered == statute.months_on(statute.count(received, 20, code, []), 6)
