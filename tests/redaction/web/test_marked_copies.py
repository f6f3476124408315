"""A regulator's copy: two people, a passphrase shown once, and a file that is nowhere among what is released."""

from __future__ import annotations

import re

import pymupdf
import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import NeedsAnotherPerson, UnsafeFile
from foi.services import attachments, promises
from redaction.models.document import Document
from redaction.models.marked_copy import MarkedCopy
from redaction.queries.outputs import newest_output
from redaction.services import approval, desk, destroying, marked_copies, openings, review
from tests.factories import PASSWORD, a_case, a_document, a_reviewer, an_authority, an_officer
from tests.pages import Page


@pytest.fixture
def document_id(app: Flask) -> int:
    """A document that was released, of a case whose officer is Alice."""
    an_authority()
    alice, bob = an_officer(), a_reviewer().id
    case = a_case(owner=alice)
    case_id, alice_id = case.id, alice.id
    made = a_document(case=case, by=alice)
    with unit_of_work():
        review.confirm_group(document_id=made, group="", by=alice_id)
    with unit_of_work():
        approval.submit(document_id=made, by=alice_id)
    promises.keep_all()
    output = newest_output(made)
    assert output is not None
    sha256 = output.sha256
    openings.open_page(case_id=case_id, redacted_file_id=output.id, page=1, by=bob)
    with unit_of_work():
        approval.approve(document_id=made, sha256=sha256, by=bob)
    return made


def test_one_asks_another_grants_and_the_passphrase_is_shown_once(staff: Page, document_id: int) -> None:
    staff.sign_in("alice@northmoor.police.example", PASSWORD).get(f"/redaction/documents/{document_id}")
    staff.follow("Marked-up copies for a regulator")
    staff.submit("Ask for a copy", 422)
    staff.submit("Ask for a copy", reason="Commissioner, IC-1")
    assert "Waits for another person" in staff.text
    assert "Grant it" not in staff.buttons()
    staff.submit("Sign out")
    staff.sign_in("bob@northmoor.police.example", PASSWORD)
    staff.get(f"/redaction/documents/{document_id}/marked-copies")
    staff.submit("Grant it for Commissioner, IC-1")
    found = re.search(r"\b(\w{5}-){5}\w{5}\b", staff.text)
    assert found
    row = db.session.scalars(sa.select(MarkedCopy)).one()
    address = f"/redaction/documents/{document_id}/marked-copies"
    staff.get(address)
    assert found[0] not in staff.text
    staff.get(f"{address}/{row.id}.pdf")
    data = staff.response.data
    with pymupdf.open(stream=data, filetype="pdf") as copy:
        assert copy.needs_pass
        assert not copy.authenticate("another")
        assert copy.authenticate(found[0])
        text = " ".join(copy[0].get_text().split())
        assert "Owen Tredwell" in text
        assert "name withheld: section 40(2)" in text
    sha256 = row.sha256
    assert sha256
    assert not desk.stores().released.has(sha256)
    case_id = db.session.get_one(Document, document_id).case_id
    with pytest.raises(UnsafeFile, match="verified and approved"):
        attachments.attach_released_file(
            case_id=case_id, sha256=sha256, name="x.pdf", title="x", media_type="application/pdf",
            size=1, pages=1, summary="", by=1,
        )  # fmt: skip
    staff.get(f"/cases/{case_id}/timeline")


def test_nobody_grants_their_own_and_the_database_agrees(app: Flask, document_id: int) -> None:
    alice = an_officer("Ann").id
    with unit_of_work():
        row_id = marked_copies.ask(document_id=document_id, reason="Commissioner", by=alice).id
    with pytest.raises(NeedsAnotherPerson), unit_of_work():
        marked_copies.grant(marked_copy_id=row_id, by=alice)
    with pytest.raises(sa.exc.IntegrityError, match="another_person"), unit_of_work():
        db.session.execute(sa.update(MarkedCopy).values(granted_by_id=alice))


def test_a_copy_goes_when_the_originals_are_disposed_of(app: Flask, document_id: int) -> None:
    ann, bea = an_officer("Ann").id, an_officer("Bea").id
    with unit_of_work():
        row_id = marked_copies.ask(document_id=document_id, reason="Commissioner", by=ann).id
    with unit_of_work():
        marked_copies.grant(marked_copy_id=row_id, by=bea)
    sha256 = db.session.get_one(MarkedCopy, row_id).sha256
    assert sha256
    assert marked_copies.store().has(sha256)
    with unit_of_work():
        destroying.originals(db.session.get_one(Document, document_id).case_id)
    promises.keep_all()
    assert not marked_copies.store().has(sha256)
