"""A form made for one provision: the fields of exactly the tests that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from wtforms import RadioField, SelectField, TextAreaField
from wtforms.fields import Field
from wtforms.validators import InputRequired, Length, Optional

from foi.models.case import Case, Part
from foi.models.withholding import PersonalDataAssessment, Withholding
from foi.rules.balancing import TestKind, questions_of, tests_needed
from foi.rules.outcomes import Outcome
from foi.rules.provision import Provision
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField, choices

_CHOICES = {"yes": True, "no": False}
_YES_NO = {
    "favours_disclosure": "Which way does the public interest fall?",
    "about_emissions": "Is it on emissions?",
    "prepared_by_other_authority": "Is another authority preparing the material?",
}
_YES_NO_WORDS = {
    "favours_disclosure": [("no", "Withholding"), ("yes", "Disclosure")],
    "about_emissions": [("no", "No"), ("yes", "Yes")],
    "prepared_by_other_authority": [("no", "No"), ("yes", "Yes")],
}
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

    def of_kind(self, kind: TestKind) -> list[Field]:
        return [self[name] for name in self.names_of_kind[kind]]


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
    made = type(
        "MadeForm",
        (WithholdingForm,),
        {name: field for by_name in fields.values() for name, field in by_name.items()},
    )
    data: dict[str, Any] = {"version": case.version}
    if row:
        data |= {"what": row.what, "assessment": str(row.assessment_id or "")}
        data |= {name: _shown(name, value) for name, value in row.answers.items()}
    form: WithholdingForm = made(data=data)
    form.kinds = kinds
    form.names_of_kind = {kind: list(by_name) for kind, by_name in fields.items()}
    return form


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
        found["favours_disclosure"] = _yes_no("favours_disclosure")
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


def _yes_no(name: str) -> RadioField:
    return RadioField(_YES_NO[name], [Optional()], choices=choices(_YES_NO_WORDS[name]))


def _shown(name: str, value: object) -> object:
    if name in _DAYS:
        return date.fromisoformat(str(value))
    if name in _YES_NO:
        return "yes" if value else "no"
    return value


def answers_from(form: WithholdingForm) -> dict[str, Any]:
    """The answers as the service stores them; what was left empty is left out."""
    found: dict[str, Any] = {}
    for names in form.names_of_kind.values():
        for name in names:
            value = form[name].data
            if name == "assessment" or value in (None, ""):
                continue
            found[name] = _CHOICES[value] if name in _YES_NO else value
    return found
