"""The entries of the lists, for the pages that show them."""

from __future__ import annotations

import sqlalchemy as sa

from foi.core.db import db
from redaction.models.listed import ListedEntry
from redaction.models.person import LearnedEntry

_MOST_ENDED = 50


def learned_in(case_id: int) -> list[LearnedEntry]:
    """What the corrections in a case have taught, the newest first; of several for the same words the newest alone."""
    found = db.session.scalars(
        sa.select(LearnedEntry).where(LearnedEntry.case_id == case_id).order_by(LearnedEntry.id.desc())
    )
    counting: dict[str, LearnedEntry] = {}
    for entry in found:
        counting.setdefault(entry.text.casefold(), entry)
    return list(counting.values())


def of_authority() -> list[ListedEntry]:
    """What waits for an administrator and what is in force, by their words."""
    found = db.session.scalars(
        sa.select(ListedEntry)
        .where(ListedEntry.ended_at.is_(None))
        .order_by(ListedEntry.text, ListedEntry.id)
    )
    return list(found)


def ended() -> list[ListedEntry]:
    """What was declined or taken off, the newest first."""
    found = db.session.scalars(
        sa.select(ListedEntry)
        .where(ListedEntry.ended_at.is_not(None))
        .order_by(ListedEntry.ended_at.desc(), ListedEntry.id.desc())
        .limit(_MOST_ENDED)
    )
    return list(found)
