"""The working of a date as whole months of days, for a calendar: on the page and in the acknowledgement."""

from dataclasses import dataclass
from datetime import date, timedelta

from foi.rules.bank_holidays import Holidays
from foi.rules.clock_count import Day
from foi.rules.clock_reading import Reading
from foi.rules.working_days import is_working_day


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One cell of a month calendar.

    ``kind``: counted, weekend, holiday, stopped, received, due or outside; ``number`` in the count, or None;
    ``why``: what stands in the cell beside the date.
    """

    day: date
    kind: str
    number: int | None
    why: str


def month_days(reading: Reading, received_on: date, holidays: Holidays) -> tuple[CalendarDay, ...]:
    """Whole months from receipt to the due date; empty where nothing is counted.

    What came before the count began again is shown too, so that a restart is seen; so is the last day of the
    period where an estimate lies beyond it (FOIA s.17(1): the refusal notice keeps that day).
    """
    counted = {day.on: day for day in reading.days}
    if not counted:
        return ()
    first, last = min(received_on, *counted).replace(day=1), max(counted)
    end = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
    shown = (first + timedelta(days=number) for number in range((end - first).days))
    return tuple(_shown(day, counted, reading, received_on, holidays) for day in shown)


def _shown(
    day: date, counted: dict[date, Day], reading: Reading, received_on: date, holidays: Holidays
) -> CalendarDay:
    known = counted.get(day)
    number = known.number if known else None
    if day == reading.due_on:
        return CalendarDay(day, "due", number, "Due")
    if day == received_on:
        return CalendarDay(day, "received", number, "Received")
    if day == reading.starts_on:
        return CalendarDay(day, "received", None, "The count begins after this")
    if known is None:
        set_aside = received_on < day < min(counted) and is_working_day(day, holidays)
        return (
            CalendarDay(day, "stopped", None, "Set aside")
            if set_aside
            else CalendarDay(day, "outside", None, "")
        )
    if number is not None:
        return CalendarDay(day, "counted", number, "Refusal notice due" if number == reading.limit else "")
    kind = "weekend" if day.weekday() > 4 else "stopped" if is_working_day(day, holidays) else "holiday"
    return CalendarDay(day, kind, None, known.why)
