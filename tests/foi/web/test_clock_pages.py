"""Every event of the clock in the browser: recorded, refused with its section, corrected by a later one."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.models.case import Case
from foi.models.clock_event import ClockEvent
from foi.models.letter import Letter
from foi.models.response import Response
from foi.models.user import User
from foi.services import timekeeping
from tests.factories import PASSWORD, a_case, an_authority, an_officer
from tests.pages import Page

RECEIVED = date(2026, 2, 2)  # its 20th working day is Monday 2 March 2026, today, in every regime


@pytest.fixture
def alice(app: Flask) -> User:
    an_authority()
    return an_officer()


@pytest.fixture
def desk(staff: Page, alice: User) -> Page:
    return staff.sign_in("alice@northmoor.police.example", PASSWORD)


def opened(owner: User, regime: str, received_on: date = RECEIVED) -> Case:
    number = len(list(db.session.scalars(db.select(Case)))) + 1
    case = a_case(owner=owner, regime=regime, received_on=received_on, reference=f"FOI 26-{number:04d}")
    with unit_of_work():
        timekeeping.refresh(db.session.get_one(Case, case.id))
    return case


def record(page: Page, case: Case, kind: str, status: int = 200, **fields: object) -> Page:
    return page.get(f"/cases/{case.id}/clock/record/{kind}").submit("Record it", status=status, **fields)


def boxes(day: date) -> list[str]:
    return [str(day.day), str(day.month), str(day.year)]


def stands(case: Case) -> tuple[str, str]:
    db.session.rollback()
    found = db.session.get_one(Case, case.id)
    return found.status, str(found.due_on)


def test_the_public_interest_extension_keeps_both_dates(desk: Page, alice: User) -> None:
    case = opened(alice, "FOIA")
    record(desk, case, "pit_extension_considered")
    assert "Refusal notice due, with an estimated date 2 March 2026, section 17(1)" in desk.text
    record(desk, case, "pit_extension", status=422)
    assert "Enter the estimated date" in desk.text
    record(desk, case, "pit_extension", status=422, until=boxes(date(2026, 3, 2)))
    assert "not after Monday 2 March 2026" in desk.text and "(s.17(2))" in desk.text
    record(desk, case, "pit_extension", until=boxes(date(2026, 3, 20)))
    assert "Refusal notice due, with an estimated date 2 March 2026" in desk.text
    assert "Answer due on everything that the estimate is not about 2 March 2026, section 10(1)" in desk.text
    assert "Estimated date given to the requester 20 March 2026, section 17(2)" in desk.text
    with unit_of_work():
        db.session.get_one(Case, case.id).parts[0].regime = "EIR"
    desk.get(f"/cases/{case.id}/clock")
    assert "Answer due on the environmental parts 2 March 2026, regulation 5(2)" in desk.text
    assert "Latest answer that the Information Commissioner expects 31 March 2026" in desk.text
    assert stands(case) == ("PREPARING", "2026-03-20")
    late = opened(alice, "FOIA", date(2026, 1, 30))
    record(desk, late, "pit_extension", status=422, until=boxes(date(2026, 3, 20)))
    assert "after Friday 27 February 2026, so it gives no more time (s.17(1))" in desk.text
    assert stands(late) == ("PREPARING", "2026-02-27")


@pytest.mark.parametrize(("regime", "section"), [("EIR", "reg 7(3)"), ("EISR", "reg 7(2)")])
def test_an_extension_takes_both_grounds_and_comes_in_time(
    desk: Page, alice: User, regime: str, section: str
) -> None:
    both = ["volume", "complexity"]
    case = opened(alice, regime)
    assert (
        "Last day to tell the requester of an extension 2 March 2026"
        in desk.get(f"/cases/{case.id}/clock").text
    )
    record(desk, case, "extension", status=422, grounds=["volume"])
    assert "it takes both volume and complexity (reg 7(1))" in desk.text
    record(desk, case, "extension", grounds=both)
    due = "2026-03-31" if regime == "EIR" else "2026-03-30"
    assert stands(case) == ("PREPARING", due)
    late = opened(alice, regime, date(2026, 1, 30))
    record(desk, late, "extension", status=422, grounds=both)
    assert f"after Friday 27 February 2026 ({section})" in desk.text
    assert stands(late)[1] == "2026-02-27"


def test_each_law_offers_its_own_events(desk: Page, alice: User) -> None:
    foisa = opened(alice, "FOISA")
    text = desk.get(f"/cases/{foisa.id}/clock").text
    assert "more time" not in text and "40 working days" not in text
    assert "Latest day of a future publication to rely on 27 April 2026, section 27(1)(a)" in text
    desk.get(f"/cases/{foisa.id}/clock/record/extension", status=404)
    desk.get(f"/cases/{foisa.id}/clock/record/pit_extension", status=404)
    desk.get(f"/cases/{opened(alice, 'EIR').id}/clock/record/fees_notice", status=404)


def test_payment_in_advance_stops_the_clock_and_starts_it_again(desk: Page, alice: User) -> None:
    case = opened(alice, "EIR")
    record(desk, case, "advance_payment_notice", happened_on=boxes(date(2026, 2, 9)))
    assert stands(case) == ("FEES_DUE", "None")
    assert "Last day to pay the fee" in desk.text
    record(desk, case, "fee_paid", happened_on=boxes(date(2026, 2, 13)))
    assert stands(case) == ("SEARCHING", "2026-03-09")


def test_a_question_that_was_not_needed_stops_nothing(desk: Page, alice: User) -> None:
    case = opened(alice, "FOIA")
    record(desk, case, "clarification_requested", status=422)
    assert "only a “No” stops the clock" in desk.text
    record(desk, case, "clarification_requested", could_identify="yes")
    assert stands(case) == ("PREPARING", "2026-03-02")
    record(desk, case, "clarification_requested", could_identify="no")
    assert stands(case) == ("CLARIFYING", "None")


def test_a_question_put_too_late_under_the_regulations_stops_nothing(desk: Page, alice: User) -> None:
    case = opened(alice, "EIR", date(2026, 1, 30))
    record(desk, case, "clarification_requested", could_identify="no")
    assert stands(case) == ("PREPARING", "2026-02-27")


def test_a_request_transferred_in_counts_from_its_arrival_here(desk: Page, alice: User) -> None:
    case = opened(alice, "FOISA")
    record(desk, case, "transferred_in", happened_on=boxes(date(2026, 2, 5)))
    assert stands(case)[1] == "2026-03-05"


def test_a_correction_carries_every_field_of_its_event(desk: Page, alice: User) -> None:
    case = opened(alice, "FOIA")
    record(desk, case, "pit_extension", until=boxes(date(2026, 3, 20)))
    event = db.session.scalars(db.select(ClockEvent)).one()
    at = f"/cases/{case.id}/clock/{event.id}/correct"
    assert [one["value"] for one in desk.get(at).soup.select("input[name=until]")] == ["20", "03", "2026"]
    desk.submit("Save the correction", until=boxes(date(2026, 3, 27)), note="A slip of the pen")
    assert stands(case)[1] == "2026-03-27"
    assert "(corrected below)" in desk.text
    desk.get(at, status=404)
    newest = db.session.scalars(db.select(ClockEvent.id).order_by(ClockEvent.id.desc())).first()
    desk.get(f"/cases/{case.id}/clock/{newest}/correct").submit(
        "Save the correction", is_void="y", note="It was never sent"
    )
    assert stands(case)[1] == "2026-03-02"


@pytest.mark.parametrize(
    ("regime", "until", "court"),
    [("FOIA", "30 April 2026", "First-tier Tribunal"), ("FOISA", "28 April 2026", "Court of Session")],
)
def test_once_sent_the_page_says_who_may_go_where_and_until_when(
    desk: Page, alice: User, regime: str, until: str, court: str
) -> None:
    case = opened(alice, regime)
    send_straight(case)
    assert f"The requester may ask for a review until {until}" in desk.get(f"/cases/{case.id}").text
    text = desk.get(f"/cases/{case.id}/clock").text
    assert "Then to the" in text and court in text


def send_straight(case: Case) -> None:
    """As if the response had been accepted today, without the way there."""
    with unit_of_work():
        letter = Letter(case_id=case.id, kind="response", version=1)
        db.session.add(letter)
        db.session.flush()
        row = Response(
            case_id=case.id,
            letter_id=letter.id,
            outcome="disclosed",
            delivery="hand",
            message_id="<1@northmoor.police.example>",
            promised_at=timekeeping.now(),
            sent_on=timekeeping.today(),
        )
        db.session.add(row)
        db.session.get_one(Case, case.id).status = "SENT"
