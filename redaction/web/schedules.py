"""The redaction schedule, of a case and of a document: as CSV, as a web page, as PDF; and on the response."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from foi.core.http.gate import allow, writes
from foi.rules.roles import Act
from foi.web.access import my_id
from redaction.engine.schedule import KINDS, Item
from redaction.queries import bundle
from redaction.services import schedule_files
from redaction.services import schedules as service
from redaction.web.documents import download

schedules = Blueprint("schedules", __name__)


@schedules.get("/cases/<int:case_id>/redaction-schedule.<ending>")
@allow(Act.READ_CASE)
def of_case(case_id: int, ending: str) -> Response:
    """Of everything that was released in the case."""
    return _file(case_id, service.of_case(case_id), ending, service.NAME)


@schedules.get("/redaction/documents/<int:document_id>/schedule.<ending>")
@allow(Act.READ_CASE)
def of_document(document_id: int, ending: str) -> Response:
    document = bundle.document(document_id)
    return _file(document.case_id, service.of_document(document_id), ending, f"{service.NAME}-{document_id}")


def _file(case_id: int, items: Sequence[Item], ending: str, name: str) -> Response:
    if ending not in KINDS:
        abort(404)
    return download(schedule_files.to_save(case_id, items, KINDS[ending]), f"{name}.{ending}")


@schedules.post("/cases/<int:case_id>/redaction-schedule/pdf")
@allow(Act.READ_CASE)
@writes
def make(case_id: int) -> ResponseReturnValue:
    """Have the PDF of a long schedule made, to be saved."""
    schedule_files.ask(case_id=case_id)
    return redirect(url_for("documents.case_documents", case_id=case_id), 303)


@schedules.post("/redaction/documents/<int:document_id>/schedule/pdf")
@allow(Act.READ_CASE)
@writes
def make_of_document(document_id: int) -> ResponseReturnValue:
    schedule_files.ask(case_id=bundle.document(document_id).case_id, document_id=document_id)
    return redirect(url_for("documents.show", document_id=document_id), 303)


@schedules.post("/cases/<int:case_id>/redaction-schedule")
@allow(Act.PREPARE_CASE)
@writes
def attach(case_id: int) -> ResponseReturnValue:
    """Hang it on the response as one of its files."""
    media_type = KINDS.get(request.form.get("kind", "pdf"), KINDS["pdf"])
    service.ask(case_id=case_id, media_type=media_type, by=my_id())
    flash("The schedule is being made. It will be among the files of the response in a moment.", "success")
    return redirect(url_for("documents.case_documents", case_id=case_id), 303)
