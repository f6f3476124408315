"""One decision for a person, over every document of the case, those still to come included."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow
from foi.models.case import Case
from foi.models.user import User
from foi.services import four_eyes, promises, publication_checks
from redaction.models.document import Document
from redaction.models.person import Person
from redaction.queries.findings import Finding, findings
from redaction.queries.outputs import newest_output
from redaction.rules.decisions import Choice
from redaction.rules.document_status import DocumentStatus
from redaction.services import approval, openings, people, publication, register, review, scanning, withheld
from tests.factories import a_case, a_document, a_pdf, a_reviewer, an_authority, an_officer

FIRST = ("Present: Helen Marsh, Sergeant; Owen Tredwell, Analyst", "Helen Marsh spoke first.")
SECOND = ("Apologies: Helen Marsh", "Sgt Marsh sent a note to Owen Tredwell.")


class Bundle:
    """A case with a document about Helen Marsh, read and undecided."""

    def __init__(self) -> None:
        an_authority()
        alice, bob, carol = an_officer(), a_reviewer(), a_reviewer("Carol")
        self.alice, self.bob, self.carol = alice.id, bob.id, carol.id
        self.case = a_case().id
        self.first = self.add(FIRST, "first.pdf")
        self.helen = self.person("Helen Marsh").id

    def add(self, lines: tuple[str, ...], name: str) -> int:
        case, alice = db.session.get_one(Case, self.case), db.session.get_one(User, self.alice)
        return a_document(case=case, by=alice, data=a_pdf(*lines), filename=name)

    def person(self, name: str) -> Person:
        return next(one for one in register.people_of(self.case) if one.name == name)

    def of(self, document_id: int, words: str) -> list[Finding]:
        return [one for one in findings(document_id) if words in one.suggestion.text]

    def decide(self, choice: Choice = Choice.ACCEPTED) -> people.PersonDecided:
        with unit_of_work():
            return people.decide(person_id=self.helen, choice=choice, by=self.bob)


@pytest.fixture
def bundle(app: Flask) -> Bundle:
    return Bundle()


def test_a_person_is_one_in_two_documents_that_are_read_at_the_same_time(
    bundle: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker reads two documents at once: here the second is read while the first is looked through."""
    case, alice = db.session.get_one(Case, bundle.case), db.session.get_one(User, bundle.alice)
    both = [
        a_document(case=case, by=alice, data=a_pdf(*lines), filename=name, scanned=False)
        for lines, name in ((("Present: Sally Pike, Clerk",), "a.pdf"), (("Sally Pike wrote.",), "b.pdf"))
    ]
    look, waiting = scanning.detect, [both[1]]

    def while_another_is_read(*args: Any, **kwargs: Any) -> Any:
        found = look(*args, **kwargs)
        while waiting:
            scanning.scan({"document_id": waiting.pop()})
        return found

    monkeypatch.setattr(scanning, "detect", while_another_is_read)
    scanning.scan({"document_id": both[0]})
    sally = bundle.person("Sally Pike").id
    assert [one.name for one in register.people_of(bundle.case)].count("Sally Pike") == 1
    for document_id in both:
        assert {one.suggestion.person_id for one in bundle.of(document_id, "Pike")} == {sally}


def test_what_a_decision_filled_in_elsewhere_goes_when_it_is_undone(bundle: Bundle) -> None:
    bundle.decide()
    later = bundle.add(SECOND, "later.pdf")
    assert {one.is_inherited for one in bundle.of(later, "Marsh")} == {True}
    with unit_of_work():
        review.undo(document_id=bundle.first, by=bundle.bob)
    assert {(one.is_inherited, one.is_open) for one in bundle.of(later, "Marsh")} == {(False, True)}


def test_a_mention_that_fits_two_people_is_nobodys_until_somebody_says_whose(bundle: Bundle) -> None:
    bundle.decide()
    lines = ("Present: Helen Marsh, Sergeant; Hector Marsh, Clerk", "H Marsh paid. H Marsh has the keys.")
    doubtful = bundle.add(lines, "doubtful.pdf")
    mentions = [one for one in bundle.of(doubtful, "H Marsh") if one.suggestion.text == "H Marsh"]
    assert [one.suggestion.person_id for one in mentions] == [None, None]
    fits = register.Fitting(register.people_of(bundle.case))
    assert [one.name for one in fits("H Marsh", "PERSON")] == ["Helen Marsh", "Hector Marsh"]
    ids = [one.id for one in mentions]
    with unit_of_work():
        people.assign(document_id=doubtful, suggestion_ids=ids, person_id=bundle.helen, by=bundle.bob)
    mentions = [one for one in bundle.of(doubtful, "H Marsh") if one.suggestion.text == "H Marsh"]
    assert {one.suggestion.person_id for one in mentions} == {bundle.helen}
    assert all(one.is_inherited and one.is_open and one.proposed is Choice.ACCEPTED for one in mentions)
    with pytest.raises(NotAllowedNow, match="said already"), unit_of_work():
        people.assign(document_id=doubtful, suggestion_ids=ids, person_id=bundle.helen, by=bundle.bob)
    # The spelling is nobody's in the next document: there it may be the other one.
    later = bundle.add(("H Marsh wrote again.",), "later.pdf")
    assert {one.suggestion.person_id for one in bundle.of(later, "Marsh")} == {None}


def test_a_person_is_known_in_the_next_document(bundle: Bundle) -> None:
    second = bundle.add(SECOND, "second.pdf")
    assert {one.suggestion.person_id for one in bundle.of(second, "Marsh")} == {bundle.helen}


def test_deciding_a_person_decides_every_mention_in_every_document(bundle: Bundle) -> None:
    second = bundle.add(SECOND, "second.pdf")
    decided = bundle.decide()
    assert decided.documents == 2
    for document_id in (bundle.first, second):
        assert {one.state for one in bundle.of(document_id, "Marsh")} == {"ACCEPTED"}
        assert {one.state for one in bundle.of(document_id, "Tredwell")} == {"PROPOSED"}
        assert bundle.bob in four_eyes.preparers("document", document_id)


def test_a_document_added_later_inherits_and_has_to_be_confirmed(bundle: Bundle) -> None:
    bundle.decide(Choice.REJECTED)
    second = bundle.add(SECOND, "second.pdf")
    inherited = bundle.of(second, "Marsh")
    assert inherited
    assert all(one.is_inherited and one.is_open and one.proposed is Choice.REJECTED for one in inherited)
    with pytest.raises(Incomplete, match="not decided"), unit_of_work():
        approval.submit(document_id=second, by=bundle.alice)
    with unit_of_work():
        review.confirm_group(document_id=second, group=f"person-{bundle.helen}", by=bundle.alice)
    assert {one.state for one in bundle.of(second, "Marsh")} == {"REJECTED"}
    assert not any(one.is_inherited for one in bundle.of(second, "Marsh"))


def test_undo_takes_it_back_everywhere_and_for_documents_to_come(bundle: Bundle) -> None:
    second = bundle.add(SECOND, "second.pdf")
    bundle.decide()
    with unit_of_work():
        review.undo(document_id=second, by=bundle.alice)
    for document_id in (bundle.first, second):
        assert all(one.is_open for one in bundle.of(document_id, "Marsh"))
    third = bundle.add(("Helen Marsh again.",), "third.pdf")
    assert not any(one.is_inherited for one in findings(third))


def test_documents_on_their_way_are_not_changed_and_are_named(bundle: Bundle) -> None:
    second = bundle.add(SECOND, "second.pdf")
    with unit_of_work():
        review.confirm_group(document_id=bundle.first, group="", by=bundle.alice)
    with unit_of_work():
        assert approval.submit(document_id=bundle.first, by=bundle.alice).is_on_its_way
    decided = bundle.decide(Choice.REJECTED)
    assert decided.closed == (bundle.first,)
    assert {one.state for one in bundle.of(bundle.first, "Marsh")} == {"ACCEPTED"}
    assert {one.state for one in bundle.of(second, "Marsh")} == {"REJECTED"}
    promises.keep_all()
    with pytest.raises(NotAllowedNow), unit_of_work():
        review.undo(document_id=bundle.first, by=bundle.alice)


def test_two_entries_are_merged_and_one_is_split(bundle: Bundle) -> None:
    owen = bundle.person("Owen Tredwell").id
    with unit_of_work():
        people.merge(person_id=owen, into_id=bundle.helen, by=bundle.alice)
    assert [one.name for one in register.people_of(bundle.case)] == ["Helen Marsh"]
    assert {alias.text for alias in bundle.person("Helen Marsh").aliases} >= {"Owen Tredwell", "Helen Marsh"}
    ids = [one.id for one in bundle.of(bundle.first, "Tredwell")]
    with unit_of_work():
        people.split(document_id=bundle.first, suggestion_ids=ids, by=bundle.alice)
    assert {one.name for one in register.people_of(bundle.case)} == {"Helen Marsh", "Owen Tredwell"}


def test_a_correction_teaches_the_documents_still_to_come(bundle: Bundle) -> None:
    ids = [one.id for one in bundle.of(bundle.first, "Tredwell")]
    with unit_of_work():
        review.reject(document_id=bundle.first, suggestion_ids=ids, by=bundle.alice)
    assert register.learned(bundle.case, "allow") == ["Owen Tredwell"]
    second = bundle.add(SECOND, "second.pdf")
    assert {one.state for one in bundle.of(second, "Tredwell")} == {"CHECK"}


def test_who_is_withheld_later_stops_what_was_made_before_on_its_way_out(bundle: Bundle) -> None:
    second = bundle.add(SECOND, "second.pdf")
    bundle.decide(Choice.REJECTED)
    with unit_of_work():
        review.confirm_group(document_id=bundle.first, group="", by=bundle.alice)
        assert approval.submit(document_id=bundle.first, by=bundle.alice).is_on_its_way
    promises.keep_all()
    output = newest_output(bundle.first)
    assert output is not None
    openings.open_page(case_id=bundle.case, redacted_file_id=output.id, page=1, by=bundle.carol)
    texts = ["Helen Marsh chaired the group."]
    assert publication.check_sending(bundle.case, texts) == []
    bundle.decide()
    assert all(one.is_withheld for one in bundle.of(second, "Marsh"))
    [in_letter] = publication.check_sending(bundle.case, texts)
    assert "withheld" in in_letter
    assert "Helen" not in in_letter
    with pytest.raises(Incomplete, match="withheld in this request since"), unit_of_work():
        approval.approve(document_id=bundle.first, sha256=output.sha256, by=bundle.carol)
    document = db.session.get_one(Document, bundle.first)
    assert withheld.is_overtaken(document)
    with unit_of_work():
        db.session.get_one(Document, bundle.first).status = DocumentStatus.RELEASED.value
    [of_file] = publication.check_sending(bundle.case, [])
    assert "Take it off the response" in of_file
    with pytest.raises(NotAllowedNow, match="Take it off the response"):
        publication_checks.demand_sendable(bundle.case, [])
