"""Acknowledging, asking and charging in the browser: what is missing is listed and linked, and a letter goes once."""

from __future__ import annotations

import pytest

from foi.core.db import db
from foi.models.case import Case
from foi.rules.clock_events import EventKind
from foi.services import dispatches, promises, timekeeping
from tests.factories import PASSWORD, a_case, an_authority, an_officer
from tests.pages import Page


@pytest.fixture
def case(staff: Page, request: pytest.FixtureRequest) -> Case:
    """Under FOIA, or under the law that the test names."""
    regime = getattr(request, "param", "FOIA")
    an_authority(pair="england" if regime == "FOIA" else "scotland")
    alice = an_officer()
    staff.sign_in(alice.email, PASSWORD)
    return a_case(owner=alice, regime=regime, status="SEARCHING")


def write(staff: Page, case: Case, name: str) -> None:
    """Press the button beside that letter's name."""
    staff.get(f"/cases/{case.id}/letters")
    staff.submit(f"Write it {name}")


def missing(staff: Page) -> dict[str, str]:
    """Where each thing that is missing is filled in."""
    notes = staff.soup.select(".candour-note--warning li")
    return {item.get_text(): str(link["href"]) for item in notes if (link := item.a)}


def test_an_acknowledgement_needs_nothing_and_says_the_date_with_its_working(staff: Page, case: Case) -> None:
    staff.get(f"/cases/{case.id}")
    staff.follow("Write the acknowledgement")
    staff.submit("Write it Acknowledgement")
    assert "How we worked out this date" in staff.text and "Quibble" not in staff.text
    staff.submit("Send the letter")
    assert "The letter is on its way." in staff.text
    promises.keep_all()
    assert "2 March 2026" in staff.get(f"/cases/{case.id}/letters").text
    assert "Acknowledgement" in staff.get(f"/cases/{case.id}/timeline").text
    assert "Ask whoever may hold the information." in staff.text


def test_a_clarification_lists_what_it_lacks_and_sent_twice_goes_once(staff: Page, case: Case) -> None:
    write(staff, case, "Clarification")
    assert set(missing(staff).values()) == {"#question", "#could_identify"}
    assert "Send the letter" not in staff.buttons()
    staff.submit("Save the letter", question="Which camera do you mean?", could_identify="no")
    assert "The clock waits for the clarification." in staff.text
    form = staff.soup.select_one('form[action$="/send"]')
    sha256 = staff.soup.select_one('input[name="html_sha256"]')
    assert form and sha256
    for _ in range(2):
        staff.post(str(form["action"]), html_sha256=str(sha256["value"]))
        assert "The letter is on its way." in staff.text
    assert [one.kind for one in timekeeping.events_of(case.id)] == [EventKind.CLARIFICATION_REQUESTED]
    assert len(dispatches.dispatches_of(case.id)) == 1
    assert "Waiting for clarification" in staff.text


@pytest.mark.parametrize("case", ["FOIA", "FOISA"], indirect=True)
def test_a_fees_notice_tells_the_last_day_to_pay(staff: Page, case: Case) -> None:
    write(staff, case, "Fees notice")
    staff.submit("Save the letter", 422, amount="much")
    assert "There is a problem" in staff.text
    costs = "12.40" if case.regime == "FOIA" else "224.00"
    staff.submit("Save the letter", amount="12.50", disbursements=costs, fee_calculation="Copies at 10p.")
    assert "The law allows at most £12.40 here" in staff.text
    assert set(missing(staff).values()) == {"#amount"}
    staff.submit("Save the letter", amount="12.40")
    assert "£12.40" in staff.text and "1 June 2026" in staff.text and missing(staff) == {}
    staff.submit("Send the letter")
    db.session.expire_all()
    assert "Waiting for the fee" in staff.get(f"/cases/{case.id}").text


def test_a_letter_that_changed_while_it_was_read_is_not_sent(staff: Page, case: Case) -> None:
    write(staff, case, "Acknowledgement")
    form = staff.soup.select_one('form[action$="/send"]')
    assert form
    staff.post(str(form["action"]), 422, html_sha256="0" * 64)
    assert "something else by now" in staff.text
    staff.post(f"/cases/{case.id}/letters", 422, kind="nonsense")
