from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from foi.core.db import Model


class Authority(Model):
    """The one that runs this installation: a single row."""

    __tablename__ = "foi_authority"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    short_name: Mapped[str]
    regime_pair: Mapped[str]
    """``england`` (FOIA and EIR: England, Wales, Northern Ireland) or ``scotland`` (FOISA and EI(S)R)."""
    reference_format: Mapped[str]
    team_name: Mapped[str]
    email: Mapped[str]
    telephone: Mapped[str] = mapped_column(default="")
    address: Mapped[str]
    """Postal address, one line each."""
    review_contact: Mapped[str]
    """To whom a request for an internal review goes: name of the post, address, e-mail, one line each."""
    regulator_name: Mapped[str] = mapped_column(default="", server_default="")
    """The regulator as letters name it, with its address and website; empty for what Candour knows."""
    regulator_address: Mapped[str] = mapped_column(default="", server_default="")
    regulator_website: Mapped[str] = mapped_column(default="", server_default="")
    requester_months: Mapped[int] = mapped_column(default=12, server_default="12")
    """Months after the last action on a case when its requester's details go, then its originals, then all of it."""
    originals_months: Mapped[int] = mapped_column(default=24, server_default="24")
    case_months: Mapped[int] = mapped_column(default=36, server_default="36")
    is_central_government: Mapped[bool] = mapped_column(default=False)
    """Listed in Part I of Schedule 1 to the Freedom of Information Act: its cost limit is £600, not £450."""
    colour: Mapped[str] = mapped_column(default="")
    """CSS colour of the header, or empty for Candour's own."""
    variation: Mapped[str] = mapped_column(default="", server_default="")
    """A ``VariationKind``, where the law gives this authority another time for answering; else empty."""


class ReferenceCounter(Model):
    """The last number given out in a year: a reference is never used twice, not even after an erasure."""

    __tablename__ = "foi_reference_counter"

    year: Mapped[int] = mapped_column(primary_key=True)
    last_number: Mapped[int]
