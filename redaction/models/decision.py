from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import append_only


class ReviewAct(Model):
    """One thing that one person did at once, on one finding or on many: what undo takes back."""

    __tablename__ = "redaction_review_act"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"))
    kind: Mapped[str]
    """``accept``, ``reject``, ``confirm``, ``draw``, ``search``, ``person``, ``inherit`` or ``undo``."""
    undoes_id: Mapped[int | None] = mapped_column(sa.ForeignKey("redaction_review_act.id"), unique=True)
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


class Decision(Model):
    """What was chosen for one finding. History is never rewritten: undo is a new row."""

    __tablename__ = "redaction_decision"
    __table_args__ = (sa.Index("ix_redaction_decision_suggestion_id_id", "suggestion_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    act_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_review_act.id"), index=True)
    suggestion_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_suggestion.id"))
    choice: Mapped[str]
    provision_ref: Mapped[str] = mapped_column(default="")
    """The provision under which it is withheld, as in the catalogue: "s.40(2)"; empty unless accepted."""
    category: Mapped[str] = mapped_column(default="")
    is_inherited: Mapped[bool] = mapped_column(default=False)
    """Taken over from a decision about the person in other documents, and not yet confirmed here."""
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


class PersonDecision(Model):
    """What was chosen for a person, for every document of the case, those still to come included."""

    __tablename__ = "redaction_person_decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    act_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_review_act.id"), index=True)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("redaction_person.id"), index=True)
    choice: Mapped[str]
    provision_ref: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default="")
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    at: Mapped[datetime]


for _model in (ReviewAct, Decision, PersonDecision):
    append_only(_model)
