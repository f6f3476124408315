"""Opening a case for a change: the version that the person saw, a status that allows it, and who took part."""

from __future__ import annotations

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotAllowedNow, NotFound, Stale
from foi.core.now import today
from foi.models.authority import Authority
from foi.models.case import Case, Part
from foi.models.user import User
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CLOSED, EDITABLE, WORDS, CaseStatus, can_move
from foi.rules.regimes import Regime, regime
from foi.rules.reviews import may_decide
from foi.rules.roles import Act, may
from foi.services import audit, four_eyes


def the_authority() -> Authority:
    """The authority that runs this installation."""
    authority = db.session.scalar(sa.select(Authority).order_by(Authority.id).limit(1))
    if authority is None:
        raise NotAllowedNow("The authority has not been set up yet: an administrator has to enter its name.")
    return authority


def find(case_id: int) -> Case:
    """The case; ``NotFound`` where there is none."""
    case = db.session.get(Case, case_id)
    if case is None:
        raise NotFound("There is no such case.")
    return case


def change(case_id: int, *, version: int | None = None) -> Case:
    """The case, for a change: raises ``NotAllowedNow`` where it is closed or with the approver.

    ``version``: of the page that the person saw; ``Stale`` where somebody has changed the case since.
    """
    case = find(case_id)
    demand_version(case, version)
    if CaseStatus(case.status) not in EDITABLE:
        raise NotAllowedNow(
            f"This case can’t be changed now: it is “{WORDS[CaseStatus(case.status)]}”. Nothing has been saved."
        )
    return case


def demand_version(case: Case, version: int | None) -> None:
    if version is not None and version != case.version:
        raise Stale(
            "Somebody else changed this case after you opened the page. Your change has not been saved; "
            "what you typed is still here. Look at the case in another tab, then send it again.",
            now_at=case.version,
        )


def part_of(case: Case, part_id: int) -> Part:
    part = next((part for part in case.parts if part.id == part_id), None)
    if part is None:
        raise NotFound("There is no such part in this case.")
    return part


def regime_of(case: Case, part: Part) -> Regime:
    """The law under which a part is answered: that of the case, or its environmental twin."""
    return regime(part.regime or case.regime)


def touch(case: Case) -> None:
    """Make the case's version go up although only rows beneath it changed."""
    sa.orm.attributes.flag_modified(case, "subject")


def demand_move(case: Case, status: CaseStatus) -> None:
    """Raises ``NotAllowedNow`` where the table has no such move."""
    old = CaseStatus(case.status)
    if old != status and not can_move(old, status):
        raise NotAllowedNow(f"A case that is “{WORDS[old]}” can’t become “{WORDS[status]}”.")


def move(case: Case, status: CaseStatus, *, by: int | None) -> None:
    """Take the case to another status; raises ``NotAllowedNow`` where the table has no such move."""
    old = CaseStatus(case.status)
    if old == status:
        return
    demand_move(case, status)
    case.status = status.value
    case.closed_on = today() if status in CLOSED else None
    details = {"from": old.value, "to": status.value}
    audit.record(AuditTag.CASE_MOVE, f"case:{case.id}", by=by, case_id=case.id, details=details)


def assign(*, case_id: int, owner_id: int | None, by: int, version: int | None = None) -> None:
    """Say whose case it is; None puts it back among the unassigned.

    A manager gives a case to anybody; an officer takes one that nobody has, or hands on their own.
    """
    case = find(case_id)
    demand_version(case, version)
    person = db.session.get(User, by)
    takes_a_free_one = case.owner_id is None and owner_id == by
    if person is None or not (may(person.roles, Act.ASSIGN) or takes_a_free_one or case.owner_id == by):
        raise NotAllowedNow("Only a manager gives somebody else’s case, or one that nobody has, to a person.")
    if owner_id is not None:
        owner = db.session.get(User, owner_id)
        if owner is None or not owner.is_active or "officer" not in owner.roles:
            raise NotAllowedNow("Only an officer with an open account can have a case.")
        if case.review and not may_decide(owner_id, four_eyes.deciders(case.review.original_id)):
            raise NotAllowedNow(
                "That person had a hand in the decision that is reviewed. Choose somebody else."
            )
    case.owner_id = owner_id
    details = {"owner": owner_id}
    audit.record(AuditTag.CASE_ASSIGN, f"case:{case.id}", by=by, case_id=case.id, details=details)
