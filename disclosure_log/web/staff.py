"""Publication, for staff: the queue, and the entry of one case."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import FieldList, Form, FormField, HiddenField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from disclosure_log.queries import staff as query
from disclosure_log.rules.holds import EntryStatus
from disclosure_log.services import coincidences, control, proposals, scheduling
from disclosure_log.services.proposals import ProposedPart
from foi.core.http.gate import allow, writes
from foi.queries import people
from foi.rules.roles import Act
from foi.services import public_record
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm

publication = Blueprint("publication", __name__)


class PartForm(Form):  # type: ignore[misc] # WTForms has no types
    number = HiddenField()
    question = TextAreaField("Question", [InputRequired("Enter the question")])
    answer = TextAreaField("Answer", [InputRequired("Enter the answer")])


class EntryForm(BaseForm):
    made_from = "seen"
    seen = HiddenField()
    title = StringField("Title", [InputRequired("Enter a title"), Length(max=200)])
    summary = TextAreaField(
        "What was asked, in a sentence", [InputRequired("Enter a summary"), Length(max=500)]
    )
    parts = FieldList(FormField(PartForm))


class CoincidenceForm(BaseForm):
    file_sha256 = HiddenField()
    reason = TextAreaField(
        "How do you know that it is another person?", [InputRequired("Say how you know"), Length(max=1000)]
    )


class WhyForm(BaseForm):
    why = TextAreaField("Why", [InputRequired("Say why"), Length(max=1000)])


@publication.get("/publication")
@allow(Act.READ_CASE)
def show() -> str:
    status = request.args.get("status", "")
    page = max(request.args.get("page", 1, int), 1)
    lines, total = query.page_of(status, page)
    return render_template(
        "disclosure_log/staff/queue.html",
        lines=lines,
        status=status,
        statuses=[one.value for one in EntryStatus],
        page=page,
        pages=max(-(-total // query.PER_PAGE), 1),
        total=total,
        per_page=query.PER_PAGE,
    )


@publication.get("/cases/<int:case_id>/publication")
@allow(Act.READ_CASE)
def case_entry(case_id: int) -> str:
    return _page(case_id)


def _page(
    case_id: int,
    form: EntryForm | None = None,
    why: WhyForm | None = None,
    coincidence: CoincidenceForm | None = None,
) -> str:
    proposal, entry = proposals.proposal_of(case_id), query.entry_of(case_id)
    is_over = entry is not None and entry.status in (EntryStatus.PUBLISHED, EntryStatus.WITHDRAWN)
    return render_tab(
        case_id,
        "publication",
        "disclosure_log/staff/case_entry.html",
        proposal=proposal,
        parts=proposals.parts_of(proposal) if proposal else [],
        is_approved=bool(proposal and proposals.is_approved(proposal)),
        entry=entry,
        record=public_record.of_case(case_id),
        form=form or _filled(case_id),
        why=why or WhyForm(formdata=None),
        coincidence=coincidence or CoincidenceForm(formdata=None),
        surnames=(surnames := coincidences.findings(entry)),
        names=people.names(one.said.user_id for one in surnames if one.said),
        me=my_id(),
        can_prepare=i_may(Act.PREPARE_CASE) and not is_over,
        can_sign_off=i_may(Act.SIGN_OFF),
        can_control=i_may(Act.CONTROL_PUBLICATION),
        is_held_for_good=bool(entry and scheduling.is_held_for_good(entry)),
    )


def _filled(case_id: int) -> EntryForm:
    proposal = proposals.proposal_of(case_id)
    if proposal:
        title, summary, parts = proposal.title, proposal.summary, proposals.parts_of(proposal)
    else:
        title, summary, parts = proposals.first_draft(case_id)
    data = {
        "seen": proposal.content_sha256 if proposal else "",
        "title": title,
        "summary": summary,
        "parts": [
            {"number": part.number, "question": part.question, "answer": part.answer} for part in parts
        ],
    }
    return EntryForm(formdata=None, data=data)


@publication.post("/cases/<int:case_id>/publication")
@allow(Act.PREPARE_CASE)
@writes
def prepare(case_id: int) -> ResponseReturnValue:
    form = EntryForm()
    if form.validate():
        with form.service_errors():
            proposals.prepare(
                case_id=case_id,
                title=form.title.data,
                summary=form.summary.data,
                parts=[
                    ProposedPart(
                        number=int(part.number.data or 0),
                        question=part.question.data.strip(),
                        answer=part.answer.data.strip(),
                    )
                    for part in form.parts
                ],
                by=my_id(),
                seen=form.seen.data or "",
            )
            flash("The entry is saved. A second person has to sign it off.")
            return redirect(url_for("publication.case_entry", case_id=case_id))
    return _page(case_id, form=form), 422


@publication.post("/cases/<int:case_id>/publication/sign-off")
@allow(Act.SIGN_OFF)
@writes
def approve(case_id: int) -> ResponseReturnValue:
    proposals.approve(case_id=case_id, content_sha256=request.form.get("content_sha256", ""), by=my_id())
    flash("The entry is signed off.")
    return redirect(url_for("publication.case_entry", case_id=case_id))


@publication.post("/cases/<int:case_id>/publication/hold")
@allow(Act.CONTROL_PUBLICATION)
@writes
def hold(case_id: int) -> ResponseReturnValue:
    form = WhyForm()
    if form.validate():
        with form.service_errors():
            control.hold(case_id=case_id, why=form.why.data, by=my_id())
            flash("The entry is held.")
            return redirect(url_for("publication.case_entry", case_id=case_id))
    return _page(case_id, why=form), 422


@publication.post("/cases/<int:case_id>/publication/unhold")
@allow(Act.CONTROL_PUBLICATION)
@writes
def unhold(case_id: int) -> ResponseReturnValue:
    control.unhold(case_id=case_id, by=my_id())
    flash("The entry is scheduled again.")
    return redirect(url_for("publication.case_entry", case_id=case_id))


@publication.post("/cases/<int:case_id>/publication/coincidences")
@allow(Act.CONTROL_PUBLICATION)
@writes
def state_coincidence(case_id: int) -> ResponseReturnValue:
    form = CoincidenceForm()
    if form.validate():
        with form.service_errors():
            coincidences.state(
                case_id=case_id, file_sha256=form.file_sha256.data or "", reason=form.reason.data, by=my_id()
            )
            flash("This is recorded. An approver who is another person has to agree.")
            return redirect(url_for("publication.case_entry", case_id=case_id))
    return _page(case_id, coincidence=form), 422


@publication.post("/cases/<int:case_id>/publication/coincidences/<int:coincidence_id>/agree")
@allow(Act.SIGN_OFF)
@writes
def agree_coincidence(case_id: int, coincidence_id: int) -> ResponseReturnValue:
    coincidences.agree(case_id=case_id, coincidence_id=coincidence_id, by=my_id())
    flash("This is recorded. Schedule the entry again when nothing else holds it.")
    return redirect(url_for("publication.case_entry", case_id=case_id))


@publication.post("/cases/<int:case_id>/publication/early")
@allow(Act.SEND)
@writes
def early(case_id: int) -> ResponseReturnValue:
    control.release_early(case_id=case_id, by=my_id())
    flash("The entry goes public at the next run, within a minute.")
    return redirect(url_for("publication.case_entry", case_id=case_id))


@publication.post("/cases/<int:case_id>/publication/withdraw")
@allow(Act.CONTROL_PUBLICATION)
@writes
def withdraw(case_id: int) -> ResponseReturnValue:
    form = WhyForm()
    if form.validate():
        with form.service_errors():
            control.withdraw(case_id=case_id, why=form.why.data, by=my_id())
            flash("The entry is no longer public. Its address says when and why it was removed.")
            return redirect(url_for("publication.case_entry", case_id=case_id))
    return _page(case_id, why=form), 422
