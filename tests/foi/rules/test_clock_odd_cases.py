"""What a lawyer would try: notices too late, two notices, an extension before a question, the ends of years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import ClockError, DueKind, Event, EventKind, read
from foi.rules.clock_objections import objection
from foi.rules.clock_reading import WaitingFor
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, REGIMES, Regime, regime
from foi.rules.working_days import is_working_day, working_days_between

CALENDAR = shipped_calendar()
K = EventKind
MARCH = date(2025, 3, 3)  # day 20: 1 April 2025 in the United Kingdom, 31 March in Scotland
BOTH = "volume_and_complexity"


def due(
    received: date | None, *events: Event, under: Regime = FOIA, kind: DueKind = DueKind.RESPONSE
) -> date:
    found = read(received, events, under, CALENDAR, due_kind=kind).due_on
    assert found is not None
    return found


@pytest.mark.parametrize(("under", "section"), [(FOIA, "s.9(1)"), (FOISA, "s.9(1)"), (EIR, "reg 8(4)")])
def test_payment_asked_for_after_the_last_day_holds_nothing_up(under: Regime, section: str) -> None:
    last = due(MARCH, under=under)
    in_time = read(MARCH, [Event(K.FEES_NOTICE, on=last)], under, CALENDAR)
    assert (in_time.due_on, in_time.waiting_for) == (None, WaitingFor.FEE)
    late = read(MARCH, [Event(K.FEES_NOTICE, on=last + timedelta(days=1))], under, CALENDAR)
    assert (late.due_on, late.waiting_for, late.lapsed_on) == (last, None, None)
    assert section in [step.section for step in late.steps]


def test_the_scottish_regulations_set_no_day_for_asking_payment() -> None:
    notice = Event(K.ADVANCE_PAYMENT_NOTICE, on=date(2025, 5, 1))
    assert read(MARCH, [notice], EISR, CALENDAR).waiting_for is WaitingFor.FEE


def test_a_notice_is_in_time_while_a_question_is_open_or_once_it_restarted_the_clock() -> None:
    asked = Event(K.CLARIFICATION_REQUESTED, on=date(2025, 3, 5))
    notice = Event(K.FEES_NOTICE, on=date(2025, 4, 7))
    open_one = read(MARCH, [asked, notice], FOIA, CALENDAR)
    assert open_one.waiting_for is WaitingFor.CLARIFICATION
    assert open_one.last_day_to_pay == date(2025, 7, 6)
    answered = Event(K.CLARIFICATION_RECEIVED, on=date(2025, 4, 1))
    assert read(MARCH, [asked, answered, notice], FOIA, CALENDAR).waiting_for is WaitingFor.FEE


@pytest.mark.parametrize("under", REGIMES)
def test_a_fee_paid_on_the_day_of_its_notice_costs_that_day_alone(under: Regime) -> None:
    day = date(2025, 3, 10)
    paid = [Event(K.FEES_NOTICE, on=day), Event(K.FEE_PAID, on=day)]
    holidays = CALENDAR.holidays(under.holiday_nations)
    assert working_days_between(due(MARCH, under=under), due(MARCH, *paid, under=under), holidays) == 1
    sunday = [Event(K.FEES_NOTICE, on=date(2025, 3, 9)), Event(K.FEE_PAID, on=date(2025, 3, 9))]
    assert due(MARCH, *sunday, under=under) == due(MARCH, under=under)


def test_of_two_notices_the_later_takes_the_place_of_one_that_was_not_paid() -> None:
    first, second = Event(K.FEES_NOTICE, on=date(2025, 3, 5)), Event(K.FEES_NOTICE, on=date(2025, 3, 12))
    paid = Event(K.FEE_PAID, on=date(2025, 3, 13))
    assert due(MARCH, first, second, paid) == due(MARCH, second, paid)
    both = (Event(K.FEE_PAID, on=date(2025, 3, 6)), first, second, paid)
    assert due(MARCH, *both) == date(2025, 4, 7)  # four working days disregarded


@pytest.mark.parametrize("under", [EIR, EISR])
def test_an_extension_survives_a_question_and_runs_from_its_answer(under: Regime) -> None:
    """Reg 9(4): the period begins after the answer, with any extension made under reg 7(1)."""
    told = Event(K.EXTENSION, notified=date(2025, 3, 7), basis=BOTH)
    asked = Event(K.CLARIFICATION_REQUESTED, on=date(2025, 3, 10))
    answer = Event(K.CLARIFICATION_RECEIVED, on=date(2025, 3, 24))
    found = due(MARCH, told, asked, answer, under=under)
    assert found == due(date(2025, 3, 24), under=under, kind=DueKind.FORTY_WORKING_DAYS)


@pytest.mark.parametrize("kind", [K.EXTENSION, K.PIT_EXTENSION])
def test_nobody_is_told_of_an_extension_before_the_request_came(kind: EventKind) -> None:
    told = Event(kind, notified=MARCH - timedelta(days=1), basis=BOTH)
    with pytest.raises(ClockError, match="before the request"):
        due(MARCH, told, under=EIR)


def test_a_request_transferred_in_keeps_the_older_receipt_only_as_history() -> None:
    for under in REGIMES:
        moved = Event(K.TRANSFERRED_IN, on=date(2025, 3, 12))
        assert due(MARCH, moved, under=under) == due(date(2025, 3, 12), under=under)
        with pytest.raises(ClockError):
            due(MARCH, Event(K.TRANSFERRED_IN, on=date(2025, 3, 2)), under=under)


@given(st.integers(2008, 2027), st.sampled_from(REGIMES))
def test_the_last_day_of_a_year_counts_from_the_first_working_day_of_the_next(
    year: int, under: Regime
) -> None:
    """Christmas Eve to 2 January: whichever of those days it came, no day of the holidays counts."""
    holidays = CALENDAR.holidays(under.holiday_nations)
    last, found = date(year, 12, 31), due(date(year, 12, 31), under=under)
    first = next(day for n in range(1, 9) if is_working_day(day := last + timedelta(days=n), holidays))
    assert first.year == year + 1
    assert working_days_between(last, found, holidays) == 20
    assert due(first - timedelta(days=1), under=under) == found


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2023, 8, 31), date(2024, 2, 29)),
        (date(2022, 8, 31), date(2023, 2, 28)),
        (date(2024, 2, 29), date(2024, 8, 29)),
    ],
)
def test_six_months_reach_into_february(day: date, last: date) -> None:
    notice = Event(K.REVIEW_NOTICE_RECEIVED, on=day)
    assert due(None, notice, under=FOISA, kind=DueKind.LAST_DAY_TO_APPLY_OSIC) == last


@given(st.dates(date(2008, 1, 1), date(2027, 12, 31)), st.integers(0, 90), st.sampled_from([FOISA, EISR]))
def test_an_early_answer_never_shortens_the_window_for_a_review(
    received: date, after: int, under: Regime
) -> None:
    """FOISA s.20(5): from the expiry where the answer came in time, from the answer where it came late."""
    answered = received + timedelta(days=after)
    event = Event(K.RESPONDED_AND_RECEIVED, on=answered)
    window = due(received, event, under=under, kind=DueKind.REVIEW_REQUEST_BY)
    start = max(answered, due(received, under=under)) if under is FOISA else answered
    assert working_days_between(start, window, CALENDAR.holidays(under.holiday_nations)) == 40


OBJECTIONS = [
    ("EIR", Event(K.EXTENSION, notified=date(2025, 4, 1), basis=BOTH), None),
    ("EIR", Event(K.EXTENSION, notified=date(2025, 4, 2), basis=BOTH), "reg 7(3)"),
    ("EISR", Event(K.EXTENSION, notified=date(2025, 4, 1), basis=BOTH), "reg 7(2)"),
    ("EIR", Event(K.EXTENSION, notified=date(2025, 3, 4), basis="volume"), "reg 7(1)"),
    ("EISR", Event(K.EXTENSION, notified=date(2025, 3, 4), basis="complexity"), "reg 7(1)"),
    ("FOIA", Event(K.EXTENSION, notified=date(2025, 3, 4), basis=BOTH), "s.10(1)"),
    ("FOISA", Event(K.EXTENSION, notified=date(2025, 3, 4), basis=BOTH), "s.10(1)"),
    ("FOIA", Event(K.PIT_EXTENSION, notified=date(2025, 4, 1), until=date(2025, 4, 2)), None),
    ("FOIA", Event(K.PIT_EXTENSION, notified=date(2025, 4, 2), until=date(2025, 4, 30)), "s.17(1)"),
    ("FOIA", Event(K.PIT_EXTENSION, notified=date(2025, 4, 1), until=date(2025, 4, 1)), "s.17(2)"),
    ("FOIA", Event(K.PIT_EXTENSION, notified=date(2025, 4, 1)), "s.17(2)"),
    ("FOISA", Event(K.PIT_EXTENSION, notified=date(2025, 3, 4), until=date(2025, 4, 30)), "s.10(1)"),
    ("EIR", Event(K.PIT_EXTENSION, notified=date(2025, 3, 4), until=date(2025, 4, 30)), "reg 5(2)"),
    ("FOIA", Event(K.FEES_NOTICE, on=date(2025, 3, 4)), None),
    ("EIR", Event(K.EXTENSION, void=True, corrects="1"), None),
]


@pytest.mark.parametrize(("code", "event", "section"), OBJECTIONS)
def test_more_time_that_the_law_does_not_give_is_objected_to(
    code: str, event: Event, section: str | None
) -> None:
    found = objection(event, MARCH, (), regime(code), CALENDAR)
    assert (found.section if found else None) == section


def test_while_nothing_is_due_nothing_is_extended_and_a_school_has_its_own_last_day() -> None:
    asked = Event(K.CLARIFICATION_REQUESTED, on=date(2025, 3, 5))
    told = Event(K.EXTENSION, notified=date(2025, 3, 6), basis=BOTH)
    stopped = objection(told, MARCH, (asked,), EIR, CALENDAR)
    assert stopped is not None
    assert "Nothing is due" in stopped.text
    school = (
        Event(K.AUTHORITY_IS_SCHOOL),
        Event(K.NO_SCHOOL, first=date(2025, 3, 10), last=date(2025, 3, 14)),
    )
    late = Event(K.PIT_EXTENSION, notified=date(2025, 4, 3), until=date(2025, 5, 1))
    assert objection(late, MARCH, school, FOIA, CALENDAR) is None
    assert objection(late, MARCH, (), FOIA, CALENDAR) is not None
