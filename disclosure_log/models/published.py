"""The public database: snapshots that read alone, and an inbox. It knows nothing that is not public."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import PUBLIC, Model


class PublishedEntry(Model):
    """One entry as the public reads it, or (``withdrawn_on``) the stone that marks where it stood."""

    __tablename__ = "public_entry"
    __bind_key__ = PUBLIC

    slug: Mapped[str] = mapped_column(primary_key=True)
    reference: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str] = mapped_column(sa.Text)
    law: Mapped[str]
    received_on: Mapped[date]
    answered_on: Mapped[date]
    published_on: Mapped[date] = mapped_column(index=True)
    outcome: Mapped[str]
    content: Mapped[dict[str, Any]]
    """``{"parts": [{number, question, answer, outcome}], "exemptions": [{citation, title, explanation}],
    "files": [{sha256, name, title, media_type, size, pages, summary}], "review": [paragraphs]}``"""
    search_text: Mapped[str] = mapped_column(sa.Text)
    updated_at: Mapped[datetime]
    withdrawn_on: Mapped[date | None]
    withdrawn_because: Mapped[str] = mapped_column(sa.Text, default="")


class PublicAuthority(Model):
    """Whose log this is: one row."""

    __tablename__ = "public_authority"
    __bind_key__ = PUBLIC

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    short_name: Mapped[str]
    email: Mapped[str]
    address: Mapped[str]
    colour: Mapped[str] = mapped_column(default="")


class InboxMessage(Model):
    """What the public wrote to us: the public side may only add."""

    __tablename__ = "public_inbox"
    __bind_key__ = PUBLIC

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    page: Mapped[str]
    text: Mapped[str] = mapped_column(sa.Text)
    received_at: Mapped[datetime]


SQLITE_INDEX = (
    "CREATE VIRTUAL TABLE public_entry_search USING fts5(slug UNINDEXED, search_text, tokenize='porter unicode61')",
    "CREATE TRIGGER public_entry_search_add AFTER INSERT ON public_entry BEGIN "
    "INSERT INTO public_entry_search (slug, search_text) VALUES (NEW.slug, NEW.search_text); END",
    "CREATE TRIGGER public_entry_search_change AFTER UPDATE ON public_entry BEGIN "
    "DELETE FROM public_entry_search WHERE slug = OLD.slug; "
    "INSERT INTO public_entry_search (slug, search_text) VALUES (NEW.slug, NEW.search_text); END",
    "CREATE TRIGGER public_entry_search_drop AFTER DELETE ON public_entry BEGIN "
    "DELETE FROM public_entry_search WHERE slug = OLD.slug; END",
)
POSTGRES_INDEX = (
    "CREATE INDEX ix_public_entry_search ON public_entry USING gin (to_tsvector('english', search_text))",
)
"""The search indexes, kept in step by the database itself."""


def _index_for_search() -> None:
    for dialect, statements in (("sqlite", SQLITE_INDEX), ("postgresql", POSTGRES_INDEX)):
        for statement in statements:
            ddl = sa.DDL(statement)  # type: ignore[no-untyped-call] # SQLAlchemy leaves it untyped
            sa.event.listen(PublishedEntry.__table__, "after_create", ddl.execute_if(dialect=dialect))


_index_for_search()
