"""The legitimate interests test: its sequence, and what keeps it from being relied on."""

from dataclasses import replace

import pytest

from foi.rules.personal_data import (
    LegitimateInterestsTest,
    PersonalDataOutcome,
    is_sentence,
    outcome,
    problems,
    settled_by,
)

WITHHOLD, DISCLOSE = PersonalDataOutcome.WITHHOLD, PersonalDataOutcome.DISCLOSE
COMPLETE = LegitimateInterestsTest(
    category="names of constables attending",
    is_personal_data=True,
    personal_data_reason="The names identify living officers to anyone who knows the force.",
    interest="There is an interest in showing that the group was properly attended.",
    is_necessary=True,
    necessity="Without names nobody could check who had been there.",
    favours_disclosure=False,
    balance="Constables do not expect to be named, and ranks serve the interest nearly as well.",
    outcome=WITHHOLD,
)


def test_a_complete_test_has_no_problems() -> None:
    assert problems(COMPLETE) == ()
    assert problems(replace(COMPLETE, favours_disclosure=True, outcome=DISCLOSE)) == ()


@pytest.mark.parametrize(
    ("changes", "settled", "follows"),
    [
        ({"is_personal_data": False}, "is_personal_data", DISCLOSE),
        ({"special_category": True}, "special_category_condition", WITHHOLD),
        (
            {"special_category": True, "special_category_condition": "  "},
            "special_category_condition",
            WITHHOLD,
        ),
        ({"special_category": True, "special_category_condition": "Article 9(2)(e)."}, "balance", WITHHOLD),
        ({"is_necessary": False}, "is_necessary", WITHHOLD),
        ({"is_necessary": False, "favours_disclosure": True}, "is_necessary", WITHHOLD),
        ({"is_necessary": None}, "", None),
        ({"is_necessary": None, "favours_disclosure": True}, "", None),
        ({"favours_disclosure": None}, "", None),
        ({"favours_disclosure": False}, "balance", WITHHOLD),
        ({"favours_disclosure": True}, "balance", DISCLOSE),
        ({"special_category": True, "is_personal_data": False}, "is_personal_data", DISCLOSE),
    ],
)
def test_the_outcome_follows_from_the_answers(
    changes: dict[str, object], settled: str, follows: PersonalDataOutcome | None
) -> None:
    test = replace(COMPLETE, **changes)
    assert settled_by(test) == settled
    assert outcome(test) is follows


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"category": " x "}, "which people"),
        ({"personal_data_reason": ""}, "why this is or is not personal data"),
        ({"interest": "Transparency"}, "what legitimate interest"),
        ({"interest": "Transparency."}, "what legitimate interest"),
        ({"necessity": ""}, "why disclosure is or is not necessary"),
        ({"necessity": "It is is is is is necessary."}, "why disclosure is or is not necessary"),
        ({"balance": "no no no no."}, "weighs against the rights"),
        ({"balance": COMPLETE.necessity}, "The same text is given"),
        ({"balance": COMPLETE.interest.upper()}, "The same text is given"),
        ({"outcome": None}, "Record the outcome."),
        ({"outcome": DISCLOSE}, "does not follow"),
        ({"is_necessary": None}, "whether disclosure is necessary"),
        ({"favours_disclosure": None}, "whether the balance favours"),
    ],
)
def test_one_problem_at_a_time(changes: dict[str, object], problem: str) -> None:
    found = problems(replace(COMPLETE, **changes))
    assert len(found) == 1
    assert problem in found[0]


def test_problems_in_words() -> None:
    def said(**changes: object) -> tuple[str, ...]:
        return problems(replace(COMPLETE, **changes))

    assert said(category="x") == ("Say which people this is about: “x” is too short.",)
    assert said(category="all") == ()
    assert said(outcome=None) == ("Record the outcome.",)
    assert said(is_necessary=None) == ("Answer whether disclosure is necessary for the interest.",)
    assert said(favours_disclosure=None) == ("Answer whether the balance favours disclosure.",)
    assert said(outcome=DISCLOSE) == (
        "The recorded outcome does not follow: from these answers it is to withhold.",
    )
    assert said(interest="") == (
        "Write what legitimate interest disclosure would serve in a sentence of its own.",
    )
    assert said(balance=COMPLETE.necessity) == (
        "The same text is given for why disclosure is or is not necessary for that interest and for how the interest "
        "weighs against the rights and expectations of the people concerned; each needs its own.",
    )


def test_questions_that_are_settled_need_no_answer() -> None:
    bare = replace(
        COMPLETE, interest="", is_necessary=None, necessity="", favours_disclosure=None, balance=""
    )
    assert problems(replace(bare, is_personal_data=False, outcome=DISCLOSE)) == ()
    assert problems(replace(bare, special_category=True)) == ()
    not_necessary = replace(COMPLETE, is_necessary=False, favours_disclosure=None, balance="")
    assert problems(not_necessary) == ()


def test_a_condition_for_special_category_data_is_argued() -> None:
    named = replace(COMPLETE, special_category=True, special_category_condition="Article 9")
    assert "condition that allows" in problems(named)[0]
    argued = replace(
        named, special_category_condition="She made it public herself, which Article 9(2)(e) allows."
    )
    assert problems(argued) == ()


@pytest.mark.parametrize(
    ("text", "real"),
    [
        ("Ranks serve the interest as well.", True),
        ("Would ranks not do as well?", True),
        ("“Ranks serve the interest.”", True),
        ("Ranks serve the interest", False),
        ("Ranks do well.", False),
        ("Ranks serve the interest!", True),
        ('"Ranks serve the interest."', True),
        ("(Ranks serve the interest.)", True),
        ("Rank RANK rank serve it.", False),
        ("a b c d e f.", False),
        ("....", False),
        ("", False),
    ],
)
def test_a_real_sentence(text: str, real: bool) -> None:
    assert is_sentence(text) is real
