"""Which pages a person was shown: of an output before it is approved, of an original where no words could be read.

Being shown a page is an access: it is kept at once, in a transaction of its own, and in the audit trail.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from foi.core.db import db, separate_session
from foi.core.errors import Incomplete
from foi.core.http.words import plural
from foi.core.now import now
from foi.rules.audit_tags import AuditTag
from foi.services import audit
from redaction.models.document import Document, Page, WordlessOpening
from redaction.models.redacted_file import PageOpening, RedactedFile

_BLANK = " \n"


def open_page(*, case_id: int, redacted_file_id: int, page: int, by: int) -> None:
    """This person was shown this page of an output."""
    row = PageOpening(redacted_file_id=redacted_file_id, user_id=by, page=page, at=now())
    _keep(row, (redacted_file_id, by, page), f"output:{redacted_file_id}", case_id, {"page": page})


def unopened(redacted: RedactedFile, by: int) -> list[int]:
    """The pages of the output that this person has not opened, the web page as the last of them."""
    opened = set(
        db.session.scalars(
            sa.select(PageOpening.page).where(
                PageOpening.redacted_file_id == redacted.id, PageOpening.user_id == by
            )
        )
    )
    return [page for page in range(1, redacted.openings + 1) if page not in opened]


def wordless(document_id: int) -> list[int]:
    """The pages of an original that are pictures in which no word was read: photographs, handwriting, empty sheets."""
    rows = sa.select(Page.number).where(
        Page.document_id == document_id, Page.is_picture, sa.func.trim(Page.text, _BLANK) == ""
    )
    return list(db.session.scalars(rows.order_by(Page.number)))


def open_original(document: Document, page: int, by: int) -> None:
    """This person was shown this page of an original; kept where nothing else could tell what it shows."""
    document_id, case_id = document.id, document.case_id
    if page not in wordless(document_id):
        return
    row = WordlessOpening(document_id=document_id, page=page, user_id=by, at=now())
    details = {"what": "page", "page": page}
    _keep(row, (document_id, page, by), f"document:{document_id}", case_id, details)


def unopened_wordless(document_id: int, by: int) -> list[int]:
    """Those of ``wordless`` that this person has not been shown."""
    opened = sa.select(WordlessOpening.page).where(
        WordlessOpening.document_id == document_id, WordlessOpening.user_id == by
    )
    seen = set(db.session.scalars(opened))
    return [page for page in wordless(document_id) if page not in seen]


def demand_wordless_opened(document_id: int, by: int) -> None:
    """Raise ``Incomplete`` while this person has not looked where nothing could be found for them."""
    missing = unopened_wordless(document_id, by)
    if missing:
        raise Incomplete(
            f"No words could be read on {plural(len(missing), 'page')} that you have not opened: "
            f"{listed(missing)}. Look at {'it' if len(missing) == 1 else 'them'} first."
        )


def listed(pages: Sequence[int]) -> str:
    """The first ten of them: "3, 5, 8"."""
    return f"{', '.join(map(str, pages[:10]))}{' ...' if len(pages) > 10 else ''}"


def _keep(
    row: PageOpening | WordlessOpening,
    key: tuple[int, ...],
    subject: str,
    case_id: int,
    details: Mapping[str, object],
) -> None:
    by = row.user_id
    db.session.rollback()
    if db.session.get(type(row), key) is not None:
        return
    db.session.rollback()
    try:
        with separate_session() as session:
            session.add(row)
    except IntegrityError:  # the same page in two windows at one moment
        return
    audit.record_now(AuditTag.DOCUMENT_OPEN, subject, by=by, case_id=case_id, details=dict(details))
