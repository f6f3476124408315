from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model


class MarkedCopy(Model):
    """An unredacted copy with boxes to look through, for a regulator: one person asks for it, another grants it."""

    __tablename__ = "redaction_marked_copy"
    __table_args__ = (sa.CheckConstraint("granted_by_id <> asked_by_id", name="another_person"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_document.id"), index=True)
    reason: Mapped[str] = mapped_column(sa.Text)
    """Who is to have it and for what, such as a regulator's case number."""
    asked_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    asked_at: Mapped[datetime]
    granted_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"))
    granted_at: Mapped[datetime | None]
    sha256: Mapped[str | None]
    """Of the encrypted file, in a store of its own; the passphrase is kept nowhere."""
