"""What follows a review, in which order, and the last day for each way."""

from datetime import date

import pytest

from foi.rules.appeals import (
    AppealStep,
    Window,
    court_window,
    is_under_way,
    last_of,
    may_follow,
    regulator_window,
    section_of,
    words,
)
from foi.rules.bank_holidays import shipped_calendar
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, Regime

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


ICO, SIC = "Information Commissioner's Office", "Scottish Information Commissioner"
TRIBUNAL, COURT = "First-tier Tribunal (General Regulatory Chamber)", "Court of Session"


@pytest.mark.parametrize(
    ("regime", "regulator", "complaint_section", "court", "appeal_section"),
    [
        (FOIA, ICO, "s.50", TRIBUNAL, "s.57"),
        (FOISA, SIC, "s.47(1)", COURT, "s.56"),
        (EIR, ICO, "reg 18", TRIBUNAL, "reg 18"),
        (EISR, SIC, "reg 17", COURT, "reg 17"),
    ],
)
def test_each_law_names_its_own_bodies(
    regime: Regime, regulator: str, complaint_section: str, court: str, appeal_section: str
) -> None:
    assert {step: (words(step, regime), section_of(step, regime)) for step in AppealStep} == {
        AppealStep.COMPLAINT: (f"Complaint to the {regulator}", complaint_section),
        AppealStep.COMPLAINT_CLOSED: ("Complaint closed without a decision notice", complaint_section),
        AppealStep.DECISION_NOTICE: (f"Decision notice of the {regulator}", complaint_section),
        AppealStep.APPEAL: (f"Appeal to the {court}", appeal_section),
        AppealStep.APPEAL_DECIDED: (f"Decision of the {court}", appeal_section),
    }


SIX_MONTHS = (
    "Six months after Sunday 31 August 2025, when the notice of the review was received, is Saturday 28 February "
    "2026 (s.47(4)(a)).",
)
SIX_WEEKS = (
    "As soon as you can after our review, without undue delay: the Information Commissioner asks for complaints "
    "within six weeks.",
)
TO_THE_COURT = (
    "42 days after Friday 21 March 2025, the day of the decision, is Friday 2 May 2025.",
    "The period is in the rules of court: check it before relying on it.",
)
TO_THE_TRIBUNAL = (
    "28 days after Friday 21 March 2025, when the decision notice was sent, is Friday 18 April 2025 (Tribunal "
    "Procedure (First-tier Tribunal) (General Regulatory Chamber) Rules 2009, rule 22(1)(b)).",
    "That is no working day, so the next one counts, Tuesday 22 April 2025 (rule 12(2)).",  # after Good Friday
)


@pytest.mark.parametrize(
    ("regime", "to_regulator", "to_court"),
    [
        (
            FOIA,
            Window(f"Complaint to the {ICO}", "s.50", None, SIX_WEEKS),
            Window(f"Appeal to the {TRIBUNAL}", "s.57", date(2025, 4, 22), TO_THE_TRIBUNAL),
        ),
        (
            FOISA,
            Window(f"Complaint to the {SIC}", "s.47(1)", date(2026, 2, 28), SIX_MONTHS),
            Window(f"Appeal to the {COURT}, on a point of law", "s.56", date(2025, 5, 2), TO_THE_COURT),
        ),
        (
            EIR,
            Window(f"Complaint to the {ICO}", "reg 18", None, SIX_WEEKS),
            Window(f"Appeal to the {TRIBUNAL}", "reg 18", date(2025, 4, 22), TO_THE_TRIBUNAL),
        ),
        (
            EISR,
            Window(f"Complaint to the {SIC}", "reg 17", date(2026, 2, 28), SIX_MONTHS),
            Window(f"Appeal to the {COURT}, on a point of law", "reg 17", date(2025, 5, 2), TO_THE_COURT),
        ),
    ],
    ids=lambda value: getattr(value, "code", ""),
)
def test_last_days_beyond_the_authority(regime: Regime, to_regulator: Window, to_court: Window) -> None:
    """Six months to the Scottish Commissioner; the ICO's guidance names no day. 28 days, or 42 to the court."""
    assert regulator_window(regime, CALENDAR, review_sent_on=date(2025, 8, 31)) == to_regulator
    assert court_window(regime, CALENDAR, decision_notice_on=date(2025, 3, 21)) == to_court


def test_the_newest_step_is_the_last_one_recorded() -> None:
    assert last_of([]) is None
    assert last_of([AppealStep.COMPLAINT]) is AppealStep.COMPLAINT
    assert last_of([AppealStep.COMPLAINT, AppealStep.DECISION_NOTICE]) is AppealStep.DECISION_NOTICE
