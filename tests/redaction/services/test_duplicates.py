"""Two documents that are almost the same are found to be, and decided together by one act."""

from __future__ import annotations

import pytest
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow
from redaction.models.document import Document
from redaction.queries.findings import counts, findings
from redaction.rules.decisions import State
from redaction.rules.likeness import likeness, runs
from redaction.services import duplicates, review
from tests.factories import MINUTES, a_case, a_document, a_pdf, an_authority, an_officer

MORE = (*MINUTES, "The group agreed to meet again in the autumn of that year, and closed at noon as planned.")


def test_a_second_version_is_decided_as_the_first(app: Flask) -> None:
    an_authority()
    alice = an_officer()
    case, alice_id = a_case(), alice.id
    first = a_document(case=case, by=alice, data=a_pdf(*MORE))
    other = a_document(case=case, by=alice, data=a_pdf("Something else entirely was said here."))
    second = a_document(case=case, by=alice, data=a_pdf(*MORE, "Agreed."), filename="minutes v2.pdf")
    row = db.session.get_one(Document, second)
    assert (row.like_id, round(row.likeness, 2)) == (first, 0.97)
    assert db.session.get_one(Document, other).like_id is None
    assert duplicates.fitting(row) == []
    with pytest.raises(NotAllowedNow, match="fits anything"), unit_of_work():
        duplicates.take_over(document_id=second, by=alice_id)
    kept = [one.id for one in findings(first) if "Marsh" in one.suggestion.text]
    with unit_of_work():
        review.reject(document_id=first, suggestion_ids=kept, by=alice_id)
    with unit_of_work():
        review.confirm_group(document_id=first, group="", by=alice_id)
    with unit_of_work():
        assert duplicates.take_over(document_id=second, by=alice_id) == counts([first])[first].total
    assert counts([second])[second].left == 0
    for one in findings(second):
        assert one.state is (State.REJECTED if "Marsh" in one.suggestion.text else State.ACCEPTED)
    with unit_of_work():
        review.undo(document_id=second, by=alice_id)
    assert counts([second])[second].left == counts([second])[second].total


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("a b c d e f", "A, b. c d e f", 1.0),
        ("a b c d e f", "a b c d e g", 1 / 3),
        ("one two", "one two", 1.0),
        ("one two", "two one", 0.0),
        ("", "", 1.0),
    ],
)
def test_likeness_is_the_share_of_runs_of_words_in_common(one: str, other: str, share: float) -> None:
    assert likeness(runs(one), runs(other)) == pytest.approx(share)
