"""Nobody approves their own work: the service refuses it, and so does the database by itself."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask import Flask

from disclosure_log.models.entry import EntryApproval
from disclosure_log.services import proposals
from disclosure_log.services.proposals import ProposedPart
from foi.core.db import db, unit_of_work
from foi.core.errors import NeedsAnotherPerson, NotAllowedNow
from foi.core.now import now
from foi.models.audit import AuditEntry
from foi.models.letter import SignOff
from foi.models.response import Response
from foi.rules.audit_tags import AuditTag
from foi.rules.outcomes import Outcome
from foi.rules.roles import Role
from foi.services import audit, cases, findings, letters, responses, sign_off
from foi.services.drafting import newest_letter
from tests.factories import a_case, a_person, an_authority


@pytest.fixture
def prepared(app: Flask) -> tuple[int, int, int]:
    """A case that Olga, who may do everything, prepared and submitted; her id, and Dora's, who had no part in it."""
    an_authority()
    olga = a_person("Olga", Role.OFFICER, Role.APPROVER).id
    dora = a_person("Dora", Role.APPROVER).id
    case_id = a_case().id
    part = cases.find(case_id).parts[0].id
    with unit_of_work():
        findings.record_finding(
            case_id=case_id, part_id=part, outcome=Outcome.DISCLOSED, answer="There were 412.", by=olga
        )
        proposals.prepare(
            case_id=case_id,
            title="Dashcam submissions",
            summary="How many came in.",
            parts=[ProposedPart(1, "How many were received?", "There were 412.")],
            by=olga,
        )
        letters.freeze(case_id=case_id, by=olga)
        sign_off.submit(case_id=case_id, by=olga)
    return case_id, olga, dora


def sign(case_id: int, by: int) -> None:
    letter = newest_letter(case_id)
    assert letter is not None and letter.pdf_sha256 is not None
    with unit_of_work():
        sign_off.sign_off(
            case_id=case_id,
            letter_id=letter.id,
            pdf_sha256=letter.pdf_sha256,
            files_sha256=sign_off.files_hash(case_id),
            by=by,
        )


def approve_entry(case_id: int, by: int) -> None:
    proposal = proposals.proposal_of(case_id)
    assert proposal is not None
    with unit_of_work():
        proposals.approve(case_id=case_id, content_sha256=proposal.content_sha256, by=by)


def test_the_letter(prepared: tuple[int, int, int]) -> None:
    case_id, olga, dora = prepared
    with pytest.raises(NeedsAnotherPerson):
        sign(case_id, olga)
    assert sign_off.valid_sign_off(case_id) is None
    sign(case_id, dora)
    assert sign_off.valid_sign_off(case_id) is not None


def test_the_letter_in_the_database(prepared: tuple[int, int, int]) -> None:
    case_id, olga, _ = prepared
    letter = newest_letter(case_id)
    assert letter is not None
    row = SignOff(
        case_id=case_id,
        letter_id=letter.id,
        pdf_sha256="0" * 64,
        files_sha256="0" * 64,
        user_id=olga,
        at=now(),
    )
    with pytest.raises(sa.exc.DatabaseError, match="nobody approves their own work"), unit_of_work():
        db.session.add(row)


def test_the_entry(prepared: tuple[int, int, int]) -> None:
    case_id, olga, dora = prepared
    with pytest.raises(NeedsAnotherPerson):
        approve_entry(case_id, olga)
    approve_entry(case_id, dora)
    proposal = proposals.proposal_of(case_id)
    assert proposal is not None and proposals.is_approved(proposal)


def test_the_entry_in_the_database(prepared: tuple[int, int, int]) -> None:
    case_id, olga, _ = prepared
    row = EntryApproval(case_id=case_id, content_sha256="0" * 64, user_id=olga, at=now())
    with pytest.raises(sa.exc.DatabaseError, match="nobody approves their own work"), unit_of_work():
        db.session.add(row)


def test_nothing_goes_without_a_second_person_and_twice_is_once(prepared: tuple[int, int, int]) -> None:
    case_id, _, dora = prepared
    with pytest.raises(NotAllowedNow, match="second person"), unit_of_work():
        responses.send(case_id=case_id, by=dora)
    sign(case_id, dora)
    for _ in range(2):
        with unit_of_work():
            responses.send(case_id=case_id, by=dora)
    assert len(db.session.scalars(sa.select(Response)).all()) == 1


def test_a_letter_that_no_longer_fits_the_record_cannot_go(prepared: tuple[int, int, int]) -> None:
    """The approver's yes was to what the record said then."""
    case_id, _, dora = prepared
    sign(case_id, dora)
    with unit_of_work():
        cases.find(case_id).parts[0].answer = "There were 413."
    with pytest.raises(NotAllowedNow, match="changed"), unit_of_work():
        responses.send(case_id=case_id, by=dora)


def test_whoever_tries_is_recorded(prepared: tuple[int, int, int]) -> None:
    case_id, olga, _ = prepared
    with pytest.raises(NeedsAnotherPerson):
        approve_entry(case_id, olga)
    row = db.session.scalars(sa.select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1)).one()
    assert (row.tag, row.subject, row.user_id) == (AuditTag.ACT_REFUSED, f"entry:{case_id}", olga)
    assert not audit.verify_chain().breaks
