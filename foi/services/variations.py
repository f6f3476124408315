"""The administrator's choice of a special time limit, and the days without school. Every open clock follows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from foi.core.db import db
from foi.core.errors import NotAllowedNow, NotFound
from foi.core.now import now
from foi.models.school_closure import SchoolClosure
from foi.rules import regimes
from foi.rules.audit_tags import AuditTag
from foi.rules.regimes import Variation, VariationKind
from foi.services import audit, cases, recounting, standing
from foi.services.recounting import Recounted

LONGEST_CLOSURE = 100
"""Days; a longer span without school is a slip of the year."""


def offered() -> tuple[Variation, ...]:
    """The special cases that the authority's own law knows."""
    return regimes.regime_for(cases.the_authority().regime_pair, environmental=False).variations


def choose(kind: VariationKind | None, *, by: int) -> list[Recounted]:
    """Say which special case the authority is; None for none. The open cases whose date changed."""
    if kind is not None and kind not in {one.kind for one in offered()}:
        raise NotAllowedNow("The law of this authority does not know that special case.")
    cases.the_authority().variation = kind.value if kind else ""
    return _apply({"variation": kind.value if kind else None}, by=by)


def add_closure(*, first: date, last: date, name: str, by: int) -> list[Recounted]:
    """Days without school, both included."""
    if last < first:
        raise NotAllowedNow("The last day is before the first.")
    if (last - first).days >= LONGEST_CLOSURE:
        raise NotAllowedNow(f"That is longer than {LONGEST_CLOSURE} days. Check the years.")
    row = SchoolClosure(first=first, last=last, name=name.strip(), added_by_id=by, added_at=now())
    return _add(row, by=by)


def take_back_closure(closure_id: int, *, by: int) -> list[Recounted]:
    """There was school on those days after all."""
    old = next((one for one in standing.closures() if one.id == closure_id), None)
    if old is None:
        raise NotFound("There are no such days without school, or they were taken back already.")
    row = SchoolClosure(
        first=old.first, last=old.last, name=old.name, takes_back_id=old.id, added_by_id=by, added_at=now()
    )
    return _add(row, by=by)


def _add(row: SchoolClosure, *, by: int) -> list[Recounted]:
    db.session.add(row)
    db.session.flush()
    details = {"closure": row.id, "takes_back": row.takes_back_id}
    return _apply(details, by=by)


def _apply(details: Mapping[str, object], *, by: int) -> list[Recounted]:
    db.session.flush()
    standing.changed()
    changed = recounting.recount_open_cases(by=by)
    audit.record(AuditTag.TIME_LIMIT_CHANGE, "authority", by=by, details={**details, "cases": len(changed)})
    return changed
