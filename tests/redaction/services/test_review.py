"""Decisions are history: undo without limit, one step after another, and everything saved at once."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.models.audit import AuditEntry
from foi.models.case import Case
from foi.rules.audit_tags import AuditTag
from foi.services import audit, four_eyes, promises
from redaction.engine.burn import Burned, BurnReport, Edition
from redaction.models.decision import Decision
from redaction.models.document import Document
from redaction.models.suggestion import Suggestion
from redaction.queries.findings import findings
from redaction.queries.outputs import newest_output
from redaction.rules.decisions import Choice
from redaction.rules.document_status import DocumentStatus
from redaction.rules.geometry import Box
from redaction.services import (
    approval,
    ingest,
    making,
    marking,
    publication,
    register,
    review,
    withheld,
)
from tests.factories import a_case, a_document, a_pdf, an_authority, an_officer


class Desk:
    def __init__(self, *lines: str, regime: str = "FOIA") -> None:
        an_authority()
        alice = an_officer()
        self.alice = alice.id
        case = a_case(regime=regime)
        self.case = case.id
        self.document = a_document(case=case, by=alice, data=a_pdf(*lines))

    def ids(self, words: str = "") -> list[int]:
        return [one.id for one in findings(self.document) if words in one.suggestion.text]

    def states(self) -> list[str]:
        return [str(one.state) for one in findings(self.document)]

    def accept(self, *ids: int) -> None:
        with unit_of_work():
            review.accept(document_id=self.document, suggestion_ids=ids or self.ids(), by=self.alice)

    def reject(self, *ids: int) -> None:
        with unit_of_work():
            review.reject(document_id=self.document, suggestion_ids=ids, by=self.alice)

    def undo(self) -> review.Undone:
        with unit_of_work():
            return review.undo(document_id=self.document, by=self.alice)

    def submit(self, *, is_title_meant: bool = False) -> approval.Submission:
        with unit_of_work():
            return approval.submit(document_id=self.document, by=self.alice, is_title_meant=is_title_meant)

    def rename(self, title: str) -> None:
        with unit_of_work():
            ingest.rename(document_id=self.document, title=title, by=self.alice)

    @property
    def status(self) -> str:
        db.session.expire_all()
        return db.session.get_one(Document, self.document).status


def test_undo_goes_back_step_by_step_to_the_beginning(app: Flask) -> None:
    desk = Desk()
    before = desk.states()
    one, two = desk.ids()[:2]
    desk.accept(one)
    desk.reject(one, two)
    desk.accept(two)
    assert desk.states()[:2] == ["REJECTED", "ACCEPTED"]
    desk.undo()
    assert desk.states()[:2] == ["REJECTED", "REJECTED"]
    desk.undo()
    assert desk.states()[:2] == ["ACCEPTED", before[1]]
    desk.undo()
    assert desk.states() == before
    with pytest.raises(NotAllowedNow, match="nothing to undo"):
        desk.undo()
    assert db.session.scalar(sa.select(sa.func.count(Decision.id))) == 8


def test_undo_forgets_what_the_act_taught_and_what_it_replaced_counts_again(app: Flask) -> None:
    desk = Desk("Present: Ann Lee, Tom Ray", "Ann Lee left.")
    here, again = desk.ids("Ann Lee")
    with unit_of_work():
        marking.search_and_redact(document_id=desk.document, query="ann lee", how="literal", by=desk.alice)
    desk.reject(here)
    desk.reject(again)
    desk.undo()
    assert register.learned(desk.case, "allow") == ["Ann Lee"]
    desk.undo()
    assert register.learned(desk.case, "allow") == []
    assert [text.casefold() for text in register.learned(desk.case, "deny")] == ["ann lee"]
    desk.undo()
    assert register.learned(desk.case, "deny") == []


def test_history_cannot_be_rewritten(app: Flask) -> None:
    desk = Desk()
    desk.accept()
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), unit_of_work():
        db.session.execute(sa.update(Decision).values(choice=Choice.REJECTED))


def test_every_act_is_one_entry_of_the_trail_and_makes_a_preparer(app: Flask) -> None:
    desk = Desk()
    desk.accept()
    entries = db.session.scalars(
        sa.select(AuditEntry).where(AuditEntry.tag == AuditTag.DOCUMENT_DECIDE)
    ).all()
    assert [entry.details["findings"] for entry in entries] == [len(desk.ids())]
    assert "Marsh" not in str([entry.details for entry in entries])
    assert four_eyes.preparers("document", desk.document) == {desk.alice}
    assert four_eyes.preparers("response", desk.case) == {desk.alice}
    assert not audit.verify_chain().breaks


@pytest.mark.parametrize(
    ("regime", "label"),
    [
        ("FOIA", "[name withheld: section 40(2)]"),
        ("FOISA", "[name withheld: section 38(1)(b)]"),
        ("EIR", "[name withheld: regulation 13]"),
        ("EISR", "[name withheld: regulation 11]"),
    ],
)
def test_the_provision_is_the_one_of_the_regime(app: Flask, regime: str, label: str) -> None:
    desk = Desk("Helen Marsh spoke.", regime=regime)
    desk.accept()
    assert {making.label_text(one) for one in findings(desk.document)} == {label}


def test_a_finding_of_another_document_is_not_decided_here(app: Flask) -> None:
    desk = Desk()
    with pytest.raises(NotFound):
        desk.accept(desk.ids()[0] + 1000)


def test_a_submitted_document_is_not_decided_any_more(app: Flask) -> None:
    desk = Desk()
    desk.accept()
    assert desk.submit().is_on_its_way
    with pytest.raises(NotAllowedNow, match="not open for decision"):
        desk.reject(desk.ids()[0])
    with pytest.raises(NotAllowedNow):
        desk.submit()


def test_words_withheld_in_one_place_and_left_in_another_are_put_to_a_person(app: Flask) -> None:
    desk = Desk("Welcome to the meeting.", "The Bluebird plan was agreed.", "Bluebird costs little.")
    page = Box(1, 90, 104, 146, 120)
    with unit_of_work():
        row = marking.draw(document_id=desk.document, box=page, label="PERSON", by=desk.alice)
        text = row.text
    assert text == "Bluebird"
    submission = desk.submit()
    assert (submission.is_on_its_way, submission.same_words) == (False, 1)
    [raised] = [one for one in findings(desk.document) if one.is_open]
    assert raised.suggestion.text == "Bluebird"
    assert raised.state == "CHECK"
    desk.reject(raised.id)
    assert desk.submit().is_on_its_way
    promises.keep_all()
    assert desk.status == DocumentStatus.FOR_APPROVAL


def test_the_title_may_not_show_what_is_withheld(app: Flask) -> None:
    desk = Desk()
    desk.rename("Statement of Helen Marsh")
    desk.accept()
    with pytest.raises(Incomplete, match="title"):
        desk.submit()


def test_a_title_that_seems_to_name_somebody_is_meant_or_changed(app: Flask) -> None:
    """Nobody in the document is called so: only the title itself tells."""
    desk = Desk()
    desk.accept(*desk.ids())
    desk.rename("Statement of Gareth Llewellyn")
    with pytest.raises(Incomplete, match="may be public"):
        desk.submit()
    assert desk.submit(is_title_meant=True).is_on_its_way
    kept = db.session.scalars(sa.select(AuditEntry).where(AuditEntry.tag == AuditTag.DOCUMENT_SUBMIT)).one()
    assert (kept.user_id, kept.details["title_meant"]) == (desk.alice, True)


def test_boxes_that_cite_the_law_before_a_change_go_no_further(app: Flask) -> None:
    desk = Desk()
    desk.accept()
    with unit_of_work():
        db.session.get_one(Case, desk.case).regime = "EIR"
    with pytest.raises(Incomplete, match=r"s\.40\(2\).*Environmental Information Regulations"):
        desk.submit()
    desk.accept()
    assert desk.submit().is_on_its_way


def test_a_file_that_fails_its_check_goes_no_further_and_says_why(app: Flask) -> None:
    desk = Desk("Helen Marsh spoke.", "Nothing else was said.")
    desk.accept()
    # The fault: the box of one finding lies beside its words, as a faulty reader might place it.
    with unit_of_work():
        db.session.execute(sa.update(Suggestion).values(boxes=[[1, 300, 400, 350, 420]]))
    with unit_of_work():
        document = db.session.get_one(Document, desk.document)
        document.status, document.submissions = DocumentStatus.BURNING, 1
        promises.promise("burn", f"burn:{document.id}:1", {"document_id": document.id, "submission": 1})
    promises.keep_all()
    assert desk.status == DocumentStatus.FOR_DECISION
    message = db.session.get_one(Document, desk.document).message
    assert "still show" in message
    assert "Marsh" not in message


def test_what_the_proof_finds_stops_the_file_whatever_the_burner_says(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk("Helen Marsh spoke.", "Nothing else was said.")
    desk.accept()

    def faulty(original: bytes, _marks: object, **_options: object) -> Burned:
        return Burned(original, None, BurnReport(Edition.FACSIMILE))

    monkeypatch.setattr(making, "burn", faulty)
    assert desk.submit().is_on_its_way
    promises.keep_all()
    assert desk.status == DocumentStatus.FOR_DECISION
    message = db.session.get_one(Document, desk.document).message
    assert "did not pass its own check" in message
    assert "on page 1" in message
    assert "Marsh" not in message
    assert newest_output(desk.document) is None


def test_publication_is_refused_what_the_case_withheld(app: Flask) -> None:
    desk = Desk()
    desk.accept()
    assert "Helen Marsh" in withheld.of_case(desk.case)
    assert publication.check(desk.case, ["We answered the request."], []) == []
    [reason] = publication.check(desk.case, ["The note by Helen  Marsh."], [])
    assert "shows 1 thing withheld" in reason
    assert "Marsh" not in reason
    [strange] = publication.check(desk.case, [], [a_pdf("Another file")])
    assert "not approved as it stands" in strange


def test_a_search_redacts_also_inside_of_what_was_left_in(app: Flask) -> None:
    desk = Desk("Helen Marsh spoke.", "Helen Marsh left.")
    desk.reject(*desk.ids("Helen Marsh"))
    with unit_of_work():
        hits = marking.search_and_redact(
            document_id=desk.document, query="marsh", how="literal", by=desk.alice
        )
    assert hits == 2
    withheld_now = [one.suggestion.text for one in findings(desk.document) if one.is_withheld]
    assert withheld_now == ["Marsh", "Marsh"]
    with pytest.raises(Incomplete, match="Nothing was found"), unit_of_work():
        marking.search_and_redact(document_id=desk.document, query="marsh", how="literal", by=desk.alice)


def test_a_longer_search_redacts_the_whole_of_it(app: Flask) -> None:
    desk = Desk("Then Helen Marsh spoke again.")
    with unit_of_work():
        marking.search_and_redact(
            document_id=desk.document, query="Helen Marsh spoke", how="literal", by=desk.alice
        )
    texts = {one.suggestion.text for one in findings(desk.document) if one.is_withheld}
    assert texts == {"Helen Marsh", "Helen Marsh spoke"}


def test_initials_that_are_also_the_code_of_a_language_can_be_withheld(app: Flask) -> None:
    desk = Desk("Present: Gareth Bevan (GB), Owen Tredwell (OT)", "Action: GB")
    desk.accept()
    assert "GB" in {one.suggestion.text for one in findings(desk.document) if one.is_withheld}
    assert desk.submit().is_on_its_way
    promises.keep_all()
    assert desk.status == DocumentStatus.FOR_APPROVAL
