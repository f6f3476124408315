"""What holds for every clock of the authority: that it is a school, and its days without school."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from foi.core.db import db, forget, remembered
from foi.models.authority import Authority
from foi.models.school_closure import SchoolClosure
from foi.rules.clock_events import Event, EventKind
from foi.rules.regimes import VariationKind

_NAME = "standing events"


def standing_events() -> tuple[Event, ...]:
    """Events that every request of this authority shares; empty for most authorities. Read once a transaction."""
    return remembered(_NAME, _read)


def variation() -> VariationKind | None:
    """The special time limit that the administrator chose."""
    chosen = db.session.scalar(sa.select(Authority.variation).order_by(Authority.id).limit(1))
    return VariationKind(chosen) if chosen else None


def closures() -> Sequence[SchoolClosure]:
    """The days without school that still stand, in order."""
    taken_back = sa.select(SchoolClosure.takes_back_id).where(SchoolClosure.takes_back_id.is_not(None))
    return list(
        db.session.scalars(
            sa.select(SchoolClosure)
            .where(SchoolClosure.takes_back_id.is_(None), SchoolClosure.id.not_in(taken_back))
            .order_by(SchoolClosure.first, SchoolClosure.id)
        )
    )


def _read() -> tuple[Event, ...]:
    """An archive's and the Keeper's longer time is a matter of the single request: an event of its case."""
    if variation() is not VariationKind.SCHOOL:
        return ()
    spans = (Event(EventKind.NO_SCHOOL, first=one.first, last=one.last) for one in closures())
    return (Event(EventKind.AUTHORITY_IS_SCHOOL), *spans)


def changed() -> None:
    """Something of this was written: what was read before no longer counts."""
    forget(_NAME)
