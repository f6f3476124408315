"""A second person reads the letter and its files, and signs them off or returns them."""

from __future__ import annotations

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.core.now import now
from foi.core.storage import sha256_of
from foi.models.case import Case
from foi.models.letter import Letter, ReturnToDrafter, SignOff
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CaseStatus
from foi.services import attachments, audit, cases, four_eyes, letters, publication_checks
from foi.services.drafting import newest_letter


def files_hash(case_id: int) -> str:
    """One hash over those of the attached files, in order: a file more or less changes it."""
    return sha256_of("\n".join(file.sha256 for file in attachments.files_of(case_id)).encode())


def submit(*, case_id: int, by: int, version: int | None = None) -> None:
    """Hand a frozen letter to the approvers. Raises ``NotAllowedNow`` where it no longer says what the record says.

    Refused too where the letter or a file shows what is withheld in the case by now.
    """
    case = cases.change(case_id, version=version)
    letter = newest_letter(case.id)
    if letter is None or letter.frozen_at is None:
        raise NotAllowedNow("Freeze the letter first: what is signed off must no longer change.")
    if not letters.is_current(letter, case):
        raise NotAllowedNow(
            "The record has changed since the letter was frozen. Read it again and freeze a new version."
        )
    publication_checks.demand_sendable(case.id, letters.own_words(case))
    cases.move(case, CaseStatus.FOR_SIGN_OFF, by=by)
    four_eyes.contribute("response", case.id, by)
    audit.record(AuditTag.RESPONSE_SUBMIT, f"letter:{letter.id}", by=by, case_id=case.id)


def waiting(case_id: int) -> tuple[Case, Letter]:
    """The case and the frozen letter that wait for sign-off; raises ``NotAllowedNow`` where nothing does."""
    case = cases.find(case_id)
    letter = newest_letter(case_id)
    if case.status != CaseStatus.FOR_SIGN_OFF or letter is None or letter.frozen_at is None:
        raise NotAllowedNow("Nothing of this case waits for sign-off.")
    return case, letter


def sign_off(*, case_id: int, letter_id: int, pdf_sha256: str, files_sha256: str, by: int) -> None:
    """Approve exactly the letter that was read (``pdf_sha256``) and the files beside it (``files_hash``).

    Raises ``NeedsAnotherPerson`` for anybody who prepared any of it; the database refuses the row as well.
    """
    case, letter = waiting(case_id)
    files = files_hash(case.id)
    if (letter.id, letter.pdf_sha256, files) != (letter_id, pdf_sha256, files_sha256):
        raise NotAllowedNow(
            "That is not the letter that waits for sign-off, or its files are others. "
            "Open the page again and read them."
        )
    four_eyes.demand_another_person("response", case.id, by)
    four_eyes.took_part(case.id, by)
    if valid_sign_off(case.id) is not None:
        return
    db.session.add(
        SignOff(
            case_id=case.id,
            letter_id=letter.id,
            pdf_sha256=pdf_sha256,
            files_sha256=files,
            user_id=by,
            at=now(),
        )
    )
    db.session.flush()
    details = {"pdf_sha256": pdf_sha256, "files_sha256": files}
    audit.record(AuditTag.RESPONSE_APPROVE, f"letter:{letter.id}", by=by, case_id=case.id, details=details)


def valid_sign_off(case_id: int) -> SignOff | None:
    """The sign-off of the newest letter and of exactly the files attached now, if there is one.

    One that was given before the letter was returned to its drafter counts no longer.
    """
    letter = newest_letter(case_id)
    if letter is None or letter.pdf_sha256 is None:
        return None
    return db.session.scalar(
        sa.select(SignOff)
        .where(
            SignOff.letter_id == letter.id,
            SignOff.pdf_sha256 == letter.pdf_sha256,
            SignOff.files_sha256 == files_hash(case_id),
            sa.not_(
                sa.exists().where(
                    ReturnToDrafter.letter_id == SignOff.letter_id, ReturnToDrafter.at >= SignOff.at
                )
            ),
        )
        .order_by(SignOff.id.desc())
        .limit(1)
    )


def return_to_drafter(*, case_id: int, comment: str, by: int) -> None:
    """Give it back with what has to change; the officer may edit again."""
    case, letter = waiting(case_id)
    if not comment.strip():
        raise Incomplete("Say what has to change.")
    db.session.add(
        ReturnToDrafter(case_id=case.id, letter_id=letter.id, comment=comment.strip(), user_id=by, at=now())
    )
    cases.move(case, CaseStatus.PREPARING, by=by)
    audit.record(AuditTag.RESPONSE_RETURN, f"letter:{letter.id}", by=by, case_id=case.id)


def take_back(*, case_id: int, by: int) -> None:
    """The officer takes a response back from sign-off, to change it."""
    case = cases.find(case_id)
    if case.status != CaseStatus.FOR_SIGN_OFF:
        raise NotFound("Nothing of this case waits for sign-off.")
    cases.move(case, CaseStatus.PREPARING, by=by)


def returns_of(case_id: int) -> list[ReturnToDrafter]:
    rows = db.session.scalars(
        sa.select(ReturnToDrafter)
        .where(ReturnToDrafter.case_id == case_id)
        .order_by(ReturnToDrafter.id.desc())
    )
    return list(rows)
