from __future__ import annotations

import pytest
import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow
from foi.models.audit import AuditEntry
from foi.services import cases, requesters
from tests.factories import PASSWORD, a_case, an_authority, an_officer
from tests.pages import Page


def test_an_officer_corrects_where_the_answer_goes_and_the_trail_says_only_which_field(staff: Page) -> None:
    an_authority()
    case_id = a_case(owner=an_officer()).id
    staff.sign_in("alice@northmoor.police.example", PASSWORD)
    staff.get(f"/cases/{case_id}/requester").follow("Correct these details")
    staff.submit("Save", email="new.address@requester.example")
    db.session.rollback()
    assert cases.find(case_id).requester.email == "new.address@requester.example"
    details = db.session.scalars(sa.select(AuditEntry.details).where(AuditEntry.tag == "case:edit")).one()
    assert details == {"requester": ["email"]}


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"name": ""}, "Enter the requester’s name"),
        ({"email": "", "address": ""}, "sent somewhere"),
        ({"email": "two@x.example,three@x.example"}, "like name@example.com"),
    ],
)
def test_what_cannot_be_is_said(staff: Page, fields: dict[str, str], says: str) -> None:
    an_authority()
    case_id = a_case(owner=an_officer()).id
    staff.sign_in("alice@northmoor.police.example", PASSWORD)
    staff.get(f"/cases/{case_id}/requester/edit").submit("Save", 422, **fields)
    assert says in staff.text


def test_while_a_response_is_on_its_way_only_the_e_mail_address_changes(staff: Page) -> None:
    alice = an_officer()
    case_id = a_case(owner=alice, status="SENDING").id
    name = cases.find(case_id).requester.name
    with unit_of_work():
        requesters.correct(case_id=case_id, name=name, email="b@x.example", address="", by=alice.id)
    with pytest.raises(NotAllowedNow, match="Only the e-mail address"), unit_of_work():
        requesters.correct(case_id=case_id, name="Other Name", email="b@x.example", address="", by=alice.id)
