"""Bank holidays by nation: the shipped table, and calendars made of it or of the authority's own rows.

Only Schedule 1 to the Banking and Financial Dealings Act 1971 is certain years ahead; every other day is
proclaimed year by year, so the table says which years are confirmed and which only follow custom.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

CONFIRMED_TO = date(2028, 12, 31)
"""The last day for which the shipped table has been compared with what was proclaimed or announced."""

_TABLE = Path(__file__).with_name("bank_holidays.json")


class Nation(StrEnum):
    """The three divisions in which bank holidays are appointed, under the names of the official JSON file."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"

    @property
    def label(self) -> str:
        return _NATION_LABELS[self]


_NATION_LABELS = {
    Nation.ENGLAND_AND_WALES: "England and Wales",
    Nation.SCOTLAND: "Scotland",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}
ALL_NATIONS = frozenset(Nation)


class UnknownYear(LookupError):
    """A day lies outside the years whose bank holidays the table knows."""


@dataclass(frozen=True)
class BankHoliday:
    """One row: a day that is a bank holiday (or Christmas Day or Good Friday) in one nation.

    ``added_on`` is the day the row was entered, None for the shipped table: whether a day proclaimed after a
    request arrived extends a running clock is unsettled, so both answers must stay computable.
    """

    nation: Nation
    day: date
    name: str
    source: str
    added_on: date | None = None


def _unknown(day: date, first_year: int, last_year: int) -> UnknownYear:
    return UnknownYear(
        f"Bank holidays are known for {first_year} to {last_year}; a count with {day.isoformat()} needs another year."
    )


@dataclass(frozen=True)
class Holidays:
    """The days that stop one clock, with the years in which that is known."""

    days: frozenset[date]
    first_year: int
    last_year: int

    def require(self, day: date) -> None:
        """Raise `UnknownYear` unless the table knows the year of ``day``."""
        if not self.first_year <= day.year <= self.last_year:
            raise self.unknown(day)

    def unknown(self, day: date) -> UnknownYear:
        return _unknown(day, self.first_year, self.last_year)

    def __contains__(self, day: date) -> bool:
        self.require(day)
        return day in self.days

    @cached_property
    def working_days(self) -> list[date]:
        """Every working day of the known years in order, so that counting is a look-up."""
        first = date(self.first_year, 1, 1)
        length = (date(self.last_year, 12, 31) - first).days + 1
        every = (first + timedelta(days=offset) for offset in range(length))
        return [day for day in every if day.weekday() < 5 and day not in self.days]

    @cached_property
    def on_weekdays(self) -> list[date]:
        """The holidays that cost a working day, in order."""
        return sorted(day for day in self.days if day.weekday() < 5)


@dataclass(frozen=True)
class Calendar:
    """An immutable table of bank holidays. Build it with `shipped_calendar` or from the authority's rows."""

    rows: tuple[BankHoliday, ...]
    first_year: int
    last_year: int
    confirmed_to: date = CONFIRMED_TO
    _by_nations: dict[frozenset[Nation], Holidays] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, rows: Iterable[BankHoliday], *, confirmed_to: date = CONFIRMED_TO) -> "Calendar":
        """A calendar of these rows; it knows every year from its earliest row's to its latest row's."""
        ordered = tuple(sorted(rows, key=lambda row: (row.day, row.nation)))
        if not ordered:
            raise ValueError("a calendar needs at least one bank holiday")
        return cls(ordered, ordered[0].day.year, ordered[-1].day.year, confirmed_to)

    def holidays(self, nations: frozenset[Nation]) -> Holidays:
        """The days that are a bank holiday in any of ``nations`` (the union, never the intersection)."""
        if nations not in self._by_nations:
            days = frozenset(row.day for row in self.rows if row.nation in nations)
            self._by_nations[nations] = Holidays(days, self.first_year, self.last_year)
        return self._by_nations[nations]

    @cached_property
    def _by_day(self) -> dict[date, tuple[BankHoliday, ...]]:
        found: dict[date, tuple[BankHoliday, ...]] = {}
        for row in self.rows:
            found[row.day] = (*found.get(row.day, ()), row)
        return found

    def named(self, day: date, nations: frozenset[Nation] = ALL_NATIONS) -> tuple[BankHoliday, ...]:
        """The rows that make ``day`` a holiday in any of ``nations``; empty when it is none."""
        return tuple(row for row in self._by_day.get(day, ()) if row.nation in nations)

    def describe(self, day: date, nations: frozenset[Nation] = ALL_NATIONS) -> str:
        """ "St Patrick's Day, Northern Ireland", or "" when ``day`` is no holiday in ``nations``."""
        nations_of: dict[str, list[Nation]] = {}
        for row in self.named(day, nations):
            nations_of.setdefault(row.name, []).append(row.nation)
        return "; ".join(f"{name}, {_places(where)}" for name, where in nations_of.items())

    def unknown(self, day: date) -> UnknownYear:
        """The error to raise for a ``day`` outside the years of the table."""
        return _unknown(day, self.first_year, self.last_year)

    def is_provisional(self, until: date) -> bool:
        """Whether a count ending on ``until`` rests on holidays that are expected but not yet confirmed."""
        return until > self.confirmed_to

    def as_known_on(self, day: date) -> "Calendar":
        """This calendar without the rows entered after ``day``: for the earlier of two possible dates."""
        rows = tuple(row for row in self.rows if row.added_on is None or row.added_on <= day)
        return replace(self, rows=rows)


def _places(nations: list[Nation]) -> str:
    if set(nations) == ALL_NATIONS:
        return "throughout the United Kingdom"
    return " and ".join(nation.label for nation in sorted(set(nations)))


@cache
def shipped_calendar() -> Calendar:
    """The table shipped with Candour, 2005 to 2030; read once."""
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    return Calendar.of(
        BankHoliday(Nation(row["nation"]), date.fromisoformat(row["day"]), row["name"], row["source"])
        for row in table["rows"]
    )


def rows_of_official_file(text: str, *, added_on: date) -> tuple[BankHoliday, ...]:
    """The rows of the official JSON file (``{"scotland": {"events": [{"title", "date"}]}}``).

    Raises ValueError in plain words when the text is not such a file.
    """
    try:
        divisions = json.loads(text)
        return tuple(
            BankHoliday(nation, date.fromisoformat(event["date"]), str(event["title"]), "gov.uk", added_on)
            for nation in Nation
            for event in divisions[nation.value]["events"]
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ValueError(
            "This is not the official bank holidays file: it needs the divisions "
            "england-and-wales, scotland and northern-ireland, each with dated events."
        ) from None
