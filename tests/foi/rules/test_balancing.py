"""Each provision asks for exactly its tests, and blocks on whichever answer is missing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from foi.rules import balancing
from foi.rules.balancing import TestKind, missing
from foi.rules.missing import Missing
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome
from foi.rules.provisions import Provision, catalogue, find
from foi.rules.regimes import REGIMES

EVERY = [provision for regime in REGIMES for provision in catalogue(regime.code)]
REQUESTED = date(2025, 3, 3)
WITHHELD = LegitimateInterestsTest(
    category="names of constables attending",
    is_personal_data=True,
    personal_data_reason="The names identify living officers.",
    interest="The public has an interest in knowing who took part in the meeting.",
    is_necessary=False,
    necessity="Ranks and forces show as much without any names.",
    outcome=PersonalDataOutcome.WITHHOLD,
)
COMPLETE: dict[str, object] = {
    "why_in_class": "It was held for an investigation.",
    "why_own_data": "It is the requester's own record.",
    "interest_harmed": "The detection of crime.",
    "how_harmed": "Offenders would learn where cameras are blind.",
    "evidence_of_harm": "It happened in two other areas.",
    "likelihood": "would",
    "factors_for_disclosure": "Public money was spent.",
    "factors_for_withholding": "Crime would go undetected.",
    "balance": "The harm outweighs what the public would learn.",
    "favours_disclosure": False,
    "qualified_person": "The chief constable",
    "submissions": "The papers of the board.",
    "qualified_opinion": "Disclosure would inhibit advice.",
    "opinion_given_on": date(2025, 3, 10),
    "publication_plan": "The annual report was announced in January.",
    "reasonable_to_wait": "It comes out next month.",
    "publish_on": REQUESTED + timedelta(weeks=12),
    "requested_on": REQUESTED,
    "where_accessible": "On our website.",
    "enactment": "Section 1 of an Act",
    "cost_estimate": "Thirty hours of locating at £25.",
    "cost_advice": "Ask for one year instead of ten.",
    "why_vexatious": "The tenth on the same closed complaint in a month.",
    "earlier_request": "FOI 25-0001",
    "why_too_soon": "Nothing has changed since last week.",
    "advice_given": "We asked which road was meant.",
    "completion_by": "The end of May.",
    "whether_held": "We keep such files.",
    "purpose": "Whether any person has failed to comply with the law: subsection (2)(a).",
    "about_emissions": False,
    "legitimate_interests_test": WITHHELD,
}


def ids(provision: Provision) -> str:
    return f"{provision.regime} {provision.ref}"


@pytest.mark.parametrize("provision", EVERY, ids=ids)
def test_with_every_answer_nothing_is_missing(provision: Provision) -> None:
    assert missing(provision, COMPLETE) == ()


@pytest.mark.parametrize("provision", EVERY, ids=ids)
def test_without_answers_each_test_is_missing(provision: Provision) -> None:
    found = missing(provision, {})
    assert balancing.tests_needed(provision)
    assert found
    assert all(item.section and item.message.endswith(".") for item in found)
    for item in found:
        answers = {key: value for key, value in COMPLETE.items() if key != item.field}
        assert item.field in [left.field for left in missing(provision, answers)]
        if isinstance(COMPLETE[item.field], str):
            assert item.field in [left.field for left in missing(provision, {**COMPLETE, item.field: "  "})]


@pytest.mark.parametrize(
    ("code", "ref", "kinds"),
    [
        ("FOIA", "s.21", [TestKind.CLASS, TestKind.WHERE_ACCESSIBLE]),
        ("FOIA", "s.30(1)", [TestKind.CLASS, TestKind.PUBLIC_INTEREST]),
        ("FOIA", "s.31(1)(a)", [TestKind.PREJUDICE, TestKind.PUBLIC_INTEREST]),
        ("FOIA", "s.36(2)(c)", [TestKind.PREJUDICE, TestKind.QUALIFIED_PERSON, TestKind.PUBLIC_INTEREST]),
        ("FOIA", "s.40(1)", [TestKind.OWN_DATA]),
        ("FOIA", "s.40(2)", [TestKind.LEGITIMATE_INTERESTS]),
        ("FOIA", "s.40(2)+(3B)", [TestKind.CLASS, TestKind.PUBLIC_INTEREST]),
        ("FOIA", "s.12(1)", [TestKind.COST_ESTIMATE, TestKind.WHETHER_HELD]),
        ("FOIA", "s.12(2)", [TestKind.COST_ESTIMATE]),
        ("FOIA", "s.31(1)(g)", [TestKind.PREJUDICE, TestKind.PURPOSE, TestKind.PUBLIC_INTEREST]),
        ("FOIA", "s.14(1)", [TestKind.VEXATIOUS]),
        ("FOISA", "s.30(c)", [TestKind.PREJUDICE, TestKind.PUBLIC_INTEREST]),
        (
            "FOISA",
            "s.27(1)",
            [TestKind.CLASS, TestKind.PUBLICATION, TestKind.PUBLICATION_DATE, TestKind.PUBLIC_INTEREST],
        ),
        ("FOISA", "s.38(1)(b)", [TestKind.LEGITIMATE_INTERESTS]),
        ("FOISA", "s.38(1)(c)", [TestKind.CLASS]),
        ("EIR", "reg 12(4)(d)", [TestKind.CLASS, TestKind.COMPLETION, TestKind.PUBLIC_INTEREST]),
        ("EIR", "reg 12(5)(e)", [TestKind.PREJUDICE, TestKind.EMISSIONS, TestKind.PUBLIC_INTEREST]),
        ("EIR", "reg 13", [TestKind.LEGITIMATE_INTERESTS]),
        ("EISR", "reg 10(5)(a)", [TestKind.PREJUDICE, TestKind.PUBLIC_INTEREST]),
        ("EISR", "reg 11(1)", [TestKind.OWN_DATA]),
    ],
)
def test_tests_needed(code: str, ref: str, kinds: list[TestKind]) -> None:
    assert list(balancing.tests_needed(find(code, ref))) == kinds
    assert all(kind.label for kind in kinds)


def only(code: str, ref: str, **answers: object) -> list[tuple[str, str]]:
    return [(item.field, item.section) for item in missing(find(code, ref), {**COMPLETE, **answers})]


def test_each_missing_answer_cites_the_section_that_wants_it() -> None:
    assert only("FOIA", "s.31(1)(a)", balance="") == [("balance", "s.2(2)(b)")]
    assert only("FOISA", "s.35(1)(a)", balance="") == [("balance", "s.2(1)(b)")]
    assert only("EIR", "reg 12(5)(b)", balance="") == [("balance", "reg 12(1)(b)")]
    assert only("EISR", "reg 10(5)(b)", balance="") == [("balance", "reg 10(1)(b)")]
    assert only("FOIA", "s.12(1)", cost_advice="") == [("cost_advice", "s.16")]
    assert only("FOIA", "s.12(1)", whether_held="") == [("whether_held", "s.12(2)")]
    assert only("FOISA", "s.35(1)(h)", purpose="") == [("purpose", "s.35(1)(h)")]
    assert only("FOISA", "s.12(1)", cost_advice="") == [("cost_advice", "s.15")]
    assert only("EIR", "reg 12(4)(c)", advice_given="") == [("advice_given", "reg 9")]
    assert only("FOIA", "s.40(2)", legitimate_interests_test=None) == [
        ("legitimate_interests_test", "s.40(2), s.40(3A)(a)")
    ]


NEVER = "Publication must come within twelve weeks of the request; otherwise this exemption does not apply."
DISCLOSE = replace(
    WITHHELD,
    is_necessary=True,
    favours_disclosure=True,
    balance="Chief officers expect to be named for decisions made in public office.",
    outcome=PersonalDataOutcome.DISCLOSE,
)


@pytest.mark.parametrize(
    ("code", "ref", "answer", "section", "message"),
    [
        (
            *("FOIA", "s.42", {"favours_disclosure": None}, "s.2(2)(b)"),
            "Say which way the public interest falls.",
        ),
        (
            *("FOIA", "s.42", {"favours_disclosure": True}, "s.2(2)(b)"),
            "The public interest favours disclosure, so this must be disclosed.",
        ),
        (
            *("FOIA", "s.31(1)(a)", {"likelihood": "might"}, "s.31(1)(a)"),
            "Say how likely the harm is: “would” or “would be likely to”.",
        ),
        (
            *("EIR", "reg 12(5)(b)", {"likelihood": "would be likely to"}, "reg 12(5)(b)"),
            "Say how likely the harm is: “would”.",
        ),
        (
            *("FOIA", "s.36(2)(c)", {"opinion_given_on": "yesterday"}, "s.36(2)"),
            "Give the day of the qualified person's opinion.",
        ),
        (
            *("FOISA", "s.27(1)", {"publish_on": "soon"}, "s.27(1)(a)"),
            "Give the day of publication.",
        ),
        ("FOISA", "s.27(1)", {"publish_on": REQUESTED + timedelta(weeks=12, days=1)}, "s.27(1)(a)", NEVER),
        (
            *("EIR", "reg 12(5)(e)", {"about_emissions": None}, "reg 12(9)"),
            "Say whether the information relates to emissions.",
        ),
        (
            *("EISR", "reg 10(5)(g)", {"about_emissions": True}, "reg 10(6)"),
            "Information on emissions cannot be withheld under this exception.",
        ),
        (
            *("FOIA", "s.40(2)", {"legitimate_interests_test": "done"}, "s.40(2), s.40(3A)(a)"),
            "Record the legitimate interests test for this category of person.",
        ),
        (
            *("FOIA", "s.40(2)", {"legitimate_interests_test": DISCLOSE}, "s.40(2), s.40(3A)(a)"),
            "The test favours disclosure, so this must be disclosed.",
        ),
        (
            *("FOIA", "s.40(2)", {"legitimate_interests_test": replace(WITHHELD, outcome=None)}),
            *("s.40(2), s.40(3A)(a)", "Record the outcome."),
        ),
    ],
)
def test_an_answer_against_withholding_blocks_it_in_words(
    code: str, ref: str, answer: dict[str, object], section: str, message: str
) -> None:
    assert missing(find(code, ref), {**COMPLETE, **answer}) == (Missing(*answer, section, message),)


def test_who_else_prepares_unfinished_material_is_named_under_the_eir() -> None:
    """Reg 14(4); the Scottish regulations ask for the day of completion alone."""
    elsewhere = {**COMPLETE, "prepared_by_other_authority": True}
    lacking = (Missing("other_authority", "reg 14(4)", "Name the authority that is preparing it."),)
    unfinished = find("EIR", "reg 12(4)(d)")
    assert (
        missing(unfinished, elsewhere)
        == missing(unfinished, {**elsewhere, "other_authority": " "})
        == lacking
    )
    assert missing(unfinished, {**elsewhere, "other_authority": "The county council"}) == ()
    assert missing(unfinished, {**COMPLETE, "prepared_by_other_authority": False}) == ()
    assert missing(find("EISR", "reg 10(4)(d)"), elsewhere) == ()


def test_the_questions_of_a_test() -> None:
    assert balancing.questions_of(TestKind.CLASS) == (
        ("why_in_class", "Say why the information falls within the provision."),
    )
    assert [field for field, _ in balancing.questions_of(TestKind.PREJUDICE)] == [
        "interest_harmed",
        "how_harmed",
        "evidence_of_harm",
    ]
    assert balancing.questions_of(TestKind.LEGITIMATE_INTERESTS) == ()


def test_the_likelihood_must_be_one_that_the_regime_knows() -> None:
    assert only("EIR", "reg 12(5)(b)", likelihood="would be likely to") == [("likelihood", "reg 12(5)(b)")]
    assert only("EISR", "reg 10(5)(b)", likelihood="would be likely to") == []
    assert only("FOIA", "s.31(1)(a)", likelihood="might") == [("likelihood", "s.31(1)(a)")]


def test_foisa_publication_within_twelve_weeks() -> None:
    late = REQUESTED + timedelta(weeks=12, days=1)
    assert only("FOISA", "s.27(1)", publish_on=late) == [("publish_on", "s.27(1)(a)")]
    assert only("FOISA", "s.27(1)", publish_on="soon") == [("publish_on", "s.27(1)(a)")]
    assert only("FOISA", "s.27(1)", requested_on=None) == [("publish_on", "s.27(1)(a)")]
    assert only("FOIA", "s.22", publish_on=late) == []


def test_information_on_emissions_cannot_be_withheld_as_confidential() -> None:
    for code, ref, section in (("EIR", "reg 12(5)(e)", "reg 12(9)"), ("EISR", "reg 10(5)(g)", "reg 10(6)")):
        assert only(code, ref, about_emissions=True) == [("about_emissions", section)]
        assert only(code, ref, about_emissions=None) == [("about_emissions", section)]
    assert only("EIR", "reg 12(5)(b)", about_emissions=True) == []


def test_a_legitimate_interests_test_must_be_sound() -> None:
    unsound = LegitimateInterestsTest(category="names", is_personal_data=True, personal_data_reason="Yes.")
    assert len(only("FOIA", "s.40(2)", legitimate_interests_test=unsound)) > 1
