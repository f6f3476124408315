"""Which tests a provision needs before it can be relied on, and which answers are still missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from foi.rules.missing import Missing
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome
from foi.rules.personal_data import problems as problems_of
from foi.rules.provision import Provision, Requirement, TestClass

FUTURE_PUBLICATION = timedelta(weeks=12)
"""FOISA s.27(1)(a): not later than twelve weeks after the request is made."""


class TestKind(StrEnum):
    """A test or a thing to be recorded; its name is also the anchor of its place on the page."""

    __test__ = False  # pytest would take the name for a test

    CLASS = "class"
    PREJUDICE = "prejudice"
    PUBLIC_INTEREST = "public_interest"
    LEGITIMATE_INTERESTS = "legitimate_interests"
    OWN_DATA = "own_data"
    QUALIFIED_PERSON = "qualified_person"
    PUBLICATION = "publication"
    PUBLICATION_DATE = "publication_date"
    EMISSIONS = "emissions"
    WHERE_ACCESSIBLE = "where_accessible"
    ENACTMENT = "enactment"
    COST_ESTIMATE = "cost_estimate"
    VEXATIOUS = "vexatious"
    EARLIER_REQUEST = "earlier_request"
    ADVICE = "advice"
    COMPLETION = "completion"
    WHETHER_HELD = "whether_held"
    PURPOSE = "purpose"

    @property
    def label(self) -> str:
        """The words on the page."""
        return _LABELS[self]


_LABELS = {
    TestKind.CLASS: "Why it applies",
    TestKind.PREJUDICE: "Evidence of harm",
    TestKind.PUBLIC_INTEREST: "Public interest test",
    TestKind.LEGITIMATE_INTERESTS: "Legitimate interests test",
    TestKind.OWN_DATA: "The requester's own data",
    TestKind.QUALIFIED_PERSON: "Qualified person's opinion",
    TestKind.PUBLICATION: "Intention to publish",
    TestKind.PUBLICATION_DATE: "Date of publication",
    TestKind.EMISSIONS: "Information on emissions",
    TestKind.WHERE_ACCESSIBLE: "Where it can be found",
    TestKind.ENACTMENT: "The law that forbids disclosure",
    TestKind.COST_ESTIMATE: "Estimate of the cost",
    TestKind.VEXATIOUS: "Why the request is vexatious",
    TestKind.EARLIER_REQUEST: "The earlier request",
    TestKind.ADVICE: "Advice and assistance given",
    TestKind.COMPLETION: "Completion of the material",
    TestKind.WHETHER_HELD: "Whether we hold it",
    TestKind.PURPOSE: "Purpose of the function",
}

_REQUIRED: dict[Requirement, TestKind] = {
    Requirement.QUALIFIED_PERSON_OPINION: TestKind.QUALIFIED_PERSON,
    Requirement.PUBLICATION_INTENDED: TestKind.PUBLICATION,
    Requirement.PUBLICATION_WITHIN_TWELVE_WEEKS: TestKind.PUBLICATION_DATE,
    Requirement.NOT_ABOUT_EMISSIONS: TestKind.EMISSIONS,
    Requirement.WHERE_ACCESSIBLE: TestKind.WHERE_ACCESSIBLE,
    Requirement.ENACTMENT: TestKind.ENACTMENT,
    Requirement.COST_ESTIMATE: TestKind.COST_ESTIMATE,
    Requirement.REASONS_VEXATIOUS: TestKind.VEXATIOUS,
    Requirement.EARLIER_REQUEST: TestKind.EARLIER_REQUEST,
    Requirement.ADVICE_GIVEN: TestKind.ADVICE,
    Requirement.COMPLETION: TestKind.COMPLETION,
    Requirement.WHETHER_HELD_TOLD: TestKind.WHETHER_HELD,
    Requirement.PURPOSE_NAMED: TestKind.PURPOSE,
}

_OWN_DATA_REFS = frozenset({"s.40(1)", "s.38(1)(a)", "reg 5(3)", "reg 11(1)"})


def tests_needed(provision: Provision) -> tuple[TestKind, ...]:
    """Exactly the tests that ``provision`` needs, in the order in which they are done."""
    kinds = [_first_test(provision), *(_REQUIRED[needed] for needed in provision.requirements)]
    if provision.needs_public_interest_test:
        kinds.append(TestKind.PUBLIC_INTEREST)
    return tuple(kind for kind in kinds if kind is not None)


def _first_test(provision: Provision) -> TestKind | None:
    if provision.procedural:
        return None
    if provision.test is TestClass.PERSONAL_DATA:
        return TestKind.OWN_DATA if provision.ref in _OWN_DATA_REFS else TestKind.LEGITIMATE_INTERESTS
    return TestKind.PREJUDICE if provision.prejudice_based else TestKind.CLASS


@dataclass(frozen=True)
class _Question:
    """One answer that a test needs: under which name, what to do without it, and which section wants it."""

    field: str
    message: str
    section: Callable[[Provision], str] = lambda provision: provision.section


def _public_interest_section(provision: Provision) -> str:
    return {"FOIA": "s.2(2)(b)", "FOISA": "s.2(1)(b)", "EIR": "reg 12(1)(b)", "EISR": "reg 10(1)(b)"}[
        provision.regime
    ]


def _advice_section(provision: Provision) -> str:
    return {"FOIA": "s.16", "FOISA": "s.15"}.get(provision.regime, "reg 9")


_TEXTS: dict[TestKind, tuple[_Question, ...]] = {
    TestKind.CLASS: (_Question("why_in_class", "Say why the information falls within the provision."),),
    TestKind.OWN_DATA: (_Question("why_own_data", "Say why this is the requester's own personal data."),),
    TestKind.PREJUDICE: (
        _Question("interest_harmed", "Say which interest would be harmed."),
        _Question("how_harmed", "Say how disclosure would cause that harm."),
        _Question("evidence_of_harm", "Say what evidence of the harm there is."),
    ),
    TestKind.PUBLIC_INTEREST: (
        _Question(
            "factors_for_disclosure", "List the public interests in disclosing.", _public_interest_section
        ),
        _Question(
            "factors_for_withholding", "List the public interests in withholding.", _public_interest_section
        ),
        _Question("balance", "Say why the one outweighs the other.", _public_interest_section),
    ),
    TestKind.QUALIFIED_PERSON: (
        _Question("qualified_person", "Name the qualified person.", lambda _: "s.36(5)"),
        _Question("submissions", "Record what was put to the qualified person.", lambda _: "s.36(2)"),
        _Question("qualified_opinion", "Record the qualified person's opinion.", lambda _: "s.36(2)"),
    ),
    TestKind.PUBLICATION: (
        _Question(
            "publication_plan", "Say how it was settled, before the request, that this would be published."
        ),
        _Question("reasonable_to_wait", "Say why it is reasonable to withhold it until then."),
    ),
    TestKind.WHERE_ACCESSIBLE: (
        _Question("where_accessible", "Say where the requester can get the information."),
    ),
    TestKind.ENACTMENT: (_Question("enactment", "Name the law that forbids disclosure, with its section."),),
    TestKind.COST_ESTIMATE: (
        _Question("cost_estimate", "Record hours that come to more than the cost limit."),
        _Question(
            "cost_advice", "Say how the request could be narrowed to come within the limit.", _advice_section
        ),
    ),
    TestKind.VEXATIOUS: (
        _Question(
            "why_vexatious",
            "Say why the request, not the person, is vexatious: burden, motive, value, distress.",
        ),
    ),
    TestKind.EARLIER_REQUEST: (
        _Question("earlier_request", "Name the earlier request that was complied with."),
        _Question("why_too_soon", "Say why no reasonable interval has passed since."),
    ),
    TestKind.ADVICE: (
        _Question("advice_given", "Say how the requester was helped to be more specific.", _advice_section),
    ),
    TestKind.COMPLETION: (
        _Question("completion_by", "Say by when the material is expected to be finished, if known."),
    ),
    TestKind.WHETHER_HELD: (
        _Question(
            "whether_held",
            "Say whether we hold information of this description: cost alone does not excuse us from that.",
            lambda _: "s.12(2)",
        ),
    ),
    TestKind.PURPOSE: (
        _Question(
            "purpose",
            "Name the purpose that is served, with its paragraph in subsection (2) of the section.",
        ),
    ),
}


PUBLIC_INTEREST_ANSWERS = frozenset(
    {*(question.field for question in _TEXTS[TestKind.PUBLIC_INTEREST]), "favours_disclosure"}
)
"""The answers that make up the public interest test: what FOIA s.17(2) lets a notice put off."""


def questions_of(kind: TestKind) -> tuple[tuple[str, str], ...]:
    """The texts that a test needs: the name under which each is recorded, and what to write."""
    return tuple((question.field, question.message) for question in _TEXTS.get(kind, ()))


def missing(provision: Provision, answers: Mapping[str, object]) -> tuple[Missing, ...]:
    """What keeps ``provision`` from being relied on: an answer that is not there, or that is against it.

    ``answers`` maps the field names to texts, and besides: ``likelihood`` (one of the provision's ``likelihoods``),
    ``favours_disclosure``, ``about_emissions`` and ``prepared_by_other_authority`` (bool), ``opinion_given_on``,
    ``publish_on`` and ``requested_on`` (dates), ``legitimate_interests_test`` (`LegitimateInterestsTest`).
    """
    found: list[Missing] = []
    for kind in tests_needed(provision):
        for question in _TEXTS.get(kind, ()):
            if not str(answers.get(question.field) or "").strip():
                found.append(Missing(question.field, question.section(provision), question.message))
        check = _CHECKS.get(kind)
        if check:
            found += check(provision, answers)
    return tuple(found)


def _likelihood(provision: Provision, answers: Mapping[str, object]) -> list[Missing]:
    if answers.get("likelihood") in provision.likelihoods:
        return []
    choices = " or ".join(f"“{choice}”" for choice in provision.likelihoods)
    return [Missing("likelihood", provision.section, f"Say how likely the harm is: {choices}.")]


def _favours(provision: Provision, answers: Mapping[str, object]) -> list[Missing]:
    section = _public_interest_section(provision)
    favours = answers.get("favours_disclosure")
    if favours is None:
        return [Missing("favours_disclosure", section, "Say which way the public interest falls.")]
    if favours:
        return [
            Missing(
                "favours_disclosure",
                section,
                "The public interest favours disclosure, so this must be disclosed.",
            )
        ]
    return []


def _opinion_date(provision: Provision, answers: Mapping[str, object]) -> list[Missing]:
    if isinstance(answers.get("opinion_given_on"), date):
        return []
    return [Missing("opinion_given_on", "s.36(2)", "Give the day of the qualified person's opinion.")]


def _publication_date(provision: Provision, answers: Mapping[str, object]) -> list[Missing]:
    publish_on, requested_on = answers.get("publish_on"), answers.get("requested_on")
    if not isinstance(publish_on, date) or not isinstance(requested_on, date):
        return [Missing("publish_on", "s.27(1)(a)", "Give the day of publication.")]
    if publish_on > requested_on + FUTURE_PUBLICATION:
        message = "Publication must come within twelve weeks of the request; otherwise this exemption does not apply."
        return [Missing("publish_on", "s.27(1)(a)", message)]
    return []


def _emissions(provision: Provision, answers: Mapping[str, object]) -> list[Missing]:
    section = {"EIR": "reg 12(9)", "EISR": "reg 10(6)"}[provision.regime]
    about = answers.get("about_emissions")
    if about is None:
        return [Missing("about_emissions", section, "Say whether the information relates to emissions.")]
    if about:
        return [
            Missing(
                "about_emissions",
                section,
                "Information on emissions cannot be withheld under this exception.",
            )
        ]
    return []


def _legitimate_interests(provision: Provision, answers: Mapping[str, object]) -> list[Missing]:
    test = answers.get("legitimate_interests_test")
    field = "legitimate_interests_test"
    if not isinstance(test, LegitimateInterestsTest):
        return [
            Missing(
                field, provision.section, "Record the legitimate interests test for this category of person."
            )
        ]
    found = [Missing(field, provision.section, message) for message in problems_of(test)]
    if not found and test.outcome is PersonalDataOutcome.DISCLOSE:
        found = [
            Missing(
                field,
                provision.section,
                "The test favours disclosure, so this must be disclosed.",
            )
        ]
    return found


def _prepared_elsewhere(provision: Provision, answers: Mapping[str, object]) -> list[Missing]:
    """EIR reg 14(4): where another authority is preparing the material, the notice names it."""
    if provision.regime != "EIR" or not answers.get("prepared_by_other_authority"):
        return []
    if str(answers.get("other_authority") or "").strip():
        return []
    return [Missing("other_authority", "reg 14(4)", "Name the authority that is preparing it.")]


_CHECKS: dict[TestKind, Callable[[Provision, Mapping[str, object]], list[Missing]]] = {
    TestKind.PREJUDICE: _likelihood,
    TestKind.PUBLIC_INTEREST: _favours,
    TestKind.QUALIFIED_PERSON: _opinion_date,
    TestKind.PUBLICATION_DATE: _publication_date,
    TestKind.EMISSIONS: _emissions,
    TestKind.LEGITIMATE_INTERESTS: _legitimate_interests,
    TestKind.COMPLETION: _prepared_elsewhere,
}
