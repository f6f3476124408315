"""Marked-up copies for a regulator: asked for, granted by another person, taken."""

from __future__ import annotations

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from foi.core.http.gate import allow, writes
from foi.queries.case_file import heading
from foi.queries.people import names
from foi.rules.roles import Act
from foi.web.access import i_may, my_id
from redaction.models.document import Document
from redaction.queries import bundle
from redaction.rules.document_status import DocumentStatus
from redaction.services import marked_copies as service
from redaction.web.documents import download
from redaction.web.forms import MarkedCopyForm

marked_copies = Blueprint("marked_copies", __name__)


@marked_copies.get("/redaction/documents/<int:document_id>/marked-copies")
@allow(Act.READ_CASE)
def show(document_id: int) -> ResponseReturnValue:
    return _page(bundle.document(document_id), MarkedCopyForm(formdata=None))


@marked_copies.post("/redaction/documents/<int:document_id>/marked-copies")
@allow(Act.PREPARE_CASE)
@writes
def ask(document_id: int) -> ResponseReturnValue:
    form = MarkedCopyForm()
    if form.validate():
        with form.service_errors():
            service.ask(document_id=document_id, reason=form.reason.data or "", by=my_id())
            flash("Asked for. A reviewer who is not you has to grant it.", "success")
            return redirect(url_for("marked_copies.show", document_id=document_id), 303)
    return _page(bundle.document(document_id), form, 422)


@marked_copies.post("/redaction/documents/<int:document_id>/marked-copies/<int:copy_id>/grant")
@allow(Act.APPROVE_REDACTIONS)
@writes
def grant(document_id: int, copy_id: int) -> ResponseReturnValue:
    """Shown on the answer itself, and never again: a redirect would have to keep the passphrase somewhere."""
    passphrase = service.grant(marked_copy_id=copy_id, by=my_id())
    return _page(bundle.document(document_id), MarkedCopyForm(formdata=None), passphrase=passphrase)


@marked_copies.get("/redaction/documents/<int:document_id>/marked-copies/<int:copy_id>.pdf")
@allow(Act.READ_CASE)
def take(document_id: int, copy_id: int) -> Response:
    data = service.data_of(document_id=document_id, marked_copy_id=copy_id, by=my_id())
    return download(data, f"marked-up-copy-{document_id}-{copy_id}.pdf")


def _page(
    document: Document, form: MarkedCopyForm, status: int = 200, *, passphrase: str = ""
) -> ResponseReturnValue:
    copies = service.of_document(document.id)
    page = render_template(
        "redaction/marked_copies.html",
        case=heading(document.case_id),
        document=document,
        form=form,
        copies=copies,
        names=names([one for row in copies for one in (row.asked_by_id, row.granted_by_id)]),
        passphrase=passphrase,
        me_id=my_id(),
        can_ask=i_may(Act.PREPARE_CASE) and document.now is DocumentStatus.RELEASED,
        can_grant=i_may(Act.APPROVE_REDACTIONS) and document.now is DocumentStatus.RELEASED,
    )
    return page, status, {"Cache-Control": "no-store"}
