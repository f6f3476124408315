"""What follows a review, in which order, and the last day for each way."""

from datetime import date

import pytest

from foi.rules.appeals import (
    AppealStep,
    court_window,
    is_under_way,
    may_follow,
    regulator_window,
    section_of,
    words,
)
from foi.rules.bank_holidays import shipped_calendar
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, REGIMES, Regime

CALENDAR = shipped_calendar()


def test_steps_come_in_their_order_and_two_of_them_wait_for_others() -> None:
    road = [None, *AppealStep]
    assert [may_follow(step) for step in road] == [
        (AppealStep.COMPLAINT,),
        (AppealStep.DECISION_NOTICE, AppealStep.COMPLAINT_CLOSED),
        (AppealStep.COMPLAINT,),
        (AppealStep.APPEAL,),
        (AppealStep.APPEAL_DECIDED,),
        (AppealStep.APPEAL,),
    ]
    assert [step for step in road if is_under_way(step)] == [AppealStep.COMPLAINT, AppealStep.APPEAL]


@pytest.mark.parametrize(
    ("regime", "complaint", "appeal"),
    [
        (FOIA, ("Information Commissioner's Office", "s.50"), ("First-tier Tribunal", "s.57")),
        (FOISA, ("Scottish Information Commissioner", "s.47(1)"), ("Court of Session", "s.56")),
        (EIR, ("Information Commissioner's Office", "reg 18"), ("First-tier Tribunal", "reg 18")),
        (EISR, ("Scottish Information Commissioner", "reg 17"), ("Court of Session", "reg 17")),
    ],
)
def test_each_law_names_its_own_bodies(
    regime: Regime, complaint: tuple[str, str], appeal: tuple[str, str]
) -> None:
    for step, (body, section) in ((AppealStep.COMPLAINT, complaint), (AppealStep.APPEAL, appeal)):
        assert body in words(step, regime)
        assert section_of(step, regime) == section
    assert all(words(step, regime) for step in AppealStep)


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
def test_last_days_beyond_the_authority(regime: Regime) -> None:
    """Six months to the Scottish Commissioner; the ICO's guidance names no day. 28 days, or 42 to the court."""
    regulator = regulator_window(regime, CALENDAR, review_sent_on=date(2025, 8, 31))
    court = court_window(regime, CALENDAR, decision_notice_on=date(2025, 3, 21))
    if regime in (FOISA, EISR):
        assert regulator.last_day == date(2026, 2, 28)
        assert court.last_day == date(2025, 5, 2)
        assert "point of law" in court.what
    else:
        assert regulator.last_day is None
        assert "six weeks" in regulator.because[0]
        # 28 days end on Good Friday: the next working day counts.
        assert court.last_day == date(2025, 4, 22)
    assert regulator.section and court.section and court.because
