"""A spreadsheet: what it holds, hidden or not, and the ranges that an officer cuts out of it."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.queries.case_file import heading
from foi.rules.lifecycle import EDITABLE, CaseStatus
from foi.rules.roles import Act
from foi.web.access import i_may, my_id
from foi.web.forms.fields import choices
from redaction.models.document import Document
from redaction.queries import bundle
from redaction.rules.document_status import DocumentStatus
from redaction.rules.file_kinds import Handling
from redaction.services import workbooks as service
from redaction.web.forms import RangeForm, SetAsideForm

workbooks = Blueprint("workbooks", __name__)


@workbooks.get("/redaction/documents/<int:document_id>/sheets")
@allow(Act.READ_CASE)
def show(document_id: int) -> ResponseReturnValue:
    document = _workbook(document_id)
    if document.now is not DocumentStatus.FOR_DECISION or document.is_aside:
        return redirect(url_for("documents.show", document_id=document_id))
    return _page(document, _form(document))


@workbooks.post("/redaction/documents/<int:document_id>/sheets")
@allow(Act.PREPARE_CASE)
@writes
def choose(document_id: int) -> ResponseReturnValue:
    """Cut the range: it becomes a document of its own."""
    document = _workbook(document_id)
    form = _form(document)
    if form.validate():
        with form.service_errors():
            made = service.ask_for_range(
                document_id=document_id, sheet=form.sheet.data, cells=form.cells.data or "", by=my_id()
            )
            if made is None:
                flash("The spreadsheet is large, so cutting out the range takes a while.", "success")
                return redirect(url_for("workbooks.show", document_id=document_id), 303)
            flash("The range is cut out. Reading begins at once.", "success")
            return redirect(url_for("documents.show", document_id=made.id), 303)
    return _page(bundle.document(document_id), form, 422)


def _workbook(document_id: int) -> Document:
    document = bundle.document(document_id)
    if document.kind.handling is not Handling.WORKBOOK:
        raise NotFound("There is no such spreadsheet.")
    return document


def _form(document: Document) -> RangeForm:
    open_sheets = [sheet for sheet in document.inventory.get("sheets", ()) if sheet["suggested"]]
    form = RangeForm()
    form.sheet.choices = choices((sheet["name"], sheet["name"]) for sheet in open_sheets)
    if not form.is_submitted() and len(open_sheets) == 1:
        form.sheet.data = open_sheets[0]["name"]
    return form


def _page(document: Document, form: RangeForm, status: int = 200) -> ResponseReturnValue:
    case = heading(document.case_id)
    page = render_template(
        "redaction/workbook.html",
        case=case,
        document=document,
        inventory=document.inventory,
        hidden=[sheet["name"] for sheet in document.inventory.get("sheets", ()) if sheet["hidden"]],
        ranges=bundle.children_of(document.id),
        is_being_cut=service.is_being_cut(document.id),
        form=form,
        aside_form=SetAsideForm(formdata=None),
        can_choose=i_may(Act.PREPARE_CASE) and CaseStatus(case.status) in EDITABLE,
    )
    return page, status
