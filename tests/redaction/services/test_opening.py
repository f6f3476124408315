"""Office files and messages come in whole: text, attachments as documents of their own, and what does not show."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow
from foi.services import promises
from redaction.models.document import Document
from redaction.queries.findings import findings
from redaction.queries.outputs import newest_output
from redaction.rules.document_status import DocumentStatus
from redaction.services import approval, desk, opening, review
from tests.factories import a_case, a_document, a_pdf, an_authority, an_officer
from tests.redaction.office import a_message, a_word_document


def of(case_id: int) -> dict[str, Document]:
    rows = db.session.scalars(sa.select(Document).where(Document.case_id == case_id))
    return {row.title: row for row in rows}


def test_a_message_with_a_word_document_goes_the_whole_road(app: Flask) -> None:
    an_authority()
    alice = an_officer()
    case = a_case()
    alice_id, case_id = alice.id, case.id
    plan_file = a_pdf()
    nested = a_message(("plan.pdf", plan_file), ("same.pdf", plan_file))
    message = a_message(("Minutes.docx", a_word_document()), ("run.exe", b"MZ\x00\x01" * 50))
    message.add_attachment(nested)
    a_document(case=case, by=alice, data=bytes(message), filename="figures.eml")
    rows = of(case_id)
    assert set(rows) == {"Figures", "Minutes", "Attached message 4", "Plan"}
    assert {row.status for row in rows.values()} == {DocumentStatus.FOR_DECISION}
    mail, minutes, plan = rows["Figures"], rows["Minutes"], rows["Plan"]
    assert (minutes.parent_id, plan.parent_id) == (mail.id, rows["Attached message 4"].id)
    assert mail.inventory["not_taken"][0].startswith("run.exe: Candour takes PDF, Office files")
    found = {one.suggestion.text for one in findings(minutes.id)}
    assert {"Helen Marsh", "Owen Tredwell", "Rosalind Pike", "jo.blythe@example.org"} <= found
    minutes_id = minutes.id
    with unit_of_work():
        review.confirm_group(document_id=minutes_id, group="", by=alice_id)
    with unit_of_work():
        assert approval.submit(document_id=minutes_id, by=alice_id).is_on_its_way
    promises.keep_all()
    output = newest_output(minutes_id)
    assert output is not None, db.session.get_one(Document, minutes_id).message
    assert desk.burned_store().get(output.sha256).startswith(b"%PDF-")
    assert output.html
    assert "<h1>What was agreed</h1>" in output.html
    for gone in ("Quentin", "Tamsin", "Penhaligon", "Tredwell"):
        assert gone not in output.html


def test_what_does_not_show_can_be_made_a_document_and_is_decided_like_any(app: Flask) -> None:
    an_authority()
    alice = an_officer()
    document_id = a_document(case=a_case(), by=alice, data=a_word_document(), filename="minutes.docx")
    with unit_of_work():
        made = opening.make_annex(document_id=document_id, by=alice.id).id
    promises.keep_all()
    row = db.session.get_one(Document, made)
    assert (row.status, row.title) == (DocumentStatus.FOR_DECISION, "Minutes, what does not show")
    assert row.text is not None
    assert "Priya Nandakumar deleted: for Quentin Ashby" in row.text.replace("\n", " ")
    with pytest.raises(NotAllowedNow, match="in this case already"), unit_of_work():
        opening.make_annex(document_id=document_id, by=alice.id)


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (a_word_document()[:800], "minutes.docx", "damaged: it cannot be opened"),
        (b"Only words", "mail.eml", "neither sender nor subject"),
    ],
)
def test_a_bad_file_is_said_to_be_unreadable_and_why(app: Flask, data: bytes, name: str, words: str) -> None:
    an_authority()
    row = db.session.get_one(Document, a_document(case=a_case(), by=an_officer(), data=data, filename=name))
    assert row.status == DocumentStatus.UNREADABLE
    assert words in row.message
