from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from foi.core.db import Model
from foi.core.guards import never_deleted
from redaction.rules.document_status import DECIDABLE, NOT_IN_SCOPE, DocumentStatus
from redaction.rules.file_kinds import FileKind, by_media_type


class Document(Model):
    """A file that an information holder handed over for a case: its original is kept, and never leaves."""

    __tablename__ = "redaction_document"
    __table_args__ = (
        sa.UniqueConstraint("case_id", "original_sha256"),
        sa.Index("ix_redaction_document_status", "status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"))
    original_sha256: Mapped[str]
    """Of the file as it came, in the ``originals`` store."""
    working_sha256: Mapped[str]
    """Of the PDF that is looked at and burned, in the same store: the original itself where it is a PDF.
    Empty until it is made, and for a workbook, of which only ranges are looked at."""
    parent_id: Mapped[int | None] = mapped_column(sa.ForeignKey("redaction_document.id"), index=True)
    """The message that it was attached to, or the workbook that it was cut from."""
    title: Mapped[str]
    filename: Mapped[str]
    """As it was uploaded. It stays here: what leaves is named from the title."""
    media_type: Mapped[str]
    size: Mapped[int]
    """Bytes."""
    page_count: Mapped[int]
    status: Mapped[str]
    """A ``DocumentStatus``."""
    message: Mapped[str] = mapped_column(sa.Text, default="")
    """Why it cannot be read, or why its redacted file went no further: sentences for people."""
    inventory: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What a workbook holds, hidden or not. Of other files: ``annex``, what does not show when they are opened,
    and ``not_taken``, why attachments were not added."""
    alarms: Mapped[list[str]] = mapped_column(default=list)
    """Why two people have to approve it, in sentences; empty where one is enough."""
    has_web_page: Mapped[bool] = mapped_column(default=False)
    """Whether the accessible edition is released as a web page too."""
    like_id: Mapped[int | None] = mapped_column(sa.ForeignKey("redaction_document.id"))
    """The document of the case that it is almost the same as, when it was read."""
    likeness: Mapped[float] = mapped_column(default=0.0)
    """How much of the two is the same, from 0 to 1."""
    progress: Mapped[int] = mapped_column(default=0)
    """Percent of the work under way."""
    progress_words: Mapped[str] = mapped_column(default="")
    text: Mapped[str | None] = mapped_column(sa.Text)
    """All of it in reading order, once read: offsets of findings count in it."""
    model: Mapped[str] = mapped_column(default="")
    """The language model that looked for names, or that rules alone did."""
    edition: Mapped[str] = mapped_column(default="accessible")
    """How the redacted file is to look."""
    submissions: Mapped[int] = mapped_column(default=0)
    """How often it was submitted: each burn is promised under a key of its own."""
    added_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    added_at: Mapped[datetime]
    submitted_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"))
    aside_at: Mapped[datetime | None]
    """Since when it is set aside as not in scope: nobody asked for it. Its status stays what it was."""
    aside_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"))
    aside_reason: Mapped[str] = mapped_column(sa.Text, default="")
    version: Mapped[int] = mapped_column(default=1)
    """Goes up with every change of the row: two people cannot overwrite each other."""

    pages: Mapped[list[Page]] = relationship(order_by="Page.number")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form

    @property
    def kind(self) -> FileKind:
        return by_media_type(self.media_type)

    @property
    def now(self) -> DocumentStatus:
        return DocumentStatus(self.status)

    @property
    def is_aside(self) -> bool:
        return self.aside_at is not None

    @property
    def is_decidable(self) -> bool:
        return self.now in DECIDABLE and not self.is_aside

    @property
    def shown_status(self) -> str:
        """What a page calls it: its status, unless it is set aside."""
        return NOT_IN_SCOPE if self.is_aside else self.status


class Page(Model):
    """One page of the working copy, written once it is read: a scan that was cut off goes on from here."""

    __tablename__ = "redaction_page"

    document_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_document.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """From 1."""
    width: Mapped[float]
    height: Mapped[float]
    """Points, as displayed."""
    is_picture: Mapped[bool]
    """No text layer: its words were read by OCR."""
    text: Mapped[str] = mapped_column(sa.Text)
    words: Mapped[list[Any]] = mapped_column(sa.JSON)
    """``[start, end, x0, y0, x1, y1]`` of each word; offsets into this page's text."""


class WordlessOpening(Model):
    """A person was shown a page of the original on which no words could be read: only looking tells what it shows."""

    __tablename__ = "redaction_wordless_opening"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["document_id", "page"], ["redaction_page.document_id", "redaction_page.number"]
        ),
    )

    document_id: Mapped[int] = mapped_column(primary_key=True)
    page: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"), primary_key=True)
    at: Mapped[datetime]


never_deleted(Document)
