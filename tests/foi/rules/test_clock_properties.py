"""What holds of every due date, whatever happened."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from foi.rules.bank_holidays import BankHoliday, Calendar, Nation, shipped_calendar
from foi.rules.clock import DueKind, Event, EventKind, Reading, read
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, REGIMES, Regime
from foi.rules.working_days import is_working_day, working_days_between

CALENDAR = shipped_calendar()
received_days = st.dates(date(2008, 1, 1), date(2028, 6, 30))
regimes = st.sampled_from(REGIMES)
gaps = st.integers(0, 60)


def days_later(day: date, number: int) -> date:
    return day + timedelta(days=number)


@st.composite
def histories(draw: st.DrawFn) -> tuple[date, list[Event]]:
    """A day of receipt and events that agree with each other: a clarification, a fee, a school that closes."""
    received = draw(received_days)
    events = []
    if draw(st.booleans()):
        asked = days_later(received, draw(gaps))
        events.append(Event(EventKind.CLARIFICATION_REQUESTED, on=asked))
        events.append(Event(EventKind.CLARIFICATION_RECEIVED, on=days_later(asked, draw(gaps))))
    if draw(st.booleans()):
        notice = days_later(received, draw(gaps))
        events.append(Event(EventKind.FEES_NOTICE, on=notice))
        events.append(Event(EventKind.FEE_PAID, on=days_later(notice, draw(gaps))))
    if draw(st.booleans()):
        closed = days_later(received, draw(gaps))
        events.append(Event(EventKind.AUTHORITY_IS_SCHOOL))
        events.append(Event(EventKind.NO_SCHOOL, first=closed, last=days_later(closed, draw(gaps))))
    return received, events


def due(received: date, events: list[Event], regime: Regime, calendar: Calendar = CALENDAR) -> date:
    found = read(received, events, regime, calendar).due_on
    assert found is not None
    return found


@given(histories(), regimes)
def test_the_due_day_is_a_working_day_after_receipt(
    history: tuple[date, list[Event]], regime: Regime
) -> None:
    received, events = history
    due_on = due(received, events, regime)
    assert due_on > received
    assert is_working_day(due_on, CALENDAR.holidays(regime.holiday_nations))


@given(histories(), regimes)
def test_never_less_than_twenty_working_days(history: tuple[date, list[Event]], regime: Regime) -> None:
    received, events = history
    holidays = CALENDAR.holidays(regime.holiday_nations)
    assert working_days_between(received, due(received, events, regime), holidays) >= 20


@given(histories(), regimes, st.randoms(use_true_random=False))
def test_the_order_of_logging_does_not_matter(
    history: tuple[date, list[Event]], regime: Regime, random: object
) -> None:
    received, events = history
    shuffled = list(events)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert read(received, shuffled, regime, CALENDAR) == read(received, events, regime, CALENDAR)


@given(histories(), regimes, st.integers(0, 60), st.sampled_from(Nation))
def test_a_new_holiday_never_brings_the_day_forward(
    history: tuple[date, list[Event]], regime: Regime, offset: int, nation: Nation
) -> None:
    received, events = history
    new = BankHoliday(nation, days_later(received, offset), "A day of joy", "proclaimed", added_on=received)
    more = Calendar.of((*CALENDAR.rows, new))
    before, after = due(received, events, regime), due(received, events, regime, more)
    assert after >= before
    assert due(received, events, regime, more.as_known_on(received - timedelta(days=1))) == before


@given(received_days, gaps, gaps, regimes)
def test_a_clarification_never_shortens_the_time(
    received: date, asked: int, answered: int, regime: Regime
) -> None:
    asked_on = days_later(received, asked)
    events = [
        Event(EventKind.CLARIFICATION_REQUESTED, on=asked_on),
        Event(EventKind.CLARIFICATION_RECEIVED, on=days_later(asked_on, answered)),
    ]
    assert due(received, events, regime) >= due(received, [], regime)


@given(received_days, gaps, gaps, regimes)
def test_a_fee_never_shortens_the_time(received: date, notice: int, paid: int, regime: Regime) -> None:
    notice_on = days_later(received, notice)
    events = [
        Event(EventKind.FEES_NOTICE, on=notice_on),
        Event(EventKind.FEE_PAID, on=days_later(notice_on, paid)),
    ]
    assert due(received, events, regime) >= due(received, [], regime)


@given(received_days, gaps, gaps)
def test_a_school_never_has_more_than_sixty_working_days(received: date, start: int, length: int) -> None:
    closed = days_later(received, start)
    events = [
        Event(EventKind.AUTHORITY_IS_SCHOOL),
        Event(EventKind.NO_SCHOOL, first=closed, last=days_later(closed, length * 3)),
    ]
    holidays = CALENDAR.holidays(FOIA.holiday_nations)
    assert 20 <= working_days_between(received, due(received, events, FOIA), holidays) <= 60


@given(received_days)
def test_scotland_is_never_later(received: date) -> None:
    assert due(received, [], FOISA) <= due(received, [], FOIA)
    assert due(received, [], FOISA) == due(received, [], EISR)
    assert due(received, [], FOIA) == due(received, [], EIR)


@given(received_days, regimes)
def test_receipt_on_a_free_day_is_as_good_as_on_the_working_day_before(
    received: date, regime: Regime
) -> None:
    holidays = CALENDAR.holidays(regime.holiday_nations)
    if not is_working_day(received, holidays):
        before = received - timedelta(days=1)
        assert due(received, [], regime) == due(before, [], regime)


@given(histories(), regimes)
def test_every_day_is_explained(history: tuple[date, list[Event]], regime: Regime) -> None:
    """The month calendar numbers each day that counts, once, up to the last, and gives a reason for each other."""
    received, events = history
    reading = read(received, events, regime, CALENDAR)
    numbers = [day.number for day in reading.days if day.counts]
    assert numbers == list(range(1, len(numbers) + 1))
    assert reading.days[-1].on == reading.due_on
    assert numbers[-1] == reading.limit
    assert all(day.why for day in reading.days)
    assert reading.because


@given(histories(), regimes, st.integers(0, 100))
def test_the_day_number_is_that_of_the_calendar(
    history: tuple[date, list[Event]], regime: Regime, offset: int
) -> None:
    received, events = history
    reading = read(received, events, regime, CALENDAR)
    today = min(days_later(received, offset), reading.due_on or received)
    counted = [day.number for day in reading.days if day.on <= today and day.number is not None]
    assert reading.day_number(today) == max(counted, default=0)


@given(histories(), regimes)
def test_a_correction_stands_for_what_it_corrects(history: tuple[date, list[Event]], regime: Regime) -> None:
    """Logging an event wrongly and correcting it is the same as logging it rightly; voiding it as not logging it."""
    received, _ = history
    wrong = Event(EventKind.TRANSFERRED_IN, on=days_later(received, 7), key="1")
    right = replace(wrong, on=days_later(received, 3), key="2", corrects="1")
    void = Event(EventKind.TRANSFERRED_IN, corrects="1", void=True)

    def answer(*more: Event) -> Reading:
        return read(received, more, regime, CALENDAR)

    assert answer(wrong, right).due_on == answer(replace(right, corrects="")).due_on
    assert answer(wrong, void).due_on == answer().due_on


@given(received_days, st.sampled_from([EIR, EISR]), gaps)
def test_an_extension_told_in_time_doubles_the_time_and_one_told_late_does_nothing(
    received: date, regime: Regime, told_after: int
) -> None:
    basic = due(received, [], regime)
    told = days_later(received, told_after)
    event = Event(EventKind.EXTENSION, notified=told, basis="volume_and_complexity")
    found = read(received, [event], regime, CALENDAR, due_kind=DueKind.RESPONSE_EXTENDED_MAX).due_on
    holidays = CALENDAR.holidays(regime.holiday_nations)
    assert found is not None
    assert working_days_between(received, found, holidays) == (40 if told <= basic else 20)
