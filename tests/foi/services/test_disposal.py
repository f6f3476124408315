"""The legal hold, and disposal by two people: nothing goes before its time, and a tombstone stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from flask import Flask

from disclosure_log.models.entry import SurnameCoincidence
from foi.core.db import db, unit_of_work
from foi.core.errors import NeedsAnotherPerson, NotAllowedNow
from foi.core.now import now, today
from foi.models.audit import AuditEntry
from foi.models.case import Case
from foi.models.disposal import Disposal
from foi.models.letter import Letter
from foi.models.requester import Requester
from foi.models.response import Response
from foi.models.user import User
from foi.rules.appeals import AppealStep
from foi.rules.audit_tags import AuditTag
from foi.rules.clock_events import EventKind
from foi.rules.retention import Disposable
from foi.rules.roles import Role
from foi.services import (
    appeals,
    attachments,
    cases,
    disposal,
    legal_hold,
    promises,
    requesters,
    reviews,
    timekeeping,
)
from redaction.models.document import Document
from redaction.models.marked_copy import MarkedCopy
from redaction.models.person import Person
from redaction.models.suggestion import Suggestion
from redaction.services import desk, marked_copies
from tests.factories import a_case, a_document, a_person, an_authority

Staff = dict[str, int]
SENT_ON = date(2026, 3, 2)
_NEEDED = {EventKind.CLARIFICATION_REQUESTED: {"could_identify": False}}


@pytest.fixture
def staff(app: Flask) -> Staff:
    an_authority()
    return {
        "Alice": a_person("Alice", Role.OFFICER).id,
        "Dora": a_person("Dora", Role.APPROVER).id,
        "Mona": a_person("Mona", Role.MANAGER).id,
    }


def a_sent_case(staff: Staff, regime: str = "FOIA") -> Case:
    """Answered today, straight in the database: its letter names the requester."""
    case = a_case(regime=regime, questions=("I am Zed Quibble. How many?",))
    pdf = attachments.stores().letters.put(b"%PDF Dear Zed Quibble")
    with unit_of_work():
        letter = Letter(
            case_id=case.id,
            kind="response",
            version=1,
            html="<p>Dear Zed Quibble",
            pdf_sha256=pdf,
            details={},
        )
        db.session.add(letter)
        db.session.flush()
        db.session.add(
            Response(
                case_id=case.id,
                letter_id=letter.id,
                outcome="disclosed",
                delivery="email",
                message_id="<1@x>",
                promised_at=now(),
                sent_on=SENT_ON,
            )
        )
        found = cases.find(case.id)
        found.status, found.closed_on = "SENT", SENT_ON
    return cases.find(case.id)


def propose(case: Case, what: Disposable, by: int) -> int:
    with unit_of_work():
        return disposal.propose(case_id=case.id, what=what, why="Schedule, line 14.", by=by).id


def carry_out(number: int, by: int) -> None:
    with unit_of_work():
        disposal.carry_out(disposal_id=number, by=by)
    promises.keep_all()


def last_entry() -> AuditEntry:
    return db.session.scalars(sa.select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1)).one()


@pytest.mark.parametrize(
    ("regime", "section"), [("FOIA", "77"), ("FOISA", "65"), ("EIR", "19"), ("EISR", "19")]
)
def test_nothing_of_a_case_under_hold_is_deleted_and_the_attempt_is_recorded(
    staff: Staff, regime: str, section: str
) -> None:
    for case in (a_case(regime=regime, reference="FOI 26-0009"), a_sent_case(staff, regime)):
        for what in Disposable:
            with pytest.raises(NotAllowedNow, match=f"(section|regulation) {section}"):
                propose(case, what, staff["Dora"])
            found = last_entry()
            assert (found.tag, found.case_id, found.user_id) == (
                AuditTag.DISPOSAL_REFUSE,
                case.id,
                staff["Dora"],
            )
    assert not db.session.scalars(sa.select(Disposal)).all()


def test_a_review_a_complaint_and_an_appeal_lengthen_the_hold(
    staff: Staff, clock: Callable[[timedelta], None]
) -> None:
    case = a_sent_case(staff)
    window = legal_hold.hold_on(case)
    assert window and window.until == date(2026, 4, 30) and "review can be asked for" in window.reason
    with unit_of_work():
        review = reviews.log(original_id=case.id, asked=reviews.Asked(today(), "No."), by=staff["Alice"])
    for one in (case, cases.find(review.id)):
        found = legal_hold.hold_on(one)
        assert found and found.until is None and "review was asked for" in found.reason
    with unit_of_work():
        timekeeping.record_event(
            case_id=review.id, kind=EventKind.WITHDRAWN, happened_on=today(), by=staff["Alice"]
        )
    found = legal_hold.hold_on(case)
    assert (
        found and found.until == date(2026, 9, 2) and "made to the Information Commissioner" in found.reason
    )
    with unit_of_work():
        cases.the_authority().regulator_name = "Information Commission"
    found = legal_hold.hold_on(case)
    assert found and "made to the Information Commission until" in found.reason
    clock(timedelta(days=1500))
    assert legal_hold.hold_on(case) is None
    for step, reason in (
        (AppealStep.COMPLAINT, "dealing with a complaint"),
        (AppealStep.DECISION_NOTICE, "appeal can be made"),
        (AppealStep.APPEAL, "is not decided"),
        (AppealStep.APPEAL_DECIDED, "further appeal"),
    ):
        with unit_of_work():
            appeals.record(case_id=case.id, step=step, happened_on=today(), outcome="So.", by=staff["Alice"])
        found = legal_hold.hold_on(case)
        assert found and reason in found.reason, step


def test_the_hold_runs_by_the_clock_of_the_case(staff: Staff) -> None:
    """FOISA counts the window from the expiry of the time for answering, which a clarification moved."""
    case = a_sent_case(staff, "FOISA")
    before = legal_hold.hold_on(case)
    with unit_of_work():
        cases.find(case.id).status = "SEARCHING"
    with unit_of_work():
        for kind in (EventKind.CLARIFICATION_REQUESTED, EventKind.CLARIFICATION_RECEIVED):
            timekeeping.record_event(
                case_id=case.id, kind=kind, happened_on=today(), by=staff["Alice"], details=_NEEDED.get(kind)
            )
        found = cases.find(case.id)
        found.status, found.closed_on = "SENT", SENT_ON
    after = legal_hold.hold_on(cases.find(case.id))
    assert before and after and before.until and after.until
    assert after.until > before.until


def a_coincidence(case: Case, by: int) -> SurnameCoincidence:
    reason = "The requester is Zed Quibble, the chair another."
    return SurnameCoincidence(case_id=case.id, file_sha256="0" * 64, reason=reason, user_id=by, at=now())


def test_the_requester_goes_first_by_two_people_and_only_then(
    staff: Staff, clock: Callable[[timedelta], None]
) -> None:
    case = a_sent_case(staff)
    clock(timedelta(days=300))
    with pytest.raises(NotAllowedNow, match="kept until"):
        propose(case, Disposable.REQUESTER, staff["Dora"])
    assert disposal.due() == []
    clock(timedelta(days=66))
    assert [(one.what, one.hold) for one in disposal.due()] == [(Disposable.REQUESTER, None)]
    with pytest.raises(NotAllowedNow, match="approver or a manager"):
        propose(case, Disposable.REQUESTER, staff["Alice"])
    with unit_of_work():
        db.session.add(a_coincidence(case, staff["Alice"]))
    number = propose(case, Disposable.REQUESTER, staff["Dora"])
    with pytest.raises(NeedsAnotherPerson):
        carry_out(number, staff["Dora"])
    with pytest.raises(sa.exc.DatabaseError, match="disposal"), unit_of_work():
        db.session.execute(sa.update(SurnameCoincidence).values(reason=""))
    assert last_entry().tag == AuditTag.ACT_REFUSED
    pdf = db.session.scalars(sa.select(Letter.pdf_sha256)).one() or ""
    assert cases.find(case.id).requester.name
    carry_out(number, staff["Mona"])
    gone = cases.find(case.id)
    assert (gone.requester.name, gone.requester.email, gone.requester.erased_at) == ("", "", now())
    assert gone.parts[0].text == "I am [requester]. How many?"
    assert "Zed" not in gone.request_text
    assert db.session.scalars(sa.select(Letter.html)).one() is None
    assert not attachments.stores().letters.has(pdf)
    assert db.session.scalars(sa.select(SurnameCoincidence.reason)).one() == ""
    with pytest.raises(sa.exc.DatabaseError, match="written once"), unit_of_work():
        db.session.execute(sa.update(SurnameCoincidence).values(reason="Said since"))
    assert (gone.reference, gone.status) == ("FOI 26-0001", "SENT")
    found = db.session.scalars(sa.select(AuditEntry).where(AuditEntry.tag == AuditTag.DISPOSAL_DO)).one()
    assert (found.user_id, found.details["proposed_by"]) == (staff["Mona"], staff["Dora"])
    assert disposal.due() == []
    with pytest.raises(NotAllowedNow, match="settled"):
        carry_out(number, staff["Mona"])


def test_a_hold_that_comes_between_proposal_and_act_stops_the_act(
    staff: Staff, clock: Callable[[timedelta], None]
) -> None:
    case = a_sent_case(staff)
    clock(timedelta(days=400))
    number = propose(case, Disposable.REQUESTER, staff["Dora"])
    with unit_of_work():
        appeals.record(
            case_id=case.id,
            step=AppealStep.COMPLAINT,
            happened_on=today(),
            outcome="Late.",
            by=staff["Alice"],
        )
    with pytest.raises(NotAllowedNow, match="offence"):
        carry_out(number, staff["Mona"])
    assert cases.find(case.id).requester.name == "Zed Quibble"
    with unit_of_work():
        disposal.decline(disposal_id=number, by=staff["Mona"])


def test_the_whole_case_leaves_a_tombstone_and_its_originals_are_destroyed(
    app: Flask, staff: Staff, clock: Callable[[timedelta], None]
) -> None:
    case = a_case()
    document_id = a_document(case=case, by=db.session.get_one(User, staff["Alice"]))
    original = db.session.get_one(Document, document_id).original_sha256
    copy = marked_copies.store().put(b"for a regulator")
    with unit_of_work():
        found = cases.find(case.id)
        found.status, found.closed_on = "WITHDRAWN", today()
        asked = MarkedCopy(document_id=document_id, reason="IC-1", asked_by_id=staff["Alice"], asked_at=now())
        asked.granted_by_id, asked.granted_at, asked.sha256 = staff["Dora"], now(), copy
        db.session.add(asked)
    clock(timedelta(days=1200))
    assert [one.what for one in disposal.due()] == list(Disposable)
    number = propose(case, Disposable.CASE, staff["Mona"])
    runner = app.test_cli_runner()
    assert "proposal 1" in runner.invoke(args=["foi", "disposal-due"]).output
    refused = runner.invoke(args=["foi", "dispose", str(number), "--by", "mona@northmoor.police.example"])
    assert refused.exit_code == 1 and "second person" in refused.output
    done = runner.invoke(args=["foi", "dispose", str(number), "--by", "dora@northmoor.police.example"])
    assert done.exit_code == 0, done.output
    promises.keep_all()
    db.session.expire_all()
    gone = cases.find(case.id)
    assert (gone.reference, gone.subject, gone.request_text) == ("FOI 26-0001", "Disposed of", "")
    document = db.session.get_one(Document, document_id)
    assert (document.text, document.filename, document.title) == (None, "", "Disposed of")
    assert db.session.scalars(sa.select(MarkedCopy.reason)).one() == ""
    assert not desk.stores().originals.has(original)
    assert not marked_copies.store().has(copy)
    assert set(db.session.scalars(sa.select(Suggestion.text))) <= {""}
    assert set(db.session.scalars(sa.select(Person.name))) <= {""}
    assert disposal.due() == []


def test_the_database_by_itself_deletes_and_erases_nothing(staff: Staff) -> None:
    case = a_sent_case(staff)
    for statement in (
        sa.delete(Case),
        sa.delete(Requester),
        sa.delete(Letter),
        sa.update(Requester).values(name=""),
        sa.update(Case).values(request_text=""),
        sa.update(Letter).values(html=None),
    ):
        with pytest.raises(sa.exc.DatabaseError), unit_of_work():
            db.session.execute(statement)
    with unit_of_work():
        row = Disposal(
            case_id=case.id, what="requester", why=".", proposed_by_id=staff["Dora"], proposed_at=now()
        )
        db.session.add(row)
    with pytest.raises(sa.exc.DatabaseError, match="two people"), unit_of_work():
        db.session.execute(sa.update(Disposal).values(done_by_id=staff["Dora"], done_at=now()))
    with pytest.raises(NotAllowedNow), unit_of_work():
        requesters.correct(case_id=case.id, name="Other", email="o@x.example", address="", by=staff["Alice"])
