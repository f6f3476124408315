"""Days in words, and the arithmetic of months that statutes use."""

from calendar import monthrange
from datetime import date, timedelta

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)  # not strftime: a server's locale must not change a letter


def spoken(day: date) -> str:
    """ "Monday 3 March 2025"."""
    return f"{_DAYS[day.weekday()]} {written(day)}"


def written(day: date) -> str:
    """ "3 March 2025"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def months_after(day: date, months: int) -> date:
    """The corresponding date ``months`` later, or the last day of a month too short to have it."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_of_months_beginning_with(day: date, months: int) -> date:
    """The last day of a period of ``months`` beginning with ``day``, which is itself the first of it.

    Counted as months from the day before, by the rule of the corresponding date. For the first of a month that
    follows a shorter one (1 March: 28 May) the end of the calendar month could also be argued for; a payment
    between the two should not be refused without advice.
    """
    return months_after(day - timedelta(days=1), months)
