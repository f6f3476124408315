"""A second program for the same law, written from the statutes day by day and sharing no code with the first.

It knows bank holidays from Schedule 1 to the 1971 Act and the proclamations, and walks one day at a time.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

ONE = timedelta(days=1)

# Days proclaimed once, and days to which a bank holiday was moved; None: in every part of the United Kingdom.
EXTRA = {
    date(2011, 4, 29): None,
    date(2012, 6, 4): None,
    date(2012, 6, 5): None,
    date(2020, 5, 8): None,
    date(2022, 6, 2): None,
    date(2022, 6, 3): None,
    date(2022, 9, 19): None,
    date(2023, 5, 8): None,
    date(2026, 6, 15): "S",
}
MOVED_AWAY = {date(2012, 5, 28), date(2020, 5, 4), date(2022, 5, 30)}


def easter(year: int) -> date:
    """Gauss and Oudin's rule for the Gregorian calendar."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def monday(year: int, month: int, *, last: bool) -> date:
    days = [
        day
        for day in calendar.Calendar().itermonthdates(year, month)
        if day.month == month and day.weekday() == 0
    ]
    return days[-1 if last else 0]


def to_monday(day: date) -> date:
    while day.weekday() >= 5:
        day += ONE
    return day


def christmas(year: int) -> set[date]:
    first, second = date(year, 12, 25), date(year, 12, 26)
    free = {first, second}
    for day in (first, second):
        if day.weekday() >= 5:
            instead = to_monday(day)
            while instead in free:
                instead += ONE
            free.add(instead)
    return free


def new_year_scotland(year: int) -> set[date]:
    """1 and 2 January; a weekend day is made up for on the next working days."""
    free = {date(year, 1, 1), date(year, 1, 2)}
    for day in (date(year, 1, 1), date(year, 1, 2)):
        if day.weekday() >= 5:
            instead = to_monday(day)
            while instead in free:
                instead += ONE
            free.add(instead)
    return free


def bank_holidays(year: int, nation: str) -> set[date]:
    """The days of "E" (England and Wales), "S" (Scotland) or "N" (Northern Ireland)."""
    good_friday, easter_monday = easter(year) - 2 * ONE, easter(year) + ONE
    found = {good_friday, monday(year, 5, last=False), monday(year, 5, last=True)} | christmas(year)
    if nation == "S":
        found |= new_year_scotland(year) | {monday(year, 8, last=False)}
        if year >= 2007:
            found.add(to_monday(date(year, 11, 30)))
    else:
        found |= {easter_monday, monday(year, 8, last=True), to_monday(date(year, 1, 1))}
    if nation == "N":
        found |= {to_monday(date(year, 3, 17)), to_monday(date(year, 7, 12))}
    found -= MOVED_AWAY
    return found | {day for day, where in EXTRA.items() if day.year == year and where in (None, nation)}


_FREE: dict[str, set[date]] = {}


def is_free(day: date, regime: str) -> bool:
    """Not a working day: FOIA s.10(6) "in any part of the United Kingdom", FOISA s.73 "in Scotland"."""
    nations = "S" if regime in ("FOISA", "EISR") else "ESN"
    if nations not in _FREE:
        _FREE[nations] = {
            found for year in range(2004, 2032) for nation in nations for found in bank_holidays(year, nation)
        }
    return day.isoweekday() > 5 or day in _FREE[nations]


def count(start: date, number: int, regime: str, skip: list[tuple[date, date]]) -> date:
    """The ``number``-th working day after ``start``, not counting days in ``skip`` (first and last included)."""
    day = start
    while number > 0:
        day += ONE
        if not is_free(day, regime) and not any(first <= day <= last for first, last in skip):
            number -= 1
    return day


def _next_month(day: date) -> date:
    return (day.replace(day=1) + 31 * ONE).replace(day=1)


def months_on(day: date, months: int) -> date:
    """The corresponding date, or the last day of a month without one."""
    first = day.replace(day=1)
    for _ in range(months):
        first = _next_month(first)
    length = calendar.monthrange(first.year, first.month)[1]
    return first.replace(day=min(day.day, length))


def last_day_to_pay(notice: date, regime: str) -> date:
    if regime in ("FOIA", "FOISA"):
        return months_on(notice - ONE, 3)
    if regime == "EIR":
        return count(notice, 60, regime, [])
    return count(notice - ONE, 60, regime, [])


def start_of(vector: dict) -> date:
    """The latest of receipt, transfer and each clarification that was asked for (in time, where the law says so)."""
    start = vector["transferred_in"] or vector["received"]
    for asked, answered in vector["clarifications"]:
        in_time = vector["regime"] in ("FOIA", "FOISA") or asked <= count(
            start, 20, vector["regime"], vector["paid"]
        )
        if in_time:
            start = max(start, answered)
    return start


def response(vector: dict, days: int = 20) -> date:
    regime, skip = vector["regime"], list(vector["paid"])
    start = start_of(vector)
    special = {"FOIA": date(2005, 1, 1), "FOISA": date(2016, 12, 1)}.get(regime)
    if vector["school"] is not None and special and start >= special and days == 20:
        return min(count(start, 20, regime, skip + vector["school"]), count(start, 60, regime, skip))
    return count(start, days, regime, skip)


def extended(vector: dict) -> date:
    """EIR and EI(S)R reg 7: 40 days if told within the first 20, else 20."""
    twenty = response(vector)
    told = vector["extension_notified"]
    if told is None or told <= twenty:
        return count(start_of(vector), 40, vector["regime"], list(vector["paid"]))
    return twenty


def ask_review_by(vector: dict) -> date:
    """FOISA s.20(5); EI(S)R reg 16(2); EIR reg 11(2); section 45 Code."""
    regime, answered = vector["regime"], vector["answered"]
    if regime == "FOISA":
        expiry = response(vector)
        return count(expiry if answered is None or answered <= expiry else answered, 40, regime, [])
    return count(answered or response(vector), 40, regime, [])


def review_by(vector: dict, *, longest: bool) -> date:
    regime = vector["regime"]
    days = 40 if regime == "EIR" or (regime == "FOIA" and longest) else 20
    if regime == "FOISA" and vector["school"] is not None and vector["received"] >= date(2016, 12, 1):
        return min(
            count(vector["received"], 20, regime, vector["school"]), count(vector["received"], 60, regime, [])
        )
    return count(vector["received"], days, regime, [])
