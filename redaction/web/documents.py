"""Documents of a case: add, follow, look at one, download the original (logged)."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from flask import Blueprint, Response, flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from foi.core.db import db
from foi.core.errors import NotAllowedNow, UnsafeFile
from foi.core.http.gate import allow, writes
from foi.core.http.words import plural
from foi.queries.case_file import heading
from foi.queries.people import names
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import EDITABLE, CaseStatus
from foi.rules.roles import Act
from foi.services import audit
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from redaction.engine.burn import Edition
from redaction.engine.limits import LIMITS, Unusable
from redaction.models.document import Document
from redaction.queries import bundle, outputs
from redaction.queries.findings import counts
from redaction.rules.document_status import CAN_BE_SET_ASIDE, WORKING, DocumentStatus
from redaction.rules.file_kinds import RANGE, TAKEN, Handling
from redaction.services import (
    approval,
    certificates,
    desk,
    ingest,
    opening,
    openings,
    pictures,
    release,
    schedule_files,
    schedules,
    scope,
    titles,
    workbooks,
)
from redaction.web.forms import SetAsideForm, SubmitForm, TitleForm, UploadForm

documents = Blueprint("documents", __name__)


@documents.get("/cases/<int:case_id>/documents")
@allow(Act.READ_CASE)
def case_documents(case_id: int) -> str:
    """The tab of the case page."""
    return _tab(case_id, UploadForm(formdata=None))


@documents.post("/cases/<int:case_id>/documents")
@allow(Act.PREPARE_CASE)
@writes
def add(case_id: int) -> ResponseReturnValue:
    form = UploadForm()
    files = [file for file in form.files.data or () if isinstance(file, FileStorage) and file.filename]
    if files:
        _add(case_id, files)
        return _on_to(url_for("documents.case_documents", case_id=case_id))
    form.files.errors = ["Choose one file or more"]
    return _tab(case_id, form), 422


def _on_to(page: str) -> ResponseReturnValue:
    """A redirect; for upload.js only its address, so that the messages wait for the page that people see."""
    if "X-Candour-Upload" in request.headers:
        return "", 204, {"Location": page}
    return redirect(page, 303)


def _tab(case_id: int, form: UploadForm) -> str:
    case = heading(case_id)
    return render_tab(
        case_id,
        "documents",
        "redaction/documents.html",
        form=form,
        rows=(rows := bundle.documents_of(case_id)),
        cut_from={line.document.parent_id for line in rows if line.document.kind is RANGE},
        titles={line.document.id: line.document.title for line in rows},
        accepted=",".join(ending for kind in TAKEN for ending in kind.endings),
        may_add=i_may(Act.PREPARE_CASE) and CaseStatus(case.status) in EDITABLE,
        working=WORKING,
        max_bytes=LIMITS.upload_bytes,
        withheld_items=len(items := schedules.of_case(case_id)),
        schedule_state=schedule_files.state(case_id, items),
        is_schedule_off=schedules.is_off(case_id),
    )


def _add(case_id: int, files: list[FileStorage]) -> None:
    """Each file for itself: one that is refused takes none of the others with it."""
    desk.demand_open_case(case_id)
    desk.others_may_write()
    added = []
    for one in list(_examined(files)):
        try:
            with db.session.begin_nested():
                added.append(ingest.keep_examined(one, case_id=case_id, by=my_id()).title)
        except NotAllowedNow as refusal:
            flash(f"{one.filename[:80]}: {refusal.message}", "error")
    if added:
        flash(f"Added {plural(len(added), 'document')}. Reading begins at once.", "success")


def _examined(files: list[FileStorage]) -> Iterator[ingest.Examined]:
    """All of them before any is kept: a parser's work holds up nobody who writes."""
    for file in files:
        name = file.filename or ""
        try:
            yield ingest.examined(file.read(), name)
        except UnsafeFile as refusal:
            flash(f"{name[:80]}: {refusal.message}", "error")


@documents.get("/redaction/documents/<int:document_id>")
@allow(Act.READ_CASE)
def show(document_id: int) -> ResponseReturnValue:
    document = bundle.document(document_id)
    if document.kind.handling is Handling.WORKBOOK and document.is_decidable:
        return redirect(url_for("workbooks.show", document_id=document_id))
    return _page(document, TitleForm(formdata=None, title=document.title))


def _page(
    document: Document, form: TitleForm, status: int = 200, *, aside_form: SetAsideForm | None = None
) -> ResponseReturnValue:
    backs = outputs.send_backs(document.id)
    output = outputs.newest_output(document.id)
    people = names(
        [
            document.added_by_id,
            document.submitted_by_id,
            document.aside_by_id,
            *(one.user_id for one in backs),
        ]
    )
    case = heading(document.case_id)
    can_change = i_may(Act.PREPARE_CASE) and CaseStatus(case.status) in EDITABLE
    page = render_template(
        "redaction/document.html",
        case=case,
        document=document,
        counts=counts([document.id])[document.id],
        form=form,
        aside_form=aside_form or SetAsideForm(formdata=None),
        can_set_aside=can_change and not document.is_aside and document.now in CAN_BE_SET_ASIDE,
        can_bring_back=can_change,
        names=people,
        send_backs=backs if document.now is DocumentStatus.SENT_BACK else [],
        pages_of_output=output.pages if output else 0,
        output=output if document.now in (DocumentStatus.FOR_APPROVAL, DocumentStatus.RELEASED) else None,
        working=document.now in WORKING,
        can_decide=i_may(Act.DECIDE_REDACTIONS) and document.is_decidable,
        can_prepare=i_may(Act.PREPARE_CASE),
        parent=bundle.document(document.parent_id) if document.parent_id else None,
        children=bundle.children_of(document.id),
        schedule_state=schedule_files.state_of(document),
        is_table=document.kind.handling is Handling.RANGE,
        origin=workbooks.origin_of(document) if document.kind is RANGE else None,
        annex=document.inventory.get("annex", []),
        not_taken=document.inventory.get("not_taken", []),
        can_make_annex=i_may(Act.PREPARE_CASE) and document.is_decidable,
    )
    return page, status


@documents.get("/redaction/documents/<int:document_id>/progress")
@allow(Act.READ_CASE)
def progress(document_id: int) -> str:
    """The bar alone, for htmx."""
    document = bundle.document(document_id)
    return render_template("redaction/progress.html", document=document, is_working=document.now in WORKING)


@documents.post("/redaction/documents/<int:document_id>/title")
@allow(Act.DECIDE_REDACTIONS)
@writes
def rename(document_id: int) -> ResponseReturnValue:
    form = TitleForm()
    if form.validate():
        with form.service_errors():
            ingest.rename(document_id=document_id, title=form.title.data or "", by=my_id())
    if form.errors:
        return _page(bundle.document(document_id), form, 422)
    flash("The title is changed.", "success")
    return redirect(url_for("documents.show", document_id=document_id), 303)


@documents.post("/redaction/documents/<int:document_id>/read-again")
@allow(Act.PREPARE_CASE)
@writes
def read_again(document_id: int) -> ResponseReturnValue:
    ingest.read_again(document_id=document_id, by=my_id())
    return redirect(url_for("documents.show", document_id=document_id), 303)


@documents.post("/redaction/documents/<int:document_id>/set-aside")
@allow(Act.PREPARE_CASE)
@writes
def set_aside(document_id: int) -> ResponseReturnValue:
    form = SetAsideForm()
    if form.validate():
        with form.service_errors():
            scope.set_aside(document_id=document_id, reason=form.reason.data or "", by=my_id())
    document = bundle.document(document_id)
    if form.errors:
        return _page(document, TitleForm(formdata=None, title=document.title), 422, aside_form=form)
    flash(f"“{document.title}” is set aside as not in scope.", "success")
    return redirect(url_for("documents.case_documents", case_id=document.case_id), 303)


@documents.post("/redaction/documents/<int:document_id>/bring-back")
@allow(Act.PREPARE_CASE)
@writes
def bring_back(document_id: int) -> ResponseReturnValue:
    scope.bring_back(document_id=document_id, by=my_id())
    flash("The document is in scope again, where it was before.", "success")
    return redirect(url_for("documents.show", document_id=document_id), 303)


@documents.post("/redaction/documents/<int:document_id>/annex")
@allow(Act.PREPARE_CASE)
@writes
def annex(document_id: int) -> ResponseReturnValue:
    """What does not show in the file becomes a document of its own."""
    made = opening.make_annex(document_id=document_id, by=my_id())
    flash("It is a document of its own now. Reading begins at once.", "success")
    return redirect(url_for("documents.show", document_id=made.id), 303)


@documents.post("/redaction/documents/<int:document_id>/reopen")
@allow(Act.PREPARE_CASE)
@writes
def reopen(document_id: int) -> ResponseReturnValue:
    approval.reopen(document_id=document_id, by=my_id())
    flash("The file is off the response, and the document is open for decision again.", "success")
    return redirect(url_for("documents.show", document_id=document_id), 303)


@documents.get("/redaction/documents/<int:document_id>/original")
@allow(Act.READ_CASE)
def original(document_id: int) -> Response:
    """The file as it came: to be saved, never shown by the browser as a page of ours. The access is logged."""
    document = bundle.document(document_id)
    audit.record_now(
        AuditTag.DOCUMENT_OPEN,
        f"document:{document_id}",
        by=my_id(),
        case_id=document.case_id,
        details={"what": "original"},
    )
    document = bundle.document(document_id)
    return download(desk.stores().originals.get(document.original_sha256), document.filename)


@documents.get("/redaction/documents/<int:document_id>/redacted")
@allow(Act.READ_CASE)
def redacted(document_id: int) -> Response:
    """The newest output, approved or not."""
    document = bundle.document(document_id)
    output = outputs.newest_output(document_id)
    if output is None:
        raise NotAllowedNow("There is no redacted file of this document yet.")
    return download(
        desk.burned_store().get(output.sha256),
        f"{release.slug(document.title)}{release.ENDINGS[output.media_type]}",
    )


@documents.get("/redaction/documents/<int:document_id>/certificate.json")
@allow(Act.READ_CASE)
def certificate(document_id: int) -> Response:
    """The internal certificate of the newest output, with whoever approved it."""
    output, whole = certificates.of_document(document_id)
    return download(json.dumps(whole, indent=2).encode(), f"certificate-{output.sha256[:12]}.json")


@documents.get("/redaction/documents/<int:document_id>/certificate.pdf")
@allow(Act.READ_CASE)
def printed_certificate(document_id: int) -> Response:
    """The same to be printed."""
    output, whole = certificates.of_document(document_id)
    return download(certificates.as_pdf(whole), f"certificate-{output.sha256[:12]}.pdf")


@documents.get("/redaction/documents/<int:document_id>/public-certificate.json")
@allow(Act.READ_CASE)
def public_certificate(document_id: int) -> Response:
    """What may be given to anybody: no people, no original."""
    output, whole = certificates.of_document(document_id)
    data = json.dumps(certificates.public(whole), indent=2).encode()
    return download(data, f"public-certificate-{output.sha256[:12]}.json")


def download(data: bytes, name: str) -> Response:
    response = send_file(
        io.BytesIO(data), mimetype="application/octet-stream", as_attachment=True, download_name=name
    )
    response.headers["Cache-Control"] = "no-store"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@documents.get("/redaction/documents/<int:document_id>/pages/<int:number>.png")
@allow(Act.READ_CASE)
def page_picture(document_id: int, number: int) -> Response:
    """A page of the original as pixels: no text behind them goes to the browser.

    Where no words could be read on it, being shown it is what counts as having looked.
    """
    document = bundle.document(document_id)
    try:
        png = pictures.of_document(document, number)
    except Unusable as problem:
        raise UnsafeFile(str(problem)) from problem
    openings.open_original(document, number, my_id())
    return picture(png)


def picture(png: bytes) -> Response:
    return Response(png, mimetype="image/png", headers={"Cache-Control": "no-store"})


@documents.route("/redaction/documents/<int:document_id>/submit", methods=["GET", "POST"])
@allow(Act.DECIDE_REDACTIONS)
@writes
def submit(document_id: int) -> ResponseReturnValue:
    """What is about to be made of the document, and the button."""
    document = bundle.document(document_id)
    form = SubmitForm(edition=_usual_edition(document_id))
    if request.method == "POST" and form.validate():
        with form.service_errors():
            sent = approval.submit(
                document_id=document_id,
                edition=form.edition.data,
                has_web_page=form.has_web_page.data,
                is_title_meant=form.is_title_meant.data,
                by=my_id(),
            )
            if not sent.is_on_its_way:
                flash(_same_words(sent.same_words), "error")
                return redirect(url_for("review.show", document_id=document_id), 303)
            flash("Submitted. The redactions are being applied and checked.", "success")
            return redirect(url_for("documents.show", document_id=document_id), 303)
    page = render_template(
        "redaction/submit.html",
        form=form,
        case=heading(document.case_id),
        document=document,
        counts=counts([document_id])[document_id],
        can_submit=document.is_decidable and document.kind.handling is not Handling.WORKBOOK,
        is_table=document.kind.handling is Handling.RANGE,
        has_look=document.kind.handling is Handling.PAGES,
        named=titles.seems_to_name(document.title),
        unopened=openings.unopened_wordless(document_id, my_id()),
    )
    return page, 422 if form.errors else 200


def _usual_edition(document_id: int) -> str:
    """Set anew, unless there is nothing but pictures of pages to set."""
    pages = bundle.pages_of(document_id)
    is_scan = bool(pages) and all(page.is_picture for page in pages)
    return (Edition.FACSIMILE if is_scan else Edition.ACCESSIBLE).value


def _same_words(number: int) -> str:
    places = plural(number, "place")
    return (
        f"Words that you withhold also stand in {places} where they would be left in. "
        f"{'It is' if number == 1 else 'They are'} now among the findings to check: decide, then submit again."
    )
