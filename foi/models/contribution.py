from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import append_only, not_of_the_original


class Contribution(Model):
    """This person prepared that thing: added, decided or edited something in it. Read by the four-eyes rule.

    Kinds: ``response`` (subject: case), ``document`` (subject: document), ``entry`` (subject: case), and
    ``decision`` (subject: case): whoever had any hand in what was decided, those who approved it included.
    """

    __tablename__ = "foi_contribution"

    kind: Mapped[str] = mapped_column(primary_key=True)
    subject_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"), primary_key=True)


append_only(Contribution)
not_of_the_original(Contribution)
