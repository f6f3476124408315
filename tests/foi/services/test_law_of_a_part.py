"""A request that asks for environmental information among other things: each part follows its own law."""

from __future__ import annotations

import pytest
from flask import Flask

from foi.core.db import unit_of_work
from foi.core.errors import NotAllowedNow
from foi.models.case import Case
from foi.models.user import User
from foi.rules.outcomes import Outcome
from foi.rules.provisions import UnknownProvision
from foi.services import cases, findings, letters
from foi.services.drafting import draft_of
from tests.answers import a_response, apply
from tests.factories import PASSWORD, an_authority, an_officer
from tests.letters import words_of
from tests.pages import Page

LAWS = {
    "england": ("FOIA", "s.31(1)(a)", "reg 12(4)(d)", "section 17 of the", "regulation 14 of the"),
    "scotland": ("FOISA", "s.35(1)(a)", "reg 10(4)(d)", "section 16 of the", "regulation 13 of the"),
}


@pytest.fixture(params=list(LAWS))
def pair(app: Flask, request: pytest.FixtureRequest) -> str:
    an_authority(pair=request.param)
    return str(request.param)


@pytest.fixture
def alice(pair: str) -> User:
    return an_officer()


def change_law(case: Case, part: int, by: User, *, is_environmental: bool = True) -> None:
    with unit_of_work():
        findings.change_law(
            case_id=case.id, part_id=case.parts[part].id, is_environmental=is_environmental, by=by.id
        )


def test_the_letter_names_both_laws_with_the_grounds_and_rights_of_each(pair: str, alice: User) -> None:
    general, ref, exception, notice, notice_of_twin = LAWS[pair]
    case = a_response(general, Outcome.WITHHELD, alice, ground=ref, parts=2)
    change_law(case, 1, alice)
    with pytest.raises(UnknownProvision):
        apply(case, ref, Outcome.WITHHELD, alice, part=1)
    apply(case, exception, Outcome.WITHHELD, alice, part=1)
    draft = draft_of(cases.find(case.id))
    assert draft.gaps == () and [law.regime.environmental for law in draft.laws] == [False, True]
    text = words_of(letters.text_of(draft))
    for law in draft.laws:
        assert law.regime.title in text
        assert f"If you are not satisfied: {law.regime.title}" in text
        assert law.route.what_to_send in text
    assert notice in text and notice_of_twin in text
    assert text.count("is a refusal notice under") == 2


def test_a_part_keeps_its_law_while_something_rests_on_it(pair: str, alice: User) -> None:
    general, ref, _, _, _ = LAWS[pair]
    case = a_response(general, Outcome.WITHHELD, alice, ground=ref, parts=2)
    with pytest.raises(NotAllowedNow, match="Lift it first"):
        change_law(case, 0, alice)
    change_law(case, 1, alice)
    with pytest.raises(NotAllowedNow, match="know no such refusal"), unit_of_work():
        findings.record_finding(
            case_id=case.id, part_id=case.parts[1].id, outcome=Outcome.VEXATIOUS, answer="No.", by=alice.id
        )
    change_law(case, 1, alice, is_environmental=False)
    assert case.parts[1].regime is None and len(draft_of(case).laws) == 1


def test_an_officer_changes_the_law_of_a_part_on_its_page(staff: Page, pair: str, alice: User) -> None:
    general = LAWS[pair][0]
    case = a_response(general, Outcome.NOT_HELD, alice, parts=2)
    staff.sign_in(alice.email, PASSWORD)
    staff.get(f"/cases/{case.id}/parts")
    button = next(words for words in staff.buttons() if words.startswith("It is environmental"))
    staff.submit(button)
    assert "Environmental information: answered under the" in staff.text
    assert "(4)(a)" in staff.get(f"/cases/{case.id}/response").text
