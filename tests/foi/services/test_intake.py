"""A request comes in, and changes its law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow
from foi.core.now import today
from foi.models.case import Case
from foi.models.user import User
from foi.rules.outcomes import Outcome
from foi.services import cases, findings, intake, withholding
from foi.services.drafting import draft_of
from foi.services.intake import RequestPart
from tests.factories import a_case, an_authority, an_officer

QUESTION = "How many dashcam submissions were received in 2025?"


@pytest.fixture
def alice(app: Flask) -> User:
    an_authority()
    return an_officer()


def log(by: User, text: str = QUESTION) -> Case:
    with unit_of_work():
        case = intake.log_request(
            request_text=text,
            received_on=today(),
            subject="Dashcams",
            requester_name="Zed Quibble",
            requester_email="zed@requester.example",
            requester_address="",
            is_environmental=False,
            parts=[RequestPart(text, is_question=True)],
            by=by.id,
        )
    return case


def number_of_cases() -> int:
    return db.session.scalar(sa.select(sa.func.count()).select_from(Case)) or 0


def test_a_double_click_logs_a_request_once(alice: User) -> None:
    assert log(alice).id == log(alice).id
    assert number_of_cases() == 1


def test_two_requests_in_the_same_minute_are_two(alice: User) -> None:
    log(alice)
    log(alice, "How many of them led to a prosecution?")
    assert number_of_cases() == 2


def test_the_same_words_sent_again_later_are_a_request_of_their_own(
    alice: User, clock: Callable[[timedelta], None]
) -> None:
    log(alice)
    clock(timedelta(minutes=5))
    log(alice)
    assert number_of_cases() == 2


def make_environmental(case: Case, by: User) -> None:
    with unit_of_work():
        intake.edit_case(case_id=case.id, subject="Dashcams", is_environmental=True, by=by.id)


def test_the_law_changes_only_when_nothing_rests_on_the_old_one(alice: User) -> None:
    case = a_case(owner=alice)
    with unit_of_work():
        row = withholding.withhold(
            case_id=case.id,
            part_id=case.parts[0].id,
            provision_ref="s.31",
            what="Tactics",
            answers={},
            by=alice.id,
        )
    with pytest.raises(NotAllowedNow, match="exemption"):
        make_environmental(case, alice)
    with unit_of_work():
        withholding.lift(case_id=case.id, withholding_id=row, by=alice.id)
    make_environmental(case, alice)
    assert draft_of(cases.find(case.id)).regime.code == "EIR"


def test_a_finding_that_the_new_law_does_not_know_stands_in_its_way(alice: User) -> None:
    case = a_case(owner=alice)
    with unit_of_work():
        findings.record_finding(
            case_id=case.id, part_id=case.parts[0].id, outcome=Outcome.VEXATIOUS, answer="No.", by=alice.id
        )
    with pytest.raises(NotAllowedNow, match="finding"):
        make_environmental(case, alice)
