"""A form made for one provision: the fields of exactly the tests that it needs, and of reasons not to be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from wtforms import RadioField, SelectField, TextAreaField
from wtforms.fields import Field
from wtforms.validators import InputRequired, Length, Optional

from foi.models.case import Case, Part
from foi.models.withholding import PersonalDataAssessment, Withholding
from foi.rules import untold_reasons
from foi.rules.balancing import TestKind, questions_of, tests_needed
from foi.rules.outcomes import Outcome
from foi.rules.provision import Provision
from foi.rules.provisions import spelled
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField, choices

_CHOICES = {"yes": True, "no": False}
_YES_NO = {
    untold_reasons.LEFT_OUT: "",
    "favours_disclosure": "Which way does the public interest fall?",
    "about_emissions": "Is it on emissions?",
    "prepared_by_other_authority": "Is another authority preparing the material?",
}
_YES_NO_WORDS = {
    "favours_disclosure": [("no", "Withholding"), ("yes", "Disclosure")],
    "about_emissions": [("no", "No"), ("yes", "Yes")],
    "prepared_by_other_authority": [("no", "No"), ("yes", "Yes")],
}
_LEFT_OUT_WORDS = [
    ("no", "No: the letter gives all our reasons"),
    ("yes", "Yes: the letter leaves out what would disclose it"),
]
_WHEN_NOT_SAYING: Mapping[str, str] = {
    "what": "What the request is about, in words that do not say whether we hold it",
    "how_harmed": "Say how saying whether we hold it would cause that harm",
    "factors_for_disclosure": "List the public interests in saying whether we hold it",
    "factors_for_withholding": "List the public interests in not saying whether we hold it",
}
"""Labels where we neither confirm nor deny: there it is the saying, not the disclosure, that is weighed.

FOISA s.18(1) differs: it supposes that the information were held, and tests its disclosure.
"""
_NCND = "ncnd_public_interest"
_NCND_QUESTION = (
    "Why would revealing whether the information exists be contrary to the public interest? (section 18(1))"
)
_FROM_THE_RECORD = frozenset({"cost_estimate"})
"""What no form asks: the hours recorded on the case say it."""
_DAYS = {"opinion_given_on": "Day of the opinion", "publish_on": "Day of publication"}


class WithholdingForm(BaseForm):
    """``kinds``: the tests, in the order in which they are done; ``of_kind``: their fields."""

    version = VersionField()
    what = TextAreaField(
        "What is withheld",
        [InputRequired("Say what is withheld, in words that give nothing away"), Length(max=1000)],
    )
    kinds: tuple[TestKind, ...] = ()
    names_of_kind: dict[TestKind, list[str]]
    names_of_untold: tuple[str, ...] = ()

    def of_kind(self, kind: TestKind) -> list[Field]:
        return [self[name] for name in self.names_of_kind[kind]]

    @property
    def of_untold(self) -> list[Field]:
        """What is asked about reasons that the notice may leave out; empty where the law knows no such thing."""
        return [self[name] for name in self.names_of_untold]

    @property
    def leaves_out(self) -> bool:
        """Whether anything is answered there already."""
        return any(field.data or field.errors for field in self.of_untold)


def answers_form(
    provision: Provision,
    case: Case,
    part: Part,
    row: Withholding | None,
    assessments: Sequence[PersonalDataAssessment],
) -> WithholdingForm:
    """The form, filled from what is recorded."""
    kinds = tests_needed(provision)
    fields = {kind: _fields_of(kind, provision, assessments) for kind in kinds}
    if part.outcome == Outcome.NCND and provision.regime == "FOISA":
        fields[kinds[0]] |= {_NCND: TextAreaField(_NCND_QUESTION, [Length(max=20000)])}
    untold = _untold(provision)
    every = {name: field for by_name in (*fields.values(), untold) for name, field in by_name.items()}
    made = type("MadeForm", (WithholdingForm,), every)
    data: dict[str, Any] = {"version": case.version}
    if row:
        data |= {"what": row.what, "assessment": str(row.assessment_id or "")}
        data |= {name: _shown(name, value) for name, value in row.answers.items()}
    form: WithholdingForm = made(data=data)
    form.kinds = kinds
    form.names_of_kind = {kind: list(by_name) for kind, by_name in fields.items()}
    form.names_of_untold = tuple(untold)
    if part.outcome == Outcome.NCND:
        _ask_about_saying(form, provision)
    return form


def _ask_about_saying(form: WithholdingForm, provision: Provision) -> None:
    """Neither confirm nor deny: no label may speak as though something were held."""
    names = ("what",) if provision.regime == "FOISA" else tuple(_WHEN_NOT_SAYING)
    for name in names:
        if name in form:
            form[name].label.text = _WHEN_NOT_SAYING[name]
    what = "Disclosure, if we held it," if provision.regime == "FOISA" else "Saying whether we hold it"
    if "likelihood" in form:
        form["likelihood"].choices = choices((one, f"{what} {one} cause it") for one in provision.likelihoods)
    if "favours_disclosure" in form and provision.regime != "FOISA":
        form["favours_disclosure"].choices = choices(
            [("no", "Not saying whether we hold it"), ("yes", "Saying whether we hold it")]
        )


def _untold(provision: Provision) -> dict[str, Field]:
    """FOIA s.17(4), FOISA s.16(3): what the letter need not say, and why not."""
    section = untold_reasons.section(provision)
    if not section:
        return {}
    return {
        untold_reasons.LEFT_OUT: RadioField(
            f"Would stating our reasons disclose exempt information? ({spelled(section)})",
            [Optional()],
            choices=choices(_LEFT_OUT_WORDS),
        ),
        untold_reasons.WHY: TextAreaField(
            "If so, how? This stays on the record and is not in the letter", [Length(max=20000)]
        ),
        untold_reasons.TOLD: TextAreaField(
            "What the letter can say instead, if anything", [Length(max=20000)]
        ),
    }


def _fields_of(
    kind: TestKind, provision: Provision, assessments: Sequence[PersonalDataAssessment]
) -> dict[str, Any]:
    if kind is TestKind.LEGITIMATE_INTERESTS:
        found_tests = choices((str(one.id), one.category) for one in assessments if one.outcome == "withhold")
        return {
            "assessment": SelectField(
                "Category of person",
                [InputRequired("Record the test for the category of person first")],
                choices=found_tests,
            )
        }
    found: dict[str, Any] = {}
    if kind is TestKind.PREJUDICE:
        found["likelihood"] = RadioField(
            "How likely is the harm?",
            [Optional()],
            choices=choices((one, f"Disclosure {one} cause it") for one in provision.likelihoods),
        )
    for name, message in questions_of(kind):
        if name in _FROM_THE_RECORD:
            continue
        found[name] = TextAreaField(message.rstrip("."), [Length(max=20000)])
    if kind is TestKind.PUBLIC_INTEREST:
        found["favours_disclosure"] = _yes_no("favours_disclosure", _presumed(provision))
    if kind is TestKind.EMISSIONS:
        found["about_emissions"] = _yes_no("about_emissions")
    if kind is TestKind.COMPLETION:
        found["prepared_by_other_authority"] = _yes_no("prepared_by_other_authority")
        found["other_authority"] = TextAreaField("Which authority, if another", [Length(max=2000)])
    if kind is TestKind.QUALIFIED_PERSON:
        found["opinion_given_on"] = DayField(_DAYS["opinion_given_on"])
    if kind is TestKind.PUBLICATION_DATE:
        found["publish_on"] = DayField(_DAYS["publish_on"])
    return found


def _presumed(provision: Provision) -> str:
    if not provision.presumption:
        return ""
    return (
        f"Disclosure is presumed ({spelled(provision.presumption)}): where the two weigh alike, it is disclosed. "
        "The letter says that this was applied."
    )


def _yes_no(name: str, description: str = "") -> RadioField:
    return RadioField(
        _YES_NO[name], [Optional()], choices=choices(_YES_NO_WORDS[name]), description=description
    )


def _shown(name: str, value: object) -> object:
    if name in _DAYS:
        return date.fromisoformat(str(value))
    if name in _YES_NO:
        return "yes" if value else "no"
    return value


def answers_from(form: WithholdingForm) -> dict[str, Any]:
    """The answers as the service stores them; what was left empty is left out."""
    found: dict[str, Any] = {}
    for names in (*form.names_of_kind.values(), form.names_of_untold):
        for name in names:
            value = form[name].data
            if name == "assessment" or value in (None, ""):
                continue
            found[name] = _CHOICES[value] if name in _YES_NO else value
    return found
