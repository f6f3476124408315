"""What a case has learned, and the lists of the authority: words always found, and words only to check."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import RadioField, StringField
from wtforms.validators import InputRequired

from foi.core.http.gate import allow, writes
from foi.queries import people
from foi.queries.case_file import heading
from foi.rules.roles import Act
from foi.web.access import i_may, my_id
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import choices
from redaction.queries import lists as entries
from redaction.services import lists as service

lists = Blueprint("lists", __name__)
KINDS = {service.DENY: "Always find", service.ALLOW: "Only check"}


class EntryForm(BaseForm):
    text = StringField("Words", [InputRequired("Enter the words")])
    kind = RadioField(
        "What happens where they stand",
        [InputRequired("Choose what happens")],
        choices=choices(list(KINDS.items())),
    )


@lists.get("/cases/<int:case_id>/documents/lists")
@allow(Act.READ_CASE)
def of_case(case_id: int) -> str:
    learned = entries.learned_in(case_id)
    shared = {(one.kind, one.text.casefold()): one for one in entries.of_authority()}
    return render_template(
        "redaction/case_lists.html",
        case=heading(case_id),
        learned=[(one, shared.get((one.kind, one.text.casefold()))) for one in learned],
        names=people.names(one.by_id for one in learned),
        kinds=KINDS,
        may_put_forward=i_may(Act.DECIDE_REDACTIONS),
    )


@lists.post("/cases/<int:case_id>/documents/lists/<int:entry_id>/put-forward")
@allow(Act.DECIDE_REDACTIONS)
@writes
def put_forward(case_id: int, entry_id: int) -> ResponseReturnValue:
    heading(case_id)
    service.put_forward(case_id=case_id, learned_id=entry_id, by=my_id())
    flash("An administrator is asked to agree.")
    return redirect(url_for("lists.of_case", case_id=case_id))


@lists.get("/administration/lists")
@allow(Act.ADMINISTER)
def show() -> str:
    return _page(EntryForm(formdata=None))


@lists.post("/administration/lists")
@allow(Act.ADMINISTER)
@writes
def add() -> ResponseReturnValue:
    form = EntryForm()
    if form.validate():
        with form.service_errors():
            service.add(kind=form.kind.data, text=form.text.data, by=my_id())
            flash("The entry is on the list. It counts for documents read from now on.")
            return redirect(url_for("lists.show"))
    return _page(form), 422


@lists.post("/administration/lists/<int:entry_id>/agree")
@allow(Act.ADMINISTER)
@writes
def agree(entry_id: int) -> ResponseReturnValue:
    service.agree(entry_id=entry_id, by=my_id())
    flash("The entry is on the list. It counts for documents read from now on.")
    return redirect(url_for("lists.show"))


@lists.post("/administration/lists/<int:entry_id>/end")
@allow(Act.ADMINISTER)
@writes
def end(entry_id: int) -> ResponseReturnValue:
    service.end(entry_id=entry_id, by=my_id())
    flash("The entry is off the list.")
    return redirect(url_for("lists.show"))


def _page(form: EntryForm) -> str:
    living, ended = entries.of_authority(), entries.ended()
    met = [*living, *ended]
    return render_template(
        "redaction/lists.html",
        form=form,
        waiting=[one for one in living if one.is_waiting],
        in_force=[one for one in living if one.is_in_force],
        ended=ended,
        names=people.names(
            who for one in met for who in (one.put_forward_by_id, one.agreed_by_id, one.ended_by_id)
        ),
        kinds=KINDS,
    )
