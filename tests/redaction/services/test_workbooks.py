"""A spreadsheet's road: told what it holds, cut, read, decided, proved, and approved by as many people as it takes."""

from __future__ import annotations

import csv
import io

import pytest
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotAllowedNow
from foi.services import attachments, four_eyes, promises
from redaction.models.document import Document
from redaction.queries import bundle
from redaction.queries.outputs import newest_output
from redaction.rules.document_status import DocumentStatus
from redaction.services import approval, desk, destroying, marking, openings, review, workbooks
from tests.factories import a_case, a_document, a_reviewer, an_authority, an_officer
from tests.redaction.workbooks import of_people, with_hidden_staff


def cut(document_id: int, sheet: str, cells: str, by: int) -> int:
    with unit_of_work():
        made = workbooks.choose_range(document_id=document_id, sheet=sheet, cells=cells, by=by).id
    promises.keep_all()
    return made


def submitted(document_id: int, by: int) -> Document:
    with unit_of_work():
        if any(True for one in marking.findings(document_id) if one.is_open):
            review.confirm_group(document_id=document_id, group="", by=by)
    with unit_of_work():
        assert approval.submit(document_id=document_id, by=by).is_on_its_way
    promises.keep_all()
    row = db.session.get_one(Document, document_id)
    assert row.status == DocumentStatus.FOR_APPROVAL, row.message
    return row


def approved(document_id: int, by: int) -> bool:
    output = newest_output(document_id)
    assert output
    sha256, output_id, pages = output.sha256, output.id, output.pages
    case_id = db.session.get_one(Document, document_id).case_id
    for page in range(1, pages + 1):
        openings.open_page(case_id=case_id, redacted_file_id=output_id, page=page, by=by)
    with unit_of_work():
        return approval.approve(document_id=document_id, sha256=sha256, by=by).is_released


def test_nothing_of_a_hidden_sheet_can_leave_and_the_officer_is_told(app: Flask) -> None:
    an_authority()
    alice, bob, cara = an_officer().id, a_reviewer().id, a_reviewer("Cara").id
    case = a_case()
    case_id = case.id
    who_added = db.session.merge(an_officer("Ann"))
    ann = who_added.id
    document_id = a_document(case=case, by=who_added, data=with_hidden_staff(), filename="Strength.xlsx")
    book = db.session.get_one(Document, document_id)
    assert (book.status, book.page_count) == (DocumentStatus.FOR_DECISION, 0)
    assert [one["hidden"] for one in book.inventory["sheets"]] == ["", "hidden", "very hidden"]
    with pytest.raises(NotAllowedNow, match="never leaves"), unit_of_work():
        approval.submit(document_id=document_id, by=alice)
    with pytest.raises(Incomplete, match="hidden, so nothing"), unit_of_work():
        workbooks.choose_range(document_id=document_id, sheet="Sheet2", cells="A1:C151", by=alice)
    range_id = cut(document_id, "Totals", "A1:C4", alice)
    assert bundle.unreleased(case_id) == 1
    with pytest.raises(NotAllowedNow, match="in this case already"):
        cut(document_id, "Totals", "A1:C4", alice)
    submitted(range_id, alice)
    output = newest_output(range_id)
    assert output
    data = desk.burned_store().get(output.sha256)
    rows = list(csv.reader(io.StringIO(data.decode())))
    assert rows[:2] == [["Rank", "Officers", ""], ["Constable", "3", ""]]
    assert rows[2][1] == "Mail [e-mail address withheld: section 40(2)]"
    for hidden in (b"Quibbleworth", b"Sergeant", b"unseen", b"Tredwell", b"marsh"):
        assert hidden not in data
    assert four_eyes.preparers("document", range_id) == {alice, ann}
    # Hidden things lay within the range, so one approval is not enough.
    assert not approved(range_id, bob)
    with pytest.raises(NeedsAnotherPerson):
        approved(range_id, bob)
    assert not attachments.files_of(case_id)
    assert approved(range_id, cara)
    [file] = attachments.files_of(case_id)
    assert (file.media_type, file.name) == ("text/csv", "strength-sheet-1.csv")
    assert bundle.unreleased(case_id) == 0


def test_a_row_for_each_person_asks_two_people(app: Flask) -> None:
    an_authority()
    alice = an_officer()
    case = a_case()
    document_id = a_document(case=case, by=alice, data=of_people(120), filename="people.xlsx")
    range_id = cut(document_id, "People", "A1:B121", alice.id)
    row = db.session.get_one(Document, range_id)
    assert row.alarms == [
        "It has 121 rows, more than 100.",
        "Column 1 looks like names or identifiers: a row for each person.",
        "Column 2 looks like names or identifiers: a row for each person.",
    ]


def test_a_workbook_that_another_case_has_too_outlives_the_disposal_of_one(app: Flask) -> None:
    an_authority()
    alice = an_officer()
    cases = [a_case(), a_case(reference="FOI 26-0002")]
    data = of_people(3)
    made = [a_document(case=case, by=alice, data=data, filename="people.xlsx") for case in cases]
    sha256 = db.session.get_one(Document, made[0]).original_sha256
    for case, is_kept in zip(cases, (True, False), strict=True):
        with unit_of_work():
            destroying.originals(case.id)
        promises.keep_all()
        assert desk.stores().originals.has(sha256) is is_kept
