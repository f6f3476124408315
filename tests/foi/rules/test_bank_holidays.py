"""The shipped table of bank holidays, and calendars made of other rows."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays
from holidays import country_holidays

from foi.rules.bank_holidays import (
    ALL_NATIONS,
    CONFIRMED_TO,
    BankHoliday,
    Calendar,
    Nation,
    UnknownYear,
    rows_of_official_file,
    shipped_calendar,
)
from foi.rules.regimes import FOIA, FOISA

CALENDAR = shipped_calendar()
SHARED = Path(__file__).parents[4] / "shared" / "data" / "law" / "bank_holidays.json"
SUBDIVISIONS = {Nation.ENGLAND_AND_WALES: "ENG", Nation.SCOTLAND: "SCT", Nation.NORTHERN_IRELAND: "NIR"}

# The two packages are wrong or behind here; everything else on a weekday agrees.
HOLIDAYS_PACKAGE_HAS_WRONGLY = {(Nation.SCOTLAND, date(2006, 11, 30))}  # the St Andrew's Day Act came in 2007
GOVUK_PACKAGE_LACKS = {(Nation.SCOTLAND, date(2026, 6, 15))}  # proclaimed after its bundle was made


def ours(nation: Nation, first: int, last: int) -> set[tuple[Nation, date]]:
    return {
        (nation, row.day)
        for row in CALENDAR.rows
        if row.nation is nation and row.day.weekday() < 5 and first <= row.day.year <= last
    }


@pytest.mark.parametrize("nation", list(Nation))
def test_agrees_with_the_holidays_package(nation: Nation) -> None:
    theirs = country_holidays("GB", subdiv=SUBDIVISIONS[nation], years=range(2005, 2031))
    days = {(nation, day) for day in theirs if day.weekday() < 5}
    assert days ^ ours(nation, 2005, 2030) == {
        row for row in HOLIDAYS_PACKAGE_HAS_WRONGLY if row[0] is nation
    }


@pytest.mark.parametrize("nation", list(Nation))
def test_agrees_with_the_bundle_of_govuk_bank_holidays(nation: Nation) -> None:
    events = BankHolidays(use_cached_holidays=True).get_holidays(division=nation.value)
    days = {(nation, event["date"]) for event in events}
    years = [day.year for _, day in days]
    known = ours(nation, min(years), max(years))
    assert days ^ known == {row for row in GOVUK_PACKAGE_LACKS if row[0] is nation}


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/data/law is not here")
def test_agrees_with_the_published_table() -> None:
    table = json.loads(SHARED.read_text(encoding="utf-8"))
    theirs = {(nation, day) for nation, days in table.items() for day in days}
    assert {(row.nation.value, row.day.isoformat()) for row in CALENDAR.rows} == theirs


def test_every_row_names_its_day_and_source_once() -> None:
    assert all(row.name and row.source for row in CALENDAR.rows)
    assert len({(row.nation, row.day) for row in CALENDAR.rows}) == len(CALENDAR.rows)


def test_days_after_the_confirmed_years_say_so() -> None:
    for row in CALENDAR.rows:
        proclaimed = "Schedule 1" not in row.source and "common law" not in row.source
        assert ("not yet confirmed" in row.source) == (proclaimed and row.day > CONFIRMED_TO), row


def test_names_say_what_day_it_is() -> None:
    assert CALENDAR.describe(date(2025, 3, 17)) == "St Patrick's Day, Northern Ireland"
    assert CALENDAR.describe(date(2025, 4, 18)) == "Good Friday, throughout the United Kingdom"
    assert (
        CALENDAR.describe(date(2025, 8, 25)) == "Summer bank holiday, England and Wales and Northern Ireland"
    )
    assert CALENDAR.describe(date(2025, 8, 25), frozenset({Nation.SCOTLAND})) == ""
    assert (
        CALENDAR.describe(date(2021, 12, 28)) == "Boxing Day (substitute day), throughout the United Kingdom"
    )
    assert (
        CALENDAR.describe(date(2021, 12, 27))
        == "Christmas Day (substitute day), throughout the United Kingdom"
    )
    assert CALENDAR.describe(date(2025, 3, 18)) == ""
    assert CALENDAR.describe(date(2017, 1, 2)) == (
        "New Year's Day (substitute day), England and Wales and Northern Ireland; 2 January, Scotland"
    )


def test_foia_stops_for_any_nation_and_foisa_for_scotland() -> None:
    uk, scotland = CALENDAR.holidays(FOIA.holiday_nations), CALENDAR.holidays(FOISA.holiday_nations)
    assert date(2025, 3, 17) in uk
    assert date(2025, 3, 17) not in scotland
    assert date(2026, 6, 15) in uk
    assert date(2026, 6, 15) in scotland
    assert FOIA.holiday_nations == ALL_NATIONS


def test_outside_its_years_the_table_refuses() -> None:
    uk = CALENDAR.holidays(ALL_NATIONS)
    assert date(2005, 1, 1) not in uk
    assert date(2030, 12, 31) not in uk
    for day in (date(2004, 12, 31), date(2031, 1, 1)):
        with pytest.raises(UnknownYear) as refused:
            _ = day in uk
        said = f"Bank holidays are known for 2005 to 2030; a count with {day} needs another year."
        assert str(refused.value) == str(CALENDAR.unknown(day)) == said


def test_a_calendar_of_the_authoritys_own_rows() -> None:
    day = date(2027, 5, 10)
    new = BankHoliday(
        Nation.ENGLAND_AND_WALES, day, "A coronation", "proclamation", added_on=date(2027, 2, 1)
    )
    more = Calendar.of([*CALENDAR.rows, new])
    assert day in more.holidays(ALL_NATIONS)
    assert day not in more.as_known_on(date(2027, 1, 31)).holidays(ALL_NATIONS)
    assert day in more.as_known_on(date(2027, 2, 1)).holidays(ALL_NATIONS)
    assert more.as_known_on(date(2027, 1, 31)).rows == CALENDAR.rows
    assert more.named(day) == (new,)
    assert more.named(day, frozenset({Nation.SCOTLAND})) == ()
    with pytest.raises(ValueError, match=r"^a calendar needs at least one bank holiday$"):
        Calendar.of([])


def test_a_calendar_knows_the_years_of_its_rows_and_how_far_they_are_confirmed() -> None:
    days = (date(2027, 1, 1), date(2025, 1, 1), date(2028, 1, 3), date(2026, 1, 1))
    confirmed_to = date(2026, 6, 30)
    rows = [BankHoliday(Nation.SCOTLAND, day, "New Year's Day", "Schedule 1") for day in days]
    small = Calendar.of(rows, confirmed_to=confirmed_to)
    assert [row.day for row in small.rows] == sorted(days)
    assert (small.first_year, small.last_year) == (2025, 2028)
    for calendar in (small, small.as_known_on(date(2025, 1, 1))):
        assert not calendar.is_provisional(confirmed_to)
        assert calendar.is_provisional(confirmed_to + timedelta(days=1))


def test_confirmed_to_the_end_of_2028() -> None:
    assert not CALENDAR.is_provisional(CONFIRMED_TO)
    assert CALENDAR.is_provisional(CONFIRMED_TO + timedelta(days=1))


def test_the_official_file_is_imported() -> None:
    events = [{"title": "New Year's Day", "date": "2031-01-01", "notes": "", "bunting": True}]
    text = json.dumps({nation.value: {"division": nation.value, "events": events} for nation in Nation})
    rows = rows_of_official_file(text, added_on=date(2029, 6, 1))
    assert [row.nation for row in rows] == list(Nation)
    assert {(row.day, row.name, row.source, row.added_on) for row in rows} == {
        (date(2031, 1, 1), "New Year's Day", "gov.uk", date(2029, 6, 1))
    }


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"scotland": []}', '{"scotland": {"events": [{"date": "x"}]}}', "null"]
)
def test_another_file_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"^This is not") as refused:
        rows_of_official_file(text, added_on=date(2029, 6, 1))
    assert str(refused.value) == (
        "This is not the official bank holidays file: it needs the divisions "
        "england-and-wales, scotland and northern-ireland, each with dated events."
    )
