"""The legal hold and the times for disposal."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, REGIMES, Regime
from foi.rules.retention import Closing, Hold, RetentionPolicy, disposal, legal_hold
from foi.rules.reviews import ReviewResult, Timeliness, may_decide, missing_from_request, results, timeliness

CALENDAR = shipped_calendar()
SENT = Closing(received_on=date(2025, 3, 3), sent_on=date(2025, 3, 10))
FAR = date(2029, 1, 1)


def hold(closing: Closing, regime: Regime, today: date) -> Hold | None:
    return legal_hold(closing, regime, CALENDAR, today=today)


@pytest.mark.parametrize(
    ("regime", "section"),
    [(FOIA, "s.77"), (FOISA, "s.65"), (EIR, "reg 19"), (EISR, "reg 19")],
    ids=lambda value: value.code if isinstance(value, Regime) else value,
)
def test_an_open_case_is_held_under_the_offence_of_its_regime(regime: Regime, section: str) -> None:
    found = hold(Closing(received_on=date(2025, 3, 3)), regime, FAR)
    assert found == Hold("The request is open.", section, None)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"complaint_open": True}, "regulator"),
        ({"review_asked_on": date(2025, 3, 20)}, "review was asked for"),
    ],
)
def test_what_is_contested_is_held_without_end(changes: dict[str, object], reason: str) -> None:
    found = hold(replace(SENT, **changes), FOIA, FAR)
    assert found is not None
    assert found.until is None
    assert reason in found.reason


@pytest.mark.parametrize(
    ("changes", "regime", "until"),
    [
        ({}, FOIA, date(2025, 5, 9)),
        ({}, FOISA, date(2025, 5, 29)),
        (
            {"review_asked_on": date(2025, 4, 1), "review_notice_on": date(2025, 4, 14)},
            FOISA,
            date(2025, 10, 14),
        ),
        (
            {"review_asked_on": date(2025, 4, 1), "review_notice_on": date(2025, 4, 14)},
            FOIA,
            date(2025, 10, 14),
        ),
        ({"decision_notice_on": date(2025, 9, 1)}, FOIA, date(2025, 9, 29)),
        ({"decision_notice_on": date(2025, 9, 1)}, EIR, date(2025, 9, 29)),
        ({"decision_notice_on": date(2025, 9, 1)}, EISR, date(2025, 11, 1)),
        ({"sent_on": None, "ended_on": date(2025, 3, 20)}, FOIA, date(2025, 9, 20)),
    ],
)
def test_each_window_holds_to_its_last_day(changes: dict[str, object], regime: Regime, until: date) -> None:
    closing = replace(SENT, **changes)
    found = hold(closing, regime, until)
    assert found is not None
    assert found.until == until
    assert hold(closing, regime, until + timedelta(days=1)) is None


def test_the_requester_goes_first() -> None:
    found = disposal(date(2025, 1, 31), RetentionPolicy(1, 13, 36))
    assert (found.requester_from, found.originals_from, found.case_from) == (
        date(2025, 2, 28),
        date(2026, 2, 28),
        date(2028, 1, 31),
    )
    for months in ((0, 1, 2), (3, 2, 4), (1, 5, 4)):
        with pytest.raises(ValueError, match="go first"):
            RetentionPolicy(*months)


def test_reviews_in_time_and_late() -> None:
    assert timeliness(date(2025, 5, 29), date(2025, 5, 29)) is Timeliness.IN_TIME
    assert timeliness(date(2025, 5, 30), date(2025, 5, 29)) is Timeliness.LATE_MAY_ACCEPT


def test_foisa_is_strict_about_the_form_of_a_requirement_for_review() -> None:
    full = {"requester_name": "A", "address": "B", "request": "C", "dissatisfaction": "D"}
    assert missing_from_request(FOISA, full) == ()
    for field, section in (
        ("requester_name", "s.20(3)(b)"),
        ("address", "s.20(3)(b)"),
        ("request", "s.20(3)(c)(i)"),
        ("dissatisfaction", "s.20(3)(c)(ii)"),
    ):
        found = missing_from_request(FOISA, {**full, field: " "})
        assert [(item.field, item.section) for item in found] == [(field, section)]
    for regime in (FOIA, EIR, EISR):
        assert missing_from_request(regime, {"dissatisfaction": "D"}) == ()
        assert [item.field for item in missing_from_request(regime, {})] == ["dissatisfaction"]


def test_only_foisa_refuses_a_review_as_vexatious() -> None:
    assert [ReviewResult.VEXATIOUS in results(regime) for regime in REGIMES] == [False, True, False, False]
    assert all(result.label.startswith("We ") for result in ReviewResult)


def test_nobody_reviews_their_own_decision() -> None:
    assert may_decide(3, frozenset({1, 2}))
    assert not may_decide(2, frozenset({1, 2}))
