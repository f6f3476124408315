"""A spreadsheet as people see it: what it hides, a range cut out of it, and where that came from."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db
from foi.models.promise import Promise
from foi.services import promises
from redaction.queries import bundle
from redaction.services import workbooks
from tests.factories import PASSWORD, a_case, a_document, a_reviewer, an_authority, an_officer
from tests.pages import Page
from tests.redaction.workbooks import with_hidden_staff


def test_out_of_a_large_spreadsheet_a_range_is_cut_while_nobody_waits(
    staff: Page, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_authority()
    alice = an_officer()
    case = a_case(owner=alice)
    case_id = case.id
    document_id = a_document(case=case, by=alice, data=with_hidden_staff(3), filename="Strength.xlsx")
    monkeypatch.setattr(workbooks, "AT_ONCE", 10)
    at = f"/redaction/documents/{document_id}"
    staff.sign_in("alice@northmoor.police.example", PASSWORD).get(at)
    staff.submit("Cut out the range", 422, cells="A1:")
    staff.submit("Cut out the range", cells="A1:B2")
    assert "A range is being cut out" in staff.text
    assert "Ranges cut from it" not in staff.text
    kept = db.session.scalars(sa.select(Promise.ids).where(Promise.kind == workbooks.CUT)).one()
    assert "Totals" not in str(kept), "a sheet may be called as somebody is"
    promises.keep_all()
    staff.get(at)
    assert "A range is being cut out" not in staff.text
    staff.follow("Strength, sheet 1")
    assert "sheet “Totals”, cells A1:B2" in staff.text
    for _ in range(2):
        staff.get(at).submit("Cut out the range", cells="A1:B2")
    promises.keep_all()
    assert len(bundle.children_of(document_id)) == 1
    assert (
        "was not cut out. The very same file is in this case already" in staff.get(f"/cases/{case_id}").text
    )


def test_a_range_is_cut_and_the_approver_is_told_what_was_left(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    a_reviewer()
    document_id = a_document(
        case=a_case(owner=alice), by=alice, data=with_hidden_staff(3), filename="Strength.xlsx"
    )
    staff.sign_in("alice@northmoor.police.example", PASSWORD).get("/redaction")
    assert "Choose what leaves" in staff.text
    staff.get(f"/redaction/documents/{document_id}")
    assert "Hidden sheets, of which nothing can be chosen: Sheet2, Deep" in staff.text
    assert "Save the original" in staff.text
    # The only sheet that shows anything is chosen already.
    staff.submit("Cut out the range", cells="A1:B2")
    promises.keep_all()
    range_id = document_id + 1
    staff.get(f"/redaction/documents/{range_id}")
    assert "sheet “Totals”, cells A1:B2" in staff.text
    assert "the sheet “Sheet2” is hidden" in staff.text
    staff.get("/redaction")
    assert "Choose what leaves" not in staff.text
    staff.get(f"/redaction/documents/{range_id}/submit").submit("Submit")
    promises.keep_all()
    staff.sign_in("bob@northmoor.police.example", PASSWORD).get(f"/redaction/documents/{range_id}/output")
    assert "Cut from the sheet “Totals”, cells A1:B2" in staff.text
    assert "the sheet “Deep” is very hidden" in staff.text
