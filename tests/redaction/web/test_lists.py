"""The pages of the lists: a correction is put forward, agreed by an administrator, in force for the next scan."""

from __future__ import annotations

from flask import Flask

from foi.core.db import unit_of_work
from foi.rules.roles import Role
from redaction.queries.findings import findings
from redaction.services import review
from tests.factories import PASSWORD, a_case, a_document, a_person, an_authority, an_officer
from tests.pages import Page


def test_a_rejection_becomes_the_authoritys_when_an_administrator_agrees(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    carol = a_person("Carol", Role.ADMINISTRATOR)
    case = a_case(owner=alice)
    document_id = a_document(case=case, by=alice)
    ticked = next(
        one for one in findings(document_id) if one.suggestion.tier == "certain" and one.suggestion.text
    )
    words = ticked.suggestion.text
    with unit_of_work():
        review.reject(document_id=document_id, suggestion_ids=[ticked.id], by=alice.id)

    staff.sign_in(alice.email, PASSWORD).get(f"/cases/{case.id}/documents")
    staff.follow("Words learned in this case")
    assert words in staff.text
    staff.submit(f"Put forward {words}")
    assert "An administrator is asked to agree" in staff.text

    staff.sign_in(carol.email, PASSWORD).get("/administration/lists")
    assert words in staff.text and "by " + alice.name in staff.text and case.reference not in staff.text
    staff.submit(f"Agree {words}")
    assert "Nothing waits for you" in staff.text

    other = a_document(case=a_case(owner=alice, reference="FOI 26-0002"), by=alice)
    [again] = {one.suggestion.tier for one in findings(other) if one.suggestion.text == words}
    assert again == "check"
    staff.submit(f"Take off {words}")
    assert "There is nothing on the lists yet" in staff.text

    staff.submit("Add them", text="Mill Lane", kind="deny")
    assert "Mill Lane" in staff.text
