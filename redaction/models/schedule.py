from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import append_only


class Schedule(Model):
    """A redaction schedule that went to the response: what was withheld from its files, and why."""

    __tablename__ = "redaction_schedule"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    sha256: Mapped[str]
    """Of the file, in the ``released`` store."""
    media_type: Mapped[str]
    items_sha256: Mapped[str]
    """Of what it lists: whether it still says what is withheld now."""
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


append_only(Schedule)
