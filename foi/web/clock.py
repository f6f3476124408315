"""The clock of a case: the date with its working, and the events that move it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import BooleanField, RadioField, TextAreaField
from wtforms.validators import InputRequired, Length

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.core.now import today
from foi.models.clock_event import ClockEvent
from foi.queries import case_file, people
from foi.rules.clock_events import EventKind
from foi.rules.roles import Act
from foi.services import timekeeping
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField, choices

clock = Blueprint("clock", __name__)

WORDS = {
    EventKind.CLARIFICATION_REQUESTED: "We asked the requester what they mean",
    EventKind.CLARIFICATION_RECEIVED: "The requester made the request clear",
    EventKind.FEES_NOTICE: "We sent a fees notice",
    EventKind.FEE_PAID: "The fee was paid",
    EventKind.WITHDRAWN: "The requester withdrew the request",
    EventKind.TRANSFERRED_OUT: "We transferred the request to another authority",
}
HINTS = {
    EventKind.CLARIFICATION_REQUESTED: "Only where the information cannot be identified without their answer.",
    EventKind.CLARIFICATION_RECEIVED: "The period begins again on the day after this.",
    EventKind.FEES_NOTICE: "Working days from the notice to the payment are not counted.",
}


@dataclass(frozen=True, slots=True)
class EventLine:
    """One recorded event, for the page."""

    event: ClockEvent
    words: str
    by: str
    is_corrected: bool


class EventForm(BaseForm):
    version = VersionField()
    kind = RadioField(
        "What happened",
        [InputRequired("Choose what happened")],
        choices=choices((kind.value, words) for kind, words in WORDS.items()),
    )
    could_identify = RadioField(
        "Could you identify the information without the requester’s answer?",
        choices=choices(
            [("no", "No: the period begins again when they answer"), ("yes", "Yes: the clock goes on")]
        ),
        validate_choice=False,
    )
    happened_on = DayField("Date it happened", required="Enter the date it happened")
    note = TextAreaField("Note", [Length(max=2000)])


class CorrectionForm(BaseForm):
    version = VersionField()
    is_void = BooleanField("It did not happen at all")
    happened_on = DayField("Date it really happened")
    note = TextAreaField("Why it is corrected", [InputRequired("Say why it is corrected"), Length(max=2000)])


@clock.get("/cases/<int:case_id>/clock")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    form = EventForm(formdata=None, data={"happened_on": today()})
    return _page(case_id, form)


def _page(case_id: int, form: EventForm) -> str:
    case = case_file.load(case_id)
    form.version.data = form.version.data or case.version
    return render_tab(
        case_id,
        "clock",
        "foi/case_clock.html",
        case=case,
        form=form,
        hints={kind.value: hint for kind, hint in HINTS.items()},
        events=_lines(timekeeping.events_of(case_id)),
        can_prepare=i_may(Act.PREPARE_CASE),
    )


def _lines(events: list[ClockEvent]) -> list[EventLine]:
    names = people.names(event.recorded_by_id for event in events)
    corrected = {event.corrects_id for event in events}
    return [
        EventLine(
            event,
            WORDS.get(EventKind(event.kind), event.kind),
            names[event.recorded_by_id],
            event.id in corrected,
        )
        for event in events
    ]


@clock.post("/cases/<int:case_id>/clock")
@allow(Act.PREPARE_CASE)
@writes
def record(case_id: int) -> ResponseReturnValue:
    form = EventForm()
    is_valid = form.validate()
    details: dict[str, Any] = {}
    if form.kind.data == EventKind.CLARIFICATION_REQUESTED:
        if form.could_identify.data not in {"yes", "no"}:
            form.could_identify.errors = ["Answer this: only a “No” stops the clock"]
            is_valid = False
        details = {"could_identify": form.could_identify.data == "yes"}
    if is_valid:
        with form.service_errors():
            timekeeping.record_event(
                case_id=case_id,
                kind=EventKind(form.kind.data),
                happened_on=form.happened_on.data,
                details=details,
                note=form.note.data or "",
                by=my_id(),
                version=form.version.version(),
            )
            return redirect(url_for("clock.show", case_id=case_id))
    return _page(case_id, form), 422


@clock.post("/cases/<int:case_id>/clock/lapse")
@allow(Act.PREPARE_CASE)
@writes
def lapse(case_id: int) -> ResponseReturnValue:
    """The requester has not answered, or has not paid in time."""
    timekeeping.close_as_lapsed(case_id=case_id, by=my_id())
    flash("The case is closed as lapsed.")
    return redirect(url_for("cases.show", case_id=case_id))


@clock.route("/cases/<int:case_id>/clock/<int:event_id>/correct", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def correct(case_id: int, event_id: int) -> ResponseReturnValue:
    case = case_file.load(case_id)
    line = next((line for line in _lines(timekeeping.events_of(case_id)) if line.event.id == event_id), None)
    if line is None or line.is_corrected:
        raise NotFound("There is no such event in this case, or it has been corrected already.")
    happened_on: date | None = line.event.happened_on
    form = CorrectionForm(data={"version": case.version, "happened_on": happened_on})
    if request.method == "POST" and form.validate():
        with form.service_errors():
            timekeeping.correct_event(
                case_id=case_id,
                event_id=event_id,
                happened_on=form.happened_on.data,
                is_void=form.is_void.data,
                note=form.note.data,
                by=my_id(),
                version=form.version.version(),
            )
            return redirect(url_for("clock.show", case_id=case_id))
    page = render_template("foi/correct_event.html", form=form, case=case_file.load(case_id), line=line)
    return (page, 422) if form.errors else page
