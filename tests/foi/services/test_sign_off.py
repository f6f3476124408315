"""Sign-off binds to what was read, by somebody who prepared none of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core import now
from foi.core.db import db, unit_of_work
from foi.core.errors import NeedsAnotherPerson, NotAllowedNow
from foi.models.audit import AuditEntry
from foi.models.case import Case
from foi.models.user import User
from foi.rules.audit_tags import AuditTag
from foi.rules.outcomes import Outcome
from foi.rules.roles import Role
from foi.services import attachments, cases, findings, letters, responses, sign_off
from foi.services.drafting import newest_letter
from tests.factories import a_case, a_person, an_approver, an_authority, an_officer

FILE = b"%PDF-1.7 a file that was released"


@pytest.fixture
def alice(app: Flask) -> User:
    an_authority()
    return an_officer()


@pytest.fixture
def case(alice: User) -> Case:
    case = a_case(owner=alice)
    with unit_of_work():
        findings.record_finding(
            case_id=case.id,
            part_id=case.parts[0].id,
            outcome=Outcome.DISCLOSED,
            answer="It was 4,212.",
            by=alice.id,
        )
    return case


def freeze(case: Case, by: User) -> None:
    with unit_of_work():
        letters.freeze(case_id=case.id, by=by.id)


def submit(case: Case, by: User) -> None:
    with unit_of_work():
        sign_off.submit(case_id=case.id, by=by.id)


def sign(case: Case, by: User, *, files_sha256: str | None = None) -> None:
    letter = newest_letter(case.id)
    assert letter is not None
    with unit_of_work():
        sign_off.sign_off(
            case_id=case.id,
            letter_id=letter.id,
            pdf_sha256=letter.pdf_sha256 or "",
            files_sha256=sign_off.files_hash(case.id) if files_sha256 is None else files_sha256,
            by=by.id,
        )


def attach(case: Case, by: User, data: bytes = FILE) -> str:
    sha256 = attachments.stores().released.put(data)
    with unit_of_work():
        attachments.attach_released_file(
            case_id=case.id,
            sha256=sha256,
            name="minutes.pdf",
            title="Minutes",
            media_type="application/pdf",
            size=len(data),
            pages=1,
            summary="",
            by=by.id,
        )
    return sha256


def test_a_return_to_the_drafter_voids_the_sign_off(
    case: Case, alice: User, clock: Callable[[timedelta], None]
) -> None:
    dora = an_approver()
    freeze(case, alice)
    submit(case, alice)
    sign(case, dora)
    with unit_of_work():
        sign_off.return_to_drafter(case_id=case.id, comment="Part 1 is wrong.", by=dora.id)
    clock(timedelta(minutes=5))
    submit(case, alice)
    assert sign_off.valid_sign_off(case.id) is None
    with unit_of_work(), pytest.raises(NotAllowedNow):
        responses.send(case_id=case.id, by=dora.id)
    sign(case, dora)
    assert sign_off.valid_sign_off(case.id) is not None


def test_whoever_took_a_file_off_does_not_sign_off_what_is_left(case: Case, alice: User) -> None:
    erin = a_person("Erin", Role.OFFICER, Role.APPROVER)
    sha256 = attach(case, alice)
    with unit_of_work():
        attachments.detach_released_file(case_id=case.id, sha256=sha256, by=erin.id)
    freeze(case, alice)
    submit(case, alice)
    with pytest.raises(NeedsAnotherPerson):
        sign(case, erin)


def test_a_refused_sign_off_is_recorded_and_leaves_nothing_else(case: Case, alice: User) -> None:
    freeze(case, alice)
    submit(case, alice)
    with pytest.raises(NeedsAnotherPerson):
        sign(case, alice)
    found = db.session.scalars(sa.select(AuditEntry).where(AuditEntry.tag == AuditTag.ACT_REFUSED)).one()
    assert (found.user_id, found.subject, found.case_id) == (alice.id, f"response:{case.id}", case.id)
    assert sign_off.valid_sign_off(case.id) is None


def test_a_sign_off_binds_to_the_files_that_the_page_showed(case: Case, alice: User) -> None:
    """Another file with the same title and size: the letter reads the same, the sign-off must not."""
    dora = an_approver()
    first = attach(case, alice)
    freeze(case, alice)
    submit(case, alice)
    seen = sign_off.files_hash(case.id)
    with unit_of_work():
        sign_off.take_back(case_id=case.id, by=alice.id)
        attachments.detach_released_file(case_id=case.id, sha256=first, by=alice.id)
    attach(case, alice, FILE[::-1])
    submit(case, alice)
    with pytest.raises(NotAllowedNow):
        sign(case, dora, files_sha256=seen)
    sign(case, dora)


def test_a_letter_whose_last_day_for_a_review_has_moved_is_not_sent(
    alice: User, clock: Callable[[timedelta], None]
) -> None:
    """FOISA s.20(5): answered late, the requester has 40 working days from the answer, not from the due date."""
    dora = an_approver()
    case = a_case(owner=alice, regime="FOISA", received_on=date(2026, 2, 2))
    with unit_of_work():
        findings.record_finding(
            case_id=case.id, part_id=case.parts[0].id, outcome=Outcome.DISCLOSED, answer="Yes.", by=alice.id
        )
    freeze(case, alice)
    submit(case, alice)
    sign(case, dora)
    clock(timedelta(days=14))
    with unit_of_work(), pytest.raises(NotAllowedNow, match="review"):
        responses.send(case_id=case.id, by=dora.id)


def test_delivery_by_hand_counts_days_in_london(case: Case, alice: User) -> None:
    """Signed off at 00:30 in London on 2 July, which is 23:30 on 1 July in UTC."""
    dora = an_approver()
    with unit_of_work():
        cases.find(case.id).requester.email = ""
    with now.frozen(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)):
        freeze(case, alice)
        submit(case, alice)
        sign(case, dora)
        with unit_of_work():
            responses.send(case_id=case.id, by=dora.id)
        with unit_of_work(), pytest.raises(NotAllowedNow):
            responses.record_hand_delivery(case_id=case.id, delivered_on=date(2026, 7, 1), by=alice.id)
        with unit_of_work():
            responses.record_hand_delivery(case_id=case.id, delivered_on=date(2026, 7, 2), by=alice.id)
    response = responses.response_of(case.id)
    assert response is not None and response.sent_on == date(2026, 7, 2)
