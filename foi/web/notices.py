"""Letters on the way to the answer: the list, one letter as it will be read, sending it."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.core.now import today
from foi.core.storage import sha256_of
from foi.models.case import Case
from foi.models.letter import Letter
from foi.queries import case_file
from foi.rules import regimes
from foi.rules.audit_tags import AuditTag
from foi.rules.clock_reading import DueKind
from foi.rules.missing import Missing
from foi.rules.notice_fields import NoticeKind
from foi.rules.notice_words import NAMES
from foi.rules.plain_dates import written
from foi.rules.roles import Act
from foi.services import attachments, audit, authorities, dispatches, interim, timekeeping
from foi.services.notices import Notice, text_of
from foi.services.stationery import without_requester
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm
from foi.web.forms.letters import LetterForm, letter_form
from foi.web.letters import DeliveredForm

notices = Blueprint("notices", __name__)

WHEN = {
    NoticeKind.ACKNOWLEDGEMENT: "Says that the request has come, by when we answer, and how that day was worked out.",
    NoticeKind.CLARIFICATION: "Asks what is meant. The clock waits only where the information can’t be identified.",
    NoticeKind.FEES_NOTICE: "Asks for payment. The clock stands still until it comes.",
    NoticeKind.EXTENSION: "Tells the requester, in time, that the answer takes longer, and why.",
    NoticeKind.TRANSFER: "Passes the request to the authority that holds the information, and ends the case here.",
    NoticeKind.REVIEW_ACKNOWLEDGEMENT: "Says that the request for a review has come, and by when it is decided.",
}


@notices.get("/cases/<int:case_id>/letters")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    return _list(case_file.load(case_id), BaseForm(formdata=None))


def _list(case: Case, form: BaseForm) -> str:
    return render_tab(
        case.id,
        "letters",
        "foi/case_letters.html",
        case=case,
        form=form,
        letters=interim.letters_of(case.id),
        sent=dispatches.dispatches_of(case.id),
        names=NAMES,
        kinds=[(kind, NAMES[kind], WHEN[kind]) for kind in interim.kinds_for(case)],
        can_prepare=i_may(Act.PREPARE_CASE),
    )


@notices.post("/cases/<int:case_id>/letters")
@allow(Act.PREPARE_CASE)
@writes
def begin(case_id: int) -> ResponseReturnValue:
    form = BaseForm()
    with form.service_errors():
        try:
            kind = NoticeKind(request.form.get("kind", ""))
        except ValueError as unknown:
            raise NotFound("There is no such kind of letter.") from unknown
        letter = interim.begin(case_id=case_id, kind=kind, by=my_id())
        return redirect(url_for("notices.letter", case_id=case_id, letter_id=letter.id))
    return _list(case_file.load(case_id), form), 422


@notices.route("/cases/<int:case_id>/letters/<int:letter_id>", methods=["GET"])
@allow(Act.READ_CASE)
def letter(case_id: int, letter_id: int) -> str:
    case, found = _found(case_id, letter_id)
    return _page(case, found, letter_form(found, regimes.regime(case.regime), case.version))


@notices.post("/cases/<int:case_id>/letters/<int:letter_id>")
@allow(Act.PREPARE_CASE)
@writes
def fill_in(case_id: int, letter_id: int) -> ResponseReturnValue:
    case, found = _found(case_id, letter_id)
    form = letter_form(found, regimes.regime(case.regime), case.version)
    if form.validate():
        with form.service_errors():
            interim.fill_in(
                case_id=case_id,
                letter_id=letter_id,
                answers=form.answers,
                by=my_id(),
                version=form.version.version(),
            )
            flash("The letter is saved. Read it below.")
            return redirect(url_for("notices.letter", case_id=case_id, letter_id=letter_id))
    return _page(*_found(case_id, letter_id), form), 422


def _found(case_id: int, letter_id: int) -> tuple[Case, Letter]:
    return case_file.load(case_id), interim.find(case_id, letter_id)


def _page(case: Case, found: Letter, form: LetterForm) -> str:
    kind = NoticeKind(found.kind)
    notice = None if found.frozen_at else interim.notice_of(case, found)
    html = text_of(notice) if notice else found.html or ""
    return render_tab(
        case.id,
        "letters",
        "foi/case_letter.html",
        case=case,
        form=form,
        letter=found,
        name=NAMES[kind],
        when=WHEN[kind],
        gaps=[(gap, _where(gap, case, form)) for gap in notice.gaps] if notice else [],
        article=without_requester(html),
        html_sha256=sha256_of(html.encode()),
        consequences=_consequences(case, notice) if notice else [],
        dispatch=dispatches.dispatch_of(found.id),
        delivered=DeliveredForm(formdata=None, data={"delivered_on": today()}),
        can_prepare=i_may(Act.PREPARE_CASE),
    )


def _where(gap: Missing, case: Case, form: LetterForm) -> str:
    """The address of the place where it is filled in; empty where this person can't."""
    if gap.field in form.names:
        return f"#{form[gap.field].id}"
    if gap.field in ("complaints_procedure", "review_right"):
        return url_for("administration.authority") if i_may(Act.ADMINISTER) else ""
    if gap.field in ("clock", "due_on", "pay_by"):
        return url_for("clock.show", case_id=case.id)
    return url_for("parts.show", case_id=case.id)


def _consequences(case: Case, notice: Notice) -> list[str]:
    """What sending does, in sentences."""
    how = (
        "It goes to the requester by e-mail. This can’t be undone."
        if case.requester.email
        else "The requester gave no e-mail address: print it, deliver it, and record the day here."
    )
    if late := _later_than_expected(case, notice):
        how = f"{how} {late}"
    reading, before = notice.reading, timekeeping.read(case).due_on
    if reading is None:
        return [how]
    if reading.ended_on:
        return [how, "The case is closed as transferred."]
    if reading.waiting_for:
        return [how, f"The clock waits for the {reading.waiting_for.value}."]
    if reading.due_on and before and reading.due_on != before:
        return [
            how,
            f"The last day for the answer moves from {written(before)} to {written(reading.due_on)}.",
        ]
    return [how, f"The last day for the answer stays {written(reading.due_on)}." if reading.due_on else ""]


def _later_than_expected(case: Case, notice: Notice) -> str:
    """FOIA s.10(3) asks for a reasonable time alone; the Commissioner's guidance says how long that is at most."""
    until = notice.facts.get("estimated_date")
    if not isinstance(until, date) or notice.regime.extension:
        return ""
    expected = timekeeping.read(case, DueKind.PIT_BACKSTOP_ICO).due_on
    if expected is None or until <= expected:
        return ""
    office = authorities.regulator_of(notice.regime).office
    return (
        f"The estimated date is after {written(expected)}, the latest that the {office} expects: be "
        "ready to say why it is reasonable."
    )


@notices.post("/cases/<int:case_id>/letters/<int:letter_id>/send")
@allow(Act.PREPARE_CASE)
@writes
def send(case_id: int, letter_id: int) -> ResponseReturnValue:
    """Binds to the very letter that the page showed; pressed twice, it is sent once."""
    case, found = _found(case_id, letter_id)
    form = letter_form(found, regimes.regime(case.regime), case.version)
    with form.service_errors():
        dispatches.send(
            case_id=case_id,
            letter_id=letter_id,
            html_sha256=request.form.get("html_sha256", ""),
            by=my_id(),
        )
        flash("The letter is on its way." if case.requester.email else "The letter is ready to be delivered.")
        return redirect(url_for("notices.letter", case_id=case_id, letter_id=letter_id))
    case, found = _found(case_id, letter_id)
    return _page(case, found, form), 422


@notices.post("/cases/<int:case_id>/letters/<int:letter_id>/send-again")
@allow(Act.PREPARE_CASE)
@writes
def send_again(case_id: int, letter_id: int) -> ResponseReturnValue:
    dispatches.send_again(case_id=case_id, letter_id=letter_id, by=my_id())
    flash("The message will be sent again.")
    return redirect(url_for("notices.letter", case_id=case_id, letter_id=letter_id))


@notices.post("/cases/<int:case_id>/letters/<int:letter_id>/delivered")
@allow(Act.PREPARE_CASE)
@writes
def delivered(case_id: int, letter_id: int) -> ResponseReturnValue:
    form = DeliveredForm()
    if form.validate():
        dispatches.record_hand_delivery(
            case_id=case_id, letter_id=letter_id, delivered_on=form.delivered_on.day, by=my_id()
        )
        flash("The delivery is recorded.")
    else:
        flash("Enter the day on which it was delivered, like 27 3 2026.")
    return redirect(url_for("notices.letter", case_id=case_id, letter_id=letter_id))


@notices.get("/cases/<int:case_id>/letters/<int:letter_id>/letter.pdf")
@allow(Act.READ_CASE)
def pdf(case_id: int, letter_id: int) -> Response:
    """The letter as it goes out. It names whoever asked, so that somebody opened it is recorded."""
    found = interim.find(case_id, letter_id)
    if found.pdf_sha256 is None:
        raise NotFound("The letter has not been sent yet, so there is no PDF of it.")
    data = attachments.stores().letters.get(found.pdf_sha256)
    audit.record_now(AuditTag.REQUESTER_SHOW, f"case:{case_id}", by=my_id(), case_id=case_id)
    headers = {"Content-Disposition": 'inline; filename="letter.pdf"'}
    return Response(data, mimetype="application/pdf", headers=headers)
