"""Changes that an authority makes to the shipped bank holidays, and what the official file would change.

Nothing is deleted: a later change about a day takes the place of an earlier one. Whether a day that was proclaimed
after a request arrived extends its running clock is unsettled, so every row keeps the day from which it was known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from foi.rules.bank_holidays import BankHoliday, Calendar, Nation, shipped_calendar

CHRISTMAS = (12, 25)
_COMMON_LAW = "common law"


class ChangeKind(StrEnum):
    ADDED = "added"
    TAKEN_BACK = "taken_back"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class CalendarChange:
    """One change. ``known_from``: when it was announced; ``nation`` is None for the end of the confirmed years."""

    kind: ChangeKind
    day: date
    nation: Nation | None = None
    name: str = ""
    source: str = ""
    known_from: date | None = None


@lru_cache(maxsize=8)
def amended(changes: tuple[CalendarChange, ...]) -> Calendar:
    """The shipped calendar with ``changes`` applied in their order.

    It knows no year that is neither shipped nor confirmed: one holiday added to a year would look like all of it.
    """
    shipped = shipped_calendar()
    if not changes:
        return shipped
    rows = {(row.nation, row.day): row for row in shipped.rows}
    confirmed_to = shipped.confirmed_to
    for change in changes:
        if change.kind is ChangeKind.CONFIRMED:
            confirmed_to = max(confirmed_to, change.day)
        elif change.nation is not None and change.kind is ChangeKind.ADDED:
            row = BankHoliday(change.nation, change.day, change.name, change.source, change.known_from)
            rows[change.nation, change.day] = row
        elif change.nation is not None:
            rows.pop((change.nation, change.day), None)
    last_year = max(shipped.last_year, confirmed_to.year)
    ordered = sorted(rows.values(), key=lambda row: (row.day, row.nation))
    return Calendar(
        tuple(row for row in ordered if row.day.year <= last_year),
        shipped.first_year,
        last_year,
        confirmed_to,
    )


def undoubted(changes: tuple[CalendarChange, ...], since: date) -> Calendar:
    """The calendar without the holidays announced after ``since``, when a clock began to run.

    Days taken back stay away, so no reading of the law makes a date earlier than this calendar does.
    """
    later = [
        one.known_from
        for one in changes
        if one.kind is ChangeKind.ADDED and one.known_from is not None and one.known_from > since
    ]
    return _known_before(changes, min(later)) if later else amended(changes)


@lru_cache(maxsize=32)
def _known_before(changes: tuple[CalendarChange, ...], day: date) -> Calendar:
    return amended(changes).as_known_on(day - timedelta(days=1))


def is_named_in_statute(row: BankHoliday) -> bool:
    """Christmas Day and Good Friday: FOIA s.10(6) and FOISA s.73 name them, so no proclamation takes them away."""
    return (row.day.month, row.day.day) == CHRISTMAS or row.source.startswith(_COMMON_LAW)


@dataclass(frozen=True)
class FileDifferences:
    """What the official file says otherwise; ``lacking``: days of ours, on weekdays within its years."""

    added: tuple[BankHoliday, ...]
    lacking: tuple[BankHoliday, ...]
    confirms_to: date | None

    @property
    def are_none(self) -> bool:
        return not (self.added or self.lacking or self.confirms_to)


def differences(calendar: Calendar, official: Iterable[BankHoliday]) -> FileDifferences:
    """Compare the rows of the official file with ``calendar``.

    A day at the weekend is left alone: the file lists the substitute alone, and neither changes a count.
    """
    rows = tuple(official)
    theirs = {(row.nation, row.day) for row in rows}
    ours = {(row.nation, row.day) for row in calendar.rows}
    confirms_to = _confirms_to(calendar, rows)
    last_year = max(calendar.last_year, (confirms_to or calendar.confirmed_to).year)
    added = (
        row
        for row in sorted(rows, key=lambda row: (row.day, row.nation))
        if (row.nation, row.day) not in ours
        and row.day.weekday() < 5
        and calendar.first_year <= row.day.year <= last_year
    )
    lacking = (
        row
        for row in calendar.rows
        if (row.nation, row.day) not in theirs and row.day.weekday() < 5 and _covers(rows, row)
    )
    return FileDifferences(tuple(added), tuple(lacking), confirms_to)


def _covers(official: tuple[BankHoliday, ...], row: BankHoliday) -> bool:
    """Whether the file reaches over the day of ``row``: between its nation's first day and its last."""
    days = [one.day for one in official if one.nation is row.nation]
    return bool(days) and min(days) <= row.day <= max(days)


def _confirms_to(calendar: Calendar, official: tuple[BankHoliday, ...]) -> date | None:
    """The end of the last year that the file completes, from the first unconfirmed one on without a gap.

    A year is complete where every nation has its first holiday (by 4 January) and its last (from 25 December).
    """
    year = calendar.confirmed_to.year
    while all(_is_complete(official, nation, year + 1) for nation in Nation):
        year += 1
    return date(year, 12, 31) if year > calendar.confirmed_to.year else None


def _is_complete(official: tuple[BankHoliday, ...], nation: Nation, year: int) -> bool:
    days = [row.day for row in official if row.nation is nation and row.day.year == year]
    return bool(days) and min(days) <= date(year, 1, 4) and max(days) >= date(year, *CHRISTMAS)
