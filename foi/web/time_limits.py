"""Special time limits: what the authority is, and a school's days without school."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import RadioField, StringField
from wtforms.validators import InputRequired, Length

from foi.core.http.gate import allow, writes
from foi.core.http.words import plural
from foi.rules.regimes import Variation, VariationKind
from foi.rules.roles import Act
from foi.services import standing, variations
from foi.services.recounting import Recounted
from foi.web.access import my_id
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, choices

time_limits = Blueprint("time_limits", __name__)
_NONE = "none"
_CASE_BY_CASE = "{days} working days for what is in a transferred record, recorded case by case: {section}."
_HINTS = {
    VariationKind.SCHOOL: "{days} working days that are school days, or {most} working days if earlier: {section}.",
    VariationKind.ARCHIVE: _CASE_BY_CASE,
    VariationKind.KEEPER: _CASE_BY_CASE,
}


class VariationForm(BaseForm):
    kind = RadioField("Special case", [InputRequired("Choose the special case, or none")])


class ClosureForm(BaseForm):
    name = StringField("Name", [InputRequired("Enter a name, like Easter holidays"), Length(max=100)])
    first = DayField("First day without school", required="Enter the first day")
    last = DayField("Last day without school", required="Enter the last day")


@time_limits.get("/administration/time-limits")
@allow(Act.ADMINISTER)
def show() -> str:
    return _page(_variation_form(), ClosureForm(formdata=None))


def _variation_form() -> VariationForm:
    form = VariationForm(data={"kind": standing.variation() or _NONE})
    form.kind.choices = choices(
        [
            (_NONE, "None of these"),
            *((one.kind.value, one.title.capitalize()) for one in variations.offered()),
        ]
    )
    return form


def _page(form: VariationForm, closure: ClosureForm) -> str:
    offered = variations.offered()
    return render_template(
        "foi/time_limits.html",
        form=form,
        closure=closure,
        hints={one.kind.value: _hint(one) for one in offered},
        is_school=standing.variation() is VariationKind.SCHOOL,
        closures=standing.closures(),
    )


def _hint(one: Variation) -> str:
    most = one.at_most.working_days if one.at_most else 0
    return _HINTS[one.kind].format(days=one.limit.working_days, most=most, section=one.limit.section)


@time_limits.post("/administration/time-limits")
@allow(Act.ADMINISTER)
@writes
def choose() -> ResponseReturnValue:
    form = _variation_form()
    if form.validate():
        with form.service_errors():
            kind = None if form.kind.data == _NONE else VariationKind(form.kind.data)
            return _done("The special time limit is saved.", variations.choose(kind, by=my_id()))
    return _page(form, ClosureForm(formdata=None)), 422


@time_limits.post("/administration/time-limits/closures")
@allow(Act.ADMINISTER)
@writes
def add_closure() -> ResponseReturnValue:
    form = ClosureForm()
    if form.validate():
        with form.service_errors():
            changed = variations.add_closure(
                first=form.first.day, last=form.last.day, name=form.name.data, by=my_id()
            )
            return _done("The days without school are saved.", changed)
    chosen = VariationForm(formdata=None, data={"kind": standing.variation() or _NONE})
    chosen.kind.choices = _variation_form().kind.choices
    return _page(chosen, form), 422


@time_limits.post("/administration/time-limits/closures/<int:closure_id>/take-back")
@allow(Act.ADMINISTER)
@writes
def take_back_closure(closure_id: int) -> ResponseReturnValue:
    changed = variations.take_back_closure(closure_id, by=my_id())
    return _done("The days without school are taken back.", changed)


def _done(said: str, changed: list[Recounted]) -> ResponseReturnValue:
    moved = sum(1 for one in changed if one.before.due_on != one.after.due_on)
    flash(f"{said} {plural(moved, 'open request')} {'has' if moved == 1 else 'have'} another due date by it.")
    return redirect(url_for("time_limits.show"))
