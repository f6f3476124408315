"""Who prepared what, and that nobody approves their own work."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NeedsAnotherPerson
from foi.models.contribution import Contribution
from foi.models.review import Review
from foi.rules.audit_tags import AuditTag
from foi.rules.reviews import may_decide
from foi.rules.roles import is_another_person
from foi.services import audit

Kind = Literal["response", "document", "entry", "decision"]


def contribute(kind: Kind, subject_id: int, user_id: int) -> None:
    """Remember that this person prepared something in it (once is enough).

    Whoever prepares a response has a hand in the decision; in a review that must be somebody else's.
    """
    if kind == "response":
        took_part(subject_id, user_id)
    _remember(kind, subject_id, user_id)


def took_part(case_id: int, user_id: int) -> None:
    """Remember that this person had a hand in what is decided on the case: prepared it, or approved it.

    Raises ``NeedsAnotherPerson`` where the case reviews a decision that they had a hand in.
    """
    demand_reviewer(case_id, user_id)
    _remember("decision", case_id, user_id)


def _remember(kind: Kind, subject_id: int, user_id: int) -> None:
    if db.session.get(Contribution, (kind, subject_id, user_id)) is None:
        db.session.add(Contribution(kind=kind, subject_id=subject_id, user_id=user_id))
        db.session.flush()


def deciders(case_id: int) -> frozenset[int]:
    """Everyone who had a hand in what was decided on the case: prepared, redacted, approved or signed off."""
    return preparers("decision", case_id)


def demand_reviewer(case_id: int, user_id: int) -> None:
    """Raises ``NeedsAnotherPerson``, and records the refusal, where a review would be decided by who decided before.

    No role and no override helps; the database refuses the row as well (``core.guards``).
    """
    review = db.session.get(Review, case_id)
    if review is None or may_decide(user_id, deciders(review.original_id)):
        return
    audit.record_now(AuditTag.ACT_REFUSED, f"review:{case_id}", by=user_id, case_id=case_id)
    raise NeedsAnotherPerson(
        "You had a hand in the decision that is reviewed, so somebody else has to decide this. "
        "Nothing has been changed."
    )


def preparers(kind: Kind, subject_id: int) -> frozenset[int]:
    """Ids of everyone who added, decided or edited anything in it."""
    found = db.session.scalars(
        sa.select(Contribution.user_id).where(
            Contribution.kind == kind, Contribution.subject_id == subject_id
        )
    )
    return frozenset(found)


def prepared_by(user_id: int, kind: Kind, subject_ids: Iterable[int]) -> frozenset[int]:
    """Which of these this person prepared something in: for lists, in one query."""
    found = db.session.scalars(
        sa.select(Contribution.subject_id).where(
            Contribution.kind == kind,
            Contribution.user_id == user_id,
            Contribution.subject_id.in_(list(subject_ids)),
        )
    )
    return frozenset(found)


def demand_another_person(kind: Kind, subject_id: int, user_id: int) -> None:
    """Raises ``NeedsAnotherPerson`` for a preparer, and records the refusal: the caller's transaction is given up.

    The database refuses the row as well (``core.guards``).
    """
    if not is_another_person(user_id, preparers(kind, subject_id)):
        case_id = None if kind == "document" else subject_id
        audit.record_now(AuditTag.ACT_REFUSED, f"{kind}:{subject_id}", by=user_id, case_id=case_id)
        raise NeedsAnotherPerson(
            "You prepared part of this, so a second person has to approve it. Nothing has been changed."
        )
