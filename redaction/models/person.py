from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from foi.core.db import Model


class Person(Model):
    """Somebody named in the documents of a case: decided once, wherever they are named."""

    __tablename__ = "redaction_person"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    name: Mapped[str]
    """The fullest spelling."""
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """``title``, ``role``, ``organisation``, ``collar_number``, ``email``, ``initials``, as the documents give them."""
    seniority: Mapped[str] = mapped_column(default="")
    doubt: Mapped[str] = mapped_column(sa.Text, default="")
    """What could not be told apart, in words; empty: no doubt."""
    merged_into_id: Mapped[int | None] = mapped_column(sa.ForeignKey("redaction_person.id"))
    """A reviewer found that this is the same person as that one."""

    aliases: Mapped[list[PersonAlias]] = relationship(order_by="PersonAlias.id", cascade="all, delete-orphan")


class PersonAlias(Model):
    """One spelling that stands for the person."""

    __tablename__ = "redaction_person_alias"
    __table_args__ = (sa.UniqueConstraint("person_id", "text"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_person.id"))
    text: Mapped[str]


class LearnedEntry(Model):
    """What a reviewer's correction taught, for this case: look for these words, or doubt them.

    Of several entries for the same words the newest counts; undoing its act takes it away.
    """

    __tablename__ = "redaction_learned_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    act_id: Mapped[int | None] = mapped_column(sa.ForeignKey("redaction_review_act.id"))
    kind: Mapped[str]
    """``deny``: always found; ``allow``: found, but only to check."""
    text: Mapped[str]
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]
