"""What tests of letters share: complete letters of every kind, and their words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bs4 import BeautifulSoup

from foi.core.db import unit_of_work
from foi.core.now import today
from foi.models.case import Case
from foi.models.letter import Letter
from foi.models.user import User
from foi.rules import clock
from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock_reading import DueKind
from foi.rules.notice_fields import NoticeKind
from foi.rules.notice_words import TITLES
from foi.rules.regimes import Regime
from foi.services import cases, interim, withholding
from foi.services.notices import Notice
from foi.services.review_letters import ReviewedPart, review_acknowledgement, review_outcome
from foi.services.stationery import Sheet, sheet_for
from tests.factories import a_case

ANSWERS: dict[NoticeKind, dict[str, Any]] = {
    NoticeKind.ACKNOWLEDGEMENT: {"opening": "We were glad to hear from you."},
    NoticeKind.CLARIFICATION: {
        "question": "Which of the two cameras do you mean?",
        "advice": "We keep films by camera and month.",
        "could_identify": False,
    },
    NoticeKind.FEES_NOTICE: {
        "disbursements": "225.00",
        "amount": "12.50",
        "is_scheduled": True,
        "fee_calculation": "A tenth of £125, the cost above £100.",
        "how_to_pay": "By cheque, please.",
    },
    NoticeKind.EXTENSION: {
        "estimated_date": "2026-04-20",
        "extension_reasons": "There are 9,000 films, each to be watched.",
        "is_voluminous_and_complex": True,
    },
    NoticeKind.TRANSFER: {
        "other_authority": "Southmoor Council\n2 Example Way\nSouthmoor",
        "agreement": True,
    },
}
"""What an officer fills in for each interim letter, where its law asks for it."""

HARM = {
    "interest_harmed": "The detection of crime.",
    "how_harmed": "Offenders would learn where cameras stand.",
    "evidence_of_harm": "It happened after an earlier release.",
    "likelihood": "would be likely to",
}


def words_of(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def an_interim_letter(regime: str, kind: NoticeKind, by: User, *, number: int = 1) -> tuple[Case, Letter]:
    """A complete draft of that kind in a case of its own."""
    case = a_case(owner=by, regime=regime, reference=f"{regime} 26-{number:04d}", status="SEARCHING")
    if (regime, kind) == ("FOIA", NoticeKind.EXTENSION):
        with unit_of_work():
            withholding.withhold(
                case_id=case.id,
                part_id=case.parts[0].id,
                provision_ref="s.31(1)(a)",
                what="Places of cameras",
                answers=HARM,
                by=by.id,
            )
    with unit_of_work():
        letter = interim.begin(case_id=case.id, kind=kind, by=by.id)
        interim.fill_in(case_id=case.id, letter_id=letter.id, answers=ANSWERS[kind], by=by.id)
    return case, letter


ASKED_ON = date(2026, 3, 2)
REVIEWED = ReviewedPart(1, "How many were there?", "We replace our decision", "The figures can be counted.")


def a_review_acknowledgement(regime: Regime, *, number: int = 1) -> Notice:
    return review_acknowledgement(
        regime=regime,
        authority=cases.the_authority(),
        sheet=_review_sheet(NoticeKind.REVIEW_ACKNOWLEDGEMENT, regime, number),
        asked_on=ASKED_ON,
        dissatisfaction="You did not look in the other store.",
        reading=clock.read(ASKED_ON, (), regime, shipped_calendar(), due_kind=DueKind.REVIEW),
    )


def a_review_outcome(
    regime: Regime, *, number: int = 1, parts: Sequence[ReviewedPart] = (REVIEWED,)
) -> Notice:
    return review_outcome(
        regime=regime,
        authority=cases.the_authority(),
        sheet=_review_sheet(NoticeKind.REVIEW_OUTCOME, regime, number),
        asked_on=ASKED_ON,
        decision="We give you the figures.",
        parts=parts,
        failure="We did not answer in time.",
        action="We send the figures.",
        action_by="9 March 2026",
        failed_to_comply=True,
    )


def _review_sheet(kind: NoticeKind, regime: Regime, number: int) -> Sheet:
    case = a_case(regime=regime.code, reference=f"{regime.code} {kind} 26-{number:04d}")
    return sheet_for(case, cases.the_authority(), title=TITLES[kind], on=today())
