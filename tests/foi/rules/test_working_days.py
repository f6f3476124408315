"""Working days: counting forwards, backwards, and to the edge of what is known."""

from datetime import date

import pytest

from foi.rules.bank_holidays import ALL_NATIONS, UnknownYear, shipped_calendar
from foi.rules.plain_dates import last_of_months_beginning_with, months_after, spoken, written
from foi.rules.working_days import is_working_day, nth_working_day_after, working_days_between

UK = shipped_calendar().holidays(ALL_NATIONS)


def test_weekends_and_holidays_are_not_working_days() -> None:
    assert is_working_day(date(2025, 3, 14), UK)
    assert not is_working_day(date(2025, 3, 15), UK)
    assert not is_working_day(date(2025, 3, 16), UK)
    assert not is_working_day(date(2025, 3, 17), UK)


def test_the_day_itself_never_counts() -> None:
    assert nth_working_day_after(date(2025, 3, 13), 1, UK) == date(2025, 3, 14)
    assert nth_working_day_after(date(2025, 3, 14), 1, UK) == date(2025, 3, 18)
    assert nth_working_day_after(date(2025, 3, 15), 1, UK) == date(2025, 3, 18)


def test_a_count_needs_a_number_and_known_years() -> None:
    with pytest.raises(ValueError, match=r"^count at least one working day$"):
        nth_working_day_after(date(2025, 3, 13), 0, UK)
    with pytest.raises(UnknownYear):
        nth_working_day_after(date(2030, 12, 31), 1, UK)
    with pytest.raises(UnknownYear):
        nth_working_day_after(date(2004, 12, 31), 1, UK)
    assert nth_working_day_after(date(2030, 12, 30), 1, UK) == date(2030, 12, 31)


def test_days_left_and_days_late() -> None:
    due_on = date(2025, 4, 1)
    assert working_days_between(date(2025, 3, 26), due_on, UK) == 4
    assert working_days_between(due_on, due_on, UK) == 0
    assert working_days_between(date(2025, 4, 3), due_on, UK) == -2
    assert working_days_between(date(2025, 3, 14), date(2025, 3, 17), UK) == 0
    with pytest.raises(UnknownYear):
        working_days_between(date(2025, 3, 14), date(2031, 1, 1), UK)
    with pytest.raises(UnknownYear):
        working_days_between(date(2004, 3, 14), date(2025, 1, 1), UK)


def test_days_in_words() -> None:
    assert spoken(date(2025, 3, 3)) == "Monday 3 March 2025"
    assert spoken(date(2025, 12, 7)) == "Sunday 7 December 2025"
    assert written(date(2025, 8, 31)) == "31 August 2025"


def test_months() -> None:
    assert months_after(date(2024, 11, 30), 3) == date(2025, 2, 28)
    assert months_after(date(2023, 8, 31), 6) == date(2024, 2, 29)
    assert months_after(date(2025, 12, 31), 12) == date(2026, 12, 31)
    assert months_after(date(2025, 1, 1), 11) == date(2025, 12, 1)
    assert last_of_months_beginning_with(date(2025, 1, 1), 3) == date(2025, 3, 31)
    assert last_of_months_beginning_with(date(2024, 11, 30), 3) == date(2025, 2, 28)
    assert last_of_months_beginning_with(date(2024, 12, 1), 3) == date(2025, 2, 28)
