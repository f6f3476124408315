"""Counting days with spans left out, and saying of each day why it does or does not count."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from foi.rules.bank_holidays import Calendar, Holidays, Nation
from foi.rules.plain_dates import spoken
from foi.rules.working_days import nth_working_day_after


@dataclass(frozen=True)
class Span:
    """Days that are disregarded, first and last included, and by which section."""

    first: date
    last: date
    why: str
    section: str

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Day:
    """One day of the month calendar: its number in the count, or why it has none."""

    on: date
    number: int | None
    why: str

    @property
    def counts(self) -> bool:
        return self.number is not None


@dataclass(frozen=True)
class Count:
    """So many working days after ``start``, leaving out ``spans``."""

    start: date
    limit: int
    spans: tuple[Span, ...]
    calendar: Calendar
    nations: frozenset[Nation]

    @property
    def holidays(self) -> Holidays:
        return self.calendar.holidays(self.nations)

    def last_day(self) -> date:
        """The day on which the count ends; raises `UnknownYear` beyond the table of holidays."""
        if not self.spans:
            return nth_working_day_after(self.start, self.limit, self.holidays)
        for number, day in enumerate(self._counted(), start=1):
            if number == self.limit:
                return day
        raise self.holidays.unknown(self.start)

    def _counted(self) -> Iterator[date]:
        self.holidays.require(self.start)
        working = self.holidays.working_days
        for index in range(bisect_right(working, self.start), len(working)):
            if not self._left_out(working[index]):
                yield working[index]

    def _left_out(self, day: date) -> Span | None:
        return next((span for span in self.spans if day in span), None)

    def number_of(self, day: date) -> int:
        """How many days have counted up to and including ``day``; 0 on and before the day of receipt."""
        number = 0
        for counted in self._counted():
            if counted > day:
                break
            number += 1
        return number

    def skipped_holidays(self, until: date) -> list[date]:
        """The weekdays after the start up to ``until`` that are lost to holidays."""
        days = self.holidays.on_weekdays
        lost = days[bisect_right(days, self.start) : bisect_right(days, until)]
        return [day for day in lost if not self._left_out(day)]

    def days(self, until: date) -> tuple[Day, ...]:
        """Every day from the start to ``until`` with its number, or the reason why it does not count."""
        found = [Day(self.start, None, "the day from which the count runs does not itself count")]
        number = 0
        for offset in range(1, (until - self.start).days + 1):
            day = self.start + timedelta(days=offset)
            why = self._why_not(day)
            number += not why
            found.append(Day(day, None if why else number, why or f"day {number} of {self.limit}"))
        return tuple(found)

    def _why_not(self, day: date) -> str:
        if day.weekday() >= 5:
            return spoken(day).split()[0]
        if day in self.holidays:
            return self.calendar.describe(day, self.nations)
        span = self._left_out(day)
        return span.why if span else ""
