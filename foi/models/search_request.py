from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import never_deleted


class SearchRequest(Model):
    """An information holder was asked to look: when, where, and what they said."""

    __tablename__ = "foi_search_request"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    part_number: Mapped[int | None]
    """The part it is for; none: the whole request."""
    holder: Mapped[str]
    """Business area or post that was asked."""
    asked_on: Mapped[date]
    asked_for: Mapped[str] = mapped_column(sa.Text)
    answered_on: Mapped[date | None]
    answer: Mapped[str | None]
    """``held``, ``partly_held`` or ``not_held`` once answered."""
    answer_text: Mapped[str] = mapped_column(sa.Text, default="")
    where_searched: Mapped[str] = mapped_column(sa.Text, default="")
    """Places and terms: the evidence behind "not held"."""


never_deleted(SearchRequest)
