"""The files of a response: only released ones, handed down by redaction."""

from __future__ import annotations

import sqlalchemy as sa
from flask import current_app

from foi.core.db import db
from foi.core.errors import NotFound, UnsafeFile
from foi.core.storage import Stores
from foi.models.response import ResponseFile
from foi.rules.audit_tags import AuditTag
from foi.services import audit, cases, four_eyes


def stores() -> Stores:
    return Stores(current_app.extensions["candour"].data_folder)


def files_of(case_id: int) -> list[ResponseFile]:
    """In the order in which the letter lists them."""
    rows = db.session.scalars(
        sa.select(ResponseFile).where(ResponseFile.case_id == case_id).order_by(ResponseFile.position)
    )
    return list(rows)


def attach_released_file(
    *,
    case_id: int,
    sha256: str,
    name: str,
    title: str,
    media_type: str,
    size: int,
    pages: int,
    summary: str,
    by: int,
) -> None:
    """Attach a file of the ``released`` store to the case's response; any other is refused (``UnsafeFile``)."""
    case = cases.change(case_id)
    if not stores().released.has(sha256):
        raise UnsafeFile("Only a file that has been verified and approved can be attached.")
    files = files_of(case_id)
    if any(file.sha256 == sha256 for file in files):
        return
    position = max((file.position for file in files), default=0) + 1
    db.session.add(
        ResponseFile(
            case_id=case.id,
            position=position,
            sha256=sha256,
            name=_free_name(name, {file.name for file in files}),
            title=title,
            media_type=media_type,
            size=size,
            pages=pages,
            summary=summary,
        )
    )
    cases.touch(case)
    db.session.flush()
    details = {"sha256": sha256}
    audit.record(AuditTag.RESPONSE_ATTACH, f"case:{case.id}", by=by, case_id=case.id, details=details)


def _free_name(name: str, taken: set[str]) -> str:
    stem, dot, suffix = name.rpartition(".")
    number, candidate = 2, name
    while candidate in taken:
        candidate, number = f"{stem}-{number}{dot}{suffix}", number + 1
    return candidate


def detach_released_file(*, case_id: int, sha256: str, by: int, is_preparing: bool = True) -> None:
    """Take a file off the response (it stays in the store).

    ``is_preparing``: false where it goes by itself, with somebody's approval of another file.
    """
    case = cases.change(case_id)
    file = next((file for file in files_of(case_id) if file.sha256 == sha256), None)
    if file is None:
        raise NotFound("That file is not attached.")
    db.session.delete(file)
    cases.touch(case)
    if is_preparing:
        four_eyes.contribute("response", case.id, by)
    details = {"sha256": sha256}
    audit.record(AuditTag.RESPONSE_DETACH, f"case:{case.id}", by=by, case_id=case.id, details=details)
