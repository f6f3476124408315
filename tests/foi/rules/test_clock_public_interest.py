"""FOIA s.17(2): a date for deciding the public interest, and a new one that keeps the old one on the record."""

from datetime import date

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import DueKind, Event, EventKind, Reading, read
from foi.rules.clock_objections import objection
from foi.rules.regimes import EIR, FOIA, Regime

RECEIVED = date(2025, 3, 3)
LAST = date(2025, 4, 1)  # for the notice under s.17(1)
FIRST = Event(EventKind.PIT_EXTENSION, notified=date(2025, 3, 28), until=date(2025, 4, 22))


def reading(*events: Event, kind: DueKind = DueKind.RESPONSE) -> Reading:
    return read(RECEIVED, events, FOIA, shipped_calendar(), due_kind=kind)


def said(event: Event, *others: Event, regime: Regime = FOIA) -> str:
    found = objection(event, RECEIVED, others, regime, shipped_calendar())
    return str(found) if found else ""


def revised(notified: date, until: date | None) -> Event:
    return Event(EventKind.PIT_ESTIMATE_REVISED, notified=notified, until=until)


@pytest.mark.parametrize(
    ("revisions", "due_on"),
    [
        ([revised(date(2025, 4, 14), date(2025, 5, 1))], date(2025, 5, 1)),
        ([revised(date(2025, 4, 14), date(2025, 4, 16))], date(2025, 4, 16)),
        (
            [revised(date(2025, 4, 28), date(2025, 5, 9)), revised(date(2025, 4, 14), date(2025, 5, 1))],
            date(2025, 5, 9),
        ),
        ([revised(date(2025, 4, 14), date(2025, 4, 1))], date(2025, 4, 22)),
        ([revised(date(2025, 3, 27), date(2025, 5, 1))], date(2025, 4, 22)),
        ([revised(date(2025, 4, 14), None)], date(2025, 4, 22)),
    ],
    ids=["later", "earlier", "twice", "no later than the notice", "older than the first", "no date"],
)
def test_a_new_estimate_becomes_the_target_and_both_are_told(revisions: list[Event], due_on: date) -> None:
    found = reading(FIRST, *revisions)
    assert found.due_on == due_on
    assert "estimated date Tuesday 22 April 2025" in " ".join(found.because)
    assert reading(FIRST, *revisions, kind=DueKind.S17_1_NOTICE_BY).due_on == date(2025, 4, 1)
    assert reading(*revisions).because == reading().because


def test_a_new_estimate_given_after_the_old_one_says_so() -> None:
    late, in_time = (
        reading(FIRST, revised(day, date(2025, 5, 1))) for day in (date(2025, 4, 23), date(2025, 4, 22))
    )
    assert "when that day had passed" in late.because[-1] and "passed" not in in_time.because[-1]


def new_estimate(until: date | None, notified: date = date(2025, 4, 14)) -> Event:
    return Event(EventKind.PIT_ESTIMATE_REVISED, notified=notified, until=until)


def test_a_new_estimate_needs_an_old_one_and_a_later_day() -> None:
    for event, others, why in (
        (new_estimate(date(2025, 5, 1)), (FIRST,), ""),
        (new_estimate(date(2025, 5, 1)), (), "There is no estimate to revise"),
        (new_estimate(None), (FIRST,), "A new estimate is a date"),
        (new_estimate(date(2025, 5, 1), date(2025, 3, 27)), (FIRST,), "so a new one can't be older"),
        (new_estimate(date(2025, 4, 14)), (FIRST,), "not after Monday 14 April 2025"),
        (new_estimate(LAST, date(2025, 3, 31)), (FIRST,), "not after Tuesday 1 April 2025"),
    ):
        assert why in said(event, *others) and bool(said(event, *others)) is bool(why)
    assert "gives no more time" in said(new_estimate(date(2025, 5, 1)), regime=EIR)
