from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from foi.core.db import Model
from foi.core.guards import never_deleted


class Response(Model):
    """Exactly what goes out for a case: the frozen letter and the released files."""

    __tablename__ = "foi_response"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), unique=True)
    letter_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_letter.id"))
    outcome: Mapped[str]
    """``Outcome`` of the whole request."""
    delivery: Mapped[str]
    """``email`` or ``hand``."""
    message_id: Mapped[str]
    """Stable Message-ID: sending again after a crash sends the same message."""
    promised_at: Mapped[datetime]
    sent_on: Mapped[date | None]
    """London day on which the server accepted it, or on which delivery by hand was recorded."""
    files: Mapped[list[ResponseFile]] = relationship(
        primaryjoin="Response.case_id == foreign(ResponseFile.case_id)",
        order_by="ResponseFile.position",
        viewonly=True,
    )


class ResponseFile(Model):
    """A released file attached to the response of a case."""

    __tablename__ = "foi_response_file"
    __table_args__ = (sa.UniqueConstraint("case_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"))
    position: Mapped[int]
    sha256: Mapped[str]
    """Of a file in the ``released`` store."""
    name: Mapped[str]
    """File name as sent and published: made from the title, never the original's."""
    title: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    """Bytes."""
    pages: Mapped[int]
    summary: Mapped[str] = mapped_column(default="")
    """What was withheld from it, in words."""


never_deleted(Response)
