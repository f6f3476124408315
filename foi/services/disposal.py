"""Disposal of closed cases: proposed by one person, done by another, never under a legal hold; a tombstone stays.

What is erased is erased in place: no row of a case is ever deleted. Files go once the transaction is committed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotAllowedNow, NotFound
from foi.core.now import london_day, now, today
from foi.models.case import Case
from foi.models.disposal import Disposal
from foi.models.review import Review
from foi.models.user import User
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CLOSED
from foi.rules.plain_dates import months_after, spoken
from foi.rules.retention import Disposable, Hold, RetentionPolicy, disposal
from foi.rules.roles import Act, is_another_person, may
from foi.services import appeals, audit, cases, erasing, legal_hold, promises, tasks

Eraser = Callable[[int], Mapping[str, int]]
"""Erases its share of the case with this id, in place; how many of what."""
_erasers: dict[Disposable, list[Eraser]] = {
    Disposable.REQUESTER: [erasing.requester],
    Disposable.ORIGINALS: [],
    Disposable.CASE: [erasing.whole_case],
}
_AND_BEFORE = {
    Disposable.REQUESTER: (Disposable.REQUESTER,),
    Disposable.ORIGINALS: (Disposable.ORIGINALS,),
    Disposable.CASE: (Disposable.REQUESTER, Disposable.ORIGINALS, Disposable.CASE),
}


def erases(what: Disposable, eraser: Eraser) -> None:
    """Register what a package erases; registering twice changes nothing."""
    if eraser not in _erasers[what]:
        _erasers[what].append(eraser)


@dataclass(frozen=True, slots=True)
class Due:
    """Something of a closed case whose time has come; ``hold``: why it stays all the same."""

    case: Case
    what: Disposable
    since: date
    hold: Hold | None
    proposal: Disposal | None


def policy() -> RetentionPolicy:
    """How long the authority keeps closed cases; the Acts set no period."""
    authority = cases.the_authority()
    return RetentionPolicy(authority.requester_months, authority.originals_months, authority.case_months)


def due(*, limit: int = 200) -> list[Due]:
    """What may be disposed of by its age, the longest due first; of at most ``limit`` cases."""
    kept = policy()
    oldest = months_after(today(), -kept.requester_months) + timedelta(days=3)  # months differ in length
    done, waiting = _decided()
    rows = db.session.scalars(
        sa.select(Case)
        .where(
            Case.status.in_(CLOSED),
            Case.closed_on <= oldest,
            ~sa.exists().where(Review.case_id == Case.id),
            ~sa.exists().where(
                Disposal.case_id == Case.id,
                Disposal.what == Disposable.CASE.value,
                Disposal.done_at.is_not(None),
            ),
        )
        .order_by(Case.closed_on, Case.id)
        .limit(limit)
    )
    return [one for case in rows for one in _due_of(case, kept, done, waiting)]


def _decided() -> tuple[set[tuple[int, str]], dict[tuple[int, str], Disposal]]:
    rows = db.session.scalars(sa.select(Disposal).where(Disposal.declined_at.is_(None))).all()
    done = {(row.case_id, row.what) for row in rows if row.done_at}
    return done, {(row.case_id, row.what): row for row in rows if row.done_at is None}


def _due_of(
    case: Case,
    kept: RetentionPolicy,
    done: set[tuple[int, str]],
    waiting: Mapping[tuple[int, str], Disposal],
) -> list[Due]:
    times = disposal(last_action_on(case), kept)
    ripe = [
        what for what in Disposable if times.starts(what) <= today() and (case.id, what.value) not in done
    ]
    if not ripe:
        return []
    hold = legal_hold.hold_on(case)
    return [Due(case, what, times.starts(what), hold, waiting.get((case.id, what.value))) for what in ripe]


def last_action_on(original: Case) -> date:
    """The day of the last thing done on a request, its reviews and what followed."""
    days = [case.closed_on or today() for case in legal_hold.family_of(original)]
    return max(*days, original.received_on, *(one.happened_on for one in appeals.events_of(original.id)))


def find(disposal_id: int) -> Disposal:
    row = db.session.get(Disposal, disposal_id)
    if row is None:
        raise NotFound("There is no such disposal.")
    return row


def of_case(case_id: int) -> list[Disposal]:
    rows = db.session.scalars(sa.select(Disposal).where(Disposal.case_id == case_id).order_by(Disposal.id))
    return list(rows)


def propose(*, case_id: int, what: Disposable, why: str, by: int) -> Disposal:
    """Put forward that something of a closed case goes. Raises ``NotAllowedNow`` under a hold or before its time."""
    case = legal_hold.original_of(cases.find(case_id))
    _demand_role(by)
    _demand_ripe(case, what, by=by)
    if not why.strip():
        raise Incomplete("Say why it is disposed of, for example by which line of the retention schedule.")
    if any(row.what == what.value and row.declined_at is None for row in of_case(case.id)):
        raise NotAllowedNow("That has been proposed or done already.")
    row = Disposal(case_id=case.id, what=what.value, why=why.strip(), proposed_by_id=by, proposed_at=now())
    db.session.add(row)
    db.session.flush()
    audit.record(
        AuditTag.DISPOSAL_PROPOSE, f"disposal:{row.id}", by=by, case_id=case.id, details={"what": row.what}
    )
    return row


def _demand_role(person_id: int) -> None:
    person = db.session.get(User, person_id)
    if person is None or not person.is_active or not may(person.roles, Act.DISPOSE):
        raise NotAllowedNow("Only an approver or a manager disposes of anything.")


def _demand_ripe(case: Case, what: Disposable, *, by: int) -> None:
    legal_hold.demand_none(case, act=f"dispose:{what.value}", by=by)
    starts = disposal(last_action_on(case), policy()).starts(what)
    if starts > today():
        raise NotAllowedNow(f"{what.label} are kept until {spoken(starts)}. Nothing has been deleted.")


def decline(*, disposal_id: int, by: int) -> None:
    """Turn a proposal down, or take one's own back."""
    row = _open(disposal_id)
    _demand_role(by)
    row.declined_by_id, row.declined_at = by, now()
    audit.record(AuditTag.DISPOSAL_DECLINE, f"disposal:{row.id}", by=by, case_id=row.case_id)


def _open(disposal_id: int) -> Disposal:
    row = find(disposal_id)
    if row.done_at or row.declined_at:
        raise NotAllowedNow("That proposal is settled already.")
    return row


def carry_out(*, disposal_id: int, by: int) -> Disposal:
    """Erase what was proposed. The hold and the time are asked for again, and it takes a second person."""
    row = _open(disposal_id)
    _demand_role(by)
    if not is_another_person(by, {row.proposed_by_id}):
        audit.record_now(AuditTag.ACT_REFUSED, f"disposal:{disposal_id}", by=by, case_id=row.case_id)
        raise NeedsAnotherPerson(
            "You proposed this, so a second person has to do it. Nothing has been deleted."
        )
    original = cases.find(row.case_id)
    _demand_ripe(original, Disposable(row.what), by=by)
    row.done_by_id, row.done_at = by, now()
    db.session.flush()  # the database lets nothing be erased before
    counts: Counter[str] = Counter()
    for case in legal_hold.family_of(original):
        for what in _AND_BEFORE[Disposable(row.what)]:
            for erase in _erasers[what]:
                counts.update(erase(case.id))
    db.session.flush()
    details: dict[str, Any] = {"what": row.what, "proposed_by": row.proposed_by_id, **counts}
    audit.record(AuditTag.DISPOSAL_DO, f"disposal:{row.id}", by=by, case_id=original.id, details=details)
    return row


def note_left_behind(ids: Mapping[str, Any]) -> None:
    """Tell somebody: the record is erased, and its files could not be."""
    with unit_of_work():
        tasks.raise_task(
            case_id=ids["case"],
            what="Files of this case should have been destroyed and could not be. Look for them.",
        )


def erased_on(case: Case, what: Disposable) -> date | None:
    """The day on which that was disposed of, for the pages that would have shown it."""
    original = legal_hold.original_of(case)
    wanted = {what.value, Disposable.CASE.value}
    days = [row.done_at for row in of_case(original.id) if row.done_at and row.what in wanted]
    return london_day(min(days)) if days else None


promises.handles(erasing.DROP, erasing.drop_letters, on_giving_up=note_left_behind)
