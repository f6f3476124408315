"""Windows for reviews and appeals."""

from datetime import date

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import ClockError, DueKind, Event, EventKind, Reading, read
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, Regime

CALENDAR = shipped_calendar()
MARCH_3 = date(2025, 3, 3)


def ask_by(*events: Event, regime: Regime, received: date | None = MARCH_3) -> Reading:
    return read(received, events, regime, CALENDAR, due_kind=DueKind.REVIEW_REQUEST_BY)


def got(day: date) -> Event:
    return Event(EventKind.RESPONDED_AND_RECEIVED, on=day)


def sent(day: date) -> Event:
    return Event(EventKind.RESPONDED, on=day)


def failed(day: date) -> Event:
    return Event(EventKind.ALLEGED_FAILURE, on=day)


def test_foisa_counts_from_the_expiry_of_the_time_not_from_an_early_answer() -> None:
    for day in (date(2025, 3, 4), date(2025, 3, 31)):
        found = ask_by(got(day), regime=FOISA)
        assert found.due_on == date(2025, 5, 29)
        assert found.steps[-1].section == "s.20(5)(a)"
    assert ask_by(regime=FOISA).due_on == date(2025, 5, 29)


def test_foisa_counts_from_receipt_of_an_answer_that_came_late() -> None:
    found = ask_by(got(date(2025, 4, 1)), regime=FOISA)
    assert found.due_on == date(2025, 5, 30)
    assert found.steps[-1].section == "s.20(5)(b)"
    assert (
        "Tuesday 1 April 2025, after the time allowed had expired on Monday 31 March 2025" in found.because[0]
    )


def test_where_no_answer_came_the_working_does_not_say_that_one_did() -> None:
    assert (
        "The response was given on Monday 31 March 2025"
        in ask_by(got(date(2025, 3, 31)), regime=FOIA).because[0]
    )
    assert (
        "No response was given by Tuesday 1 April 2025"
        in ask_by(failed(date(2025, 4, 1)), regime=FOIA).because[0]
    )


def test_foisa_needs_to_know_when_the_time_expired() -> None:
    with pytest.raises(ClockError, match="cannot be told"):
        ask_by(got(date(2025, 3, 4)), regime=FOISA, received=None)
    waiting = Event(EventKind.CLARIFICATION_REQUESTED, on=date(2025, 3, 4))
    with pytest.raises(ClockError, match="cannot be told"):
        ask_by(waiting, regime=FOISA)


def test_foisa_expiry_follows_the_clock_of_the_request() -> None:
    events = (
        Event(EventKind.CLARIFICATION_REQUESTED, on=date(2025, 3, 4)),
        Event(EventKind.CLARIFICATION_RECEIVED, on=date(2025, 3, 10)),
    )
    assert ask_by(*events, got(date(2025, 3, 20)), regime=FOISA).due_on == date(2025, 6, 5)
    transferred = Event(EventKind.TRANSFERRED_IN, on=date(2025, 3, 10))
    assert ask_by(transferred, regime=FOISA, received=None).due_on == date(2025, 6, 5)


def test_foia_counts_from_the_response() -> None:
    assert ask_by(sent(date(2025, 3, 31)), regime=FOIA).due_on == date(2025, 5, 30)
    assert ask_by(sent(date(2025, 3, 31)), regime=FOIA).is_guidance
    assert ask_by(failed(date(2025, 3, 31)), regime=FOIA).due_on == date(2025, 5, 30)
    with pytest.raises(ClockError, match="response is missing"):
        ask_by(regime=FOIA)


def test_eir_counts_from_the_failure_that_the_requester_alleges() -> None:
    assert ask_by(failed(date(2025, 3, 31)), got(date(2025, 3, 20)), regime=EIR).due_on == date(2025, 5, 30)
    assert ask_by(got(date(2025, 3, 31)), regime=EIR).due_on == date(2025, 5, 30)
    assert ask_by(regime=EIR).due_on == date(2025, 6, 2)


def test_eisr_counts_from_the_decision_or_from_when_it_was_due() -> None:
    assert ask_by(got(date(2025, 3, 31)), failed(date(2025, 3, 20)), regime=EISR).due_on == date(2025, 5, 29)
    assert ask_by(failed(date(2025, 3, 31)), regime=EISR, received=None).due_on == date(2025, 5, 29)
    assert ask_by(regime=EISR).due_on == date(2025, 5, 29)
    with pytest.raises(ClockError, match="Nothing was due"):
        ask_by(Event(EventKind.FEES_NOTICE, on=MARCH_3), regime=EISR)


def test_the_latest_answer_counts_and_receipt_before_sending() -> None:
    assert ask_by(got(date(2025, 3, 10)), got(date(2025, 3, 31)), regime=EISR).due_on == date(2025, 5, 29)
    assert ask_by(sent(date(2025, 3, 10)), got(date(2025, 3, 31)), regime=EISR).due_on == date(2025, 5, 29)


def review(kind: DueKind, regime: Regime, *events: Event, asked: date | None = date(2025, 4, 7)) -> Reading:
    return read(asked, events, regime, CALENDAR, due_kind=kind)


@pytest.mark.parametrize(
    ("regime", "by", "longest"),
    [
        (FOIA, date(2025, 5, 8), date(2025, 6, 6)),
        (FOISA, date(2025, 5, 7), date(2025, 5, 7)),
        (EIR, date(2025, 6, 6), date(2025, 6, 6)),
        (EISR, date(2025, 5, 7), date(2025, 5, 7)),
    ],
    ids=lambda value: getattr(value, "code", str(value)),
)
def test_deciding_a_review(regime: Regime, by: date, longest: date) -> None:
    assert review(DueKind.REVIEW, regime).due_on == by
    assert review(DueKind.REVIEW_MAX, regime).due_on == longest


def test_a_review_has_a_clock_of_its_own() -> None:
    fee = Event(EventKind.FEES_NOTICE, on=date(2025, 4, 8))
    assert review(DueKind.REVIEW, FOISA, fee).due_on == date(2025, 5, 7)
    asked = Event(EventKind.REVIEW_REQUESTED, on=date(2025, 4, 7))
    assert review(DueKind.REVIEW, FOISA, asked, asked=MARCH_3).due_on == date(2025, 5, 7)
    with pytest.raises(ClockError, match="review was asked for is missing"):
        review(DueKind.REVIEW, FOISA, asked=None)
    withdrawn = Event(EventKind.WITHDRAWN, on=date(2025, 4, 9))
    for kind in (DueKind.REVIEW, DueKind.REVIEW_MAX):
        found = review(kind, FOISA, withdrawn)
        assert (found.due_on, found.ended_on) == (None, date(2025, 4, 9))


def osic(*events: Event, regime: Regime = FOISA, received: date | None = None) -> Reading:
    return read(received, events, regime, CALENDAR, due_kind=DueKind.LAST_DAY_TO_APPLY_OSIC)


@pytest.mark.parametrize(
    ("notice", "last"),
    [
        (date(2025, 2, 14), date(2025, 8, 14)),
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2023, 8, 30), date(2024, 2, 29)),
        (date(2025, 12, 31), date(2026, 6, 30)),
    ],
)
def test_six_months_to_the_commissioner(notice: date, last: date) -> None:
    for regime in (FOISA, EISR):
        found = osic(Event(EventKind.REVIEW_NOTICE_RECEIVED, on=notice), regime=regime)
        assert (found.due_on, found.steps[0].section) == (last, "s.47(4)(a)")


def test_six_months_from_the_end_of_a_review_that_never_came() -> None:
    found = osic(Event(EventKind.REVIEW_REQUESTED, on=date(2025, 4, 7)), regime=EISR)
    assert (found.due_on, found.steps[0].section) == (date(2025, 11, 7), "s.47(4)(b)")
    with pytest.raises(ClockError, match="notice of the review"):
        osic(received=MARCH_3)
    for regime in (FOIA, EIR):
        with pytest.raises(ClockError, match="Scottish Information Commissioner"):
            osic(Event(EventKind.REVIEW_NOTICE_RECEIVED, on=MARCH_3), regime=regime)


def tribunal(day: date | None, regime: Regime = FOIA) -> Reading:
    events = [Event(EventKind.DECISION_NOTICE_SENT, on=day)] if day else []
    return read(None, events, regime, CALENDAR, due_kind=DueKind.LAST_DAY_TO_APPEAL_FTT)


def test_twenty_eight_days_to_the_tribunal() -> None:
    for regime in (FOIA, EIR):
        assert tribunal(MARCH_3, regime).due_on == date(2025, 3, 31)
    assert tribunal(date(2025, 3, 1)).due_on == date(2025, 3, 31)  # the 28th day is a Saturday
    assert tribunal(date(2025, 3, 24)).due_on == date(2025, 4, 22)  # the 28th day is Easter Monday
    with pytest.raises(ClockError, match="decision notice"):
        tribunal(None)
    for regime in (FOISA, EISR):
        with pytest.raises(ClockError, match="Court of Session"):
            tribunal(MARCH_3, regime)


def pay_by(*events: Event, regime: Regime = FOIA, received: date | None = None) -> Reading:
    return read(received, events, regime, CALENDAR, due_kind=DueKind.LAST_DAY_TO_PAY)


@pytest.mark.parametrize(
    ("notice", "last"),
    [
        (date(2024, 11, 30), date(2025, 2, 28)),
        (date(2024, 12, 1), date(2025, 2, 28)),
        (date(2025, 8, 31), date(2025, 11, 30)),
        (date(2025, 3, 1), date(2025, 5, 28)),
    ],
)
def test_three_months_beginning_with_the_notice(notice: date, last: date) -> None:
    for regime in (FOIA, FOISA):
        found = pay_by(Event(EventKind.FEES_NOTICE, on=notice), regime=regime)
        assert (found.due_on, found.last_day_to_pay) == (last, last)
        assert not found.provisional


def test_sixty_working_days_after_and_beginning_with() -> None:
    monday, sunday = date(2025, 1, 6), date(2025, 1, 5)
    by_day = {}
    for day in (sunday, monday):
        for regime in (EIR, EISR):
            by_day[regime.code, day] = pay_by(
                Event(EventKind.ADVANCE_PAYMENT_NOTICE, on=day), regime=regime
            ).due_on
    assert by_day == {
        ("EIR", sunday): date(2025, 3, 31),
        ("EISR", sunday): date(2025, 3, 28),
        ("EIR", monday): date(2025, 4, 1),
        ("EISR", monday): date(2025, 3, 28),
    }


def test_the_latest_notice_is_the_one_to_pay() -> None:
    first, second = (Event(EventKind.FEES_NOTICE, on=day) for day in (date(2025, 3, 5), date(2025, 3, 12)))
    assert pay_by(first, second).due_on == pay_by(second, first).due_on == date(2025, 6, 11)
    with pytest.raises(ClockError, match="no notice"):
        pay_by()
    with pytest.raises(ClockError, match="before the request"):
        pay_by(first, received=date(2025, 3, 6))


def test_twelve_weeks_for_future_publication() -> None:
    kind = DueKind.FUTURE_PUBLICATION_LATEST
    assert read(MARCH_3, (), FOISA, CALENDAR, due_kind=kind).due_on == date(2025, 5, 26)
    with pytest.raises(ClockError, match="made is missing"):
        read(None, (), FOISA, CALENDAR, due_kind=kind)
    with pytest.raises(ClockError, match="no such date"):
        read(MARCH_3, (), FOIA, CALENDAR, due_kind=kind)
