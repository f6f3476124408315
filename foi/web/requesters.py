"""Who asked: hidden until somebody asks for it, the asking is logged; and putting it right."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import EmailField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, Regexp

from foi.core.http.gate import allow, writes
from foi.queries import case_file
from foi.rules.audit_tags import AuditTag
from foi.rules.roles import Act
from foi.services import audit
from foi.services import requesters as service
from foi.web.access import i_may, my_id
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import VersionField

requesters = Blueprint("requesters", __name__)


class RequesterForm(BaseForm):
    version = VersionField()
    name = StringField("Name", [InputRequired("Enter the requester’s name"), Length(max=200)])
    email = EmailField(
        "E-mail address",
        [
            Optional(),
            Regexp(
                r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+$", message="Enter an e-mail address like name@example.com"
            ),
        ],
    )
    address = TextAreaField("Postal address", [Length(max=1000)])


def _note(case_id: int) -> None:
    case_file.load(case_id)  # there is one: nothing is recorded of no case
    audit.record_now(AuditTag.REQUESTER_SHOW, f"case:{case_id}", by=my_id(), case_id=case_id)


@requesters.get("/cases/<int:case_id>/requester")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    _note(case_id)
    case = case_file.load(case_id)
    return render_template(
        "foi/requester.html", case=case, requester=case.requester, can_prepare=i_may(Act.PREPARE_CASE)
    )


@requesters.get("/cases/<int:case_id>/requester/edit")
@allow(Act.PREPARE_CASE)
def edit(case_id: int) -> str:
    _note(case_id)
    case = case_file.load(case_id)
    who = case.requester
    data = {"version": case.version, "name": who.name, "email": who.email, "address": who.address}
    return render_template("foi/edit_requester.html", form=RequesterForm(formdata=None, data=data), case=case)


@requesters.post("/cases/<int:case_id>/requester/edit")
@allow(Act.PREPARE_CASE)
@writes
def correct(case_id: int) -> ResponseReturnValue:
    form = RequesterForm()
    if form.validate():
        with form.service_errors():
            service.correct(
                case_id=case_id,
                name=form.name.data,
                email=form.email.data or "",
                address=(form.address.data or "").replace("\r\n", "\n"),
                by=my_id(),
                version=form.version.version(),
            )
            flash("The requester’s details are saved.")
            return redirect(url_for("cases.show", case_id=case_id))
    return render_template("foi/edit_requester.html", form=form, case=case_file.load(case_id)), 422
