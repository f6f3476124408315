"""The response: the letter as it will be read, freezing it, sign-off, sending."""

from __future__ import annotations

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import TextAreaField
from wtforms.validators import InputRequired, Length

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.core.now import today
from foi.models.case import Case
from foi.queries import case_file, people
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CaseStatus
from foi.rules.roles import Act
from foi.services import attachments, audit, drafting, four_eyes, responses, sign_off
from foi.services import letters as service
from foi.services.stationery import without_requester
from foi.web import panels
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField

letters = Blueprint("letters", __name__)


class WordingForm(BaseForm):
    version = VersionField()
    opening = TextAreaField("Paragraphs before the answers", [Length(max=20000)])
    closing = TextAreaField("Paragraphs after the answers", [Length(max=20000)])


class FreezeForm(BaseForm):
    version = VersionField()


class ReturnForm(BaseForm):
    comment = TextAreaField("What has to change", [InputRequired("Say what has to change"), Length(max=5000)])


class DeliveredForm(BaseForm):
    delivered_on = DayField("Date of delivery", required="Enter the day on which it was delivered")


@letters.get("/cases/<int:case_id>/response")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    return _page(case_file.load(case_id))


def _page(
    case: Case,
    freeze_form: FreezeForm | None = None,
    return_form: ReturnForm | None = None,
    wording: WordingForm | None = None,
) -> str:
    draft = drafting.draft_of(case)
    letter, response = draft.letter, responses.response_of(case.id)
    is_frozen = bool(letter and letter.html)
    signed = sign_off.valid_sign_off(case.id)
    returns = sign_off.returns_of(case.id)
    names = people.names([one.user_id for one in returns] + [signed.user_id if signed else None])
    return render_tab(
        case.id,
        "response",
        "foi/case_response.html",
        case=case,
        draft=draft,
        letter=letter,
        article=without_requester(letter.html if letter and letter.html else service.text_of(draft)),
        is_frozen=is_frozen,
        is_current=bool(letter and is_frozen and service.is_current(letter, case)),
        wording=wording
        or WordingForm(
            formdata=None,
            data={
                "version": case.version,
                "opening": letter.opening if letter else "",
                "closing": letter.closing if letter else "",
            },
        ),
        freeze_form=freeze_form or FreezeForm(formdata=None, data={"version": case.version}),
        return_form=return_form or ReturnForm(formdata=None),
        delivered=DeliveredForm(formdata=None, data={"delivered_on": today()}),
        files=attachments.files_of(case.id),
        files_sha256=sign_off.files_hash(case.id),
        response=response,
        signed=signed,
        returns=returns,
        names=names,
        i_prepared=my_id() in four_eyes.preparers("response", case.id),
        can_prepare=i_may(Act.PREPARE_CASE),
        can_sign_off=i_may(Act.SIGN_OFF),
        also_to_sign=panels.also_to_sign(case.id),
        to_know=panels.to_know(case.id),
        status=CaseStatus(case.status),
    )


@letters.post("/cases/<int:case_id>/response/wording")
@allow(Act.PREPARE_CASE)
@writes
def save_wording(case_id: int) -> ResponseReturnValue:
    form = WordingForm()
    if form.validate():
        with form.service_errors():
            service.save_wording(
                case_id=case_id,
                opening=form.opening.data or "",
                closing=form.closing.data or "",
                by=my_id(),
                version=form.version.version(),
            )
            flash("The wording is saved.")
            return redirect(url_for("letters.show", case_id=case_id))
    return _page(case_file.load(case_id), wording=form), 422


@letters.post("/cases/<int:case_id>/response/freeze")
@allow(Act.PREPARE_CASE)
@writes
def freeze(case_id: int) -> ResponseReturnValue:
    form = FreezeForm()
    with form.service_errors():
        letter = service.freeze(case_id=case_id, by=my_id(), version=form.version.version())
        flash(f"Version {letter.version} of the letter is frozen.")
        return redirect(url_for("letters.show", case_id=case_id))
    return _page(case_file.load(case_id), freeze_form=form), 422


@letters.post("/cases/<int:case_id>/response/submit")
@allow(Act.PREPARE_CASE)
@writes
def submit(case_id: int) -> ResponseReturnValue:
    sign_off.submit(case_id=case_id, by=my_id())
    flash("The response waits for an approver now.")
    return redirect(url_for("letters.show", case_id=case_id))


@letters.post("/cases/<int:case_id>/response/take-back")
@allow(Act.PREPARE_CASE)
@writes
def take_back(case_id: int) -> ResponseReturnValue:
    sign_off.take_back(case_id=case_id, by=my_id())
    flash("You can change the response again.")
    return redirect(url_for("letters.show", case_id=case_id))


@letters.post("/cases/<int:case_id>/response/sign-off")
@allow(Act.SIGN_OFF)
@writes
def approve(case_id: int) -> ResponseReturnValue:
    """Binds to the very letter that the page showed."""
    sign_off.sign_off(
        case_id=case_id,
        letter_id=request.form.get("letter", 0, int),
        pdf_sha256=request.form.get("pdf_sha256", ""),
        files_sha256=request.form.get("files_sha256", ""),
        by=my_id(),
    )
    flash("The letter and its files are signed off. Nothing has been sent yet.")
    return redirect(url_for("letters.show", case_id=case_id))


@letters.post("/cases/<int:case_id>/response/return")
@allow(Act.SIGN_OFF)
@writes
def return_to_drafter(case_id: int) -> ResponseReturnValue:
    form = ReturnForm()
    if form.validate():
        with form.service_errors():
            sign_off.return_to_drafter(case_id=case_id, comment=form.comment.data, by=my_id())
            flash("The response is with the officer again.")
            return redirect(url_for("letters.show", case_id=case_id))
    return _page(case_file.load(case_id), return_form=form), 422


@letters.route("/cases/<int:case_id>/response/send", methods=["GET", "POST"])
@allow(Act.SEND)
@writes
def send(case_id: int) -> ResponseReturnValue:
    """Says exactly what will happen; then does it."""
    if request.method == "POST":
        responses.send(case_id=case_id, by=my_id())
        flash("The response is on its way.")
        return redirect(url_for("letters.show", case_id=case_id))
    case = case_file.load(case_id)
    if responses.response_of(case_id) or sign_off.valid_sign_off(case_id) is None:
        return redirect(url_for("letters.show", case_id=case_id))
    draft = drafting.draft_of(case)
    return render_template(
        "foi/send_response.html",
        case=case,
        draft=draft,
        files=attachments.files_of(case_id),
        by_email=bool(case.requester.email),
        also_to_sign=panels.also_to_sign(case_id),
    )


@letters.post("/cases/<int:case_id>/response/send-again")
@allow(Act.SEND)
@writes
def send_again(case_id: int) -> ResponseReturnValue:
    responses.send_again(case_id=case_id, by=my_id())
    flash("The message will be sent again.")
    return redirect(url_for("letters.show", case_id=case_id))


@letters.post("/cases/<int:case_id>/response/delivered")
@allow(Act.SEND, Act.PREPARE_CASE)
@writes
def delivered(case_id: int) -> ResponseReturnValue:
    form = DeliveredForm()
    if form.validate():
        responses.record_hand_delivery(case_id=case_id, delivered_on=form.delivered_on.day, by=my_id())
        flash("The delivery is recorded.")
    else:
        flash("Enter the day on which it was delivered, like 27 3 2026.")
    return redirect(url_for("letters.show", case_id=case_id))


@letters.get("/cases/<int:case_id>/response/letter.pdf")
@allow(Act.READ_CASE)
def pdf(case_id: int) -> Response:
    """The letter as it goes out. It names whoever asked, so that somebody opened it is recorded."""
    letter = drafting.newest_letter(case_id)
    if letter is None or letter.pdf_sha256 is None:
        raise NotFound("The letter has not been frozen yet, so there is no PDF of it.")
    data = attachments.stores().letters.get(letter.pdf_sha256)
    audit.record_now(AuditTag.REQUESTER_SHOW, f"case:{case_id}", by=my_id(), case_id=case_id)
    return Response(
        data, mimetype="application/pdf", headers={"Content-Disposition": 'inline; filename="letter.pdf"'}
    )


@letters.get("/cases/<int:case_id>/response/files/<sha256>")
@allow(Act.READ_CASE)
def file(case_id: int, sha256: str) -> Response:
    """A released file of this response."""
    found = next((one for one in attachments.files_of(case_id) if one.sha256 == sha256), None)
    if found is None:
        raise NotFound("That file is not attached to this response.")
    data = attachments.stores().released.get(sha256)
    headers = {"Content-Disposition": f'inline; filename="{found.name}"'}
    return Response(data, mimetype=found.media_type, headers=headers)


@letters.post("/cases/<int:case_id>/response/files/<sha256>/detach")
@allow(Act.PREPARE_CASE)
@writes
def detach(case_id: int, sha256: str) -> ResponseReturnValue:
    attachments.detach_released_file(case_id=case_id, sha256=sha256, by=my_id())
    flash("The file is no longer attached.")
    return redirect(url_for("letters.show", case_id=case_id))
