from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model


class Requester(Model):
    """Who asked: kept apart from the case, so that it can be hidden, and erased alone."""

    __tablename__ = "foi_requester"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    erased_at: Mapped[datetime | None]
