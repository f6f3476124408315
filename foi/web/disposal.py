"""Disposal: what is due, proposing it, and carrying out what somebody else proposed."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import TextAreaField
from wtforms.validators import InputRequired, Length

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.models.disposal import Disposal
from foi.queries import case_file, people
from foi.rules.retention import Disposable
from foi.rules.roles import Act
from foi.services import disposal as service
from foi.services import legal_hold
from foi.web.access import my_id
from foi.web.forms.base import BaseForm

disposal = Blueprint("disposal", __name__)


class ProposalForm(BaseForm):
    why = TextAreaField(
        "Why it is disposed of", [InputRequired("Say why it is disposed of"), Length(max=2000)]
    )


@disposal.get("/disposal")
@allow(Act.DISPOSE)
def show() -> str:
    lines = service.due()
    waiting = [line.proposal for line in lines if line.proposal]
    return render_template(
        "foi/disposal.html",
        lines=lines,
        names=people.names(row.proposed_by_id for row in waiting),
        policy=service.policy(),
    )


@disposal.route("/disposal/<int:case_id>/<what>", methods=["GET", "POST"])
@allow(Act.DISPOSE)
@writes
def propose(case_id: int, what: str) -> ResponseReturnValue:
    disposable = _disposable(what)
    case = case_file.load(case_id)
    form = ProposalForm()
    if form.is_submitted() and form.validate():
        with form.service_errors():
            service.propose(case_id=case_id, what=disposable, why=form.why.data, by=my_id())
            flash("It is proposed. A second person has to carry it out.")
            return redirect(url_for("disposal.show"))
    case = case_file.load(case_id)
    page = render_template(
        "foi/propose_disposal.html", form=form, case=case, what=disposable, hold=legal_hold.hold_on(case)
    )
    return (page, 422) if form.errors else page


def _disposable(what: str) -> Disposable:
    try:
        return Disposable(what)
    except ValueError as unknown:
        raise NotFound("There is nothing of that name to dispose of.") from unknown


@disposal.get("/disposal/proposals/<int:disposal_id>")
@allow(Act.DISPOSE)
def proposal(disposal_id: int) -> str:
    row: Disposal = service.find(disposal_id)
    case = case_file.load(row.case_id)
    return render_template(
        "foi/carry_out_disposal.html",
        row=row,
        case=case,
        what=Disposable(row.what),
        names=people.names((row.proposed_by_id, row.done_by_id, row.declined_by_id)),
        hold=legal_hold.hold_on(case),
        is_mine=row.proposed_by_id == my_id(),
    )


@disposal.post("/disposal/proposals/<int:disposal_id>/carry-out")
@allow(Act.DISPOSE)
@writes
def carry_out(disposal_id: int) -> ResponseReturnValue:
    service.carry_out(disposal_id=disposal_id, by=my_id())
    flash("It is erased. The record says what, when, and by whom.")
    return redirect(url_for("disposal.show"))


@disposal.post("/disposal/proposals/<int:disposal_id>/decline")
@allow(Act.DISPOSE)
@writes
def decline(disposal_id: int) -> ResponseReturnValue:
    service.decline(disposal_id=disposal_id, by=my_id())
    flash("The proposal is declined. Nothing has been deleted.")
    return redirect(url_for("disposal.show"))
