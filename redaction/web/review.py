"""The review screen: one page, and the posts behind it, as forms and as JSON over the same services."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from flask import Blueprint, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest

from foi.core.errors import CandourError, NotFound
from foi.core.http.gate import allow, writes
from foi.core.http.words import plural
from foi.queries.case_file import heading
from foi.rules.lifecycle import EDITABLE, CaseStatus
from foi.rules.roles import Act
from foi.web.access import i_may, my_id
from redaction.queries import bundle
from redaction.queries.colleagues import also_here
from redaction.queries.findings import findings
from redaction.rules.decisions import OTHER, Choice
from redaction.rules.document_status import DocumentStatus
from redaction.rules.geometry import Box
from redaction.services import marking, openings, people, register
from redaction.services import review as service
from redaction.web import review_data as data
from redaction.web.review_data import Desk

review = Blueprint("review", __name__, url_prefix="/redaction/documents/<int:document_id>/review")
ViewT = TypeVar("ViewT", bound=Callable[..., Any])
_CONTEXT = 40
_PERSON = "person-"


def answers_json(view: ViewT) -> ViewT:
    """A refusal goes to the script as one sentence; without it, to the error page."""

    @wraps(view)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        try:
            return view(*args, **kwargs)
        except CandourError as refusal:
            if not request.is_json:
                raise
            return jsonify(error=refusal.message), refusal.status

    return wrapped  # type: ignore[return-value] # the same view, wrapped


@review.get("")
@allow(Act.READ_CASE)
def show(document_id: int) -> ResponseReturnValue:
    desk = _desk(document_id)
    if not desk.pages:
        return redirect(url_for("documents.show", document_id=document_id))
    return render_template("redaction/review.html", review=_screen(desk))


def _desk(document_id: int) -> Desk:
    document = bundle.document(document_id)
    return Desk(
        document=document,
        case=heading(document.case_id),
        pages=bundle.pages_of(document_id) if document.now not in _UNREAD else [],
        findings=findings(document_id),
        people={person.id: person for person in register.people_of(document.case_id)},
    )


_UNREAD = frozenset({DocumentStatus.RECEIVED, DocumentStatus.SCANNING, DocumentStatus.UNREADABLE})


def _screen(desk: Desk) -> dict[str, Any]:
    document_id, case = desk.document.id, desk.case
    may_decide = i_may(Act.DECIDE_REDACTIONS)
    editable = may_decide and desk.document.is_decidable and CaseStatus(case.status) in EDITABLE
    number = request.args.get("page", 1, type=int)
    groups = data.groups_data(desk)
    return {
        "document": {
            "id": document_id,
            "name": desk.document.title,
            "href": url_for("documents.case_documents", case_id=case.id),
            "case_reference": case.reference,
        },
        "base": url_for("review.show", document_id=document_id),
        "page": min(max(number, 1), len(desk.pages)),
        "pages": data.pages_data(
            desk,
            openings.wordless(document_id),
            lambda page: url_for("documents.page_picture", document_id=document_id, number=page),
        ),
        "findings": [data.finding_data(desk, one) for one in desk.findings],
        "groups": groups,
        "provisions": data.provisions_data(desk),
        "provision_word": desk.regime.ground_word.capitalize(),
        "default_provision": desk.default_provision,
        "labels": data.labels_data(),
        "progress": data.progress(desk.findings),
        "inherited": sum(one.is_open and one.is_inherited for one in desk.findings) if editable else 0,
        "editable": editable,
        "colleagues": also_here(document_id, my_id()),
        "submit_href": url_for("documents.submit", document_id=document_id) if editable else "",
        "preview_href": _preview_href(desk),
        "search": _search(document_id) if editable else None,
        "merge_into": [
            {"id": group["id"], "name": group["name"]} for group in groups if group["kind"] == "person"
        ]
        if editable
        else [],
        "split_off": data.split_data(desk) if editable else [],
    }


def _preview_href(desk: Desk) -> str:
    has_output = desk.document.now in (DocumentStatus.FOR_APPROVAL, DocumentStatus.RELEASED)
    return url_for("redaction.preview", document_id=desk.document.id) if has_output else ""


def _search(document_id: int) -> dict[str, Any] | None:
    query, how = request.args.get("q", ""), request.args.get("how", "literal")
    if "q" not in request.args:
        return None
    try:
        source, hits = marking.preview_search(document_id, query, how)
    except CandourError as refusal:
        return {"q": query, "how": how, "hits": [], "error": refusal.message}
    found = []
    for hit in hits:
        boxes = source.boxes(hit.start, hit.end)
        found.append(
            {
                "page": boxes[0].page if boxes else 1,
                "text": source.text[hit.start : hit.end],
                "before": source.text[max(hit.start - _CONTEXT, 0) : hit.start],
                "after": source.text[hit.end : hit.end + _CONTEXT],
            }
        )
    return {"q": query, "how": how, "hits": found, "error": ""}


def _sent(name: str, default: str = "") -> str:
    """A value of the JSON, the form or the address, whichever has it."""
    source: Any = request.get_json() if request.is_json else request.values
    if not isinstance(source, dict) and request.is_json:
        raise BadRequest
    return str(source.get(name, default))


def _back(document_id: int) -> ResponseReturnValue:
    page = request.values.get("page", type=int)
    return redirect(url_for("review.show", document_id=document_id, page=page), 303)


def _answer(document_id: int, changed: set[int], **more: Any) -> ResponseReturnValue:
    desk = _desk(document_id)
    items = [data.finding_data(desk, one) for one in desk.findings if one.id in changed]
    return jsonify(items=items, progress=data.progress(desk.findings), **more)


@review.post("/decide")
@allow(Act.DECIDE_REDACTIONS)
@writes
@answers_json
def decide(document_id: int) -> ResponseReturnValue:
    """Some findings, or a group. A person's whole group is decided for every document of the case."""
    ids, person_id = _asked(document_id)
    decision, provision = _sent("decision"), _sent("provision")
    choice = {"accept": Choice.ACCEPTED, "reject": Choice.REJECTED}.get(decision)
    if person_id is not None and choice:
        decided = people.decide(person_id=person_id, choice=choice, provision_ref=provision, by=my_id())
        _tell_others(decided, document_id)
    elif choice is Choice.ACCEPTED:
        service.accept(document_id=document_id, suggestion_ids=ids, provision_ref=provision, by=my_id())
    elif choice is Choice.REJECTED:
        service.reject(document_id=document_id, suggestion_ids=ids, by=my_id())
    elif decision == "undo":
        service.take_back(document_id=document_id, suggestion_ids=ids, by=my_id())
    else:
        raise NotFound("Choose to redact or to keep.")
    return _answer(document_id, ids) if request.is_json else _back(document_id)


def _tell_others(decided: people.PersonDecided, document_id: int) -> None:
    if request.is_json:
        return
    if decided.documents > 1:
        flash(
            f"Decided for {plural(decided.mentions, 'mention')} in {plural(decided.documents, 'document')}.",
            "success",
        )
    if decided.closed:
        number = plural(len(decided.closed), "document")
        flash(
            f"{number} of this request, no longer open for decision, says otherwise of this person.", "error"
        )


def _asked(document_id: int) -> tuple[set[int], int | None]:
    """The findings asked for; and whose they are, where it is a person that was decided."""
    group = _sent("group")
    if group:
        ids = {one.id for one in findings(document_id) if data.group_of(one) == group}
        is_person = group.startswith(_PERSON) and group.removeprefix(_PERSON).isdigit()
        return ids, int(group.removeprefix(_PERSON)) if is_person else None
    asked: Any = request.get_json().get("ids", []) if request.is_json else request.values.getlist("ids")
    return {int(one) for one in asked if str(one).isdigit()}, None


@review.post("/confirm")
@allow(Act.DECIDE_REDACTIONS)
@writes
def confirm(document_id: int) -> ResponseReturnValue:
    """All that other documents' decisions filled in."""
    number = service.confirm_inherited(document_id=document_id, by=my_id())
    flash(f"Confirmed {plural(number, 'place')} as decided in other documents.", "success")
    return _back(document_id)


@review.post("/draw")
@allow(Act.DECIDE_REDACTIONS)
@writes
@answers_json
def draw(document_id: int) -> ResponseReturnValue:
    try:
        box = Box(int(_sent("page")), *(float(_sent(side)) for side in ("x0", "y0", "x1", "y1")))
    except ValueError as wrong:
        raise NotFound(
            "Give the four sides of the box as numbers, in points from the top left corner."
        ) from wrong
    row = marking.draw(
        document_id=document_id,
        box=box,
        label=_sent("label") or OTHER,
        provision_ref=_sent("provision"),
        by=my_id(),
    )
    if not request.is_json:
        return _back(document_id)
    desk = _desk(document_id)
    drawn = next(one for one in desk.findings if one.id == row.id)
    group = next(one for one in data.groups_data(desk) if one["id"] == data.DRAWN)
    item = data.finding_data(desk, drawn)
    return jsonify(item=item, group=group, progress=data.progress(desk.findings)), 201


@review.post("/undo")
@allow(Act.DECIDE_REDACTIONS)
@writes
@answers_json
def undo(document_id: int) -> ResponseReturnValue:
    undone = service.undo(document_id=document_id, by=my_id())
    if not request.is_json:
        flash(undone.words, "success")
        return _back(document_id)
    removed = [str(one) for one in undone.removed]
    return _answer(document_id, set(undone.changed), removed=removed, words=undone.words)


@review.post("/search")
@allow(Act.DECIDE_REDACTIONS)
@writes
def search(document_id: int) -> ResponseReturnValue:
    hits = marking.search_and_redact(
        document_id=document_id,
        query=_sent("q"),
        how=_sent("how"),
        provision_ref=_sent("provision"),
        by=my_id(),
    )
    flash(f"Redacted {plural(hits, 'place')}.", "success")
    return _back(document_id)


@review.post("/merge")
@allow(Act.DECIDE_REDACTIONS)
@writes
def merge(document_id: int) -> ResponseReturnValue:
    try:
        person_id = int(_sent("group").removeprefix(_PERSON))
        into_id = int(_sent("into").removeprefix(_PERSON))
    except ValueError as wrong:
        raise NotFound("Choose two people.") from wrong
    people.merge(person_id=person_id, into_id=into_id, by=my_id())
    return _back(document_id)


@review.post("/assign")
@allow(Act.DECIDE_REDACTIONS)
@writes
def assign(document_id: int) -> ResponseReturnValue:
    """Say which of the people that it fits a mention is."""
    ids = {int(one) for one in request.values.getlist("ids") if one.isdigit()}
    person_id = request.values.get("person", 0, type=int)
    somebody = people.assign(document_id=document_id, suggestion_ids=ids, person_id=person_id, by=my_id())
    flash(f"Noted: that is {somebody.name}.", "success")
    return _back(document_id)


@review.post("/split")
@allow(Act.DECIDE_REDACTIONS)
@writes
def split(document_id: int) -> ResponseReturnValue:
    ids = {int(one) for one in _sent("ids").split(",") if one.isdigit()}
    somebody = people.split(document_id=document_id, suggestion_ids=ids, by=my_id())
    flash(f"“{somebody.name}” is a person of their own now.", "success")
    return _back(document_id)
