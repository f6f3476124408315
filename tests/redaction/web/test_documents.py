"""The documents of a case as people see them, without JavaScript."""

from __future__ import annotations

import io

import pymupdf
import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.models.audit import AuditEntry
from foi.rules.roles import Role
from foi.services import promises
from redaction.engine.burn import Edition
from redaction.services import openings, review
from tests.counting import queries
from tests.factories import (
    MINUTES,
    PASSWORD,
    a_case,
    a_document,
    a_pdf,
    a_person,
    a_reviewer,
    an_authority,
    an_officer,
)
from tests.pages import Page

ALICE = "alice@northmoor.police.example"


@pytest.fixture
def case_id(app: Flask) -> int:
    an_authority()
    return a_case(owner=an_officer()).id


def upload(staff: Page, case_id: int, data: bytes, name: str) -> Page:
    return staff.post(f"/cases/{case_id}/documents", files=(io.BytesIO(data), name))


def test_an_officer_adds_a_file_and_follows_it(staff: Page, case_id: int) -> None:
    staff.sign_in(ALICE, PASSWORD).get(f"/cases/{case_id}/documents")
    assert "No documents yet" in staff.text
    upload(staff, case_id, a_pdf(), "minutes_of_march.pdf")
    assert "Added 1 document" in staff.text
    assert "Minutes of march" in staff.text
    assert "Waiting to be read" in staff.text
    promises.keep_all()
    staff.get(f"/cases/{case_id}/documents")
    assert "For decision" in staff.text
    staff.follow("Minutes of march")
    assert "Decide" in staff.text
    assert "en_core_web_md" in staff.text


def test_one_refused_file_takes_none_of_the_others_with_it(staff: Page, case_id: int) -> None:
    staff.sign_in(ALICE, PASSWORD)
    staff.post(
        f"/cases/{case_id}/documents",
        files=[(io.BytesIO(a_pdf()), "good.pdf"), (io.BytesIO(b"no pdf at all"), "bad.pdf")],
    )
    assert "bad.pdf: The file is not what its name says" in staff.text
    assert "Added 1 document" in staff.text


def test_no_file_chosen_is_said_at_the_field(staff: Page, case_id: int) -> None:
    staff.sign_in(ALICE, PASSWORD).get(f"/cases/{case_id}/documents")
    assert "Files from the information holders" in staff.text, "the field has a name of its own"
    staff.submit("Add documents", 422)
    assert "Choose one file or more" in staff.text
    assert staff.title.startswith("Error:")


def test_a_manager_sees_documents_and_adds_none(staff: Page, case_id: int) -> None:
    a_person("Mona", Role.MANAGER)
    staff.sign_in("mona@northmoor.police.example", PASSWORD).get(f"/cases/{case_id}/documents")
    assert "Add documents" not in staff.buttons()
    staff.post(f"/cases/{case_id}/documents", 403, files=(io.BytesIO(a_pdf()), "minutes.pdf"))


def test_the_original_is_saved_never_shown_and_the_access_is_recorded(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    case = a_case()
    case_id = case.id
    data = a_pdf()
    document_id = a_document(case=case, by=alice, data=data, scanned=False)
    staff.sign_in(ALICE, PASSWORD).get(f"/redaction/documents/{document_id}/original")
    assert staff.response.data == data
    assert staff.response.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in staff.response.headers["Content-Security-Policy"]
    assert staff.response.headers["Cache-Control"] == "no-store"
    staff.get(f"/cases/{case_id}/timeline")


def test_a_page_reaches_the_browser_as_pixels_alone(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    document_id = a_document(case=a_case(), by=alice, scanned=False)
    staff.sign_in(ALICE, PASSWORD).get(f"/redaction/documents/{document_id}/pages/1.png")
    assert staff.response.mimetype == "image/png"
    assert staff.response.headers["Cache-Control"] == "no-store"
    assert not any(line.encode() in staff.response.data for line in MINUTES)
    staff.get(f"/redaction/documents/{document_id}/pages/2.png", 422)


def test_the_title_can_be_changed_and_not_emptied(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    alice_id = alice.id
    document_id = a_document(case=a_case(), by=alice)
    staff.sign_in(ALICE, PASSWORD).get(f"/redaction/documents/{document_id}")
    staff.submit("Change the title", 422, title="  ")
    assert "Enter a title" in staff.text
    staff.submit("Change the title", title="Minutes of the March meeting")
    assert "Minutes of the March meeting" in staff.title
    staff.submit("Change the title", title="Statement of Gareth Llewellyn")
    with unit_of_work():
        review.confirm_group(document_id=document_id, group="", by=alice_id)
    staff.get(f"/redaction/documents/{document_id}/submit").submit("Submit", 422)
    link = staff.soup.select_one(".govuk-error-summary a[href='#is_title_meant']")
    beside = staff.soup.select_one(".govuk-error-message#is_title_meant-error")
    assert link and beside and link.get_text() in beside.get_text()
    box = staff.soup.select_one("input#is_title_meant")
    assert box and "is_title_meant-error" in str(box["aria-describedby"])


def test_a_document_that_nobody_asked_for_is_set_aside_and_everybody_is_told(
    staff: Page, app: Flask, case_id: int
) -> None:
    staff.sign_in(ALICE, PASSWORD)
    upload(staff, case_id, a_pdf("About the canteen"), "canteen.pdf")
    promises.keep_all()
    staff.get(f"/cases/{case_id}/documents").follow("Canteen")
    staff.submit("Set it aside", 422, reason=" ")
    assert staff.soup.select_one('.govuk-error-summary a[href="#reason"]')
    staff.submit("Set it aside", reason="Nobody asked about the canteen.")
    assert "Not in scope" in staff.text
    assert "Nobody asked about the canteen. (Alice, 2 March 2026" in staff.text
    assert "Review" not in [link.get_text() for link in staff.soup.select("td a")]
    assert "1 document set aside as not in scope" in staff.get(f"/cases/{case_id}/response").text
    staff.get(f"/cases/{case_id}/documents").follow("Canteen")
    assert "Set it aside" not in staff.buttons()
    assert "Change the title" not in staff.buttons()
    staff.submit("Bring it back into scope")
    assert "Set it aside" in staff.buttons()
    assert "document set aside" not in staff.get(f"/cases/{case_id}/response").text
    assert "Document brought back into scope" in staff.get(f"/cases/{case_id}/timeline").text


def with_wordless_pages() -> bytes:
    """A page of text, a photograph, and an empty sheet."""
    shape = pymupdf.open()
    shape.new_page(width=200, height=200).draw_circle((100, 100), 60, fill=(0.2, 0.4, 0.6))
    document = pymupdf.open(stream=a_pdf())
    document.new_page().insert_image((72, 72, 400, 400), stream=shape[0].get_pixmap().tobytes("png"))
    document.new_page()
    data: bytes = document.tobytes()
    return data


def test_where_no_words_could_be_read_whoever_submits_must_have_looked(staff: Page, app: Flask) -> None:
    an_authority()
    alice, bob_id = an_officer(), a_reviewer().id
    alice_id = alice.id
    document_id = a_document(case=a_case(), by=alice, data=with_wordless_pages())
    at = f"/redaction/documents/{document_id}"
    with unit_of_work():
        review.confirm_group(document_id=document_id, group="", by=bob_id)
    staff.sign_in("bob@northmoor.police.example", PASSWORD).get(f"{at}/pages/2.png")
    staff.get(f"{at}/pages/3.png")
    staff.sign_in(ALICE, PASSWORD).get(f"{at}/submit")
    assert "No words could be read on 2 pages of it" in staff.text
    assert "Submit" not in staff.buttons()
    staff.post(f"{at}/submit", 422, edition=Edition.ACCESSIBLE.value)
    assert "No words could be read on 2 pages that you have not opened: 2, 3." in staff.text
    staff.follow("page 2")
    assert "nothing on it was looked for" in staff.text
    assert staff.text.count("No words read") == 2
    for number in (1, 2, 2):
        staff.get(f"{at}/pages/{number}.png")
    assert openings.unopened_wordless(document_id, alice_id) == [3]
    staff.get(f"{at}/review?page=3")
    picture = staff.soup.select_one("img[data-picture]")
    assert picture
    staff.get(str(picture["src"])).get(f"{at}/submit").submit("Submit")
    assert "Submitted." in staff.text
    seen = db.session.scalars(sa.select(AuditEntry.details).where(AuditEntry.tag == "document:open"))
    assert [one["page"] for one in seen] == [2, 3, 2, 3]


def test_the_list_asks_the_same_number_of_questions_however_long_it_is(
    staff: Page, app: Flask, case_id: int
) -> None:
    staff.sign_in(ALICE, PASSWORD)
    upload(staff, case_id, a_pdf("One"), "one.pdf")
    with queries(app) as first:
        staff.get(f"/cases/{case_id}/documents")
    for number in range(5):
        upload(staff, case_id, a_pdf(f"Number {number}"), f"{number}.pdf")
    with queries(app) as second:
        staff.get(f"/cases/{case_id}/documents")
    assert len(first) == len(second)


def test_what_the_script_sends_keeps_its_messages_for_the_page_that_follows(
    staff: Page, case_id: int
) -> None:
    staff.sign_in(ALICE, PASSWORD)
    files = [(io.BytesIO(a_pdf()), "good.pdf"), (io.BytesIO(b"no pdf at all"), "bad.pdf")]
    answer = staff._client.post(
        f"/cases/{case_id}/documents", data={"files": files}, headers={"X-Candour-Upload": "1"}
    )
    assert (answer.status_code, answer.headers["Location"]) == (204, f"/cases/{case_id}/documents")
    staff.get(f"/cases/{case_id}/documents")
    assert "Added 1 document" in staff.text
    assert "bad.pdf: The file is not what its name says" in staff.text
