"""Published entries, for the public pages."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from disclosure_log.models.published import PublicAuthority, PublishedEntry
from disclosure_log.queries.search import matching
from foi.core.db import PUBLIC, db


@dataclass(frozen=True, slots=True)
class Found:
    entries: list[PublishedEntry]
    total: int


def published(query: str = "", *, page: int = 1, per_page: int = 20) -> Found:
    """One page (from 1), the newest first; withdrawn entries are not listed."""
    dialect = db.engines[PUBLIC].dialect.name
    where = (PublishedEntry.withdrawn_on.is_(None), matching(query, dialect))
    rows = db.session.scalars(
        sa.select(PublishedEntry)
        .where(*where)
        .order_by(PublishedEntry.published_on.desc(), PublishedEntry.slug.desc())
        .limit(per_page)
        .offset((page - 1) * per_page)
    )
    total = db.session.scalar(sa.select(sa.func.count()).select_from(PublishedEntry).where(*where)) or 0
    return Found(list(rows), total)


def one(slug: str) -> PublishedEntry | None:
    """The entry at this address, withdrawn ones included."""
    return db.session.get(PublishedEntry, slug)


def authority() -> PublicAuthority | None:
    return db.session.scalar(sa.select(PublicAuthority).limit(1))
