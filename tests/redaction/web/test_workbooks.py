"""A spreadsheet as people see it: what it hides, a range cut out of it, and where that came from."""

from __future__ import annotations

from flask import Flask

from foi.services import promises
from tests.factories import PASSWORD, a_case, a_document, a_reviewer, an_authority, an_officer
from tests.pages import Page
from tests.redaction.workbooks import with_hidden_staff


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
