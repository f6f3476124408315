"""The working of a date as months of days: every cell says in words why it counts or not."""

from datetime import date, timedelta

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import Event, EventKind, read
from foi.rules.month_days import CalendarDay, month_days
from foi.rules.regimes import FOIA

CALENDAR = shipped_calendar()
K = EventKind
MARCH_3 = date(2025, 3, 3)


def cells(*events: Event) -> dict[date, CalendarDay]:
    reading = read(MARCH_3, events, FOIA, CALENDAR)
    return {one.day: one for one in month_days(reading, MARCH_3, CALENDAR.holidays(FOIA.holiday_nations))}


def test_whole_months_with_the_number_or_the_reason_of_each_day() -> None:
    found = cells()
    assert (min(found), max(found)) == (date(2025, 3, 1), date(2025, 4, 30))
    assert found[MARCH_3].why == "Received"
    assert (found[date(2025, 3, 4)].number, found[date(2025, 3, 4)].kind) == (1, "counted")
    assert found[date(2025, 3, 17)] == CalendarDay(
        date(2025, 3, 17), "holiday", None, "St Patrick's Day, Northern Ireland"
    )
    assert (found[date(2025, 4, 1)].number, found[date(2025, 4, 1)].why) == (20, "Due")
    assert found[date(2025, 3, 8)].kind == "weekend"
    assert found[date(2025, 4, 2)].kind == "outside"


def test_a_restart_is_seen_with_what_it_set_aside() -> None:
    asked = Event(K.CLARIFICATION_REQUESTED, on=date(2025, 3, 10))
    answer = Event(K.CLARIFICATION_RECEIVED, on=date(2025, 3, 24))
    found = cells(asked, answer)
    assert found[MARCH_3].why == "Received"
    assert found[date(2025, 3, 7)] == CalendarDay(date(2025, 3, 7), "stopped", None, "Set aside")
    assert found[date(2025, 3, 8)].kind == "outside"
    assert found[date(2025, 3, 24)].why == "The count begins after this"
    assert found[date(2025, 3, 25)].number == 1


def test_days_of_waiting_for_a_fee_say_so() -> None:
    found = cells(Event(K.FEES_NOTICE, on=date(2025, 3, 10)), Event(K.FEE_PAID, on=date(2025, 3, 12)))
    assert [(found[day].kind, found[day].why) for day in (date(2025, 3, 10), date(2025, 3, 12))] == [
        ("stopped", "waiting for the fee")
    ] * 2
    assert found[date(2025, 3, 13)].number == 5


def test_the_day_of_the_refusal_notice_stays_in_sight_beside_an_estimate() -> None:
    told = Event(K.PIT_EXTENSION, notified=date(2025, 3, 20), until=date(2025, 4, 15))
    found = cells(told)
    assert (found[date(2025, 4, 1)].number, found[date(2025, 4, 1)].why) == (20, "Refusal notice due")
    assert found[date(2025, 4, 15)].kind == "due"
    assert found[date(2025, 4, 15) + timedelta(days=1)].kind == "outside"
