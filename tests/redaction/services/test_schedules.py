"""What is withheld, listed without saying it; beside it, the web page of the same edition."""

from __future__ import annotations

import csv
import io

import pytest
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, UnsafeFile
from foi.core.storage import Stores
from foi.services import attachments, promises, tasks
from redaction.engine.schedule import KINDS, written
from redaction.models.document import Document
from redaction.queries.outputs import approved_hashes, newest_output
from redaction.services import approval, desk, openings, publication, review, schedule_files, schedules
from tests.factories import PASSWORD, a_case, a_document, a_reviewer, an_authority, an_officer
from tests.pages import Page


@pytest.fixture
def released(app: Flask) -> tuple[int, int, int]:
    """A case with a released document, which is out as a web page too; the document; and the officer."""
    an_authority()
    alice, bob = an_officer().id, a_reviewer().id
    case = a_case()
    case_id = case.id
    document_id = a_document(case=case, by=db.session.merge(an_officer("Ann")))
    with unit_of_work():
        review.confirm_group(document_id=document_id, group="", by=alice)
    with unit_of_work():
        approval.submit(document_id=document_id, by=alice, has_web_page=True)
    promises.keep_all()
    output = newest_output(document_id)
    assert output is not None, db.session.get_one(Document, document_id).message
    sha256, html_sha256, output_id = output.sha256, output.html_sha256 or "", output.id
    for page in (1, 2):
        openings.open_page(case_id=case_id, redacted_file_id=output_id, page=page, by=bob)
    with unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, html_sha256=html_sha256, by=bob)
    return case_id, document_id, alice


def titled(document_id: int, title: str) -> None:
    with unit_of_work():
        db.session.get_one(Document, document_id).title = title


def test_a_long_schedule_is_made_as_pdf_while_nobody_waits(
    app: Flask, released: tuple[int, int, int], staff: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id, document_id, _ = released
    monkeypatch.setattr(schedule_files, "AT_ONCE", 1)
    staff.sign_in("bob@northmoor.police.example", PASSWORD)
    page, address = f"/cases/{case_id}/documents", f"/cases/{case_id}/redaction-schedule"
    of_document = f"/redaction/documents/{document_id}"
    staff.get(f"{address}.pdf", 409)
    assert "takes a while to make" in staff.text
    staff.get(page)
    assert f"{address}.pdf" not in str(staff.soup)
    staff.submit("Make a PDF to save")
    assert "The PDF is being made" in staff.text
    assert "Make a PDF to save" not in staff.buttons()
    staff.post(f"{address}/pdf")
    assert "Make a PDF to save" in staff.get(of_document).buttons()
    assert promises.keep_all() == 1
    assert staff.get(page).follow("PDF").response.data.startswith(b"%PDF-")
    titled(document_id, "Minutes of May")
    staff.get(f"{of_document}/schedule.pdf", 409)
    staff.post(f"{of_document}/schedule/pdf")
    titled(document_id, "Minutes of Owen Tredwell")
    promises.keep_all()
    assert "The schedule shows something that is withheld" in tasks.open_tasks(case_id)[0].what
    schedule_files.destroy(case_id)
    assert not list((desk.settings().data_folder / "schedules").rglob("*.pdf"))


def test_a_schedule_lists_what_is_withheld_and_never_says_it(
    app: Flask, released: tuple[int, int, int]
) -> None:
    case_id, document_id, alice = released
    items = schedules.of_case(case_id)
    assert items == schedules.of_document(document_id)
    assert {(one.document, one.page, one.provision) for one in items} == {("Minutes", 1, "section 40(2)")}
    assert {one.category for one in items} >= {"name", "phone number"}
    rows = list(csv.reader(io.StringIO(schedules.made(case_id, items, KINDS["csv"]).data.decode())))
    assert rows[0] == ["Item", "Document", "Page", "What was withheld", "Provision", "Reason"]
    assert len(rows) == len(items) + 1
    with unit_of_work():
        schedules.attach(case_id=case_id, media_type=KINDS["pdf"], by=alice)
    older = attachments.files_of(case_id)[2].sha256
    with unit_of_work():
        schedules.ask(case_id=case_id, media_type=KINDS["html"], by=alice)
    assert older in schedules.hashes(case_id), "the page that asked does not wait for it"
    promises.keep_all()
    assert older not in schedules.hashes(case_id)
    files = attachments.files_of(case_id)
    assert [file.name for file in files] == ["minutes.pdf", "minutes.html", "redaction-schedule.html"]
    assert not schedules.is_off(case_id)
    assert publication.check_sending(case_id, []) == []
    with unit_of_work():
        db.session.get_one(Document, document_id).title = "Minutes of May"
    assert publication.check_sending(case_id, []) == [
        "The redaction schedule does not list what is withheld now. Attach it again."
    ]
    with unit_of_work():
        db.session.get_one(Document, document_id).title = "Minutes"
    assert schedules.hashes(case_id) == {files[2].sha256}
    store = Stores(desk.settings().data_folder).released
    outputs = [store.get(file.sha256) for file in files]
    assert files[1].sha256 in approved_hashes(case_id)
    for data in outputs[1:]:
        assert b"Tredwell" not in data
    assert publication.check(case_id, [], outputs) == []
    assert publication.check(case_id, [], [*outputs, b"Owen Tredwell"]) == [
        "1 file of this request was not approved as it stands.",
        "1 file of this request shows what is withheld from another document.",
    ]
    with unit_of_work():
        approval.reopen(document_id=document_id, by=alice)
    assert not attachments.files_of(case_id)
    assert schedules.is_off(case_id)


def test_a_schedule_that_shows_anything_goes_nowhere(app: Flask, released: tuple[int, int, int]) -> None:
    case_id, document_id, alice = released
    with unit_of_work():
        db.session.get_one(Document, document_id).title = "What Owen Tredwell said"
    with pytest.raises(UnsafeFile, match="titles of the documents"), unit_of_work():
        schedules.attach(case_id=case_id, media_type=KINDS["csv"], by=alice)
    with unit_of_work():
        schedules.ask(case_id=case_id, media_type=KINDS["csv"], by=alice)
    promises.keep_all()
    assert ["titles of the documents" in one.what for one in tasks.open_tasks(case_id)] == [True]


def test_nothing_withheld_makes_no_schedule(app: Flask) -> None:
    an_authority()
    with pytest.raises(Incomplete, match="no schedule"), unit_of_work():
        schedules.attach(case_id=a_case().id, media_type=KINDS["csv"], by=an_officer().id)
    assert b"Nothing was withheld." in written("Schedule", [], KINDS["html"])
