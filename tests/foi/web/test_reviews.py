"""Review and appeal through the pages: asked for, decided by somebody else, complained of."""

from __future__ import annotations

from datetime import date

from flask import Flask

from foi.core.db import unit_of_work
from foi.rules.outcomes import Outcome
from foi.services import cases, findings
from tests.factories import PASSWORD, a_case, an_authority, an_officer
from tests.pages import Page


def test_a_request_that_was_never_answered_is_reviewed_by_a_colleague(app: Flask, staff: Page) -> None:
    an_authority()
    alice = an_officer()
    an_officer("Bob")
    case = a_case(owner=alice, received_on=date(2026, 1, 5))
    with unit_of_work():
        cases.find(case.id).due_on = date(2026, 2, 2)
        findings.record_finding(
            case_id=case.id,
            part_id=cases.find(case.id).parts[0].id,
            outcome=Outcome.DISCLOSED,
            answer="412.",
            by=alice.id,
        )
    staff.sign_in("alice@northmoor.police.example", PASSWORD).get("/cases/1/review")
    staff.follow("Log a request for review")
    assert "Alice" not in str(staff.soup.select_one("#owner")), "who prepared the answer is not offered"
    staff.submit("Log the review", status=422)
    staff.submit("Log the review", dissatisfaction="You have not answered.")
    assert "You had a hand in the decision that is reviewed" in staff.text
    assert "Decide it afresh" not in staff.text
    staff.get("/cases/2/review/parts/2").submit(
        "Save the decision", status=422, result="decision_reached", outcome="disclosed", reasons="Here."
    )
    assert "somebody else has to decide" in staff.text

    bob = Page(app).sign_in("bob@northmoor.police.example", PASSWORD).get("/cases?whose=all&status=reviews")
    assert "Internal review" in bob.text and "1 in review" in bob.text
    bob.follow("FOI 26-0001-R1").follow("Review").follow("Decide it afresh").submit(
        "Save the decision",
        result="decision_reached",
        outcome="disclosed",
        reasons="It should have been answered.",
        answer="There were 412.",
    )
    bob.submit("Save the outcome", decision="You now have the answer.")
    assert "Internal review of the original request" in bob.text
    letter = bob.get("/cases/2/response").text
    assert "We have now reached a decision: disclosed." in letter
    assert "What the letter still lacks" not in letter
    bob.get("/cases/2/review").follow("Open the letters of this review")
    assert "Acknowledgement of a review" in bob.text and "Fees notice" not in bob.text

    staff.get("/cases/1/review").submit("Record it", status=422)
    staff.submit("Record it", step="complaint", outcome="No answer.", their_reference="IC-1")
    assert "Their reference: IC-1" in staff.text
    assert "Decision notice of the Information Commissioner's Office" in staff.text
    with unit_of_work():
        cases.the_authority().regulator_name = "Information Commission"
    staff.get("/cases/1/review")
    assert "Complaint to the Information Commission" in staff.text
    assert "Decision notice of the Information Commission" in staff.text
    assert "Commissioner" not in staff.text
    staff.submit("Strike out")
    assert "Nothing has gone beyond us" in staff.text
