"""The page of the response: who asked stays hidden on it, and what was typed is not lost."""

from __future__ import annotations

import pypdfium2
import pytest
import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from foi.models.audit import AuditEntry
from foi.models.case import Case
from foi.rules.audit_tags import AuditTag
from foi.rules.outcomes import Outcome
from foi.services import findings, letters, searches
from tests.factories import PASSWORD, a_case, a_reviewer, an_authority, an_officer
from tests.pages import Page


@pytest.fixture
def case(staff: Page) -> Case:
    an_authority()
    alice = an_officer()
    case = a_case(owner=alice)
    with unit_of_work():
        case.requester.address = "Rose Cottage\nNorthmoor"
        findings.record_finding(
            case_id=case.id,
            part_id=case.parts[0].id,
            outcome=Outcome.DISCLOSED,
            answer="It was 4,212.",
            by=alice.id,
        )
    staff.sign_in(alice.email, PASSWORD)
    return case


def askings() -> int:
    query = sa.select(sa.func.count()).where(AuditEntry.tag == AuditTag.REQUESTER_SHOW)
    return db.session.scalar(query) or 0


def test_a_draft_and_a_frozen_letter_hide_who_asked(staff: Page, case: Case) -> None:
    at = f"/cases/{case.id}/response"
    staff.get(at)
    assert "Quibble" not in str(staff.soup) and "Rose Cottage" not in str(staff.soup)
    staff.submit("Freeze the letter")
    assert "Quibble" not in str(staff.soup) and "Rose Cottage" not in str(staff.soup)
    assert "4,212" in staff.text
    assert askings() == 0


def test_opening_the_letter_itself_is_recorded(staff: Page, case: Case) -> None:
    with unit_of_work():
        letters.freeze(case_id=case.id, by=case.owner_id or 0)
    bob = a_reviewer()
    staff.sign_in(bob.email, PASSWORD)
    pdf = staff.get(f"/cases/{case.id}/response/letter.pdf").response.data
    document = pypdfium2.PdfDocument(pdf)
    assert "Zed Quibble" in document[0].get_textpage().get_text_bounded()
    document.close()
    assert askings() == 1


def test_a_requester_of_no_case_is_asked_for_without_a_trace(staff: Page, case: Case) -> None:
    staff.get("/cases/999/requester", 404)
    assert askings() == 0


def test_wording_that_somebody_else_was_quicker_with_is_still_on_the_page(staff: Page, case: Case) -> None:
    at = f"/cases/{case.id}/response"
    staff.get(at)
    mine = {"version": "1", "opening": "My own paragraph.", "closing": ""}
    staff.post(f"{at}/wording", 422, **mine)
    assert "Somebody else changed this case" in staff.text
    assert "My own paragraph." in str(staff.soup)
    staff.submit("Save the wording")
    assert "The wording is saved." in staff.text


def test_wording_that_is_too_long_is_still_on_the_page(staff: Page, case: Case) -> None:
    at = f"/cases/{case.id}/response"
    staff.get(at)
    version = staff.soup.select_one("#wording-version")
    assert version is not None
    long = "Far too long. " * 2000
    staff.post(f"{at}/wording", 422, version=str(version["value"]), opening=long, closing="")
    assert "There is a problem" in staff.text and "Far too long." in str(staff.soup)


def test_a_search_recorded_by_a_double_click_is_recorded_once(staff: Page, case: Case) -> None:
    at = f"/cases/{case.id}/searches"
    staff.get(at)
    version = staff.soup.select_one("input[name=version]")
    assert version is not None
    fields = {
        "version": str(version["value"]),
        "holder": "Roads Policing",
        "part_number": "0",
        "asked_for": "Minutes",
        "asked_on": ["1", "3", "2026"],
    }
    staff.post(at, **fields)
    staff.post(at, 422, **fields)
    assert len(searches.searches_of(case.id)) == 1
