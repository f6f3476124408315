from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model
from foi.core.guards import erased_by_disposal, never_deleted


class Requester(Model):
    """Who asked: kept apart from the case, so that it can be hidden, and erased alone."""

    __tablename__ = "foi_requester"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    erased_at: Mapped[datetime | None]


never_deleted(Requester)
erased_by_disposal(
    Requester,
    column="name",
    case_of_row="SELECT c.id FROM foi_case c WHERE c.requester_id = NEW.id",
)
