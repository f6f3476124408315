from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from foi.core.db import Model
from foi.core.guards import erased_by_disposal, never_deleted, not_owned_by_a_decider
from foi.models.requester import Requester
from foi.models.review import Review
from foi.models.user import User


class Case(Model):
    """The record of one request."""

    __tablename__ = "foi_case"
    __table_args__ = (sa.Index("ix_foi_case_status_due_on", "status", "due_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)
    subject: Mapped[str]
    request_text: Mapped[str] = mapped_column(sa.Text)
    regime: Mapped[str]
    """Code of the regime: FOIA, FOISA, EIR or EISR."""
    status: Mapped[str]
    received_on: Mapped[date]
    due_on: Mapped[date | None] = mapped_column(index=True)
    """A cache for sorting, rewritten by ``timekeeping``; none while the clock waits for the requester."""
    due_is_provisional: Mapped[bool] = mapped_column(default=False)
    earlier_due_on: Mapped[date | None]
    """The due date without bank holidays announced since the clock began to run, where that is earlier."""
    requester_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_requester.id"))
    owner_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"), index=True)
    """The person responsible; none: unassigned."""
    logged_at: Mapped[datetime]
    closed_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1)
    """Goes up with every change: a form made from an older version is refused (``Stale``)."""

    requester: Mapped[Requester] = relationship()
    owner: Mapped[User | None] = relationship()
    review: Mapped[Review | None] = relationship(foreign_keys=Review.case_id, uselist=False)
    """Set where this case is an internal review of another."""
    parts: Mapped[list[Part]] = relationship(order_by="Part.position", cascade="all, delete-orphan")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class Part(Model):
    """A stretch of the request: a numbered question, or (no number) context that asks nothing."""

    __tablename__ = "foi_part"
    __table_args__ = (sa.UniqueConstraint("case_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"))
    position: Mapped[int]
    number: Mapped[int | None]
    text: Mapped[str] = mapped_column(sa.Text)
    outcome: Mapped[str | None]
    """An ``Outcome`` once there is a finding."""
    answer: Mapped[str] = mapped_column(sa.Text, default="")
    """What the letter says on this part, in the officer's words."""
    regime: Mapped[str | None]
    """Code of the law under which this part is answered, where it is not that of the case."""


not_owned_by_a_decider(Case)
never_deleted(Case)
erased_by_disposal(
    Case,
    column="request_text",
    case_of_row="SELECT NEW.id UNION SELECT r.original_id FROM foi_review r WHERE r.case_id = NEW.id",
)
