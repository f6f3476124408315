"""The legitimate interests test, once for each category of person in a case."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import BooleanField, RadioField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.models.withholding import PersonalDataAssessment
from foi.queries import case_file
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome
from foi.rules.roles import Act
from foi.services import withholding
from foi.web.access import my_id
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import VersionField, choices

assessments = Blueprint("assessments", __name__)
_YES_NO = choices([("yes", "Yes"), ("no", "No")])
_LONG = [Length(max=20000)]


class AssessmentForm(BaseForm):
    version = VersionField()
    category = StringField(
        "Category of person", [InputRequired("Say which people this is about"), Length(max=200)]
    )
    is_personal_data = RadioField(
        "Is it personal data?", [InputRequired("Answer this first")], choices=_YES_NO
    )
    personal_data_reason = TextAreaField("Why it is, or is not, personal data", _LONG)
    special_category = RadioField(
        "Is it special category or criminal offence data?",
        [InputRequired("Answer this")],
        choices=_YES_NO,
        default="no",
    )
    special_category_condition = TextAreaField(
        "Condition of Article 9 or 10 that allows disclosure, if any", _LONG
    )
    interest = TextAreaField("What legitimate interest would disclosure serve?", _LONG)
    is_necessary = RadioField("Is disclosure necessary for that interest?", [Optional()], choices=_YES_NO)
    necessity = TextAreaField("Why it is, or is not, necessary", _LONG)
    favours_disclosure = RadioField(
        "Which way does the balance fall?",
        [Optional()],
        choices=choices([("no", "Withholding"), ("yes", "Disclosure")]),
    )
    balance = TextAreaField("How the interest weighs against the rights of the people concerned", _LONG)
    outcome = RadioField(
        "Outcome",
        [InputRequired("Record the outcome")],
        choices=choices([("withhold", "Withhold"), ("disclose", "Disclose")]),
    )
    is_checked = BooleanField("I have checked every answer against the facts of this case")

    def validate_is_checked(self, field: BooleanField) -> None:
        """What was taken from an earlier case counts only once a person has read it for this one."""
        if self.needs_check and not field.data:
            raise ValidationError("Check every answer against the facts of this case, and say so")

    needs_check = False


def _yes(value: str | None) -> bool | None:
    return {"yes": True, "no": False}.get(value or "")


def _test(form: AssessmentForm) -> LegitimateInterestsTest:
    return LegitimateInterestsTest(
        category=form.category.data or "",
        is_personal_data=form.is_personal_data.data == "yes",
        personal_data_reason=form.personal_data_reason.data or "",
        special_category=form.special_category.data == "yes",
        special_category_condition=form.special_category_condition.data or "",
        interest=form.interest.data or "",
        is_necessary=_yes(form.is_necessary.data),
        necessity=form.necessity.data or "",
        favours_disclosure=_yes(form.favours_disclosure.data),
        balance=form.balance.data or "",
        outcome=PersonalDataOutcome(form.outcome.data),
    )


def _shown(row: PersonalDataAssessment) -> dict[str, object]:
    words = {True: "yes", False: "no"}
    answers = {
        name: words[value] if isinstance(value, bool) else value for name, value in row.answers.items()
    }
    return {"category": row.category, "outcome": row.outcome, **answers}


@assessments.route("/cases/<int:case_id>/tests/new", methods=["GET", "POST"])
@assessments.route("/cases/<int:case_id>/tests/<int:assessment_id>", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def assess(case_id: int, assessment_id: int | None = None) -> ResponseReturnValue:
    row = next((one for one in withholding.assessments_of(case_id) if one.id == assessment_id), None)
    if assessment_id and row is None:
        raise NotFound("There is no such test in this case.")
    case = case_file.load(case_id)
    started_from = _started_from() if row is None else None
    shown = row or (started_from.assessment if started_from else None)
    form = AssessmentForm(data={"version": case.version, **(_shown(shown) if shown else {})})
    form.needs_check = started_from is not None
    if request.method == "POST" and form.validate():
        with form.service_errors():
            withholding.assess(
                case_id=case_id,
                test=_test(form),
                by=my_id(),
                assessment_id=assessment_id,
                precedent_id=started_from.assessment.id if started_from else None,
                version=form.version.version(),
            )
            flash("The test is saved.")
            return redirect(url_for("parts.show", case_id=case_id))
    case = case_file.load(case_id)
    page = render_template(
        "foi/assessment.html",
        form=form,
        case=case,
        started_from=started_from,
        precedents=withholding.precedents(case) if row is None and started_from is None else [],
    )
    return (page, 422) if form.errors else page


def _started_from() -> withholding.Precedent | None:
    """The test of an earlier case that the address names (``from``)."""
    number = request.args.get("from", 0, int)
    return withholding.precedent(number) if number else None
