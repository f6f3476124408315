"""Searches: who was asked, when, and what they said."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.core.now import today
from foi.models.case import Case
from foi.models.search_request import SearchRequest
from foi.queries import case_file
from foi.rules.roles import Act
from foi.services import searches as service
from foi.services.searches import Answer
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField, choices

searches = Blueprint("searches", __name__)


class AskForm(BaseForm):
    version = VersionField()
    holder = StringField("Who was asked", [InputRequired("Enter who was asked"), Length(max=200)])
    part_number = SelectField("For", coerce=int)
    asked_for = TextAreaField("What they were asked to look for", [Length(max=5000)])
    asked_on = DayField("Date they were asked", required="Enter the date they were asked")


class AnswerForm(BaseForm):
    version = VersionField()
    answer = RadioField(
        "What they said",
        [InputRequired("Choose what they said")],
        choices=choices((answer.value, answer.label) for answer in Answer),
    )
    answer_text = TextAreaField("In their words", [Length(max=20000)])
    where_searched = TextAreaField("Where they looked, and for what", [Length(max=5000)])
    answered_on = DayField("Date they answered", required="Enter the date they answered")


@searches.get("/cases/<int:case_id>/searches")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    return _page(case_file.load(case_id), None)


def _page(case: Case, form: AskForm | None) -> str:
    if form is None:
        form = AskForm(formdata=None, data={"version": case.version, "asked_on": today(), "part_number": 0})
    form.part_number.choices = choices(_parts(case))
    return render_tab(
        case.id,
        "searches",
        "foi/case_searches.html",
        case=case,
        form=form,
        searches=service.searches_of(case.id),
        answers={answer.value: answer.label for answer in Answer},
        can_prepare=i_may(Act.PREPARE_CASE),
    )


def _parts(case: Case) -> list[tuple[int, str]]:
    return [(0, "The whole request")] + [
        (part.number, f"Part {part.number}") for part in case.parts if part.number
    ]


@searches.post("/cases/<int:case_id>/searches")
@allow(Act.PREPARE_CASE)
@writes
def ask(case_id: int) -> ResponseReturnValue:
    case = case_file.load(case_id)
    form = AskForm()
    form.part_number.choices = choices(_parts(case))
    if form.validate():
        with form.service_errors():
            service.ask(
                case_id=case_id,
                holder=form.holder.data,
                asked_on=form.asked_on.day,
                asked_for=form.asked_for.data or "",
                part_number=form.part_number.data or None,
                by=my_id(),
                version=form.version.version(),
            )
            return redirect(url_for("searches.show", case_id=case_id))
    return _page(case_file.load(case_id), form), 422


@searches.route("/cases/<int:case_id>/searches/<int:search_id>", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def answer(case_id: int, search_id: int) -> ResponseReturnValue:
    case = case_file.load(case_id)
    search: SearchRequest | None = next(
        (one for one in service.searches_of(case_id) if one.id == search_id), None
    )
    if search is None:
        raise NotFound("There is no such search in this case.")
    form = AnswerForm(
        data={
            "version": case.version,
            "answer": search.answer,
            "answer_text": search.answer_text,
            "where_searched": search.where_searched,
            "answered_on": search.answered_on or today(),
        }
    )
    if request.method == "POST" and form.validate():
        with form.service_errors():
            service.record_answer(
                case_id=case_id,
                search_id=search_id,
                answered_on=form.answered_on.day,
                answer=Answer(form.answer.data),
                answer_text=form.answer_text.data or "",
                where_searched=form.where_searched.data or "",
                by=my_id(),
                version=form.version.version(),
            )
            return redirect(url_for("searches.show", case_id=case_id))
    page = render_template("foi/answer_search.html", form=form, case=case_file.load(case_id), search=search)
    return (page, 422) if form.errors else page
