"""What a letter must not say: reasons that would disclose exempt information, and whether something is held."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from foi.core.db import unit_of_work
from foi.core.storage import sha256_of
from foi.models.case import Case
from foi.models.letter import Letter
from foi.models.user import User
from foi.rules import untold_reasons
from foi.rules.clock_events import EventKind
from foi.rules.notice_fields import NoticeKind
from foi.rules.outcomes import Outcome
from foi.rules.provisions import find
from foi.services import cases, dispatches, interim, key_dates, letters, tasks, timekeeping, withholding
from foi.services.drafting import draft_of
from foi.services.notices import text_of
from tests.answers import a_response, words_on
from tests.factories import PASSWORD, an_authority, an_officer
from tests.letters import an_interim_letter, words_of
from tests.pages import Page

WHY, BALANCE = words_on("how_harmed"), words_on("balance")
TOLD = "It concerns how films are kept."


@pytest.fixture
def alice(app: Flask) -> User:
    an_authority()
    return an_officer()


def words(case: Case) -> str:
    return words_of(letters.text_of(draft_of(cases.find(case.id))))


def answer(case: Case, **answers: object) -> None:
    with unit_of_work():
        row = withholding.withholdings_of(case.id)[0]
        row.answers = {**row.answers, **answers}


def test_reasons_are_left_out_as_far_as_each_act_allows_and_stay_on_the_record(alice: User) -> None:
    for number, (regime, section, balance_is_told) in enumerate(
        [("FOIA", "section 17(4)", False), ("FOISA", "section 16(3)", True)], 1
    ):
        case = a_response(regime, Outcome.WITHHELD, alice, number=number)
        assert WHY in words(case) and section not in words(case)
        answer(case, **{untold_reasons.LEFT_OUT: True, untold_reasons.TOLD: TOLD})
        (gap,) = draft_of(cases.find(case.id)).gaps
        assert gap.field == untold_reasons.WHY
        answer(case, **{untold_reasons.WHY: "They name the only place."})
        assert draft_of(cases.find(case.id)).gaps == ()
        said = words(case)
        assert section in said and TOLD in said and "the only place" not in said
        assert WHY not in said and (BALANCE in said) is balance_is_told


@pytest.mark.parametrize(
    ("regime", "ref", "section"),
    [
        ("FOIA", "s.31(1)(a)", "s.17(4)"),
        ("FOIA", "s.14(1)", ""),
        ("EIR", "reg 12(5)(a)", ""),
        ("EISR", "reg 11", ""),
    ],
)
def test_only_the_two_acts_let_a_refusal_of_information_leave_its_reasons_out(
    regime: str, ref: str, section: str
) -> None:
    provision = find(regime, ref)
    assert untold_reasons.section(provision) == section
    assert untold_reasons.are_left_out(provision, {untold_reasons.LEFT_OUT: True}) is bool(section)


NOT_SAYING = [
    ("FOIA", "", "saying whether we hold it would be likely to cause this harm"),
    ("FOIA", "", "For saying whether we hold it:"),
    ("FOIA", "s.40(2)", "Is saying whether we hold it necessary for it?"),
    ("FOISA", "", "disclosing it, if we held it, would be likely to cause this harm"),
    ("FOISA", "s.38(1)(b)", "Outcome: disclosing it, if we held it, would not be lawful."),
    ("EIR", "reg 13", "saying whether we hold it would not be lawful"),
    ("EISR", "", "saying whether we hold it would be likely to cause this harm"),
]


def test_neither_confirming_nor_denying_tests_the_saying_and_never_sounds_as_if_we_held_it(
    alice: User,
) -> None:
    for number, (regime, ground, said) in enumerate(NOT_SAYING, 1):
        case = a_response(regime, Outcome.NCND, alice, ground=ground, number=number)
        assert draft_of(cases.find(case.id)).gaps == ()
        found = words(case)
        assert said in found, (regime, ground)
        for giveaway in ("withheld", "For disclosure:", "this information", "We find that disclosure"):
            assert giveaway not in found, (regime, ground, giveaway)
        assert (regime, ground) != ("FOISA", "s.38(1)(b)") or "No further public interest" not in found


def test_a_second_estimate_is_an_event_of_its_own_that_keeps_the_first(alice: User) -> None:
    case, letter = an_interim_letter("FOIA", NoticeKind.EXTENSION, alice)
    assert "Whatever else you asked for we answer by 24 March 2026" in words_of(
        text_of(interim.notice_of(case, letter))
    )
    send(case, letter, alice)
    with unit_of_work():
        second = interim.begin(case_id=case.id, kind=NoticeKind.EXTENSION, by=alice.id)
        interim.fill_in(
            case_id=case.id, letter_id=second.id, answers={"estimated_date": "2026-05-05"}, by=alice.id
        )
    found = words_of(text_of(interim.notice_of(cases.find(case.id), second)))
    assert "we told you that we expected to decide by 20 April 2026" in found and "by 5 May 2026" in found
    send(case, second, alice)
    kinds = [event.kind for event in timekeeping.events_of(case.id)]
    assert kinds == [EventKind.PIT_EXTENSION, EventKind.PIT_ESTIMATE_REVISED]
    assert cases.find(case.id).due_on == date(2026, 5, 5)
    told = [
        one.on for one in key_dates.key_dates(cases.find(case.id)) if "given to the requester" in one.label
    ]
    assert told == [date(2026, 4, 20), date(2026, 5, 5)]


def send(case: Case, letter: Letter, by: User) -> None:
    html = text_of(interim.notice_of(cases.find(case.id), letter))
    with unit_of_work():
        dispatches.send(case_id=case.id, letter_id=letter.id, html_sha256=sha256_of(html.encode()), by=by.id)


def test_own_data_raises_a_task_for_the_law_that_gives_the_right_to_it(alice: User) -> None:
    case = a_response("FOIA", Outcome.WITHHELD, alice, ground="s.40(1)")
    (task,) = tasks.open_tasks(case.id)
    assert "by 23 March 2026 unless" in task.what
    assert "Data protection law gives you the right to it instead" in words(case)


def test_a_late_estimate_is_warned_of_before_it_is_sent(staff: Page, alice: User) -> None:
    case, letter = an_interim_letter("FOIA", NoticeKind.EXTENSION, alice)
    staff.sign_in(alice.email, PASSWORD)
    staff.get(f"/cases/{case.id}/letters/{letter.id}")
    assert "be ready to say why it is reasonable" not in staff.text
    with unit_of_work():
        interim.fill_in(
            case_id=case.id, letter_id=letter.id, answers={"estimated_date": "2026-04-24"}, by=alice.id
        )
    staff.get(f"/cases/{case.id}/letters/{letter.id}")
    assert "after 23 April 2026, the latest that the Information Commissioner expects" in staff.text


def test_letters_name_the_regulator_as_the_authority_does(alice: User) -> None:
    case = a_response("FOIA", Outcome.WITHHELD, alice)
    assert "Commissioner's Office Wycliffe House" in words(case)
    with unit_of_work():
        authority = cases.the_authority()
        authority.regulator_name = "Information Commission"
        authority.regulator_website = "https://commission.example/complain"
    found = words(case)
    assert "You can ask the Information Commission to decide" in found
    assert "against the Information Commission's decision notice" in found
    assert "Information Commission Wycliffe House" in found and "commission.example/complain" in found
    assert "Commissioner" not in found
    with unit_of_work():
        cases.the_authority().regulator_address = "1 Example Way\n Northmoor"
    assert "six weeks. 1 Example Way Northmoor commission.example" in words(case)


def test_an_extension_over_the_duty_to_confirm_says_neither(alice: User) -> None:
    case, letter = an_interim_letter("FOIA", NoticeKind.EXTENSION, alice)
    assert "apply to information that you asked for" in words_of(text_of(interim.notice_of(case, letter)))
    with unit_of_work():
        cases.find(case.id).parts[0].outcome = Outcome.NCND.value
    found = words_of(text_of(interim.notice_of(cases.find(case.id), letter)))
    assert "Nothing in this letter should be taken to mean that we do or do not hold any." in found
    assert "apply to information" not in found and "withheld" not in found
