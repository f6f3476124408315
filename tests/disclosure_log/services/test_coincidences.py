"""A requester's surname that stands in a file by chance: two people, these bytes, and nothing else let go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa

from disclosure_log.models.entry import CoincidenceAgreement
from disclosure_log.queries import coincidences as query
from disclosure_log.services import coincidences, publishing, requester_check
from foi.core.db import db, unit_of_work, writing
from foi.core.errors import NeedsAnotherPerson, NotFound
from foi.core.now import now
from foi.core.storage import sha256_of
from tests.disclosure_log.services.test_publishing_faults import a_sent_case, entry
from tests.factories import PASSWORD, a_pdf, an_approver, an_authority, an_officer
from tests.pages import Page

SURNAME = "File 1 shows the requester’s surname."


def test_a_surname_of_somebody_else_is_let_go_by_two_people_in_these_bytes_alone(
    staff: Page, clock: Callable[[timedelta], None]
) -> None:
    an_authority()
    alice, dora = an_officer(), an_approver()
    minutes = a_pdf("Mr Quibble chaired the meeting.", pages=2)
    case = a_sent_case((alice, dora), "FOI 26-0001", file=minutes)
    clock(timedelta(days=7))
    publishing.publish_due()
    assert SURNAME in entry(case).held_because

    at = f"/cases/{case.id}/publication"
    staff.sign_in(alice.email, PASSWORD)
    assert "Not while it is held" in staff.get("/publication").text
    assert "stands on pages 1, 2, alone" in staff.get(at).text
    staff.submit("Record it", 422, reason="")
    staff.submit("Record it", reason="The chair is a councillor, and the requester is not one.")
    assert "It waits for an approver who is another person." in staff.text
    assert requester_check.check(case.id, [], [minutes]) == [SURNAME]

    staff.sign_in(dora.email, PASSWORD)
    staff.get(at)
    staff.submit("Agree that it is another person in file 1")
    assert "Two people have found" in staff.text
    assert requester_check.check(case.id, [], [minutes]) == []
    staff.submit("Schedule it again")
    db.session.expire_all()
    publishing.publish_due()
    assert "surname" not in entry(case).held_because

    changed = a_pdf("Mr Quibble chaired the meeting.", "Any other business.")
    assert requester_check.check(case.id, [], [changed]) == [SURNAME]
    assert requester_check.check(case.id, ["Mr Quibble"], []) == ["The text shows the requester’s surname."]
    whole = b"Mr Quibble chaired. Zed Quibble asked."
    excuse(case.id, sha256_of(whole), alice.id, dora.id)
    assert requester_check.check(case.id, [], [whole]) == ["File 1 shows the requester’s name."]


def excuse(case_id: int, sha256: str, one: int, other: int) -> None:
    with unit_of_work():
        row = coincidences.SurnameCoincidence(
            case_id=case_id, file_sha256=sha256, reason="R", user_id=one, at=now()
        )
        db.session.add(row)
        db.session.flush()
        coincidences.agree(case_id=case_id, coincidence_id=row.id, by=other)
        coincidences.agree(case_id=case_id, coincidence_id=row.id, by=other)


def test_nobody_agrees_with_themselves_nor_in_a_case_of_another(
    staff: Page, clock: Callable[[timedelta], None]
) -> None:
    an_authority()
    alice, dora = an_officer(), an_approver()
    case = a_sent_case((alice, dora), "FOI 26-0001", file=b"Mr Quibble chaired.")
    [file] = coincidences.public_record.of_case(case.id).files
    with unit_of_work(), pytest.raises(NotFound):  # nothing is held for it yet
        coincidences.state(case_id=case.id, file_sha256=file.sha256, reason="R", by=dora.id)
    clock(timedelta(days=7))
    publishing.publish_due()
    with unit_of_work():
        row = coincidences.state(case_id=case.id, file_sha256=file.sha256, reason="R", by=dora.id)
    with writing(), pytest.raises(NeedsAnotherPerson):
        coincidences.agree(case_id=case.id, coincidence_id=row.id, by=dora.id)
    with unit_of_work(), pytest.raises(NotFound):
        coincidences.agree(case_id=case.id + 1, coincidence_id=row.id, by=alice.id)
    with pytest.raises(sa.exc.DatabaseError), unit_of_work():
        db.session.add(CoincidenceAgreement(coincidence_id=row.id, user_id=dora.id, at=now()))
    assert query.agreed(case.id) == frozenset()
