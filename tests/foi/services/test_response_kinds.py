"""Every outcome under every law: the letter says what the law wants, and is not frozen without any one of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import outloud
import pytest
from flask import Flask

from foi.core.db import db, unit_of_work, writing
from foi.core.errors import Incomplete
from foi.models.case import Case
from foi.models.user import User
from foi.rules import review_routes
from foi.rules.notice_fields import Field, NoticeKind
from foi.rules.notice_words import statements
from foi.rules.outcomes import Outcome
from foi.rules.refusal_notice import required
from foi.rules.regimes import Regime
from foi.services import attachments, cases, costs, letters, notices, part_answers, withholding
from foi.services.drafting import Law, draft_of
from tests.answers import EVERY, a_response, words_on
from tests.factories import an_authority, an_officer
from tests.letters import words_of

Is = Outcome


@pytest.fixture
def alice(app: Flask) -> User:
    an_authority()
    return an_officer()


def law_of(case: Case) -> tuple[Law, NoticeKind]:
    law = draft_of(cases.find(case.id)).laws[0]
    (kind,) = law.kinds
    return law, kind


def words(case: Case) -> str:
    return words_of(letters.text_of(draft_of(cases.find(case.id)))).lower()


def said(field: Field, law: Law, kind: NoticeKind) -> list[str]:
    """What the letter has to say for a field."""
    grounds = law.answers[0].grounds
    fixed = statements(kind, law.regime).get(field.name)
    if fixed:
        return [fixed]
    if field.name == "provisions":
        return [ground.citation for ground in grounds] or [law.regime.spelled(law.regime.not_held.section)]
    if field.name == "why_applies":
        first = ("interest_harmed", "why_in_class", "personal_data_reason")
        return [
            str(next(one for one in map(ground.answers.get, first) if one))
            if ground.test is None
            else ground.test.personal_data_reason
            for ground in grounds
        ]
    if field.name == "public_interest_reasons":
        return [words_on("factors_for_disclosure"), words_on("factors_for_withholding"), words_on("balance")]
    facts = law.facts(kind)
    if field.name == "answers":
        return [words_on("answers")]
    return str(facts[field.name]).split("\n")


def without_answer(case: Case, *names: str) -> None:
    row = withholding.withholdings_of(case.id)[0]
    row.answers = {name: value for name, value in row.answers.items() if name not in names}
    row.assessment_id = None
    row.assessment = None


def all_but(name: str) -> Callable[[NoticeKind, Regime], dict[str, str]]:
    """The fixed sentences but one."""
    return lambda kind, regime: {key: said for key, said in statements(kind, regime).items() if key != name}


def refused_without(field: Field, case: Case, kind: NoticeKind) -> tuple[str, ...]:
    """What freezing says is missing once the field is empty; nothing of it stays."""
    with pytest.MonkeyPatch.context() as patch, writing():
        without(field, cases.find(case.id), kind, patch)
        with pytest.raises(Incomplete) as refused:
            letters.freeze(case_id=case.id, by=case.owner_id or 0)
        db.session.rollback()
    missing: tuple[str, ...] = refused.value.missing  # type: ignore[attr-defined] # Incomplete has it
    return missing


def without(field: Field, case: Case, kind: NoticeKind, patch: pytest.MonkeyPatch) -> None:
    """Take away what fills the field: from the record, or from the words that are always the same."""
    name = field.name
    regime = draft_of(case).regime
    if name in statements(kind, regime) or (name == "provisions" and kind is NoticeKind.NOT_HELD):
        for module in (part_answers, notices):
            patch.setattr(module, "statements", all_but(name))
    elif name == "provisions":
        db.session.delete(withholding.withholdings_of(case.id)[0])
    elif name == "regulator_right":
        route = replace(review_routes.route(regime), regulator_right="")
        patch.setitem(review_routes._ROUTES, regime.code, route)
    elif name in ("complaints_procedure", "review_right"):
        cases.the_authority().review_contact = ""
    elif name == "answers":
        case.parts[0].answer = ""
    elif name == "cost_estimate":
        for row in costs.entries_of(case.id):
            costs.strike(case_id=case.id, entry_id=row.id, by=case.owner_id or 0)
    elif name == "why_applies":
        without_answer(case, "interest_harmed", "why_in_class")
    else:
        of_field = {"advice": "cost_advice", "public_interest_reasons": "balance"}
        without_answer(case, of_field.get(name, name))
    db.session.flush()
    db.session.expire_all()


def test_each_outcome_says_what_its_law_wants_and_is_not_frozen_without_it(
    alice: User,
) -> None:
    tried = 0
    for number, (regime, outcome) in enumerate(EVERY, 1):
        case = a_response(regime.code, outcome, alice, number=number)
        law, kind = law_of(case)
        assert draft_of(case).gaps == (), (regime.code, outcome)
        text = words(case)
        for field in required(kind, regime, law.facts(kind)):
            for sentence in said(field, law, kind):
                assert sentence.lower() in text, (regime.code, outcome, field.name)
            if (field.name, kind) == ("provisions", NoticeKind.NOT_HELD):
                continue  # nobody can take it away: the finding itself relies on the exception
            message = field.message.format(ground=regime.ground_word)
            assert message in refused_without(field, case, kind), (regime.code, outcome, field.name)
            tried += 1
    assert tried > 100


def test_a_letter_cites_exactly_what_the_record_relies_on(alice: User) -> None:
    """Of every other provision of the law, none is named."""
    for number, (regime, outcome) in enumerate(EVERY, 1):
        case = a_response(regime.code, outcome, alice, number=number)
        cited = {ground.citation.lower() for ground in draft_of(case).grounds}
        text = words(case)
        assert all(citation in text for citation in cited)
        wrong = {"FOIA": "section 43(2)", "FOISA": "section 33(1)(b)"}.get(
            regime.code, f"{regime.spelled(regime.not_held.section)[:-1]}b)"
        )
        assert wrong not in text


@pytest.mark.parametrize(
    ("regime", "ref", "words_of_it"),
    [
        ("FOIA", "s.36(2)(c)", ("qualified_person", "qualified_opinion", "submissions")),
        ("FOIA", "s.22", ("publication_plan", "reasonable_to_wait")),
        ("FOISA", "s.27(1)", ("publication_plan", "reasonable_to_wait")),
    ],
)
def test_particulars_of_an_exemption_are_demanded_and_printed(
    alice: User, regime: str, ref: str, words_of_it: tuple[str, ...]
) -> None:
    case = a_response(regime, Is.WITHHELD, alice, ground=ref)
    dates = {"s.36(2)(c)": "27 february 2026", "s.27(1)": "20 april 2026"}
    assert draft_of(case).gaps == () and dates.get(ref, "") in words(case)
    for name in words_of_it:
        assert words_on(name).lower() in words(case)
        with writing():
            without_answer(case, name)
            assert any(gap.field == name for gap in draft_of(case).gaps)
            db.session.rollback()


def test_neither_confirming_nor_denying_is_never_mixed_with_what_is_held(alice: User) -> None:
    for number, regime in enumerate(("FOIA", "FOISA", "EIR", "EISR"), 1):
        case = a_response(regime, Is.NCND, alice, number=number)
        text = words(case)
        assert "we hold this" not in text and "not hold" not in text and "is withheld" not in text
        for answer, is_mixed in (
            ("We hold four of them.", True),
            ("Nothing is held.", True),
            ("We will not say whether we hold any.", False),
        ):
            with writing():
                case.parts[0].answer = answer
                found = [gap for gap in draft_of(case).gaps if gap.field == "states_ncnd"]
                assert bool(found) is is_mixed, answer
                db.session.rollback()


def test_what_the_regulations_call_not_held_is_a_refusal_with_its_exception(alice: User) -> None:
    for number, (regime, notice, exception) in enumerate(
        (
            ("EIR", "refusal notice under regulation 14 ", "regulation 14(3)(a)"),
            ("EISR", "refusal notice under regulation 13 ", "regulation 13(b)"),
        ),
        1,
    ):
        text = words(a_response(regime, Is.NOT_HELD, alice, number=number))
        assert notice in text and exception in text and "(4)(a)" in text


def test_letters_of_four_kinds_read_aloud_without_error(alice: User, tmp_path: Path) -> None:
    """The others are read by ``evaluation/letters.py``."""
    chosen = (
        ("FOIA", Is.OVER_COST_LIMIT),
        ("FOISA", Is.NCND),
        ("EIR", Is.WITHHELD),
        ("EISR", Is.NOT_HELD),
    )
    for number, (regime, outcome) in enumerate(chosen, 1):
        case = a_response(regime, outcome, alice, number=number)
        with unit_of_work():
            letter = letters.freeze(case_id=case.id, by=alice.id)
        path = tmp_path / f"{regime}.pdf"
        path.write_bytes(attachments.stores().letters.get(letter.pdf_sha256 or ""))
        assert outloud.check(str(path)).errors == 0, regime
