"""What happened to a case outside: complaints, decision notices, appeals; and the last days for them."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from foi.core import bus
from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.core.now import now, today
from foi.models.case import Case
from foi.models.review import AppealEvent
from foi.rules import regimes
from foi.rules.appeals import (
    AppealStep,
    Window,
    court_window,
    is_under_way,
    may_follow,
    regulator_window,
)
from foi.rules.audit_tags import AuditTag
from foi.rules.events import ResponseContested
from foi.services import audit, authorities, cases, responses, reviews, timekeeping


def events_of(case_id: int) -> list[AppealEvent]:
    """What stands, in the order in which it happened: neither struck out nor itself a strike."""
    rows = db.session.scalars(sa.select(AppealEvent).where(AppealEvent.case_id == case_id)).all()
    struck = {row.strikes_id for row in rows}
    standing = [row for row in rows if row.strikes_id is None and row.id not in struck]
    return sorted(standing, key=lambda row: (row.happened_on, row.id))


def last_step(case_id: int) -> AppealStep | None:
    events = events_of(case_id)
    return AppealStep(events[-1].step) if events else None


def is_contested(case_id: int) -> bool:
    """Whether a review, a complaint or an appeal about this response is under way."""
    return is_under_way(last_step(case_id)) or any(
        reviews.is_open(one) for one in reviews.reviews_of(case_id)
    )


def record(
    *,
    case_id: int,
    step: AppealStep,
    happened_on: date,
    outcome: str,
    by: int,
    their_reference: str = "",
    version: int | None = None,
) -> AppealEvent:
    """Record a step on the original case. Raises ``NotAllowedNow`` for one that cannot come next."""
    case = cases.find(case_id)
    cases.demand_version(case, version)
    if case.review:
        raise NotAllowedNow("Record it on the request that was reviewed.")
    before = events_of(case.id)
    if step not in may_follow(AppealStep(before[-1].step) if before else None):
        raise NotAllowedNow("That can’t come next. Look at what is recorded already.")
    earliest = before[-1].happened_on if before else case.received_on
    if not earliest <= happened_on <= today():
        raise NotAllowedNow("The day must lie between the step before and today. Nothing has been saved.")
    if not outcome.strip():
        raise Incomplete("Say what was complained of, or what was decided.")
    row = AppealEvent(
        case_id=case.id,
        step=step.value,
        happened_on=happened_on,
        their_reference=their_reference.strip(),
        outcome=outcome.strip(),
        recorded_by_id=by,
        recorded_at=now(),
    )
    _add(case, row, AuditTag.APPEAL_RECORD, by=by)
    if is_under_way(step):
        bus.emit(ResponseContested(case.id))
    return row


def strike(*, case_id: int, event_id: int, by: int) -> None:
    """Take back the newest step, recorded by mistake; it stays on the record."""
    case = cases.find(case_id)
    standing = events_of(case.id)
    if not standing or standing[-1].id != event_id:
        raise NotFound("Only the newest step can be struck out.")
    old = standing[-1]
    row = AppealEvent(
        case_id=case.id,
        step=old.step,
        happened_on=old.happened_on,
        strikes_id=old.id,
        recorded_by_id=by,
        recorded_at=now(),
    )
    _add(case, row, AuditTag.APPEAL_STRIKE, by=by)


def _add(case: Case, row: AppealEvent, tag: AuditTag, *, by: int) -> None:
    db.session.add(row)
    db.session.flush()
    cases.touch(case)
    audit.record(tag, f"appeal:{row.id}", by=by, case_id=case.id, details={"step": row.step})


def windows_of(original: Case) -> list[Window]:
    """The ways that are or were open to the requester, each with its last day and how it is reckoned."""
    regime, calendar = regimes.regime(original.regime), timekeeping.calendar()
    found = []
    if reading := reviews.last_day_to_ask(original):
        found.append(
            Window(
                "Request for an internal review",
                regime.ask_review_within.section,
                reading.due_on,
                tuple(reading.because),
            )
        )
    sent = [responses.response_of(one.id) for one in reviews.reviews_of(original.id)]
    told = [one.sent_on for one in sent if one and one.sent_on]
    if told:
        found.append(
            regulator_window(
                regime, calendar, review_sent_on=told[-1], regulator=authorities.regulator_of(regime)
            )
        )
    notices = [one for one in events_of(original.id) if one.step == AppealStep.DECISION_NOTICE]
    if notices:
        found.append(court_window(regime, calendar, decision_notice_on=notices[-1].happened_on))
    return found
