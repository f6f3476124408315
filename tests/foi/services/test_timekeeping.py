"""Corrections of the clock: the record stays, the status and the date follow."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from flask import Flask

from foi.core.db import unit_of_work
from foi.core.errors import NotAllowedNow
from foi.core.now import today
from foi.models.case import Case
from foi.models.clock_event import ClockEvent
from foi.rules.clock_events import EventKind
from foi.services import cases, timekeeping
from tests.factories import a_case, an_authority, an_officer

K = EventKind
A_DAY = timedelta(days=1)


@pytest.fixture
def case(app: Flask) -> Case:
    an_authority()
    return a_case(owner=an_officer())


def record(case: Case, kind: EventKind, on: date | None = None) -> ClockEvent:
    with unit_of_work():
        event = timekeeping.record_event(
            case_id=case.id, kind=kind, happened_on=on or today(), by=case.owner_id or 0
        )
    return event


def correct(case: Case, event: ClockEvent, *, on: date | None = None, is_void: bool = False) -> None:
    with unit_of_work():
        timekeeping.correct_event(
            case_id=case.id,
            event_id=event.id,
            happened_on=on,
            is_void=is_void,
            note="A slip.",
            by=case.owner_id or 0,
        )


def status(case: Case) -> str:
    return cases.find(case.id).status


@pytest.mark.parametrize("kind", [K.CLARIFICATION_REQUESTED, K.FEES_NOTICE, K.WITHDRAWN, K.TRANSFERRED_OUT])
def test_a_case_goes_on_when_what_stopped_it_did_not_happen(case: Case, kind: EventKind) -> None:
    event = record(case, kind)
    correct(case, event, is_void=True)
    assert status(case) == "SEARCHING"
    assert cases.find(case.id).due_on is not None
    assert cases.find(case.id).closed_on is None


def test_a_case_still_waits_for_a_question_that_stands(case: Case) -> None:
    """The answer was recorded by mistake: the question before it is open again."""
    record(case, K.CLARIFICATION_REQUESTED)
    answer = record(case, K.CLARIFICATION_RECEIVED)
    correct(case, answer, is_void=True)
    assert status(case) == "CLARIFYING"


def test_a_corrected_day_leaves_the_status_alone(case: Case) -> None:
    event = record(case, K.CLARIFICATION_REQUESTED)
    correct(case, event, on=today() - A_DAY)
    assert status(case) == "CLARIFYING"


@pytest.mark.parametrize("days", [-30, 1])
def test_a_corrected_day_lies_between_receipt_and_today(case: Case, days: int) -> None:
    event = record(case, K.CLARIFICATION_REQUESTED)
    with pytest.raises(NotAllowedNow):
        correct(case, event, on=today() + days * A_DAY)


def test_an_event_is_corrected_once(case: Case) -> None:
    event = record(case, K.CLARIFICATION_REQUESTED)
    correct(case, event, is_void=True)
    with pytest.raises(NotAllowedNow):
        correct(case, event, on=today() - A_DAY)
