"""A document that is almost the same as another: what was decided there, and deciding it here at once."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.core.http.words import plural
from foi.queries.case_file import heading
from foi.rules.provisions import spelled
from foi.rules.roles import Act
from foi.web.access import i_may, my_id
from redaction.queries import bundle
from redaction.services import duplicates as service

duplicates = Blueprint("duplicates", __name__)


@duplicates.get("/redaction/documents/<int:document_id>/alike")
@allow(Act.READ_CASE)
def show(document_id: int) -> str:
    document = bundle.document(document_id)
    if document.like_id is None:
        raise NotFound("No other document of this request is like that one.")
    rows = [
        (one.finding.suggestion, one.like.is_withheld, spelled(decision.provision_ref))
        for one in service.fitting(document)
        if (decision := one.like.decision)
    ]
    return render_template(
        "redaction/alike.html",
        case=heading(document.case_id),
        document=document,
        other=bundle.document(document.like_id),
        rows=rows,
        can_decide=i_may(Act.DECIDE_REDACTIONS) and document.is_decidable,
    )


@duplicates.post("/redaction/documents/<int:document_id>/alike")
@allow(Act.DECIDE_REDACTIONS)
@writes
def take_over(document_id: int) -> ResponseReturnValue:
    number = service.take_over(document_id=document_id, by=my_id())
    flash(f"Decided {plural(number, 'finding')} as in the other document.", "success")
    return redirect(url_for("documents.show", document_id=document_id), 303)
