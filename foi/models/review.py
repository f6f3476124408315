from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import append_only, reviewed_by_another


class Review(Model):
    """An internal review: a case of its own that decides the request of another afresh."""

    __tablename__ = "foi_review"

    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), primary_key=True)
    """The review's own case: its parts hold the fresh decision, its clock is that of reviews."""
    original_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    dissatisfaction: Mapped[str] = mapped_column(sa.Text)
    """What the requester is not satisfied with, in their words."""
    asked_by: Mapped[date | None]
    """The last day on which it could be asked for; none: the law does not let it be told."""
    why_accepted: Mapped[str] = mapped_column(sa.Text, default="")
    """Why a request that came after that day is dealt with all the same."""
    decision: Mapped[str] = mapped_column(sa.Text, default="")
    """The outcome summed up, as the letter says it."""
    has_failed: Mapped[bool] = mapped_column(default=False)
    """The review found that we had not complied (EIR reg 11(5))."""
    failure: Mapped[str] = mapped_column(sa.Text, default="")
    action: Mapped[str] = mapped_column(sa.Text, default="")
    action_by: Mapped[str] = mapped_column(default="")
    """By when the action is taken, in words."""


class PartReview(Model):
    """The fresh decision on one part of the review's case."""

    __tablename__ = "foi_part_review"

    part_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_part.id"), primary_key=True)
    result: Mapped[str]
    """A ``ReviewResult``."""
    reasons: Mapped[str] = mapped_column(sa.Text)


class AppealEvent(Model):
    """A complaint, a decision notice, an appeal: what happened to a case outside. Never edited: struck out later."""

    __tablename__ = "foi_appeal_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    """The original case."""
    step: Mapped[str]
    """An ``AppealStep``."""
    happened_on: Mapped[date]
    their_reference: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(sa.Text, default="")
    """What was complained of, or what was decided, in words."""
    strikes_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_appeal_event.id"))
    """This row only strikes out that one."""
    recorded_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    recorded_at: Mapped[datetime]


append_only(AppealEvent)
reviewed_by_another(Review)
