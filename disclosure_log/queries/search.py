"""Full-text search of published entries, on either database."""

from __future__ import annotations

import re

import sqlalchemy as sa

from disclosure_log.models.published import PublishedEntry

_WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 16


def words_of(query: str) -> list[str]:
    """The words of what somebody typed; no operator reaches the database."""
    return _WORD.findall(query)[:MOST_WORDS]


def matching(query: str, dialect: str) -> sa.ColumnElement[bool]:
    """Entries in which every word stands (in any inflection, where the database knows English)."""
    words = words_of(query)
    if not words:
        return sa.true()
    if dialect == "postgresql":
        vector = sa.func.to_tsvector(sa.literal_column("'english'"), PublishedEntry.search_text)
        return vector.op("@@")(sa.func.plainto_tsquery(sa.literal_column("'english'"), " ".join(words)))
    found = sa.text("SELECT slug FROM public_entry_search WHERE public_entry_search MATCH :words").bindparams(
        words=" ".join(f'"{word}"*' for word in words)
    )
    return PublishedEntry.slug.in_(found.columns(sa.column("slug")).scalar_subquery())
