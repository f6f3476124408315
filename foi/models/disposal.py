from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import by_two_people


class Disposal(Model):
    """Something of a closed case is disposed of: proposed by one person, done or declined by another. The tombstone."""

    __tablename__ = "foi_disposal"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_case.id"), index=True)
    """The original request; its reviews go with it."""
    what: Mapped[str]
    """A ``Disposable``."""
    why: Mapped[str] = mapped_column(sa.Text)
    proposed_by_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"))
    proposed_at: Mapped[datetime]
    done_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"))
    done_at: Mapped[datetime | None]
    declined_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("foi_user.id"))
    declined_at: Mapped[datetime | None]


by_two_people(Disposal)
