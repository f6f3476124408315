"""The review screen, as forms and as the JSON that its script sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db
from foi.models.case import Case
from foi.models.user import User
from foi.rules.roles import Role
from redaction.queries.findings import findings
from tests.factories import (
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

ALICE, BOB = "alice@northmoor.police.example", "bob@northmoor.police.example"


@pytest.fixture
def document_id(app: Flask) -> int:
    an_authority()
    alice = an_officer()
    a_reviewer()
    return a_document(case=a_case(), by=alice)


@pytest.fixture
def base(document_id: int) -> str:
    return f"/redaction/documents/{document_id}/review"


def send(staff: Page, path: str, body: Mapping[str, Any], status: int = 200) -> dict[str, Any]:
    """A post of the page's script."""
    response = staff._fetch("POST", path, json=body)
    assert response.status_code == status, response.get_data(as_text=True)
    answer: dict[str, Any] = response.get_json()
    return answer


def texts(document_id: int, state: str) -> set[str]:
    return {one.suggestion.text for one in findings(document_id) if one.state == state}


def test_people_are_listed_with_their_mentions(staff: Page, base: str) -> None:
    staff.sign_in(ALICE, PASSWORD).get(base)
    assert "Helen Marsh" in staff.text
    assert "Proposed: redact" in staff.text
    assert "section 40(2)" in staff.text
    assert "0 of" in staff.text


def test_a_group_is_decided_by_form_and_undone(staff: Page, base: str, document_id: int) -> None:
    staff.sign_in(ALICE, PASSWORD).get(base)
    staff.submit("Redact all 2 : Helen Marsh")
    assert texts(document_id, "ACCEPTED") == {"Helen Marsh"}
    staff.get(base)
    staff.submit("Undo")
    assert "Undone: 2 findings" in staff.text
    assert not texts(document_id, "ACCEPTED")


def test_one_mention_is_decided_alone(staff: Page, base: str, document_id: int) -> None:
    first, second = [one for one in findings(document_id) if one.suggestion.text == "Helen Marsh"]
    first_id, second_id = str(first.id), second.id
    staff.sign_in(ALICE, PASSWORD)
    answer = send(staff, f"{base}/decide", {"ids": [first_id], "decision": "reject", "provision": ""})
    assert [item["state"] for item in answer["items"]] == ["rejected"]
    assert answer["progress"]["decided"] == 1
    states = {one.id: one.state for one in findings(document_id)}
    assert states[second_id] == "PROPOSED"


def test_an_exemption_of_the_regime_is_kept_with_the_decision(
    staff: Page, base: str, document_id: int
) -> None:
    staff.sign_in(BOB, PASSWORD)
    one = str(findings(document_id)[0].id)
    body = {"ids": [one], "decision": "accept", "provision": "s.31(1)(a)"}
    answer = send(staff, f"{base}/decide", body)
    assert answer["items"][0]["provision"] == "s.31(1)(a)"
    refusal = send(staff, f"{base}/decide", {**body, "provision": "s.999"}, 404)
    assert "exemption" in refusal["error"]


def test_a_box_is_drawn_over_words_and_undone(staff: Page, base: str, document_id: int) -> None:
    staff.sign_in(BOB, PASSWORD)
    box = {"page": 1, "x0": 300, "y0": 76, "x1": 70, "y1": 94, "label": "INFORMATION", "provision": ""}
    answer = send(staff, f"{base}/draw", box, 201)
    assert answer["item"]["text"] == "Minutes of the Dashcam Group"
    assert answer["item"]["state"] == "accepted"
    assert answer["group"]["kind"] == "drawn"
    staff.get(base)
    assert "Boxes you drew" in staff.text
    undone = send(staff, f"{base}/undo", {})
    assert undone["removed"] == [answer["item"]["id"]]


@pytest.mark.parametrize(
    ("box", "words"),
    [
        ({"page": 1, "x0": 700, "y0": 10, "x1": 800, "y1": 20}, "empty, or lies off the page"),
        ({"page": 1, "x0": 10, "y0": 10, "x1": 10, "y1": 10}, "empty"),
        ({"page": 2, "x0": 10, "y0": 10, "x1": 90, "y1": 90}, "no such page"),
        ({"page": 1, "x0": "left", "y0": 10, "x1": 90, "y1": 90}, "as numbers"),
    ],
)
def test_a_box_that_is_none_is_refused_with_words(
    staff: Page, base: str, box: dict[str, Any], words: str
) -> None:
    staff.sign_in(BOB, PASSWORD)
    status = 422 if "empty" in words else 404
    assert words in send(staff, f"{base}/draw", box, status)["error"]


def test_words_are_searched_previewed_and_redacted(staff: Page, base: str, document_id: int) -> None:
    staff.sign_in(ALICE, PASSWORD).get(f"{base}?q=welcomed+everybody&how=literal")
    assert "1 found" in staff.text
    staff.submit("Redact all 1")
    assert "welcomed everybody" in texts(document_id, "ACCEPTED")


def test_a_wrong_pattern_is_said_beside_the_search(staff: Page, base: str) -> None:
    staff.sign_in(ALICE, PASSWORD).get(f"{base}?q=%5Bunclosed&how=regex")
    assert "not a regular expression" in staff.text


def test_a_runaway_pattern_costs_ten_seconds_and_nothing_else(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    document_id = a_document(case=a_case(), by=alice, data=a_pdf("a" * 60 + "!"))
    staff.sign_in(ALICE, PASSWORD).get(f"/redaction/documents/{document_id}/review?q=(a%2B)%2B%24&how=regex")
    assert "takes too long" in staff.text


def test_who_may_only_read_sees_no_buttons(staff: Page, base: str, document_id: int) -> None:
    a_person("Mona", Role.MANAGER)
    staff.sign_in("mona@northmoor.police.example", PASSWORD).get(base)
    assert "Undo" not in staff.buttons()
    one = str(findings(document_id)[0].id)
    staff.post(f"{base}/decide?ids={one}", 403, decision="accept")


def test_a_colleague_in_the_same_document_is_shown(staff: Page, base: str, document_id: int) -> None:
    staff.sign_in(BOB, PASSWORD)
    send(staff, f"{base}/decide", {"ids": [str(findings(document_id)[0].id)], "decision": "accept"})
    staff.sign_in(ALICE, PASSWORD).get(base)
    assert "Bob is in this document too" in staff.text


def test_a_person_decided_as_a_group_is_decided_in_every_document(
    staff: Page, base: str, document_id: int
) -> None:
    case, alice = db.session.scalars(sa.select(Case)).one(), db.session.scalars(sa.select(User)).first()
    assert alice is not None
    other = a_document(case=case, by=alice, data=a_pdf("Helen Marsh wrote this."), filename="other.pdf")
    mentions = [one for one in findings(document_id) if one.suggestion.text == "Helen Marsh"]
    group = f"person-{mentions[0].suggestion.person_id}"
    ids = [str(one.id) for one in mentions]
    staff.sign_in(ALICE, PASSWORD)
    body = {"ids": ids, "decision": "accept", "provision": "s.40(2)", "group": group}
    answer = send(staff, f"{base}/decide", body)
    assert {item["id"] for item in answer["items"]} == set(ids)
    assert texts(other, "ACCEPTED") == {"Helen Marsh"}


def test_whose_a_doubtful_mention_is_is_asked_and_said_without_a_script(staff: Page, app: Flask) -> None:
    an_authority()
    alice = an_officer()
    data = a_pdf("Present: Helen Marsh, Sergeant; Hector Marsh, Clerk", "H Marsh has the keys.")
    document_id = a_document(case=a_case(), by=alice, data=data)
    staff.sign_in(ALICE, PASSWORD).get(f"/redaction/documents/{document_id}/review")
    assert "It may be one of these people" in staff.text
    assert "as decided before" not in staff.text
    staff.submit("Hector Marsh is “H Marsh” on page 1")
    assert "Noted: that is Hector Marsh." in staff.text
    assert "It may be one of these people" not in staff.text
    hector, helen = sorted({one.suggestion.person_id or 0 for one in findings(document_id)}, reverse=True)
    for person in (hector, helen):
        staff.post(
            f"/redaction/documents/{document_id}/review/decide", group=f"person-{person}", decision="accept"
        )
    later = a_pdf("Helen Marsh thanked Hector Marsh and Sally Pike.")
    case, alice = db.session.scalars(sa.select(Case)).one(), db.session.merge(alice)
    later_id = a_document(case=case, by=alice, data=later, filename="later.pdf")
    staff.get(f"/redaction/documents/{later_id}/review")
    staff.submit("Confirm all 2 as decided before")
    assert "Confirmed 2 places" in staff.text
    assert {one.suggestion.text for one in findings(later_id) if one.is_open} == {"Sally Pike"}


def test_a_mention_is_split_off_as_somebody_else(staff: Page, base: str, document_id: int) -> None:
    mentions = [one for one in findings(document_id) if one.suggestion.text == "Helen Marsh"]
    staff.sign_in(ALICE, PASSWORD).get(base)
    staff.submit("Split off", ids=str(mentions[1].id))
    assert "“Helen Marsh” is a person of their own now" in staff.text
    people = {
        one.suggestion.person_id for one in findings(document_id) if one.suggestion.text == "Helen Marsh"
    }
    assert len(people) == 2
