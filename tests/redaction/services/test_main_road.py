"""A document's whole road: added, read, decided, submitted, burned and proved, approved, on the response."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotFound, Stale, UnsafeFile
from foi.core.storage import Stores
from foi.services import attachments, promises
from redaction.models.document import Document
from redaction.models.redacted_file import Approval, RedactedFile
from redaction.queries.findings import counts, findings
from redaction.queries.outputs import approved_hashes, newest_output
from redaction.rules.document_status import DocumentStatus
from redaction.services import approval, desk, destroying, openings, pictures, review
from tests.factories import a_case, a_document, a_reviewer, an_authority, an_officer


def status(document_id: int) -> str:
    return db.session.scalars(sa.select(Document.status).where(Document.id == document_id)).one()


def confirm_all(document_id: int, by: int) -> None:
    with unit_of_work():
        review.confirm_group(document_id=document_id, group="", by=by)


def submitted(document_id: int, by: int) -> RedactedFile:
    with unit_of_work():
        assert approval.submit(document_id=document_id, by=by).is_on_its_way
    promises.keep_all()
    output = newest_output(document_id)
    assert output is not None, db.session.get_one(Document, document_id).message
    return output


def open_all(output: RedactedFile, case_id: int, by: int) -> None:
    output_id, pages = output.id, output.pages
    for page in range(1, pages + 1):
        openings.open_page(case_id=case_id, redacted_file_id=output_id, page=page, by=by)


@pytest.fixture
def ready(app: Flask) -> tuple[int, int, int, int, str]:
    """A document for approval: its id, its case's, Alice's who prepared it, Bob's, and the output's hash."""
    an_authority()
    alice, bob = an_officer(), a_reviewer()
    case = a_case()
    case_id, alice_id, bob_id = case.id, alice.id, bob.id
    document_id = a_document(case=case, by=alice)
    confirm_all(document_id, alice_id)
    output = submitted(document_id, alice_id)
    return document_id, case_id, alice_id, bob_id, output.sha256


def test_everything_found_has_to_be_confirmed_before_it_can_be_submitted(app: Flask) -> None:
    an_authority()
    alice = an_officer()
    document_id = a_document(case=a_case(), by=alice)
    alice_id = alice.id
    assert status(document_id) == DocumentStatus.FOR_DECISION
    left = counts([document_id])[document_id].left
    assert left >= 4
    with pytest.raises(Incomplete, match=f"{left} findings are not decided"), unit_of_work():
        approval.submit(document_id=document_id, by=alice_id)
    confirm_all(document_id, alice_id)
    assert counts([document_id])[document_id].left == 0


def disposed(document_id: int) -> set[str]:
    """Which files still have pictures of pages, after those of the original and of its output were drawn."""
    document, output = db.session.get_one(Document, document_id), newest_output(document_id)
    assert output is not None
    case_id, drawn = document.case_id, desk.settings().data_folder / "page-pictures"
    pictures.of_document(document, 1)
    pictures.of_output(output, 1)
    assert len(list(drawn.rglob("*.png"))) == 2
    with unit_of_work():
        destroying.originals(case_id)
    promises.keep_all()
    with pytest.raises(NotFound):
        pictures.of_document(db.session.get_one(Document, document_id), 1)
    return {path.parent.name for path in drawn.rglob("*.png")}


def test_an_approved_output_hangs_on_the_response(app: Flask, ready: tuple[int, int, int, int, str]) -> None:
    document_id, case_id, _, bob, sha256 = ready
    output = newest_output(document_id)
    assert output is not None
    open_all(output, case_id, bob)
    assert not Stores(desk.settings().data_folder).released.has(sha256)
    with unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, by=bob)
    assert status(document_id) == DocumentStatus.RELEASED
    [file] = attachments.files_of(case_id)
    assert (file.sha256, file.name, file.pages) == (sha256, "minutes.pdf", 1)
    assert "withheld under section 40(2)" in file.summary
    released = Stores(desk.settings().data_folder).released.get(sha256)
    assert b"Tredwell" not in released
    assert released.startswith(b"%PDF-")
    assert disposed(document_id) == {sha256}
    assert desk.stores().released.has(sha256)


def test_what_was_missed_takes_the_file_off_the_response(
    app: Flask, ready: tuple[int, int, int, int, str]
) -> None:
    document_id, case_id, alice, bob, sha256 = ready
    output = newest_output(document_id)
    assert output is not None
    open_all(output, case_id, bob)
    with unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, by=bob)
    assert approved_hashes(case_id) == {sha256}
    with unit_of_work():
        approval.reopen(document_id=document_id, by=alice)
    assert status(document_id) == DocumentStatus.FOR_DECISION
    assert not attachments.files_of(case_id)
    assert not approved_hashes(case_id)
    assert disposed(document_id) == set()
    assert not any(store.has(sha256) for store in (desk.burned_store(), desk.stores().released))


def test_nobody_approves_what_they_prepared_and_the_database_refuses_it_as_well(
    app: Flask, ready: tuple[int, int, int, int, str]
) -> None:
    document_id, case_id, alice, bob, sha256 = ready
    with pytest.raises(Incomplete, match="page 1 has not been opened"), unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, by=bob)
    output = newest_output(document_id)
    assert output is not None
    output_id, made_at = output.id, output.made_at
    open_all(output, case_id, alice)
    with pytest.raises(NeedsAnotherPerson), unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, by=alice)
    row = {"document_id": document_id, "redacted_file_id": output_id, "sha256": sha256, "at": made_at}
    for strange, message in (
        ({"user_id": alice}, "nobody approves their own work"),
        ({"user_id": bob, "sha256": "0" * 64}, "one file of its document"),
        ({"user_id": bob}, "two approvals"),
    ):
        with unit_of_work():
            # Only the last of them lacks nothing but a second approval.
            db.session.get_one(Document, document_id).alarms = (
                ["many rows"] if message == "two approvals" else []
            )
        with pytest.raises(sa.exc.DatabaseError, match=message), unit_of_work():
            db.session.add(Approval(**{**row, **strange}))


def test_an_approval_is_of_these_very_bytes(app: Flask, ready: tuple[int, int, int, int, str]) -> None:
    document_id, case_id, _, bob, sha256 = ready
    output = newest_output(document_id)
    assert output is not None
    open_all(output, case_id, bob)
    with pytest.raises(Stale), unit_of_work():
        approval.approve(document_id=document_id, sha256="0" * 64, by=bob)
    stored = desk.settings().data_folder / "burned" / sha256[:2] / sha256
    data = bytearray(stored.read_bytes())
    data[len(data) // 2] ^= 1
    stored.write_bytes(data)
    with pytest.raises(UnsafeFile), unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, by=bob)
    assert status(document_id) == DocumentStatus.FOR_APPROVAL
    assert not attachments.files_of(case_id)


def test_a_document_sent_back_can_be_decided_again(app: Flask, ready: tuple[int, int, int, int, str]) -> None:
    document_id, _, alice, bob, sha256 = ready
    with unit_of_work():
        approval.send_back(
            document_id=document_id,
            sha256=sha256,
            by=bob,
            comment="",
            pins=[(1, "The sergeant may be named")],
        )
    assert status(document_id) == DocumentStatus.SENT_BACK
    ids = [one.id for one in findings(document_id) if "Marsh" in one.suggestion.text]
    with unit_of_work():
        review.reject(document_id=document_id, suggestion_ids=ids, by=alice)
    assert submitted(document_id, alice).sha256 != sha256
    with pytest.raises(Stale), unit_of_work():
        approval.approve(document_id=document_id, sha256=sha256, by=bob)
