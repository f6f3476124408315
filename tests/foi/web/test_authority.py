"""The authority's own settings: what it changes is recorded, and counts at once."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow
from foi.models.audit import AuditEntry
from foi.rules.roles import Role
from foi.services import authorities, cases
from tests.factories import PASSWORD, a_case, a_person, an_authority
from tests.pages import Page


def test_an_authority_says_itself_how_long_cases_are_kept(app: Flask, staff: Page) -> None:
    an_authority()
    a_person("Mona", Role.MANAGER)
    ada = a_person("Ada", Role.ADMINISTRATOR).id
    case = a_case(status="LAPSED", received_on=date(2025, 8, 4))
    with unit_of_work():
        cases.find(case.id).closed_on = date(2025, 8, 20)
    mona = Page(app).sign_in("mona@northmoor.police.example", PASSWORD).get("/disposal")
    assert "after 12 months, the original documents after 24, the whole case after 36" in mona.text
    assert "Nothing is due" in mona.text
    staff.sign_in("ada@northmoor.police.example", PASSWORD).get("/administration/authority")
    staff.submit("Save", 422, requester_months="0", case_months="12")
    summary = {link["href"]: link.get_text() for link in staff.soup.select(".govuk-error-summary a")}
    assert summary == {
        "#requester_months": "Enter a number of months from 1 to 1,200",
        "#case_months": "The whole case cannot go before its original documents",
    }
    staff.submit("Save", requester_months="6", originals_months="6", case_months="60")
    saved = sa.select(AuditEntry.user_id, AuditEntry.details).where(AuditEntry.tag == "authority:change")
    months = {"requester_months", "originals_months", "case_months"}
    assert db.session.execute(saved).all() == [(ada, {"fields": sorted(months), "months": [6, 6, 60]})]
    assert (
        "after 6 months, the original documents after 6, the whole case after 60"
        in mona.get("/disposal").text
    )
    assert "FOI 26-0001" in mona.text
    with pytest.raises(NotAllowedNow, match="go first"), unit_of_work():
        authorities.change(by=ada, reference_format="FOI {yy}-{number:04d}", case_months=1)
