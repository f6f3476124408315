"""Answering the parts: a finding on each, exemptions with exactly the tests they need."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.models.withholding import Withholding
from foi.queries import case_file
from foi.rules import provisions
from foi.rules.notice_fields import NoticeKind
from foi.rules.outcomes import Outcome
from foi.rules.provision import AuthorityKind
from foi.rules.provision_words import nature
from foi.rules.refusal_notice import may_ncnd, suits
from foi.rules.roles import Act
from foi.services import cases as case_service
from foi.services import findings, withholding
from foi.services.drafting import draft_of
from foi.services.part_answers import NOTICES
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import VersionField, choices
from foi.web.forms.withholding import answers_form, answers_from

parts = Blueprint("parts", __name__)


class FindingForm(BaseForm):
    version = VersionField()
    outcome = RadioField("Finding", [InputRequired("Choose a finding")])
    answer = TextAreaField("Answer", [InputRequired("Write the answer"), Length(max=50000)])


class ProvisionForm(BaseForm):
    provision = SelectField("Exemption", [InputRequired("Choose one")])


FINDING_HINTS = {
    Outcome.DISCLOSED: "Everything we hold on this part is given.",
    Outcome.PARTLY_WITHHELD: "Some is given, some is withheld.",
    Outcome.WITHHELD: "We hold it and give none of it.",
    Outcome.NOT_HELD: "We looked and hold nothing.",
    Outcome.NCND: "Saying whether we hold it would itself give something away. Used alike whether or not we do.",
    Outcome.OVER_COST_LIMIT: "Finding it would cost more than the limit.",
    Outcome.VEXATIOUS: "It is the request that is vexatious, not the person.",
    Outcome.REPEATED: "The same person asked the same not long ago, and was given it.",
}


@parts.get("/cases/<int:case_id>/parts")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    case = case_file.load(case_id)
    return render_tab(
        case_id,
        "parts",
        "foi/case_parts.html",
        case=case,
        draft=draft_of(case),
        assessments=(tests := withholding.assessments_of(case_id)),
        started_from=withholding.references_of(tests),
        can_prepare=i_may(Act.PREPARE_CASE),
    )


@parts.route("/cases/<int:case_id>/parts/<int:part_id>", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def answer(case_id: int, part_id: int) -> ResponseReturnValue:
    case = case_file.load(case_id)
    part = case_service.part_of(case, part_id)
    form = FindingForm(data={"version": case.version, "outcome": part.outcome, "answer": part.answer})
    form.outcome.choices = choices(
        (one.value, one.label) for one in findings.allowed(case_service.regime_of(case, part).code)
    )
    if request.method == "POST" and form.validate():
        with form.service_errors():
            findings.record_finding(
                case_id=case_id,
                part_id=part_id,
                outcome=Outcome(form.outcome.data),
                answer=form.answer.data,
                by=my_id(),
                version=form.version.version(),
            )
            flash(f"The finding on part {part.number} is saved.")
            return redirect(url_for("parts.show", case_id=case_id))
    case = case_file.load(case_id)
    page = render_template(
        "foi/answer_part.html",
        form=form,
        case=case,
        part=case_service.part_of(case, part_id),
        hints={outcome.value: hint for outcome, hint in FINDING_HINTS.items()},
    )
    return (page, 422) if form.errors else page


@parts.post("/cases/<int:case_id>/parts/<int:part_id>/law")
@allow(Act.PREPARE_CASE)
@writes
def change_law(case_id: int, part_id: int) -> ResponseReturnValue:
    """Under the environmental regulations, or again under the law of the case."""
    is_environmental = request.form.get("is_environmental") == "yes"
    findings.change_law(case_id=case_id, part_id=part_id, is_environmental=is_environmental, by=my_id())
    case = case_file.load(case_id)
    part = case_service.part_of(case, part_id)
    law = case_service.regime_of(case, part)
    flash(f"Part {part.number} is answered under the {law.title} now.")
    return redirect(url_for("parts.show", case_id=case_id))


@parts.get("/cases/<int:case_id>/parts/<int:part_id>/exemptions/new")
@allow(Act.PREPARE_CASE)
def choose_provision(case_id: int, part_id: int) -> ResponseReturnValue:
    """Which provision; the next page asks exactly what it needs."""
    case = case_file.load(case_id)
    part = case_service.part_of(case, part_id)
    law = case_service.regime_of(case, part)
    if ref := request.args.get("provision"):
        provisions.find(law.code, ref)
        target = url_for("parts.withhold", case_id=case_id, part_id=part_id, provision=ref)
        return redirect(target)
    form = ProvisionForm(formdata=None)
    form.provision.choices = choices(_provisions(law.code, part.outcome))
    form.provision.label.text = law.ground_word.capitalize()
    return render_template("foi/choose_exemption.html", form=form, case=case, part=part, law=law)


def _provisions(law: str, outcome: str | None) -> list[tuple[str, str]]:
    """What an authority like this one can rely on, and what a notice of that finding can rest on."""
    kind = NOTICES[Outcome(outcome)] if outcome else None
    found = [
        provision
        for provision in provisions.catalogue(law)
        if provisions.usable_by(provision, AuthorityKind.POLICE)
        and (kind is None or suits(kind, provision))
        and (kind is not NoticeKind.NCND or may_ncnd(provision))
    ]
    return [(one.ref, f"{provisions.cite(one)}: {one.title}") for one in found]


@parts.route("/cases/<int:case_id>/parts/<int:part_id>/exemptions", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def withhold(case_id: int, part_id: int) -> ResponseReturnValue:
    """Apply a provision, or change one applied (``withholding`` in the address)."""
    case = case_file.load(case_id)
    part = case_service.part_of(case, part_id)
    row = _row(case_id, part_id)
    try:
        provision = provisions.find(
            case_service.regime_of(case, part).code,
            row.provision_ref if row else request.args.get("provision", ""),
        )
    except provisions.UnknownProvision as unknown:
        raise NotFound("There is no such exemption under this law.") from unknown
    form = answers_form(provision, case, part, row, withholding.assessments_of(case_id))
    if request.method == "POST" and form.validate():
        with form.service_errors():
            saved = withholding.withhold(
                case_id=case_id,
                part_id=part_id,
                provision_ref=provision.ref,
                what=form.what.data,
                answers=answers_from(form),
                assessment_id=int(form.assessment.data) if getattr(form, "assessment", None) else None,
                withholding_id=row.id if row else None,
                by=my_id(),
                version=form.version.version(),
            )
            _flash_missing(case_id, saved)
            return redirect(url_for("parts.show", case_id=case_id))
    case = case_file.load(case_id)
    context: dict[str, Any] = {
        "form": form,
        "case": case,
        "part": case_service.part_of(case, part_id),
        "provision": provision,
        "citation": provisions.cite_in_full(provision),
        "nature": nature(provision),
        "row": row,
    }
    page = render_template("foi/apply_exemption.html", **context)
    return (page, 422) if form.errors else page


def _row(case_id: int, part_id: int) -> Withholding | None:
    wanted = request.args.get("withholding", 0, int)
    rows = withholding.withholdings_of(case_id)
    return next((row for row in rows if row.id == wanted and row.part_id == part_id), None)


def _flash_missing(case_id: int, withholding_id: int) -> None:
    case = case_file.load(case_id)
    row = next(row for row in withholding.withholdings_of(case_id) if row.id == withholding_id)
    missing = withholding.missing_of(row, case)
    if missing:
        flash(f"Saved. {len(missing)} answers are still missing; the letter can’t be frozen without them.")
    else:
        flash("Saved, and complete.")


@parts.post("/cases/<int:case_id>/exemptions/<int:withholding_id>/lift")
@allow(Act.PREPARE_CASE)
@writes
def lift(case_id: int, withholding_id: int) -> ResponseReturnValue:
    withholding.lift(case_id=case_id, withholding_id=withholding_id, by=my_id())
    flash("The exemption no longer applies to that part.")
    return redirect(url_for("parts.show", case_id=case_id))
