from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import append_only


class SchoolClosure(Model):
    """Days without school, where the authority is one. Never edited: a later row takes an earlier back."""

    __tablename__ = "foi_school_closure"

    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[date]
    last: Mapped[date]
    """Included, like the first."""
    name: Mapped[str]
    takes_back_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_school_closure.id"))
    added_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    added_at: Mapped[datetime]


append_only(SchoolClosure)
