"""Letters on the way to the answer: what each must say, what it does to the clock, and that it goes out once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from email import policy
from email.parser import BytesParser
from pathlib import Path

import outloud
import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.config import Settings
from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow
from foi.core.storage import sha256_of
from foi.models.case import Case
from foi.models.letter import Dispatch, Letter
from foi.models.user import User
from foi.rules.notice_fields import NoticeKind
from foi.rules.refusal_notice import required
from foi.rules.regimes import REGIMES
from foi.services import attachments, cases, dispatches, interim, promises, tasks, timekeeping
from foi.services.notices import Notice, text_of
from tests.factories import an_authority, an_officer
from tests.letters import ANSWERS, an_interim_letter, words_of

K = NoticeKind


@pytest.fixture
def alice(app: Flask) -> User:
    an_authority()
    return an_officer()


def read(case: Case, letter: Letter) -> Notice:
    return interim.notice_of(cases.find(case.id), interim.find(case.id, letter.id))


def send(case: Case, letter: Letter, by: User) -> Dispatch:
    sha256 = sha256_of(text_of(read(case, letter)).encode())
    with unit_of_work():
        return dispatches.send(case_id=case.id, letter_id=letter.id, html_sha256=sha256, by=by.id)


def fill_in(case: Case, letter: Letter, by: User, **answers: object) -> None:
    with unit_of_work():
        interim.fill_in(
            case_id=case.id,
            letter_id=letter.id,
            answers={**ANSWERS[K(letter.kind)], **answers},
            by=by.id,
        )


def test_each_kind_says_what_its_law_wants_and_is_refused_without_it(alice: User) -> None:
    """Every regime, every kind, every field: complete, then without each field in turn."""
    tried, number = 0, 0
    for regime in REGIMES:
        for kind in interim.INTERIM:
            if (regime.code, kind) == ("FOISA", K.EXTENSION):
                continue
            number += 1
            case, letter = an_interim_letter(regime.code, kind, alice, number=number)
            notice = read(case, letter)
            assert notice.gaps == (), (regime.code, kind)
            text = words_of(text_of(notice)).lower()
            for field in required(kind, regime, notice.facts):
                tried += 1
                said = notice.said(field.name)
                if field.name == "provisions":
                    said = "section 31(1)(a)" if regime.code == "FOIA" else "(4)(a)"
                if field.name == "why_applies":
                    said = "Offenders would learn where cameras stand."
                if field.name == "agreement":
                    said = "as you agreed"
                if field.name == "is_scheduled":
                    said = "follows our published schedule of charges"
                assert said and " ".join(said.split()).lower() in text, (regime.code, kind, field.name)
                without = replace(notice, facts={**notice.facts, field.name: ()})
                with pytest.raises(Incomplete) as refused:
                    dispatches.freeze(letter, without, by=alice.id)
                assert f"{field.message} ({field.section})".format(ground=regime.ground_word) in str(
                    refused.value.missing  # type: ignore[attr-defined] # Incomplete has it
                )
    assert tried > 40


@pytest.mark.parametrize(
    ("regime", "kind", "status", "due_on"),
    [
        ("FOIA", K.ACKNOWLEDGEMENT, "SEARCHING", date(2026, 3, 24)),
        ("FOISA", K.CLARIFICATION, "CLARIFYING", None),
        ("FOISA", K.FEES_NOTICE, "FEES_DUE", None),
        ("FOIA", K.EXTENSION, "SEARCHING", date(2026, 4, 20)),
        ("EISR", K.EXTENSION, "SEARCHING", date(2026, 4, 21)),
        ("EIR", K.TRANSFER, "TRANSFERRED", None),
    ],
)
def test_sending_moves_the_clock_by_what_the_letter_is_and_once(
    alice: User, settings: Settings, regime: str, kind: NoticeKind, status: str, due_on: date | None
) -> None:
    case, letter = an_interim_letter(regime, kind, alice)
    first = send(case, letter, alice)
    assert send(case, letter, alice).id == first.id
    case = cases.find(case.id)
    assert (case.status, timekeeping.read(case).due_on) == (status, due_on)
    assert len(timekeeping.events_of(case.id)) == (kind is not K.ACKNOWLEDGEMENT)
    promises.keep_all()
    promises.keep_all()
    mails = list(Path(settings.mail_url.removeprefix("folder:")).glob("*.eml"))
    assert [mail.stem for mail in mails] == [f"letter-{case.id}-{letter.id}"]
    assert dispatches.dispatches_of(case.id)[letter.id].sent_on == date(2026, 3, 2)


def test_the_message_carries_the_letter_as_text_html_and_an_accessible_pdf(
    alice: User, settings: Settings, tmp_path: Path
) -> None:
    case, letter = an_interim_letter("FOISA", K.FEES_NOTICE, alice)
    send(case, letter, alice)
    promises.keep_all()
    mail = next(Path(settings.mail_url.removeprefix("folder:")).glob("*.eml"))
    message = BytesParser(policy=policy.default).parsebytes(mail.read_bytes())
    assert message["To"] == "zed@requester.example"
    kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    assert kinds == ["text/plain", "text/html", "application/pdf"]
    pdf = next(part for part in message.walk() if part.get_content_type() == "application/pdf")
    assert pdf.get_filename() == "Fees-notice-FOISA-26-0001.pdf"
    data = pdf.get_payload(decode=True)
    assert data == attachments.stores().letters.get(letter.pdf_sha256 or "")
    (tmp_path / "letter.pdf").write_bytes(data)  # type: ignore[arg-type] # bytes, as it was decoded
    assert outloud.check(str(tmp_path / "letter.pdf")).errors == 0


def test_a_sent_letter_is_not_rewritten_by_anybody(alice: User) -> None:
    case, letter = an_interim_letter("FOIA", K.ACKNOWLEDGEMENT, alice)
    send(case, letter, alice)
    with pytest.raises(NotAllowedNow, match="has been sent"):
        fill_in(case, letter, alice, opening="Other words")
    db.session.rollback()
    with pytest.raises(sa.exc.DBAPIError, match="not rewritten"), db.engine.begin() as connection:
        connection.execute(sa.text("UPDATE foi_letter SET html = 'other'"))
    thaw = "UPDATE foi_letter SET html = NULL, pdf_sha256 = NULL, frozen_at = NULL"
    refusals = "not rewritten|only a disposal"  # either rule may come first
    with pytest.raises(sa.exc.DBAPIError, match=refusals), db.engine.begin() as connection:
        connection.execute(sa.text(thaw))


def test_a_letter_to_one_person_never_goes_to_another(alice: User, settings: Settings) -> None:
    case, letter = an_interim_letter("FOIA", K.ACKNOWLEDGEMENT, alice)
    send(case, letter, alice)
    with unit_of_work():
        db.session.execute(
            sa.text("UPDATE foi_requester SET name = 'Kit Marlow', email = 'kit@requester.example'")
        )
    promises.keep_all()
    assert not list(Path(settings.mail_url.removeprefix("folder:")).glob("*.eml"))


def test_what_was_read_is_what_is_sent(alice: User) -> None:
    case, letter = an_interim_letter("FOIA", K.CLARIFICATION, alice)
    sha256 = sha256_of(text_of(read(case, letter)).encode())
    fill_in(case, letter, alice, question="Another question?")
    with pytest.raises(NotAllowedNow, match="something else by now"), unit_of_work():
        dispatches.send(case_id=case.id, letter_id=letter.id, html_sha256=sha256, by=alice.id)
    db.session.rollback()
    assert timekeeping.events_of(case.id) == []


def test_a_question_that_is_not_needed_stops_nothing_and_the_letter_says_so(alice: User) -> None:
    case, letter = an_interim_letter("FOIA", K.CLARIFICATION, alice)
    fill_in(case, letter, alice, could_identify=None)
    assert [(gap.field, gap.section) for gap in read(case, letter).gaps] == [("could_identify", "s.10(6)")]
    fill_in(case, letter, alice, could_identify=True)
    assert "stays 24 March 2026" in words_of(text_of(read(case, letter)))
    send(case, letter, alice)
    case = cases.find(case.id)
    assert (case.status, case.due_on) == ("SEARCHING", date(2026, 3, 24))


@pytest.mark.parametrize(
    ("regime", "answers", "days", "field", "section", "words"),
    [
        (
            "FOIA",
            {"estimated_date": date(2026, 3, 24)},
            0,
            "clock",
            "s.17(2)",
            "not after Tuesday 24 March",
        ),
        ("FOIA", {}, 23, "clock", "s.17(1)", "after Tuesday 24 March 2026"),
        ("EIR", {}, 23, "clock", "reg 7(3)", "after Tuesday 24 March 2026"),
        ("EISR", {"is_voluminous_and_complex": False}, 0, "is_voluminous_and_complex", "reg 7(1)", "both"),
    ],
)
def test_an_extension_that_gives_no_time_is_refused_with_its_section(
    alice: User,
    clock,
    regime: str,
    answers: dict[str, object],
    days: int,
    field: str,
    section: str,
    words: str,
) -> None:
    case, letter = an_interim_letter(regime, K.EXTENSION, alice)
    fill_in(case, letter, alice, **answers)
    clock(timedelta(days=days))
    found = [gap for gap in read(case, letter).gaps if (gap.field, gap.section) == (field, section)]
    assert found and words in found[0].message


def test_an_extension_for_the_public_interest_rests_on_an_exemption_that_has_its_reasons(alice: User) -> None:
    case, letter = an_interim_letter("FOIA", K.EXTENSION, alice)
    with unit_of_work():
        db.session.execute(sa.text("UPDATE foi_withholding SET answers = '{}'"))
    db.session.expire_all()
    assert {"why_applies", "interest_harmed", "likelihood"} <= {gap.field for gap in read(case, letter).gaps}
    assert "balance" not in {gap.field for gap in read(case, letter).gaps}


def test_a_letter_by_hand_moves_the_clock_on_the_day_of_its_delivery(alice: User, clock) -> None:
    case, letter = an_interim_letter("FOISA", K.FEES_NOTICE, alice)
    with unit_of_work():
        db.session.execute(sa.text("UPDATE foi_requester SET email = ''"))
    db.session.expire_all()
    assert send(case, letter, alice).delivery == "hand"
    assert any("by hand" in task.what for task in tasks.open_tasks(case.id))
    clock(timedelta(days=1))
    with unit_of_work():
        dispatches.record_hand_delivery(
            case_id=case.id, letter_id=letter.id, delivered_on=date(2026, 3, 3), by=alice.id
        )
    events = timekeeping.events_of(case.id)
    assert [event.happened_on for event in events] == [date(2026, 3, 2), date(2026, 3, 3)]
    assert events[1].corrects_id == events[0].id


def test_foisa_has_no_extension(alice: User) -> None:
    case, _ = an_interim_letter("FOISA", K.ACKNOWLEDGEMENT, alice)
    with pytest.raises(NotAllowedNow, match="has no such letter"):
        interim.begin(case_id=case.id, kind=K.EXTENSION, by=alice.id)
