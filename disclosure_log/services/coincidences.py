"""A requester's surname that stands in a released file by chance: said by one person, agreed to by an approver.

It lifts one finding of one check off one file's very bytes. The whole name, an initial with it, an address, and
anything in the entry's own words hold the entry as before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from disclosure_log.models.entry import CoincidenceAgreement, LogEntry, SurnameCoincidence
from disclosure_log.queries import coincidences as query
from disclosure_log.queries.staff import entry_of
from disclosure_log.rules.holds import EntryStatus
from disclosure_log.services import requester_check
from foi.core.db import db
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotAllowedNow, NotFound
from foi.core.now import now
from foi.rules.audit_tags import AuditTag
from foi.services import audit, public_record
from foi.services.public_record import PublicFile


@dataclass(frozen=True, slots=True)
class Finding:
    """A released file in which the surname stands: on which pages, what somebody said of it, and whether agreed."""

    number: int
    file: PublicFile
    pages: tuple[int, ...]
    said: SurnameCoincidence | None
    is_agreed: bool


def findings(entry: LogEntry | None) -> list[Finding]:
    """Of an entry that the check holds for a surname; the files are read for it."""
    if entry is None or entry.status != EntryStatus.HELD:
        return []
    if not requester_check.says_surname(entry.held_because):
        return []
    said, agreed = query.stated(entry.case_id), query.agreed(entry.case_id)
    found = []
    for number, file in enumerate(public_record.of_case(entry.case_id).files, 1):
        data = public_record.file_bytes(file.sha256)
        if pages := requester_check.pages_with_surname(entry.case_id, data):
            found.append(Finding(number, file, pages, said.get(file.sha256), file.sha256 in agreed))
    return found


def state(*, case_id: int, file_sha256: str, reason: str, by: int) -> SurnameCoincidence:
    """Say that the surname in this file is another person's. Raises ``NotFound``, ``NotAllowedNow``, ``Incomplete``."""
    found = next((one for one in findings(entry_of(case_id)) if one.file.sha256 == file_sha256), None)
    if found is None:
        raise NotFound("The requester’s surname holds no such file of this case.")
    if found.said is not None:
        raise NotAllowedNow("Somebody has said so already. An approver who is another person has to agree.")
    if not reason.strip():
        raise Incomplete("Say how you know that it is another person.")
    row = SurnameCoincidence(
        case_id=case_id, file_sha256=file_sha256, reason=reason.strip(), user_id=by, at=now()
    )
    db.session.add(row)
    db.session.flush()
    details = {"file_sha256": file_sha256}
    audit.record(AuditTag.COINCIDENCE_STATE, f"coincidence:{row.id}", by=by, case_id=case_id, details=details)
    return row


def agree(*, case_id: int, coincidence_id: int, by: int) -> None:
    """Agree, as another person than the one who said so; agreeing twice is agreeing once.

    The entry stays held until somebody schedules it again, and is checked again then. Raises ``NeedsAnotherPerson``.
    """
    row = db.session.get(SurnameCoincidence, coincidence_id)
    if row is None or row.case_id != case_id:
        raise NotFound("Nobody has said this of a file of this case.")
    if row.user_id == by:
        audit.record_now(AuditTag.ACT_REFUSED, f"coincidence:{row.id}", by=by, case_id=case_id)
        raise NeedsAnotherPerson(
            "You said so yourself, so a second person has to agree. Nothing has been changed."
        )
    if row.file_sha256 in query.agreed(case_id):
        return
    db.session.add(CoincidenceAgreement(coincidence_id=row.id, user_id=by, at=now()))
    details = {"file_sha256": row.file_sha256}
    audit.record(AuditTag.COINCIDENCE_AGREE, f"coincidence:{row.id}", by=by, case_id=case_id, details=details)


def erase(case_id: int) -> Mapping[str, int]:
    """Empty what was said of the requester; that it was said, by whom and of which file, stays."""
    mine = SurnameCoincidence.case_id == case_id
    found = db.session.scalar(sa.select(sa.func.count()).select_from(SurnameCoincidence).where(mine))
    db.session.execute(sa.update(SurnameCoincidence).where(mine).values(reason=""))
    return {"coincidences": found or 0}
