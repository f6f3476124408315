"""Logging a request: paste it, look at what was understood, put it right, log it."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import (
    BooleanField,
    EmailField,
    FieldList,
    Form,
    FormField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, Optional, Regexp

from foi.core.http.gate import allow, writes
from foi.core.now import today
from foi.rules import splitting
from foi.rules.reading_request import propose_subject, read_letter
from foi.rules.roles import Act
from foi.services import intake as service
from foi.services.intake import LONGEST_SUBJECT, RequestPart
from foi.web.access import my_id
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, choices

intake = Blueprint("intake", __name__)
QUESTION, CONTEXT, LEAVE_OUT = "question", "context", "leave out"


class PartForm(Form):  # type: ignore[misc] # WTForms has no types
    kind = SelectField(
        "This is",
        choices=choices(
            [
                (QUESTION, "a question to answer"),
                (CONTEXT, "context, nothing is asked"),
                (LEAVE_OUT, "no part of the request"),
            ]
        ),
    )
    text = TextAreaField("Words")


class PastedForm(BaseForm):
    request_text = TextAreaField("The e-mail or letter", [InputRequired("Paste the words of the request")])
    received_on = DayField("Date received", required="Enter the date received")


class RequestForm(PastedForm):
    subject = StringField("Subject", [InputRequired("Enter a subject"), Length(max=LONGEST_SUBJECT)])
    requester_name = StringField("Name", [InputRequired("Enter the requester’s name"), Length(max=200)])
    requester_email = EmailField(
        "E-mail address",
        [
            Optional(),
            Regexp(r"[^@\s]+@[^@\s]+\.[^@\s]+$", message="Enter an e-mail address like name@example.com"),
        ],
    )
    requester_address = TextAreaField("Postal address", [Length(max=1000)])
    is_environmental = BooleanField("The request is for environmental information")
    mine = BooleanField("I will handle this request", default=True)
    parts = FieldList(FormField(PartForm))


def parts_of(form: RequestForm) -> list[RequestPart]:
    """What the officer left: an empty line inside a part splits it."""
    found = []
    for entry in form.parts.entries:
        kind = entry.form.kind.data
        if kind == LEAVE_OUT:
            continue
        pieces = (entry.form.text.data or "").replace("\r\n", "\n").split("\n\n")
        found += [RequestPart(piece.strip(), kind == QUESTION) for piece in pieces if piece.strip()]
    return found


@intake.get("/cases/new")
@allow(Act.PREPARE_CASE)
def paste() -> str:
    return render_template("foi/paste_request.html", form=PastedForm(received_on=today()))


@intake.post("/cases/new")
@allow(Act.PREPARE_CASE)
def propose() -> ResponseReturnValue:
    """Read what was pasted; nothing is stored yet."""
    form = PastedForm()
    if not form.validate() or form.received_on.day > today():
        if form.received_on.data and form.received_on.data > today():
            form.received_on.errors = [*form.received_on.errors, "Date received must be today or in the past"]
        return render_template("foi/paste_request.html", form=form), 422
    text = form.request_text.data
    letter = read_letter(text)
    segments = splitting.split(letter.request)
    proposed = RequestForm(
        formdata=None,
        data={
            "request_text": letter.request,
            "received_on": form.received_on.data,
            "subject": letter.subject or propose_subject([one.text for one in segments if one.is_part]),
            "requester_name": letter.name,
            "requester_email": letter.email,
            "requester_address": letter.address,
            "mine": True,
            "parts": [
                {"kind": QUESTION if segment.is_part else CONTEXT, "text": segment.text}
                for segment in segments
            ],
        },
    )
    return render_template("foi/log_request.html", form=proposed)


@intake.post("/cases")
@allow(Act.PREPARE_CASE)
@writes
def log() -> ResponseReturnValue:
    form = RequestForm()
    if "add" in request.form:
        form.parts.append_entry({"kind": QUESTION, "text": ""})
        return render_template("foi/log_request.html", form=form)
    if form.validate():
        with form.service_errors():
            case = service.log_request(
                request_text=form.request_text.data,
                received_on=form.received_on.day,
                subject=form.subject.data,
                requester_name=form.requester_name.data,
                requester_email=form.requester_email.data or "",
                requester_address=form.requester_address.data or "",
                is_environmental=form.is_environmental.data,
                parts=parts_of(form),
                owner_id=my_id() if form.mine.data else None,
                by=my_id(),
            )
            return redirect(url_for("cases.show", case_id=case.id))
    return render_template("foi/log_request.html", form=form), 422
