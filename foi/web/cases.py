"""The case page: the request and its parts, the owner, the timeline."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import BooleanField, FieldList, FormField, SelectField, StringField
from wtforms.validators import InputRequired, Length

from foi.core.http.gate import allow, writes
from foi.queries import case_file, people
from foi.rules import regimes
from foi.rules.retention import Disposable
from foi.rules.roles import Act, Role
from foi.services import cases as service
from foi.services import disposal, intake, legal_hold, tasks
from foi.services.intake import LONGEST_SUBJECT
from foi.web import timeline_words
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import VersionField, choices
from foi.web.intake import CONTEXT, QUESTION, PartForm, parts_of

cases = Blueprint("cases", __name__)


class PartsForm(BaseForm):
    version = VersionField()
    subject = StringField("Subject", [InputRequired("Enter a subject"), Length(max=LONGEST_SUBJECT)])
    is_environmental = BooleanField("The request is for environmental information")
    parts = FieldList(FormField(PartForm))


class OwnerForm(BaseForm):
    version = VersionField()
    owner = SelectField("Owner", coerce=int)


@cases.get("/cases/<int:case_id>")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    case = case_file.load(case_id)
    return render_tab(
        case_id,
        "request",
        "foi/case_request.html",
        case=case,
        hold=legal_hold.hold_on(case),
        disposals=[
            (Disposable(row.what).label, row.done_at)
            for row in disposal.of_case(legal_hold.original_of(case).id)
            if row.done_at
        ],
        can_prepare=i_may(Act.PREPARE_CASE),
    )


@cases.route("/cases/<int:case_id>/edit", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def edit(case_id: int) -> ResponseReturnValue:
    case = case_file.load(case_id)
    form = PartsForm(
        data={
            "version": case.version,
            "subject": case.subject,
            "is_environmental": regimes.regime(case.regime).environmental,
            "parts": [
                {"kind": QUESTION if part.number else CONTEXT, "text": part.text} for part in case.parts
            ],
        }
        if request.method == "GET"
        else None
    )
    if request.method == "POST":
        if "add" in request.form:
            form.parts.append_entry({"kind": QUESTION, "text": ""})
            return render_template("foi/edit_request.html", form=form, case=case)
        if form.validate():
            version = form.version.version()
            with form.service_errors():
                intake.split_into_parts(case_id=case_id, parts=parts_of(form), by=my_id(), version=version)
                intake.edit_case(
                    case_id=case_id,
                    subject=form.subject.data,
                    is_environmental=form.is_environmental.data,
                    by=my_id(),
                )
                return redirect(url_for("cases.show", case_id=case_id))
        return render_template("foi/edit_request.html", form=form, case=case_file.load(case_id)), 422
    return render_template("foi/edit_request.html", form=form, case=case)


@cases.route("/cases/<int:case_id>/owner", methods=["GET", "POST"])
@allow(Act.ASSIGN, Act.PREPARE_CASE)
@writes
def owner(case_id: int) -> ResponseReturnValue:
    """A manager gives a case to anybody; an officer takes one that nobody has, or hands on their own."""
    case = case_file.load(case_id)
    form = OwnerForm(data={"version": case.version, "owner": case.owner_id or 0})
    form.owner.choices = choices([(0, "Nobody yet"), *people.with_role(Role.OFFICER)])
    if request.method == "POST" and form.validate():
        with form.service_errors():
            service.assign(
                case_id=case_id, owner_id=form.owner.data or None, by=my_id(), version=form.version.version()
            )
            flash("The case has a new owner." if form.owner.data else "The case is unassigned.")
            return redirect(url_for("cases.show", case_id=case_id))
    page = render_template("foi/case_owner.html", form=form, case=case_file.load(case_id))
    return (page, 422) if form.errors else page


@cases.get("/cases/<int:case_id>/timeline")
@allow(Act.READ_CASE)
def timeline(case_id: int) -> str:
    return render_tab(
        case_id, "timeline", "foi/case_timeline.html", items=timeline_words.items(case_file.timeline(case_id))
    )


@cases.post("/cases/<int:case_id>/tasks/<int:task_id>/close")
@allow(Act.PREPARE_CASE, Act.SEND)
@writes
def close_task(case_id: int, task_id: int) -> ResponseReturnValue:
    tasks.close_task(case_id=case_id, task_id=task_id, by=my_id())
    return redirect(request.referrer or url_for("cases.show", case_id=case_id))
