"""The legal hold and the times for disposal."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import Event, EventKind
from foi.rules.missing import Missing
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, REGIMES, Regime
from foi.rules.retention import OFFENCE, Closing, Disposable, Hold, RetentionPolicy, disposal, legal_hold
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
        ({"complaint_open": True}, "The regulator is dealing with a complaint about this request."),
        ({"appeal_open": True}, "An appeal about this request is not decided."),
        ({"review_asked_on": date(2025, 3, 20)}, "A review was asked for and is not decided."),
    ],
)
def test_what_is_contested_is_held_without_end(changes: dict[str, object], reason: str) -> None:
    assert hold(replace(SENT, **changes), FOIA, FAR) == Hold(reason, "s.77", None)


REVIEWED = {"review_asked_on": date(2025, 4, 1), "review_notice_on": date(2025, 4, 14)}
DECIDED = {"decision_notice_on": date(2025, 9, 1)}
APPEALED = {**DECIDED, "appeal_decided_on": date(2025, 12, 31)}
ENDED = {"sent_on": None, "ended_on": date(2025, 3, 20)}


@pytest.mark.parametrize(
    ("changes", "regime", "until", "reason"),
    [
        ({}, FOIA, date(2025, 5, 9), "A review can be asked for until Friday 9 May 2025."),
        ({}, FOISA, date(2025, 5, 29), "A review can be asked for until Thursday 29 May 2025."),
        (
            REVIEWED,
            FOISA,
            date(2025, 10, 14),
            "A complaint can be made to the Scottish Information Commissioner until Tuesday 14 October 2025.",
        ),
        (
            REVIEWED,
            FOIA,
            date(2025, 10, 14),
            "A complaint can be made to the Information Commissioner until Tuesday 14 October 2025.",
        ),
        (DECIDED, FOIA, date(2025, 9, 29), "An appeal can be made until Monday 29 September 2025."),
        (DECIDED, EIR, date(2025, 9, 29), "An appeal can be made until Monday 29 September 2025."),
        (DECIDED, FOISA, date(2025, 11, 1), "An appeal can be made until Saturday 1 November 2025."),
        (DECIDED, EISR, date(2025, 11, 1), "An appeal can be made until Saturday 1 November 2025."),
        (APPEALED, FOISA, date(2026, 2, 28), "A further appeal can be made until Saturday 28 February 2026."),
        (ENDED, FOIA, date(2025, 9, 20), "A complaint can still be made until Saturday 20 September 2025."),
    ],
    ids=lambda value: value.code if isinstance(value, Regime) else None,
)
def test_each_window_holds_to_its_last_day(
    changes: dict[str, object], regime: Regime, until: date, reason: str
) -> None:
    closing = replace(SENT, **changes)
    assert hold(closing, regime, until) == Hold(reason, OFFENCE[regime.code], until)
    assert hold(closing, regime, until + timedelta(days=1)) is None


def test_a_restart_moves_the_window_for_a_foisa_review_and_with_it_the_hold() -> None:
    restart = (
        Event(EventKind.CLARIFICATION_REQUESTED, on=date(2025, 3, 4)),
        Event(EventKind.CLARIFICATION_RECEIVED, on=date(2025, 3, 10)),
    )
    found = hold(replace(SENT, sent_on=date(2025, 3, 20), events=restart), FOISA, date(2025, 6, 5))
    assert found is not None
    assert found.until == date(2025, 6, 5)


def test_the_requester_goes_first() -> None:
    found = disposal(date(2025, 1, 31), RetentionPolicy(1, 13, 36))
    assert (found.requester_from, found.originals_from, found.case_from) == (
        date(2025, 2, 28),
        date(2026, 2, 28),
        date(2028, 1, 31),
    )
    assert [found.starts(what) for what in Disposable] == [
        found.requester_from,
        found.originals_from,
        found.case_from,
    ]
    assert RetentionPolicy(1, 1, 1)
    for months in ((0, 1, 2), (3, 2, 4), (1, 5, 4)):
        with pytest.raises(
            ValueError, match=r"^The requester's details go first, then originals, then the case\.$"
        ):
            RetentionPolicy(*months)


def test_reviews_in_time_and_late() -> None:
    assert timeliness(date(2025, 5, 29), date(2025, 5, 29)) is Timeliness.IN_TIME
    assert timeliness(date(2025, 5, 30), date(2025, 5, 29)) is Timeliness.LATE_MAY_ACCEPT


def test_foisa_is_strict_about_the_form_of_a_requirement_for_review() -> None:
    full = {"requester_name": "A", "address": "B", "request": "C", "dissatisfaction": "D"}
    assert missing_from_request(FOISA, full) == ()
    for field, section, message in (
        ("requester_name", "s.20(3)(b)", "The requester's name is missing."),
        ("address", "s.20(3)(b)", "An address for correspondence is missing."),
        ("request", "s.20(3)(c)(i)", "It does not say which request it is about."),
        ("dissatisfaction", "s.20(3)(c)(ii)", "It does not say what the requester is dissatisfied with."),
    ):
        assert missing_from_request(FOISA, {**full, field: " "}) == (Missing(field, section, message),)
    for regime in (FOIA, EIR, EISR):
        assert missing_from_request(regime, {"dissatisfaction": "D"}) == ()
        assert [item.field for item in missing_from_request(regime, {})] == ["dissatisfaction"]


def test_only_foisa_refuses_a_review_as_vexatious() -> None:
    for refused in (ReviewResult.VEXATIOUS, ReviewResult.NEVER_OBLIGED):
        assert [refused in results(regime) for regime in REGIMES] == [False, True, False, False]
    assert all(result.label.startswith("We ") for result in ReviewResult)


def test_nobody_reviews_their_own_decision() -> None:
    assert may_decide(3, frozenset({1, 2}))
    assert not may_decide(2, frozenset({1, 2}))
