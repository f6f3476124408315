"""Complete responses of every outcome under every law, for tests and for the figures on letters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from foi.core.db import unit_of_work
from foi.core.now import today
from foi.models.case import Case
from foi.models.user import User
from foi.rules.balancing import TestKind, questions_of, tests_needed
from foi.rules.cost_limit import Activity
from foi.rules.outcomes import Outcome
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome
from foi.rules.provisions import Provision, find
from foi.rules.regimes import REGIMES
from foi.services import cases, costs, findings, withholding
from tests.factories import a_case

Is = Outcome
GROUNDS: dict[Outcome, dict[str, str]] = {
    Is.PARTLY_WITHHELD: {"FOIA": "s.40(2)", "FOISA": "s.38(1)(b)", "EIR": "reg 13", "EISR": "reg 11"},
    Is.WITHHELD: {
        "FOIA": "s.31(1)(a)",
        "FOISA": "s.35(1)(a)",
        "EIR": "reg 12(4)(d)",
        "EISR": "reg 10(4)(d)",
    },
    Is.NCND: {
        "FOIA": "s.31(1)(a)",
        "FOISA": "s.35(1)(a)",
        "EIR": "reg 12(5)(a)",
        "EISR": "reg 10(5)(a)",
    },
    Is.OVER_COST_LIMIT: {"FOIA": "s.12(1)", "FOISA": "s.12(1)"},
    Is.VEXATIOUS: {"FOIA": "s.14(1)", "FOISA": "s.14(1)"},
    Is.REPEATED: {"FOIA": "s.14(2)", "FOISA": "s.14(2)"},
}
"""What each refusal rests on here. Nothing is applied to what is disclosed or not held."""

EVERY = [(regime, outcome) for regime in REGIMES for outcome in findings.allowed(regime.code)]
EXPLAINED = ("s.22", "s.36(2)(c)", "s.27(1)")
"""Exemptions with particulars of their own: future publication, and a qualified person's opinion."""

TEST = LegitimateInterestsTest(
    category="Junior staff",
    is_personal_data=True,
    personal_data_reason="Each name is that of somebody living who works here.",
    special_category=False,
    interest="The public wants to know who decides.",
    is_necessary=False,
    necessity="Posts without names would tell the public as much.",
    outcome=PersonalDataOutcome.WITHHOLD,
)


def words_on(field: str) -> str:
    return f"Our words on {field.replace('_', ' ')}."


def every_answer(provision: Provision) -> dict[str, Any]:
    """An answer to everything that the provision's tests ask."""
    answers: dict[str, Any] = {
        field: words_on(field)
        for kind in tests_needed(provision)
        for field, _ in questions_of(kind)
        if field != "cost_estimate"
    }
    if provision.likelihoods:
        answers["likelihood"] = provision.likelihoods[-1]
    given: dict[TestKind, dict[str, Any]] = {
        TestKind.PUBLIC_INTEREST: {"favours_disclosure": False},
        TestKind.EMISSIONS: {"about_emissions": False},
        TestKind.QUALIFIED_PERSON: {"opinion_given_on": date(2026, 2, 27)},
        TestKind.PUBLICATION_DATE: {"publish_on": date(2026, 4, 20)},
    }
    if provision.regime == "EIR":
        elsewhere = {"prepared_by_other_authority": True, "other_authority": words_on("other_authority")}
        given[TestKind.COMPLETION] = elsewhere
    for kind in tests_needed(provision):
        answers |= given.get(kind, {})
    return answers


def a_response(
    regime: str, outcome: Outcome, by: User, *, number: int = 1, ground: str = "", parts: int = 1
) -> Case:
    """A case in which everything is found and recorded that the letter needs; ``ground``: another than usual."""
    questions = tuple(f"Question {one}?" for one in range(1, parts + 1))
    case = a_case(owner=by, regime=regime, reference=f"{regime} 26-{number:04d}", questions=questions)
    for part in case.parts:
        with unit_of_work():
            findings.record_finding(
                case_id=case.id, part_id=part.id, outcome=outcome, answer=words_on("answers"), by=by.id
            )
    ref = ground or GROUNDS.get(outcome, {}).get(regime, "")
    if ref:
        apply(case, ref, outcome, by)
    return case


def apply(case: Case, ref: str, outcome: Outcome, by: User, *, part: int = 0) -> None:
    """The provision on one part, with an answer to everything that it asks."""
    provision = find(cases.regime_of(case, case.parts[part]).code, ref)
    answers = every_answer(provision)
    if outcome is Is.NCND and case.regime == "FOISA":
        answers["ncnd_public_interest"] = words_on("ncnd_public_interest")
    with unit_of_work():
        if outcome is Is.OVER_COST_LIMIT:
            costs.record(
                case_id=case.id,
                activity=Activity.LOCATING,
                is_estimate=True,
                hours=Decimal(60),
                who="Records",
                worked_on=today(),
                by=by.id,
            )
        needs_test = TestKind.LEGITIMATE_INTERESTS in tests_needed(provision)
        withholding.withhold(
            case_id=case.id,
            part_id=case.parts[part].id,
            provision_ref=ref,
            what="Some of it",
            answers=answers,
            assessment_id=withholding.assess(case_id=case.id, test=TEST, by=by.id) if needs_test else None,
            by=by.id,
        )
