"""Notices asking for payment and payments: what they stop, and when a request lapses for want of one."""

from datetime import date

import pytest

from foi.rules.clock import ClockError, Event, EventKind, WaitingFor
from foi.rules.regimes import EIR
from tests.foi.rules.test_clock import MARCH_3, answered, asked, notice, paid, reading


def test_an_unpaid_fee_stops_the_clock_and_lapses() -> None:
    found = reading(notice(date(2025, 3, 10)))
    assert (found.due_on, found.waiting_for) == (None, WaitingFor.FEE)
    assert (found.last_day_to_pay, found.lapsed_on) == (date(2025, 6, 9), date(2025, 6, 10))


def test_a_fee_paid_on_the_last_day_counts_and_one_a_day_later_does_not() -> None:
    in_time = reading(notice(date(2025, 3, 10)), paid(date(2025, 6, 9)))
    late = reading(notice(date(2025, 3, 10)), paid(date(2025, 6, 10)))
    assert in_time.due_on is not None
    assert in_time.lapsed_on is None
    assert (late.due_on, late.waiting_for, late.lapsed_on) == (None, None, date(2025, 6, 10))
    assert "too late: the request had lapsed" in " ".join(late.because)


def test_both_days_of_a_fee_are_disregarded() -> None:
    same_day = reading(notice(date(2025, 3, 10)), paid(date(2025, 3, 10)))
    assert same_day.due_on == date(2025, 4, 2)
    assert (
        "Not counted: Monday 10 March 2025 to Monday 10 March 2025, waiting for the fee (s.10(2))."
        in same_day.because
    )


def test_a_new_notice_takes_the_place_of_an_unpaid_one() -> None:
    found = reading(notice(date(2025, 3, 5)), notice(date(2025, 3, 10)), paid(date(2025, 3, 18)))
    assert found.due_on == reading(notice(date(2025, 3, 10)), paid(date(2025, 3, 18))).due_on


def test_each_payment_goes_to_the_notice_before_it() -> None:
    first, second, third = (notice(date(2025, 3, day)) for day in (5, 10, 17))
    later = (second, paid(date(2025, 3, 12)), third, paid(date(2025, 3, 18)))
    assert reading(first, *later).due_on == reading(*later).due_on
    on_the_day_of_the_next = reading(first, paid(date(2025, 3, 10)), second, paid(date(2025, 3, 12)))
    assert on_the_day_of_the_next.due_on == date(2025, 4, 9)  # six working days disregarded
    on_receipt = reading(notice(MARCH_3), paid(MARCH_3))
    assert (on_receipt.waiting_for, on_receipt.due_on) == (None, reading().due_on)


def test_two_fees_are_both_disregarded() -> None:
    found = reading(
        notice(date(2025, 3, 5)), paid(date(2025, 3, 6)), notice(date(2025, 3, 10)), paid(date(2025, 3, 11))
    )
    assert found.due_on == date(2025, 4, 7)


def test_a_payment_without_a_notice_is_refused() -> None:
    with pytest.raises(ClockError, match="no notice"):
        reading(paid(date(2025, 3, 10)))
    with pytest.raises(ClockError, match="no notice"):
        reading(notice(date(2025, 3, 11)), paid(date(2025, 3, 10)))


def test_a_fee_is_disregarded_in_the_extended_time_too() -> None:
    events = (notice(date(2025, 4, 2)), paid(date(2025, 4, 3)))
    extension = Event(EventKind.EXTENSION, notified=date(2025, 3, 28), basis="volume_and_complexity")
    assert reading(extension, *events, regime=EIR).due_on == date(2025, 5, 6)


def test_a_span_is_in_the_working_only_where_it_cost_a_day() -> None:
    question = asked(date(2025, 3, 5))
    for paid_on, answered_on in ((6, 10), (10, 10)):
        fee = (notice(date(2025, 3, 5)), paid(date(2025, 3, paid_on)))
        found = reading(question, *fee, answered(date(2025, 3, answered_on)))
        assert found.starts_on == date(2025, 3, answered_on)
        assert "waiting for the fee" not in " ".join(found.because)
    after = reading(notice(date(2025, 4, 2)), paid(date(2025, 4, 3)))
    assert after.because == reading().because
