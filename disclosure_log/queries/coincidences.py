"""Surnames in released files that people have found to be somebody else's."""

from __future__ import annotations

import sqlalchemy as sa

from disclosure_log.models.entry import CoincidenceAgreement, SurnameCoincidence
from foi.core.db import db


def stated(case_id: int) -> dict[str, SurnameCoincidence]:
    """What somebody has said of a file of the case, agreed to or not, by the file's hash."""
    rows = db.session.scalars(sa.select(SurnameCoincidence).where(SurnameCoincidence.case_id == case_id))
    return {row.file_sha256: row for row in rows}


def agreed(case_id: int) -> frozenset[str]:
    """The hashes of the files of the case of which a second person has agreed."""
    found = db.session.scalars(
        sa.select(SurnameCoincidence.file_sha256)
        .join(CoincidenceAgreement, CoincidenceAgreement.coincidence_id == SurnameCoincidence.id)
        .where(SurnameCoincidence.case_id == case_id)
    )
    return frozenset(found)
