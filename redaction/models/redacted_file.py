from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import another_person, append_only, refused_where


class RedactedFile(Model):
    """One burned and verified output of a document. Submitting again makes another."""

    __tablename__ = "redaction_redacted_file"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_document.id"), index=True)
    submission: Mapped[int]
    """Which submission of the document it was made for."""
    sha256: Mapped[str] = mapped_column(index=True)
    """Of the very bytes: everything below, and the approval, is about these."""
    size: Mapped[int]
    pages: Mapped[int]
    """Of a table, stretches of rows as ``rules.table_pages`` parts them."""
    media_type: Mapped[str] = mapped_column(default="application/pdf")
    edition: Mapped[str]
    html: Mapped[str | None] = mapped_column(sa.Text)
    html_sha256: Mapped[str | None]
    """Of the web page, verified as well, where it is to be released beside the PDF."""
    report: Mapped[dict[str, Any]]
    verification: Mapped[dict[str, Any]]
    certificate: Mapped[dict[str, Any]]
    remains: Mapped[dict[str, Any]]
    """What is left in it by category, in counts."""
    made_at: Mapped[datetime]

    __table_args__ = (sa.UniqueConstraint("document_id", "submission"),)

    @property
    def openings(self) -> int:
        """How many pages whoever approves it opens: those of the file, and the web page as one more."""
        return self.pages + bool(self.html_sha256)


class PageOpening(Model):
    """A person opened a page of an output: the approver must have opened them all."""

    __tablename__ = "redaction_page_opening"

    redacted_file_id: Mapped[int] = mapped_column(
        sa.ForeignKey("redaction_redacted_file.id"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"), primary_key=True)
    page: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]


class FirstApproval(Model):
    """The first of two approvals, where a file needs two: the second, by another person, is the ``Approval``."""

    __tablename__ = "redaction_first_approval"

    redacted_file_id: Mapped[int] = mapped_column(
        sa.ForeignKey("redaction_redacted_file.id"), primary_key=True, autoincrement=False
    )
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_document.id"), index=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


class Approval(Model):
    """A second person's yes to one output: it binds to the hash of its bytes, and of its web page's."""

    __tablename__ = "redaction_approval"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_document.id"), index=True)
    redacted_file_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_redacted_file.id"), unique=True)
    sha256: Mapped[str] = mapped_column(index=True)
    html_sha256: Mapped[str | None]
    """Of the web page that leaves beside it, which was opened and approved as well."""
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


class SendBack(Model):
    """A second person's no, with the reason and with comments pinned to pages of the output."""

    __tablename__ = "redaction_send_back"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_document.id"), index=True)
    redacted_file_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_redacted_file.id"))
    comment: Mapped[str] = mapped_column(sa.Text)
    pins: Mapped[list[Any]] = mapped_column(sa.JSON)
    """``[page, comment]`` each."""
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


for _model in (RedactedFile, FirstApproval, Approval, SendBack):
    append_only(_model)
another_person(FirstApproval, kinds=("document",), subject="document_id")
another_person(Approval, kinds=("document",), subject="document_id")
_OF_THESE_BYTES = (
    "NOT EXISTS (SELECT 1 FROM redaction_redacted_file f WHERE f.id = NEW.redacted_file_id "
    "AND f.document_id = NEW.document_id AND f.sha256 = NEW.sha256)"
)
_BY_TWO = (
    "EXISTS (SELECT 1 FROM redaction_document d WHERE d.id = NEW.document_id AND CAST(d.alarms AS TEXT) <> '[]') "
    "AND NOT EXISTS (SELECT 1 FROM redaction_first_approval a "
    "WHERE a.redacted_file_id = NEW.redacted_file_id AND a.user_id <> NEW.user_id)"
)
for _name, _condition, _message in (
    ("of_these_bytes", _OF_THESE_BYTES, "an approval is of one file of its document"),
    ("by_two", _BY_TWO, "this file needs two approvals"),
):
    refused_where(Approval, _name, _condition, _message)
