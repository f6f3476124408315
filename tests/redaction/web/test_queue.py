"""The approval queue and the output: a second person opens every page, then approves it or sends it back."""

from __future__ import annotations

import json

import pytest
from flask import Flask

from foi.core.db import unit_of_work
from foi.core.errors import Incomplete, Stale, UnsafeFile
from foi.services import promises
from redaction.engine.burn import Edition
from redaction.engine.verify.certificate import check, parse
from redaction.engine.verify.ledger import Channel
from redaction.queries.outputs import approved_hashes, newest_output
from redaction.services import approval, desk, review
from tests.counting import queries
from tests.factories import PASSWORD, a_case, a_document, a_pdf, a_reviewer, an_authority, an_officer
from tests.pages import Page

ALICE, BOB = "alice@northmoor.police.example", "bob@northmoor.police.example"


@pytest.fixture
def document_id(app: Flask) -> int:
    """A document of two pages, decided and submitted by Alice, that passed its check."""
    an_authority()
    alice = an_officer()
    a_reviewer()
    alice_id = alice.id
    document_id = a_document(case=a_case(), by=alice, data=a_pdf(pages=2))
    with unit_of_work():
        review.confirm_group(document_id=document_id, group="", by=alice_id)
    with unit_of_work():
        approval.submit(document_id=document_id, by=alice_id, edition=Edition.FACSIMILE)
    promises.keep_all()
    return document_id


def test_a_reviewer_opens_every_page_and_approves(staff: Page, document_id: int) -> None:
    staff.sign_in(BOB, PASSWORD).get("/redaction")
    assert "Prepared by" in staff.text
    staff.follow("Open and decide on Minutes, FOI 26-0001")
    assert "Open every page first" in staff.text
    assert "Approve this file" not in staff.buttons()
    staff.get(f"/redaction/documents/{document_id}/output/1.png")
    assert staff.response.mimetype == "image/png"
    staff.get(f"/redaction/documents/{document_id}/output").follow("page 2")
    staff.submit("Approve this file")
    assert "is attached to the response" in staff.text
    assert "Nothing waits for approval" in staff.text


def test_a_web_page_is_opened_proved_and_approved_like_a_page(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    bob_id = a_reviewer().id
    document_id = a_document(case=a_case(), by=alice)
    alice_id = alice.id
    with unit_of_work():
        review.confirm_group(document_id=document_id, group="", by=alice_id)
    with unit_of_work():
        approval.submit(document_id=document_id, by=alice_id, has_web_page=True)
    promises.keep_all()
    output = newest_output(document_id)
    assert output
    page = output.certificate["web_page"]
    assert page["sha256"] == output.html_sha256
    assert {one["channel"] for one in page["channels"] if one["checked"]} >= {
        Channel.TEXT.value,
        Channel.BYTES.value,
    }
    assert output.verification["web_page"]["passed"]
    sha256, html_sha256 = output.sha256, output.html_sha256 or ""
    html = desk.burned_store().get(html_sha256)
    certificate = parse(json.dumps(output.certificate).encode())
    assert (check(html, certificate), check(html + b" ", certificate) == "") == ("", False)
    staff.sign_in(BOB, PASSWORD).get(f"/redaction/documents/{document_id}/output")
    assert "Approve this file" not in staff.buttons()
    with pytest.raises(Incomplete, match="the web page has not been opened"), unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, html_sha256=html_sha256, by=bob_id)
    staff.get(f"/redaction/documents/{document_id}/output").follow("the web page")
    assert "The web page, as everybody will see it" in staff.response.text
    with pytest.raises(Stale), unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, html_sha256="0" * 64, by=bob_id)
    kept = app.extensions["candour"].data_folder / "burned" / html_sha256[:2] / html_sha256
    kept.write_bytes(html.replace(b"</body>", b"Owen Tredwell</body>"))
    with pytest.raises(UnsafeFile), unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, html_sha256=html_sha256, by=bob_id)
    kept.write_bytes(html)
    staff.submit("Approve this file")
    assert "is attached to the response" in staff.text
    frame = staff._fetch("GET", f"/redaction/documents/{document_id}/output/web-page")
    assert (frame.data, frame.mimetype) == (html, "text/html")
    assert frame.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert approved_hashes(1) == {sha256, html_sha256}


def test_mine_are_greyed_with_the_reason(staff: Page, document_id: int) -> None:
    staff.sign_in(ALICE, PASSWORD).get("/redaction")
    assert "You prepared part of it, so somebody else approves it" in staff.text
    staff.get(f"/redaction/documents/{document_id}/output")
    assert "Approve this file" not in staff.buttons()
    staff.post(f"/redaction/documents/{document_id}/approve", 403, sha256="0" * 64)


def test_what_was_done_and_proved_is_said_in_words(staff: Page, document_id: int) -> None:
    staff.sign_in(BOB, PASSWORD).get(f"/redaction/documents/{document_id}/output")
    assert "Nothing that is withheld was found in it" in staff.text
    assert "Still in it" in staff.text
    assert "What gaps give away" in staff.text


def test_it_is_sent_back_with_comments_on_its_pages(staff: Page, document_id: int) -> None:
    staff.sign_in(BOB, PASSWORD).get(f"/redaction/documents/{document_id}/output")
    staff.submit("Send back", 422)
    assert "Say what has to be changed" in staff.text
    staff.submit("Send back", **{"pin-1": "The sergeant may be named", "comment": "One thing"})
    assert "is sent back with your comments" in staff.text
    staff.sign_in(ALICE, PASSWORD).get(f"/redaction/documents/{document_id}")
    assert "Sent back by Bob" in staff.text
    assert "Page 1: The sergeant may be named" in staff.text


def test_a_stale_page_approves_nothing(staff: Page, document_id: int) -> None:
    staff.sign_in(BOB, PASSWORD)
    for page in (1, 2):
        staff.get(f"/redaction/documents/{document_id}/output?page={page}")
    staff.submit("Approve this file", sha256="f" * 64)
    assert "not the one you looked at" in staff.text


def test_the_queue_asks_the_same_number_of_questions_however_long_it_is(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    staff.sign_in(ALICE, PASSWORD)
    a_document(case=a_case(), by=alice)
    with queries(app) as first:
        staff.get("/redaction")
    for number in range(2, 6):
        case = a_case(reference=f"FOI 26-000{number}")
        a_document(case=case, by=alice)
    with queries(app) as second:
        staff.get("/redaction")
    assert len(first) == len(second)
    assert staff.text.count("For decision") >= 5
