from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model


class Promise(Model):
    """Work promised inside a transaction and done after it: e-mail, scans, burning, publication."""

    __tablename__ = "foi_promise"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    """Deterministic: promising the same thing twice is one promise."""
    ids: Mapped[dict[str, Any]]
    """What it is about: ids only."""
    promised_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    try_after: Mapped[datetime]
    done_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]
    """Given up: somebody has been told by a task."""
