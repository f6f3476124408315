from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import append_only


class AuditEntry(Model):
    """One act. ``mac`` is keyed and covers the entry and the ``mac`` before it (``services.audit``)."""

    __tablename__ = "foi_audit_entry"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """1, 2, 3 ... without gaps."""
    at: Mapped[str]
    """UTC, ISO 8601: text, so that the very bytes that were signed come back."""
    tag: Mapped[str]
    subject: Mapped[str]
    """``case:12``: what it was done to."""
    case_id: Mapped[int | None] = mapped_column(index=True)
    user_id: Mapped[int | None]
    """Who did it; none: the system."""
    details: Mapped[dict[str, Any]]
    """Ids, tags, hashes and counts; never names or text."""
    mac: Mapped[str]


class AuditHead(Model):
    """Number and mac of the last entry: locked while one is added, so that entries form one chain."""

    __tablename__ = "foi_audit_head"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    mac: Mapped[str]


append_only(AuditEntry)
