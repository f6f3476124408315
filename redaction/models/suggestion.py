from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from redaction.rules.geometry import Box


class Suggestion(Model):
    """A place that may have to be withheld: found by the engine, or marked by a person.

    What it says never changes; what was decided about it is in ``Decision``, the newest row of which counts.
    """

    __tablename__ = "redaction_suggestion"
    __table_args__ = (sa.Index("ix_redaction_suggestion_document_page", "document_id", "page"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_document.id"))
    page: Mapped[int]
    """The page that it begins on, from 1."""
    boxes: Mapped[list[Any]] = mapped_column(sa.JSON)
    """``[page, x0, y0, x1, y1]`` each, in points."""
    start: Mapped[int | None]
    end: Mapped[int | None]
    """Code points of the document's text; none for a box drawn over no words."""
    text: Mapped[str] = mapped_column(sa.Text)
    """The words themselves: kept here and nowhere else."""
    label: Mapped[str]
    tier: Mapped[str]
    score: Mapped[float]
    detectors: Mapped[list[str]]
    reason: Mapped[str] = mapped_column(sa.Text)
    """Why it was found, in words."""
    origin: Mapped[str]
    """An ``Origin``."""
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("redaction_person.id"), index=True)
    proposal: Mapped[str]
    """The ``Choice`` that is proposed."""
    proposal_reason: Mapped[str] = mapped_column(sa.Text, default="")
    category: Mapped[str] = mapped_column(default="")
    """Category of person or data whose legitimate-interests test applies."""

    @property
    def places(self) -> tuple[Box, ...]:
        return tuple(Box(int(page), *rest) for page, *rest in self.boxes)
