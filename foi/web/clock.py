"""The clock of a case: the date with its working, and the events that move it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.core.now import today
from foi.models.case import Case
from foi.models.clock_event import ClockEvent
from foi.queries import case_file, people
from foi.rules.clock_events import EventKind
from foi.rules.roles import Act
from foi.services import key_dates, standing, timekeeping
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.clock_forms import Recordable, correction_form, described, form_for, recordable

clock = Blueprint("clock", __name__)


@dataclass(frozen=True)
class EventLine:
    """One recorded event, for the page."""

    event: ClockEvent
    words: str
    by: str
    is_corrected: bool


@clock.get("/cases/<int:case_id>/clock")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    case = case_file.load(case_id)
    return render_tab(
        case_id,
        "clock",
        "foi/case_clock.html",
        case=case,
        key_dates=key_dates.key_dates(case),
        recordable=_offered(case),
        events=_lines(timekeeping.events_of(case_id)),
        can_prepare=i_may(Act.PREPARE_CASE),
    )


def _offered(case: Case) -> dict[EventKind, Recordable]:
    """What may be recorded of this case: the clock of a review stops for nothing but its withdrawal."""
    every = recordable(case.regime, standing.variation())
    return {kind: one for kind, one in every.items() if not case.review or kind is EventKind.WITHDRAWN}


def _lines(events: list[ClockEvent]) -> list[EventLine]:
    names = people.names(event.recorded_by_id for event in events)
    corrected = {event.corrects_id for event in events}
    return [
        EventLine(
            event,
            described(EventKind(event.kind), event.details),
            names[event.recorded_by_id],
            event.id in corrected,
        )
        for event in events
    ]


@clock.route("/cases/<int:case_id>/clock/record/<kind>", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def record(case_id: int, kind: str) -> ResponseReturnValue:
    case = case_file.load(case_id)
    offered = _offered(case)
    found = next((one for one in offered if one == kind), None)
    if found is None:
        raise NotFound("There is no such event under the law of this case.")
    form = form_for(found)
    if request.method == "GET":
        form.happened_on.data = today()
        form.version.data = str(case.version)
    elif form.validate():
        with form.service_errors():
            timekeeping.record_event(
                case_id=case_id,
                kind=found,
                happened_on=form.happened_on.data,
                details=form.details(),
                note=form.note.data or "",
                by=my_id(),
                version=form.version.version(),
            )
            return redirect(url_for("clock.show", case_id=case_id))
    page = render_template(
        "foi/record_event.html", form=form, case=case_file.load(case_id), what=offered[found]
    )
    return (page, 422) if form.errors else page


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
    if line is None or line.is_corrected or line.event.is_void:
        raise NotFound("There is no such event in this case, or it has been corrected already.")
    data: dict[str, Any] = {"version": case.version, "happened_on": line.event.happened_on}
    form = correction_form(EventKind(line.event.kind), data, line.event.details)
    if request.method == "POST" and form.validate():
        is_void = bool(form["is_void"].data)
        with form.service_errors():
            timekeeping.correct_event(
                case_id=case_id,
                event_id=event_id,
                happened_on=form.happened_on.data,
                is_void=is_void,
                note=form.note.data,
                details=None if is_void else line.event.details | form.details(),
                by=my_id(),
                version=form.version.version(),
            )
            return redirect(url_for("clock.show", case_id=case_id))
    page = render_template("foi/correct_event.html", form=form, case=case_file.load(case_id), line=line)
    return (page, 422) if form.errors else page
