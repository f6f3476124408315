from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from foi.core.db import Model


class PersonalDataAssessment(Model):
    """The legitimate-interests test for one category of person ("constables attending")."""

    __tablename__ = "foi_personal_data_assessment"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    category: Mapped[str]
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Fields of ``foi.rules.personal_data.LegitimateInterestsTest``."""
    outcome: Mapped[str]
    precedent_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_personal_data_assessment.id"))
    """The test of an earlier case that somebody started from, and checked against the facts of this one."""
    recorded_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    recorded_at: Mapped[datetime]


class Withholding(Model):
    """A provision applied to a part, with the reasons and tests that it needs."""

    __tablename__ = "foi_withholding"
    __table_args__ = (sa.UniqueConstraint("part_id", "provision_ref", "assessment_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    part_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_part.id"), index=True)
    provision_ref: Mapped[str]
    what: Mapped[str] = mapped_column(default="")
    """What is withheld under it, in words ("names of officers in the minutes")."""
    reason: Mapped[str] = mapped_column(sa.Text, default="")
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Answers to the tests that the provision needs, by ``TestKind``."""
    assessment_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_personal_data_assessment.id"))
    assessment: Mapped[PersonalDataAssessment | None] = relationship()
