"""Changes of the bank holidays: a later one counts, nothing is deleted, and the official file as differences."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi.rules.bank_holidays import (
    ALL_NATIONS,
    CONFIRMED_TO,
    BankHoliday,
    Nation,
    rows_of_official_file,
    shipped_calendar,
)
from foi.rules.calendar_changes import (
    CalendarChange,
    ChangeKind,
    amended,
    differences,
    is_named_in_statute,
    undoubted,
)
from foi.rules.working_days import nth_working_day_after

SHIPPED = shipped_calendar()
E, S = Nation.ENGLAND_AND_WALES, Nation.SCOTLAND
A_DAY = date(2026, 5, 6)
KNOWN = date(2026, 3, 1)


def added(day: date = A_DAY, nation: Nation = S, known_from: date = KNOWN) -> CalendarChange:
    return CalendarChange(ChangeKind.ADDED, day, nation, "A jubilee", "proclamation", known_from)


def taken_back(day: date, nation: Nation = S) -> CalendarChange:
    return CalendarChange(ChangeKind.TAKEN_BACK, day, nation, known_from=KNOWN)


def official(years: range, *, without: frozenset[date] = frozenset(), plus: tuple[date, ...] = ()) -> str:
    """A file of the published form that says what the shipped table says of ``years``, but for those days."""
    found = {nation.value: {"division": nation.value, "events": []} for nation in Nation}
    for row in SHIPPED.rows:
        if row.day.year in years and row.day not in without:
            found[row.nation.value]["events"].append({"title": row.name, "date": row.day.isoformat()})
    for nation in Nation:
        found[nation.value]["events"] += [{"title": "A jubilee", "date": day.isoformat()} for day in plus]
    return json.dumps(found)


def test_a_later_change_takes_the_place_of_an_earlier_one() -> None:
    assert amended(()) is SHIPPED
    assert amended((added(),)).describe(A_DAY) == "A jubilee, Scotland"
    assert amended((added(), taken_back(A_DAY))).rows == SHIPPED.rows
    new_year = date(2026, 1, 2)
    assert not amended((taken_back(new_year),)).named(new_year)
    assert amended((taken_back(new_year), added(new_year))).named(new_year)


def test_a_year_is_known_only_when_it_is_confirmed() -> None:
    """One holiday added to 2031 does not make that year countable; the end of the confirmed years does."""
    far = date(2031, 4, 11)
    assert amended((added(far),)).last_year == 2030
    assert not amended((added(far),)).named(far)
    confirmed = CalendarChange(ChangeKind.CONFIRMED, date(2031, 12, 31))
    assert amended((added(far), confirmed)).last_year == 2031
    assert amended((confirmed,)).confirmed_to == date(2031, 12, 31)
    assert amended((CalendarChange(ChangeKind.CONFIRMED, date(2020, 12, 31)),)).confirmed_to == CONFIRMED_TO


def test_what_was_announced_after_a_day_is_in_doubt_from_it() -> None:
    changes = (added(),)
    assert not undoubted(changes, KNOWN - timedelta(days=1)).named(A_DAY)
    assert undoubted(changes, KNOWN) is amended(changes)
    taken = (added(), taken_back(date(2026, 8, 3)))
    assert not undoubted(taken, date(2026, 2, 1)).named(date(2026, 8, 3)), "the earlier date of the two"


@given(
    st.lists(
        st.builds(
            lambda days, nation, known, is_added: (
                added(A_DAY + timedelta(days=days), nation, KNOWN + timedelta(days=known))
                if is_added
                else taken_back(A_DAY + timedelta(days=days), nation)
            ),
            st.integers(-5, 60),
            st.sampled_from(Nation),
            st.integers(0, 60),
            st.booleans(),
        ),
        max_size=6,
    ).map(tuple),
    st.integers(0, 90),
)
def test_without_what_is_in_doubt_no_date_is_later(changes: tuple[CalendarChange, ...], since: int) -> None:
    start = KNOWN + timedelta(days=since)
    holidays = [one.holidays(ALL_NATIONS) for one in (undoubted(changes, start), amended(changes))]
    earlier, now = (nth_working_day_after(start, 20, one) for one in holidays)
    assert earlier <= now


def test_the_official_file_is_compared_with_what_is_known() -> None:
    jubilee, gone = date(2027, 6, 4), date(2026, 8, 3)
    text = official(range(2026, 2029), without=frozenset({gone}), plus=(jubilee,))
    found = differences(SHIPPED, rows_of_official_file(text, added_on=KNOWN))
    assert {(row.nation, row.day) for row in found.added} == {(nation, jubilee) for nation in Nation}
    assert [(row.nation, row.day) for row in found.lacking] == [(S, gone)]
    assert found.confirms_to is None


@pytest.mark.parametrize(("years", "to"), [((2026, 2030), 2030), ((2026, 2029), 2029), ((2030, 2030), None)])
def test_a_file_confirms_whole_years_without_a_gap(years: tuple[int, int], to: int | None) -> None:
    rows = rows_of_official_file(official(range(years[0], years[1] + 1)), added_on=KNOWN)
    found = differences(SHIPPED, rows)
    assert found.confirms_to == (date(to, 12, 31) if to else None)
    assert not found.added
    assert not found.lacking


def test_the_first_announcement_after_a_day_is_where_doubt_begins() -> None:
    second = date(2026, 5, 13)
    changes = (
        added(second, known_from=KNOWN + timedelta(days=30)),
        added(),
        added(date(2026, 5, 20), E, KNOWN),
    )
    assert not undoubted(changes, KNOWN - timedelta(days=1)).named(A_DAY)
    between = undoubted(changes, KNOWN)
    assert between.named(A_DAY)
    assert not between.named(second)


def test_no_proclamation_takes_away_what_the_acts_name() -> None:
    """FOIA s.10(6) names Christmas Day and Good Friday, FOISA s.73 Christmas Day."""
    named = {(row.name, row.nation) for row in SHIPPED.rows if is_named_in_statute(row)}
    assert named == {("Christmas Day", nation) for nation in Nation} | {
        ("Good Friday", nation) for nation in Nation if nation is not S
    }


def rows_on(*days: date, nation: Nation = S) -> list[BankHoliday]:
    return [BankHoliday(nation, day, "A jubilee", "gov.uk", KNOWN) for day in days]


def test_only_weekdays_of_known_years_are_added_in_their_order() -> None:
    first, later = date(2005, 6, 1), date(2030, 12, 31)
    outside = (date(2004, 12, 31), date(2031, 1, 1))
    friday, saturday = date(2026, 5, 8), date(2026, 5, 9)
    rows = [*rows_on(later, saturday, friday, *outside, first), *rows_on(friday, nation=E)]
    found = differences(SHIPPED, rows)
    assert [(row.day, row.nation) for row in found.added] == [
        (first, S),
        (friday, E),
        (friday, S),
        (later, S),
    ]


def test_a_day_is_lacking_only_between_the_first_and_the_last_day_of_its_nation() -> None:
    early_may, spring, new_year = date(2026, 5, 4), date(2026, 5, 25), date(2028, 1, 3)
    whole = official(range(2026, 2028))
    on_a_saturday = amended((added(date(2026, 5, 9)),))
    for calendar in (SHIPPED, on_a_saturday):
        assert differences(calendar, rows_of_official_file(whole, added_on=KNOWN)).are_none
    file = [*rows_on(early_may, date(2026, 6, 15)), *rows_on(spring, nation=E), *rows_on(new_year)]
    found = differences(SHIPPED, file)
    lacking = {(row.nation, row.day) for row in found.lacking}
    assert (S, spring) in lacking
    assert (S, date(2027, 12, 27)) in lacking
    assert {nation for nation, _ in lacking} == {S}
    assert min(day for _, day in lacking) == spring
    assert max(day for _, day in lacking) < new_year


@pytest.mark.parametrize(
    ("first", "last", "complete"),
    [((1, 4), (12, 25), True), ((1, 5), (12, 25), False), ((1, 1), (12, 24), False)],
)
def test_a_whole_year_reaches_from_new_year_to_christmas_in_each_nation(
    first: tuple[int, int], last: tuple[int, int], complete: bool
) -> None:
    whole = [date(2029, 1, 1), date(2029, 12, 25)]
    for one in Nation:
        rows = rows_on(date(2029, *first), date(2029, *last), nation=one)
        rows += [row for nation in Nation if nation is not one for row in rows_on(*whole, nation=nation)]
        assert differences(SHIPPED, rows).confirms_to == (date(2029, 12, 31) if complete else None)


def test_a_year_beyond_the_shipped_ones_is_added_once_the_file_completes_it() -> None:
    rows = [
        row
        for nation in Nation
        for year in (2029, 2030, 2031)
        for row in rows_on(date(year, 1, 1), date(year, 12, 25), nation=nation)
    ]
    found = differences(SHIPPED, rows)
    assert found.confirms_to == date(2031, 12, 31)
    assert {row.day for row in found.added} == {date(2031, 1, 1), date(2031, 12, 25)}
