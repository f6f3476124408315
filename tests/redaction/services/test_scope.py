"""A document that nobody asked for is set aside with a reason: it holds nothing up, goes nowhere, and can come back."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow
from foi.models.audit import AuditEntry
from foi.services import four_eyes
from redaction.models.document import Document
from redaction.queries import bundle
from redaction.queries.findings import findings
from redaction.rules.decisions import Choice
from redaction.rules.document_status import CAN_BE_SET_ASIDE, DECIDABLE, DocumentStatus
from redaction.services import (
    approval,
    destroying,
    duplicates,
    ingest,
    marking,
    opening,
    people,
    review,
    schedules,
    scope,
)
from tests.factories import a_case, a_document, a_pdf, a_reviewer, an_authority, an_officer

WHY = "It came with the minutes and is about the canteen."


def aside(document_id: int, by: int, reason: str = WHY) -> None:
    with unit_of_work():
        scope.set_aside(document_id=document_id, reason=reason, by=by)


def test_what_nobody_asked_for_holds_nothing_up_and_goes_nowhere_until_it_is_brought_back(
    app: Flask,
) -> None:
    an_authority()
    alice, bob = an_officer(), a_reviewer()
    case = a_case()
    case_id, alice_id, bob_id = case.id, alice.id, bob.id
    asked = a_document(case=case, by=alice)
    other = a_document(
        case=db.session.merge(case),
        by=db.session.merge(alice),
        data=a_pdf("Sgt Marsh eats."),
        filename="b.pdf",
    )
    marsh = next(one for one in findings(asked) if "Helen Marsh" in one.suggestion.text).suggestion.person_id
    assert marsh is not None
    with unit_of_work():
        review.confirm_group(document_id=other, group="", by=bob_id)
    with pytest.raises(Incomplete, match="why"):
        aside(other, alice_id, "  ")
    aside(other, alice_id)
    assert (bundle.unreleased(case_id), bundle.set_aside(case_id)) == (1, 1)
    assert [line.listed.document.id for line in bundle.waiting_for(*DECIDABLE)] == [asked]
    assert (schedules.of_document(other), alice_id in four_eyes.preparers("response", case_id)) == ([], True)
    ids = {"document_id": other, "by": alice_id}
    for act in (
        lambda: approval.submit(**ids),
        lambda: review.undo(**ids),
        lambda: review.confirm_group(group="", **ids),
        lambda: marking.search_and_redact(query="eats", how="literal", **ids),
        lambda: ingest.rename(title="Lunch", **ids),
        lambda: opening.make_annex(**ids),
        lambda: duplicates.take_over(**ids),
        lambda: ingest.read_again(**ids),
        lambda: scope.set_aside(reason="Again", **ids),
    ):
        with pytest.raises(NotAllowedNow, match="not in scope"), unit_of_work():
            act()
    # What is decided for the whole case is decided there as well, and is taken back there as well.
    with unit_of_work():
        people.decide(person_id=marsh, choice=Choice.REJECTED, by=bob_id)
    assert {one.choice for one in findings(other) if one.suggestion.person_id == marsh} == {Choice.REJECTED}
    with unit_of_work():
        review.undo(document_id=asked, by=bob_id)
    with unit_of_work():
        scope.bring_back(document_id=other, by=bob_id)
    row = db.session.get_one(Document, other)
    assert (row.now, row.aside_at, row.aside_by_id, row.aside_reason) == ("FOR_DECISION", None, None, "")
    assert (bundle.unreleased(case_id), len(schedules.of_document(other))) == (2, 1)
    with pytest.raises(NotAllowedNow, match="not set aside"), unit_of_work():
        scope.bring_back(document_id=other, by=bob_id)
    done = db.session.execute(
        sa.select(AuditEntry.tag, AuditEntry.user_id).where(
            AuditEntry.subject == f"document:{other}",
            AuditEntry.tag.in_(["document:set-aside", "document:bring-back"]),
        )
    ).all()
    assert done == [("document:set-aside", alice_id), ("document:bring-back", bob_id)]


def test_nothing_is_set_aside_that_a_machine_or_a_reviewer_has_or_that_is_out(app: Flask) -> None:
    an_authority()
    alice = an_officer()
    alice_id, case = alice.id, a_case()
    document_id = a_document(case=case, by=alice, scanned=False)
    case_id = case.id
    for status in DocumentStatus:
        with unit_of_work():
            db.session.get_one(Document, document_id).status = status.value
        if status in CAN_BE_SET_ASIDE:
            aside(document_id, alice_id)
            with unit_of_work():
                scope.bring_back(document_id=document_id, by=alice_id)
        else:
            with pytest.raises(NotAllowedNow, match="where it is now"):
                aside(document_id, alice_id)
    aside(document_id, alice_id)
    with unit_of_work():
        destroying.originals(case_id)
    row = db.session.get_one(Document, document_id)
    assert (row.is_aside, row.aside_reason) == (True, "")
