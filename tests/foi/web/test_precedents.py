"""A test of an answered request is offered to the next: started from, checked by a person, never applied by itself."""

from __future__ import annotations

import pytest
from flask import Flask

from foi.core.db import unit_of_work
from foi.core.errors import NotFound
from foi.models.case import Case
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome
from foi.services import cases, withholding
from tests.factories import PASSWORD, a_case, an_authority, an_officer
from tests.pages import Page

TEST = LegitimateInterestsTest(
    category="Constables attending",
    is_personal_data=True,
    personal_data_reason="Each name identifies a living person at work.",
    interest="The public has an interest in who decides.",
    is_necessary=False,
    necessity="Their ranks alone say enough about that.",
    outcome=PersonalDataOutcome.WITHHOLD,
)


def assessed(reference: str, by: int, *, regime: str = "FOIA", is_sent: bool = True) -> Case:
    case = a_case(reference=reference, regime=regime)
    with unit_of_work():
        withholding.assess(case_id=case.id, test=TEST, by=by)
        if is_sent:
            cases.find(case.id).status = "SENT"
    return case


def test_only_tests_of_answered_requests_of_the_same_law_are_offered(app: Flask) -> None:
    an_authority()
    alice = an_officer().id
    older, newer = assessed("FOI 26-0001", alice), assessed("FOI 26-0002", alice)
    assessed("FOI 26-0003", alice, regime="EIR")
    drafted = assessed("FOI 26-0004", alice, is_sent=False)
    case = a_case(reference="FOI 26-0005")
    assert [one.reference for one in withholding.precedents(case)] == [newer.reference]
    assert withholding.assessments_of(case.id) == [], "nothing is applied by itself"
    with pytest.raises(NotFound):
        withholding.precedent(withholding.assessments_of(drafted.id)[0].id)
    with unit_of_work():
        earlier = withholding.assessments_of(older.id)[0].id
        withholding.assess(case_id=case.id, test=TEST, by=alice, precedent_id=earlier)
    assert withholding.precedents(case) == [], "the category is there already"


def test_an_officer_starts_from_an_earlier_test_and_has_to_check_it(staff: Page) -> None:
    an_authority()
    alice = an_officer()
    assessed("FOI 26-0001", alice.id)
    a_case(owner=alice, reference="FOI 26-0002")
    staff.sign_in("alice@northmoor.police.example", PASSWORD).get("/cases/2/parts").follow("Record a test")
    staff.follow("Start from this : Constables attending")
    assert "Started from FOI 26-0001" in staff.text
    address = staff.response.request.full_path
    staff.submit("Save the test", status=422)
    assert "Check every answer against the facts of this case, and say so" in staff.text
    staff.get(address).submit("Save the test", is_checked="y", necessity="Ranks are enough in this case too.")
    assert "Started from FOI 26-0001" in staff.text
    (row,) = withholding.assessments_of(2)
    assert row.answers["necessity"] == "Ranks are enough in this case too."
