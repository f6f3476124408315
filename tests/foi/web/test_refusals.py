"""Who is refused something is told so, and it is recorded."""

from __future__ import annotations

import sqlalchemy as sa

from foi.core.db import db
from foi.models.audit import AuditEntry
from foi.rules.audit_tags import AuditTag
from foi.services import audit
from tests.factories import PASSWORD, a_case, a_reviewer, an_authority, an_officer
from tests.pages import Page


def refusals() -> list[AuditEntry]:
    return list(db.session.scalars(sa.select(AuditEntry).where(AuditEntry.tag == AuditTag.ACCESS_REFUSED)))


def test_a_page_and_an_act_that_a_role_does_not_have_are_refused_on_the_record(staff: Page) -> None:
    an_authority()
    case = a_case(owner=an_officer())
    bob = a_reviewer()
    staff.sign_in(bob.email, PASSWORD)
    staff.get("/administration", 403)
    staff.post(f"/cases/{case.id}/response/send", 403)
    assert [(one.user_id, one.details) for one in refusals()] == [
        (bob.id, {"endpoint": "administration.show", "method": "GET"}),
        (bob.id, {"endpoint": "letters.send", "method": "POST"}),
    ]
    assert audit.verify_chain().breaks == ()


def test_nobody_signed_in_leaves_no_record(staff: Page) -> None:
    an_authority()
    staff.get("/administration")
    assert refusals() == []
