from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import another_person, append_only, erased_by_disposal, never_deleted, once_frozen


class Letter(Model):
    """A letter of a case. A draft is written anew from the record each time it is shown.

    Freezing keeps its very words; the frozen version is what is signed off and sent. A change makes
    a new version.
    """

    __tablename__ = "foi_letter"
    __table_args__ = (sa.UniqueConstraint("case_id", "kind", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"))
    kind: Mapped[str]
    version: Mapped[int]
    opening: Mapped[str] = mapped_column(sa.Text, default="")
    closing: Mapped[str] = mapped_column(sa.Text, default="")
    """The officer's own paragraphs before and after what the record says."""
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What the officer filled in for a letter of this kind, by field (dates as ISO text); nothing in a response."""
    html: Mapped[str | None] = mapped_column(sa.Text)
    """The frozen letter, a whole page."""
    html_sha256: Mapped[str | None]
    pdf_sha256: Mapped[str | None]
    """Its PDF in the ``letters`` store."""
    frozen_at: Mapped[datetime | None]
    frozen_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"))


class Dispatch(Model):
    """A letter on its way, or gone: one for each letter but the response, which has its own."""

    __tablename__ = "foi_dispatch"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    letter_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_letter.id"), unique=True)
    event_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_clock_event.id"))
    """What it did to the clock."""
    delivery: Mapped[str]
    """``email`` or ``hand``."""
    message_id: Mapped[str]
    promised_at: Mapped[datetime]
    sent_on: Mapped[date | None]
    """London day on which the server accepted it, or on which delivery by hand was recorded."""


class SignOff(Model):
    """A second person's decision on one frozen letter: it binds to the hash of its PDF and of its files."""

    __tablename__ = "foi_sign_off"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    letter_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_letter.id"))
    pdf_sha256: Mapped[str]
    files_sha256: Mapped[str]
    """sha-256 over the hashes of the attached files, in order."""
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


class ReturnToDrafter(Model):
    """A sign-off refused, with the reason."""

    __tablename__ = "foi_return"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    letter_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_letter.id"))
    comment: Mapped[str] = mapped_column(sa.Text)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


once_frozen(Letter)
append_only(SignOff)
another_person(SignOff, kinds=("response",), subject="case_id")
never_deleted(Letter)
erased_by_disposal(
    Letter,
    column="html",
    case_of_row="SELECT NEW.case_id UNION SELECT r.original_id FROM foi_review r WHERE r.case_id = NEW.case_id",
)
