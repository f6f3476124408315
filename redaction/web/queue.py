"""The approval queue, and the output itself: opened page by page, then approved or sent back."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from foi.core.errors import NotAllowedNow, NotFound, UnsafeFile
from foi.core.http.gate import allow, writes
from foi.queries.case_file import heading
from foi.queries.people import names
from foi.rules.roles import Act
from foi.services import four_eyes
from foi.web.access import i_may, my_id
from foi.web.case_page import working_days_left
from redaction.engine.limits import Unusable
from redaction.engine.verify.report import CSV
from redaction.models.document import Document
from redaction.models.redacted_file import RedactedFile
from redaction.queries import bundle, outputs
from redaction.queries.bundle import Waiting
from redaction.rules.document_status import DECIDABLE, DocumentStatus
from redaction.rules.file_kinds import RANGE
from redaction.services import approval, desk, openings, pictures, tables, workbooks
from redaction.web.documents import picture
from redaction.web.forms import ApproveForm, SendBackForm
from redaction.web.output_words import gives_away, proof_words, remains_words, second_try

redaction = Blueprint("redaction", __name__)
_PIN = "pin-"
PER_PAGE = 50


@redaction.get("/redaction")
@allow(Act.READ_CASE)
def queue() -> str:
    """What waits for a decision and what waits for approval, the case that is due first on top."""
    waiting = bundle.waiting_for(DocumentStatus.FOR_APPROVAL)
    deciding = bundle.waiting_for(*DECIDABLE)
    mine = four_eyes.prepared_by(my_id(), "document", [line.listed.document.id for line in waiting])
    number = max(request.args.get("page", 1, type=int), 1)
    shown = waiting[(number - 1) * PER_PAGE : number * PER_PAGE]
    return render_template(
        "redaction/queue.html",
        waiting=[(line, line.listed.document.id in mine, _due(line)) for line in shown],
        deciding=[(line, _due(line)) for line in deciding[:PER_PAGE]],
        deciding_total=len(deciding),
        total=len(waiting),
        page=number,
        pages=max(-(-len(waiting) // PER_PAGE), 1),
        per_page=PER_PAGE,
        can_approve=i_may(Act.APPROVE_REDACTIONS),
        can_decide=i_may(Act.DECIDE_REDACTIONS),
    )


def _due(line: Waiting) -> dict[str, Any]:
    if line.case.due_on is None:
        return {"due_on": None}
    days, late = working_days_left(line.case.due_on, line.case.regime)
    return {
        "due_on": line.case.due_on,
        "days": days,
        "late": late,
        "provisional": line.case.is_provisional,
        "earlier": line.case.earlier_due_on,
    }


@redaction.get("/redaction/documents/<int:document_id>/output")
@allow(Act.READ_CASE)
def preview(document_id: int) -> ResponseReturnValue:
    """A page of the output: being shown it is what counts as having opened it."""
    document, output = _output(document_id)
    openings.open_page(case_id=document.case_id, redacted_file_id=output.id, page=_number(output), by=my_id())
    return _page(*_output(document_id), SendBackForm(formdata=None))


def _number(output: RedactedFile) -> int:
    return min(max(request.args.get("page", 1, type=int), 1), output.openings)


def _output(document_id: int) -> tuple[Document, RedactedFile]:
    document = bundle.document(document_id)
    output = outputs.newest_output(document_id)
    if output is None or output.submission != document.submissions:
        raise NotAllowedNow("There is no redacted file of this document yet.")
    return document, output


def _page(
    document: Document, output: RedactedFile, form: SendBackForm, status: int = 200
) -> ResponseReturnValue:
    number = _number(output)
    is_mine = my_id() in four_eyes.preparers("document", document.id)
    can_approve = i_may(Act.APPROVE_REDACTIONS) and document.now is DocumentStatus.FOR_APPROVAL
    unopened = openings.unopened(output, my_id())
    page = render_template(
        "redaction/preview.html",
        form=form,
        case=heading(document.case_id),
        document=document,
        output=output,
        number=number,
        unopened=unopened,
        is_web_page=number > output.pages,
        is_mine=is_mine,
        can_approve=can_approve and not is_mine,
        shows_why_not=can_approve and is_mine,
        submitted_by=names([document.submitted_by_id]).get(document.submitted_by_id or 0, ""),
        remains=remains_words(output.remains),
        proof=proof_words(output.verification),
        gives_away=gives_away(output.report),
        second_try=second_try(output.report),
        page_proof=proof_words(output.verification.get("web_page", {})),
        rows=tables.page_of_output(output, number) if output.media_type == CSV else None,
        alarms=document.alarms,
        origin=workbooks.origin_of(document) if document.kind is RANGE else None,
        pins=dict(_pins()),
        pin=_PIN,
    )
    return page, status


@redaction.get("/redaction/documents/<int:document_id>/output/<int:number>.png")
@allow(Act.READ_CASE)
def output_page(document_id: int, number: int) -> Response:
    _, output = _output(document_id)
    try:
        return picture(pictures.of_output(output, number))
    except Unusable as problem:
        raise UnsafeFile(str(problem)) from problem


@redaction.get("/redaction/documents/<int:document_id>/output/web-page")
@allow(Act.READ_CASE)
def output_web_page(document_id: int) -> Response:
    """The web page itself, for the frame of ``preview``: nothing in it runs, loads or leads anywhere."""
    _, output = _output(document_id)
    if not output.html_sha256:
        raise NotFound("This redacted file is not to leave as a web page.")
    headers = {
        "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'self'",
        "Cache-Control": "no-store",
    }
    return Response(desk.burned_store().get(output.html_sha256), mimetype="text/html", headers=headers)


@redaction.post("/redaction/documents/<int:document_id>/approve")
@allow(Act.APPROVE_REDACTIONS)
@writes
def approve(document_id: int) -> ResponseReturnValue:
    document, _ = _output(document_id)
    form = ApproveForm()
    title = document.title
    is_released = True
    with form.service_errors():
        done = approval.approve(
            document_id=document_id,
            sha256=request.form.get("sha256", ""),
            html_sha256=request.form.get("html_sha256", ""),
            by=my_id(),
        )
        is_released = done.is_released
    if form.errors:
        flash(form.form_errors[0], "error")
        return redirect(url_for("redaction.preview", document_id=document_id), 303)
    flash(
        f"Approved. “{title}” is attached to the response."
        if is_released
        else f"Your approval of “{title}” is kept. Another person has to approve it as well.",
        "success",
    )
    return redirect(url_for("redaction.queue"), 303)


@redaction.post("/redaction/documents/<int:document_id>/send-back")
@allow(Act.APPROVE_REDACTIONS)
@writes
def send_back(document_id: int) -> ResponseReturnValue:
    document, _ = _output(document_id)
    form, title = SendBackForm(), document.title
    if form.validate():
        with form.service_errors():
            approval.send_back(
                document_id=document_id,
                sha256=request.form.get("sha256", ""),
                comment=form.comment.data or "",
                pins=_pins(),
                by=my_id(),
            )
    if form.errors:
        return _page(*_output(document_id), form, 422)
    flash(f"“{title}” is sent back with your comments.", "success")
    return redirect(url_for("redaction.queue"), 303)


def _pins() -> list[tuple[int, str]]:
    """Comments by page, as the form names them: ``pin-3``."""
    found = []
    for name, words in request.form.items():
        number = name.removeprefix(_PIN)
        if name.startswith(_PIN) and number.isdigit():
            found.append((int(number), words))
    return sorted(found)
