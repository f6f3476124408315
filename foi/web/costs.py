"""The cost of a request: hours by activity, the meter against the limit, requests that may be counted together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import DecimalField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.core.now import today
from foi.models.case import Case
from foi.models.cost import CostEntry
from foi.queries import case_file, people
from foi.rules import regimes
from foi.rules.cost_limit import Activity, Work, is_countable
from foi.rules.cost_words import NO_LIMIT, hours_in_words, limit_in_words, pounds, state_in_words
from foi.rules.regimes import FOISA, Regime
from foi.rules.roles import Act
from foi.services import cases as case_service
from foi.services import costs as service
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField, choices

costs = Blueprint("costs", __name__)


class HoursForm(BaseForm):
    version = VersionField()
    kind = RadioField(
        "What are you recording?",
        [InputRequired("Choose an estimate or work done")],
        choices=choices([("estimate", "An estimate of the whole of this work"), ("done", "Work done")]),
    )
    activity = SelectField("Work", choices=choices((one.value, one.label) for one in Activity))
    hours = DecimalField(
        "Hours",
        [
            InputRequired("Enter the hours, like 1.5"),
            NumberRange(Decimal("0.01"), 100_000, "Enter the hours, like 1.5"),
        ],
    )
    hourly_cost = DecimalField(
        "What the person costs an hour, in pounds",
        [Optional(), NumberRange(0, 1000, "Enter pounds an hour, like 14.20")],
    )
    who = StringField("Who does the work", [InputRequired("Enter who does the work"), Length(max=200)])
    worked_on = DayField("Day of the work or the estimate", required="Enter the day")
    note = TextAreaField("How it was worked out", [Length(max=2000)])


class TogetherForm(BaseForm):
    version = VersionField()
    is_similar = RadioField(
        "Do both ask for the same or similar information?",
        [InputRequired("Say whether they ask for the same or similar information")],
        choices=choices([("yes", "Yes: count them together"), ("no", "No: count this request alone")]),
    )
    why = TextAreaField("Why", [InputRequired("Say why"), Length(max=2000)])


@dataclass(frozen=True, slots=True)
class Line:
    """One activity in the table: hours in words, and whether they count."""

    activity: Activity
    counts: bool
    estimated: str
    done: str


@costs.get("/cases/<int:case_id>/cost")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    return _page(case_file.load(case_id), None)


def _page(case: Case, form: HoursForm | None) -> str:
    sheet, regime = service.sheet_of(case), regimes.regime(case.regime)
    shown = form or HoursForm(
        formdata=None, data={"version": case.version, "worked_on": today(), "kind": "estimate"}
    )
    if regime is not FOISA:
        del shown.hourly_cost
    return render_tab(
        case.id,
        "cost",
        "foi/case_costs.html",
        case=case,
        form=shown,
        sheet=sheet,
        figures=_figures(sheet),
        state=state_in_words(sheet.meter, regime) if sheet.meter else "",
        limit=limit_in_words(sheet.meter) if sheet.meter else "",
        no_limit=NO_LIMIT.get(regime.code, ""),
        lines=_lines(sheet, regime),
        names=people.names([entry.recorded_by_id for entry in sheet.entries]),
        hours_of=_hours_of,
        rate_of=_rate_of,
        label_of=lambda entry: Activity(entry.activity).label,
        counts=lambda entry: is_countable(Activity(entry.activity), regime),
        together_hours=_sum,
        can_prepare=i_may(Act.PREPARE_CASE),
    )


def _figures(sheet: service.CostSheet) -> list[tuple[str, str, str, str]]:
    if sheet.meter is None:
        return []
    tone = {"over": "late", "near": "", "within": "good"}[sheet.meter.state.value]
    return [
        (pounds(sheet.meter.cost), f"of {pounds(sheet.meter.limit.amount)}", "", tone),
        (
            hours_in_words(sheet.meter.counted_hours),
            f"counted, of {hours_in_words(sheet.meter.limit.hours)}",
            "",
            tone,
        ),
        (hours_in_words(sheet.meter.uncounted_hours), "of work that does not count", "", ""),
    ]


def _lines(sheet: service.CostSheet, regime: Regime) -> list[Line]:
    return [
        Line(
            activity,
            is_countable(activity, regime),
            _sum(item for item in sheet.estimated if item.activity is activity),
            _sum(item for item in sheet.done if item.activity is activity),
        )
        for activity in Activity
        if any(item.activity is activity for item in (*sheet.estimated, *sheet.done))
    ]


def _sum(work: Iterable[Work]) -> str:
    total = sum((item.hours for item in work), Decimal(0))
    return hours_in_words(total) if total else "None"


def _hours_of(entry: CostEntry) -> str:
    return hours_in_words(Decimal(entry.hundredths) / 100)


def _rate_of(entry: CostEntry) -> str:
    return "" if entry.hourly_pence is None else pounds(Decimal(entry.hourly_pence) / 100)


@costs.post("/cases/<int:case_id>/cost")
@allow(Act.PREPARE_CASE)
@writes
def record(case_id: int) -> ResponseReturnValue:
    case = case_file.load(case_id)
    form = HoursForm()
    if form.validate():
        with form.service_errors():
            service.record(
                case_id=case.id,
                activity=Activity(form.activity.data),
                is_estimate=form.kind.data == "estimate",
                hours=form.hours.data,
                hourly_cost=form.hourly_cost.data if case.regime == FOISA.code else None,
                who=form.who.data,
                worked_on=form.worked_on.day,
                note=form.note.data or "",
                by=my_id(),
                version=form.version.version(),
            )
            flash("The hours are recorded.")
            return redirect(url_for("costs.show", case_id=case_id))
    return _page(case_file.load(case_id), form), 422


@costs.post("/cases/<int:case_id>/cost/<int:entry_id>/strike")
@allow(Act.PREPARE_CASE)
@writes
def strike(case_id: int, entry_id: int) -> ResponseReturnValue:
    service.strike(case_id=case_id, entry_id=entry_id, by=my_id())
    flash("The entry is struck out: it counts no longer, and stays on the record.")
    return redirect(url_for("costs.show", case_id=case_id))


@costs.route("/cases/<int:case_id>/cost/with/<int:other_id>", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def together(case_id: int, other_id: int) -> ResponseReturnValue:
    """Whether another request counts with this one: a person's judgement, with the reason."""
    case = case_file.load(case_id)
    other = next((one for one in service.candidates(case) if one.case_id == other_id), None)
    if other is None:
        raise NotFound("That request can’t be counted together with this one.")
    answer = {True: "yes", False: "no", None: None}[other.is_counted]
    form = TogetherForm(data={"version": case.version, "is_similar": answer, "why": other.why})
    if form.is_submitted() and form.validate():
        with form.service_errors():
            service.count_together(
                case_id=case_id,
                with_case_id=other_id,
                is_counted=form.is_similar.data == "yes",
                why=form.why.data,
                by=my_id(),
                version=form.version.version(),
            )
            flash("The judgement is recorded.")
            return redirect(url_for("costs.show", case_id=case_id))
    case = case_file.load(case_id)
    page = render_template(
        "foi/count_together.html",
        form=form,
        case=case,
        other=other,
        questions=[part.text for part in case_service.find(other_id).parts if part.number],
        own_questions=[part.text for part in case.parts if part.number],
    )
    return (page, 422) if form.errors else page
