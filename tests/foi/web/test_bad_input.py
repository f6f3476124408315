"""What people get wrong is said where they did it; nothing is lost, nothing half-done stays."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db
from foi.models.case import Case
from foi.services.intake import LONGEST_REQUEST
from tests.factories import PASSWORD, a_case, an_authority, an_officer
from tests.pages import Page

PASTED = "Dear team,\n\nHow many cameras are there?\n\nYours,\nRobin Example\nrobin@requester.example\n"


@pytest.fixture
def alice(staff: Page) -> Page:
    an_authority()
    an_officer()
    return staff.sign_in("alice@northmoor.police.example", PASSWORD)


def cases_logged() -> int:
    return db.session.scalar(sa.select(sa.func.count()).select_from(Case)) or 0


def test_a_day_of_receipt_in_the_future(alice: Page) -> None:
    alice.get("/cases/new").submit("Continue", 422, request_text=PASTED, received_on=["3", "3", "2026"])
    assert "Date received must be today or in the past" in alice.text
    assert "How many cameras are there?" in str(alice.soup)
    alice.submit("Continue", received_on=["2", "3", "2026"])
    alice.submit("Log the request", 422, received_on=["3", "3", "2026"])
    assert "The day of receipt is in the future" in alice.text
    assert cases_logged() == 0
    alice.submit("Log the request", received_on=["2", "3", "2026"])
    assert cases_logged() == 1


@pytest.mark.parametrize("day", [["31", "2", "2026"], ["x", "y", "z"], ["1", "3", "26"]])
def test_a_day_that_is_none(alice: Page, day: list[str]) -> None:
    alice.get("/cases/new").submit("Continue", 422, request_text=PASTED, received_on=day)
    assert "must be a real date" in alice.text


def test_an_empty_request(alice: Page) -> None:
    alice.get("/cases/new").submit("Continue", 422)
    assert "Paste the words of the request" in alice.text
    assert alice.title.startswith("Error:")


def test_a_request_of_just_1_mb_is_logged_and_a_longer_one_says_what_to_do(alice: Page) -> None:
    alice.get("/cases/new").submit("Continue", request_text=PASTED)
    longest = ("How many? " * (LONGEST_REQUEST // 10))[:LONGEST_REQUEST]
    alice.submit("Log the request", 422, request_text=longest + "é")
    assert "longer than 1 MB" in alice.text
    assert "Robin Example" in str(alice.soup), "what was understood is still there"
    assert cases_logged() == 0
    alice.submit("Log the request", request_text=longest)
    assert cases_logged() == 1


def test_a_form_far_too_large_is_told_so_on_both_surfaces(alice: Page, public: Page) -> None:
    too_much = "x" * (9 * 1024 * 1024)
    alice.post("/cases/new", 413, request_text=too_much)
    assert "That is too large" in alice.text
    public.post("/feedback", 413, text=too_much)


def test_of_two_people_who_edit_one_case_the_second_is_told(app: Flask, alice: Page) -> None:
    an_officer("Amir")
    case_id = a_case().id
    amir = Page(app).sign_in("amir@northmoor.police.example", PASSWORD)
    for page in (alice, amir):
        page.get(f"/cases/{case_id}/edit")
    alice.submit("Save", subject="Cameras in Northmoor")
    amir.submit("Save", 422, subject="Cameras elsewhere")
    assert "Somebody else changed this case" in amir.text
    assert "Cameras elsewhere" in str(amir.soup), "what was typed is kept"
    db.session.rollback()
    assert db.session.scalars(sa.select(Case.subject)).one() == "Cameras in Northmoor"


def test_a_case_that_is_not_there(alice: Page) -> None:
    for path in ("/cases/99", "/cases/99/response", "/cases/99/publication", "/redaction/documents/99"):
        alice.get(path, 404)


@pytest.mark.parametrize(
    ("path", "status"), [("/cases/{}", 404), ("/redaction/documents/{}/review", 404), ("/cases?page={}", 200)]
)
def test_a_number_that_no_database_holds_leads_nowhere(alice: Page, path: str, status: int) -> None:
    alice.get(path.format(10**20), status)
