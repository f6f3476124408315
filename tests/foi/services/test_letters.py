"""What the letter says, by regime and outcome: never surer than the law, never more than the record."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from foi.core.db import unit_of_work
from foi.models.case import Case
from foi.models.user import User
from foi.rules.outcomes import Outcome
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome
from foi.services import cases, findings, letters, withholding
from foi.services.drafting import draft_of
from tests.factories import a_case, an_authority, an_officer

SPECIAL = LegitimateInterestsTest(
    category="Health of officers",
    is_personal_data=True,
    personal_data_reason="Each entry is about a living person at work.",
    special_category=True,
    interest="The public wants to know how officers are.",
    is_necessary=False,
    necessity="Totals would tell the public as much.",
    outcome=PersonalDataOutcome.WITHHOLD,
)


@pytest.fixture
def alice(app: Flask) -> User:
    an_authority()
    return an_officer()


def find(case: Case, alice: User, *outcomes: Outcome) -> None:
    with unit_of_work():
        for part, outcome in zip(case.parts, outcomes, strict=True):
            findings.record_finding(
                case_id=case.id, part_id=part.id, outcome=outcome, answer="See below.", by=alice.id
            )


def withhold(
    case: Case, alice: User, ref: str, *, part: int = 0, what: str = "Some of it", **more: Any
) -> None:
    with unit_of_work():
        withholding.withhold(
            case_id=case.id,
            part_id=case.parts[part].id,
            provision_ref=ref,
            what=what,
            answers=more.pop("answers", {}),
            by=alice.id,
            **more,
        )


def text_of(case: Case) -> str:
    soup = BeautifulSoup(letters.text_of(draft_of(cases.find(case.id))), "html.parser")
    return " ".join(soup.get_text(" ").split())


@pytest.mark.parametrize(
    ("regime", "words"),
    [
        ("FOIA", "We aim to answer within 20 working days."),
        ("FOISA", "We must answer within 20 working days."),
        ("EIR", "We must answer within 40 working days."),
        ("EISR", "We must answer within 20 working days."),
    ],
)
def test_the_time_for_a_review_is_a_duty_only_where_statute_says_so(
    alice: User, regime: str, words: str
) -> None:
    case = a_case(owner=alice, regime=regime)
    find(case, alice, Outcome.DISCLOSED)
    assert words in text_of(case)


def test_neither_confirming_nor_denying_does_not_say_that_something_is_withheld(alice: User) -> None:
    case = a_case(owner=alice)
    find(case, alice, Outcome.NCND)
    withhold(case, alice, "s.31", what="Covert tactics")
    text = text_of(case)
    assert "What is withheld" not in text and "Covert tactics" in text
    assert "We hold" not in text


@pytest.mark.parametrize(
    ("regime", "ref", "words"),
    [
        ("FOIA", "s.31", "under section 31(3)"),
        ("FOISA", "s.35(1)(a)", "under section 18, read with section 35(1)(a)"),
        ("EIR", "reg 12(5)(a)", "under regulation 12(6), read with regulation 12(5)(a)"),
        ("EISR", "reg 10(5)(a)", "under regulation 10(8), read with regulation 10(5)(a)"),
    ],
)
def test_neither_confirming_nor_denying_cites_what_allows_it(
    alice: User, regime: str, ref: str, words: str
) -> None:
    case = a_case(owner=alice, regime=regime)
    find(case, alice, Outcome.NCND)
    withhold(case, alice, ref)
    assert words in text_of(case)


def test_a_vexatious_request_does_not_say_that_something_is_withheld(alice: User) -> None:
    case = a_case(owner=alice)
    find(case, alice, Outcome.VEXATIOUS)
    withhold(case, alice, "s.14(1)", what="The whole request")
    assert "What is withheld" not in text_of(case)


def test_one_exemption_on_two_parts_is_explained_once_and_says_what_each_withholds(alice: User) -> None:
    case = a_case(owner=alice, questions=("Who was there?", "What did they decide?"))
    find(case, alice, Outcome.WITHHELD, Outcome.WITHHELD)
    withhold(case, alice, "s.31", part=0, what="Names of teams")
    withhold(case, alice, "s.31", part=1, what="Places of cameras")
    text = text_of(case)
    assert "Names of teams" in text and "Places of cameras" in text
    assert text.count("What is withheld") == 1


def test_the_test_goes_no_further_than_special_category_data_that_settle_it(alice: User) -> None:
    case = a_case(owner=alice)
    find(case, alice, Outcome.WITHHELD)
    with unit_of_work():
        test_id = withholding.assess(case_id=case.id, test=SPECIAL, by=alice.id)
    withhold(case, alice, "s.40(2)", what="Entries on health", assessment_id=test_id)
    text = text_of(case)
    assert "no further question arises" in text
    assert "Totals would tell" not in text and "How does it weigh" not in text


def test_the_letter_promises_nothing_of_the_log_that_may_not_come_true(alice: User) -> None:
    """Without its sign-off the entry is held while the response goes."""
    case = a_case(owner=alice)
    find(case, alice, Outcome.DISCLOSED)
    text = text_of(case)
    assert "disclosure log in seven days" in text and "will be added" not in text


def test_a_test_of_another_case_cannot_be_relied_on(alice: User) -> None:
    from foi.core.errors import NotFound

    other, case = a_case(owner=alice), a_case(owner=alice, reference="FOI 26-0002")
    with unit_of_work():
        test_id = withholding.assess(case_id=other.id, test=SPECIAL, by=alice.id)
    with pytest.raises(NotFound):
        withhold(case, alice, "s.40(2)", assessment_id=test_id)
