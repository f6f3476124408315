"""The staff side of the log, in the main database: what is prepared, scheduled, held, published, withdrawn."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import another_person, append_only, erased_by_disposal, only_emptied, refused_where


class EntryProposal(Model):
    """What the log would say of a case, as the officer prepared it."""

    __tablename__ = "log_proposal"

    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), primary_key=True)
    title: Mapped[str]
    summary: Mapped[str] = mapped_column(sa.Text)
    """One sentence on what was asked."""
    parts: Mapped[dict[str, Any]] = mapped_column()
    """``{"parts": [{"number", "question", "answer"}]}``: anonymised request text, and the answers."""
    content_sha256: Mapped[str]
    prepared_at: Mapped[datetime]


class EntryApproval(Model):
    """A second person's sign-off of exactly that content."""

    __tablename__ = "log_approval"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    content_sha256: Mapped[str]
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


class LogEntry(Model):
    """One entry of the log, from the sending of its response on. Its row is the promise to publish it."""

    __tablename__ = "log_entry"
    __table_args__ = (sa.Index("ix_log_entry_status_publish_on", "status", "publish_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    status: Mapped[str]
    publish_on: Mapped[date | None]
    """None until the response has been accepted for delivery."""
    held_because: Mapped[str] = mapped_column(sa.Text, default="")
    published_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_because: Mapped[str] = mapped_column(sa.Text, default="")
    """What the tombstone says to the public."""


class SurnameCoincidence(Model):
    """Somebody says that the requester's surname in one released file, these very bytes, is another person's."""

    __tablename__ = "log_surname_coincidence"
    __table_args__ = (sa.UniqueConstraint("case_id", "file_sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    file_sha256: Mapped[str]
    reason: Mapped[str] = mapped_column(sa.Text)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


class CoincidenceAgreement(Model):
    """An approver, another person, agrees."""

    __tablename__ = "log_coincidence_agreement"

    coincidence_id: Mapped[int] = mapped_column(sa.ForeignKey("log_surname_coincidence.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


# The reason may tell of the requester, and goes with them.
only_emptied(SurnameCoincidence, column="reason")
erased_by_disposal(
    SurnameCoincidence,
    column="reason",
    case_of_row="SELECT NEW.case_id UNION SELECT r.original_id FROM foi_review r WHERE r.case_id = NEW.case_id",
)
append_only(CoincidenceAgreement)
refused_where(
    CoincidenceAgreement,
    "four_eyes",
    "EXISTS (SELECT 1 FROM log_surname_coincidence c WHERE c.id = NEW.coincidence_id AND c.user_id = NEW.user_id)",
    "nobody approves their own work",
)
append_only(EntryApproval)
another_person(EntryApproval, kinds=("entry", "response"), subject="case_id")
