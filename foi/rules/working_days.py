"""Counting working days (FOIA s.10(6), FOISA s.73; both sets of regulations use the same meaning).

A day on which an office is closed, a local holiday or a privilege day is still a working day.
"""

from bisect import bisect_right
from datetime import date

from foi.rules.bank_holidays import Holidays


def is_working_day(day: date, holidays: Holidays) -> bool:
    """Whether ``day`` is neither at a weekend nor one of ``holidays``; raises `UnknownYear`."""
    return day.weekday() < 5 and day not in holidays


def nth_working_day_after(day: date, n: int, holidays: Holidays) -> date:
    """The nth working day following ``day``; ``day`` itself never counts (FOIA s.10(1)).

    Raises `UnknownYear` when the count runs out of the years that the table of holidays knows.
    """
    if n < 1:
        raise ValueError("count at least one working day")
    holidays.require(day)
    working = holidays.working_days
    index = bisect_right(working, day) + n - 1
    if index >= len(working):
        raise holidays.unknown(day)
    return working[index]


def working_days_between(after: date, until: date, holidays: Holidays) -> int:
    """How many working days follow ``after`` up to and including ``until``; negative when ``until`` is earlier.

    "4 working days left" is ``working_days_between(today, due_on)``; a result of -2 is "late by 2 working days".
    """
    holidays.require(after)
    holidays.require(until)
    working = holidays.working_days
    return bisect_right(working, until) - bisect_right(working, after)
