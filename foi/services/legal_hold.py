"""The legal hold: nothing of a case is deleted while it is open or can still be reviewed, complained of or appealed.

FOIA s.77, FOISA s.65, reg 19 of both regulations. Whatever deletes or erases asks here first.
"""

from __future__ import annotations

from datetime import date

from foi.core.errors import NotAllowedNow
from foi.core.now import today
from foi.models.case import Case
from foi.rules import regimes, retention
from foi.rules.appeals import AppealStep
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CLOSED, CaseStatus
from foi.rules.retention import Closing, Hold
from foi.services import appeals, audit, authorities, cases, responses, reviews, timekeeping


def original_of(case: Case) -> Case:
    """The request itself: a review stands and falls with what it reviews."""
    return cases.find(case.review.original_id) if case.review else case


def family_of(case: Case) -> list[Case]:
    """The request and its reviews."""
    original = original_of(case)
    return [original, *reviews.reviews_of(original.id)]


def hold_on(case: Case) -> Hold | None:
    """Why nothing of this case may be deleted today; None where nothing stands against it."""
    original = original_of(case)
    regime = regimes.regime(original.regime)
    return retention.legal_hold(
        closing_of(original),
        regime,
        timekeeping.calendar(),
        today=today(),
        regulator=authorities.regulator_of(regime).office,
    )


def demand_none(case: Case, *, act: str, by: int | None) -> None:
    """Raises ``NotAllowedNow`` with the reason and the section, and records the attempt; ``act`` is a tag of ours."""
    hold = hold_on(case)
    if hold is None:
        return
    details = {"act": act, "section": hold.section}
    audit.record_now(AuditTag.DISPOSAL_REFUSE, f"case:{case.id}", by=by, case_id=case.id, details=details)
    raise NotAllowedNow(
        f"Nothing of this case may be deleted. {hold.reason} To destroy what somebody is entitled to is an offence "
        f"({regimes.regime(case.regime).spelled(hold.section)}). Nothing has been deleted; the attempt is recorded."
    )


def closing_of(original: Case) -> Closing:
    """The days that decide how long a request stays contestable, from its record."""
    response = responses.response_of(original.id)
    asked = reviews.reviews_of(original.id)
    events = appeals.events_of(original.id)
    last = AppealStep(events[-1].step) if events else None
    days = {AppealStep(event.step): event.happened_on for event in events}
    is_closed = CaseStatus(original.status) in CLOSED
    return Closing(
        received_on=original.received_on,
        sent_on=response.sent_on if response else None,
        review_asked_on=asked[-1].received_on if asked else None,
        review_notice_on=_ended(asked[-1]) if asked else None,
        complaint_open=last is AppealStep.COMPLAINT,
        decision_notice_on=days.get(AppealStep.DECISION_NOTICE),
        ended_on=original.closed_on if is_closed else None,
        appeal_open=last is AppealStep.APPEAL,
        appeal_decided_on=days.get(AppealStep.APPEAL_DECIDED),
        events=tuple(timekeeping.as_rule_events(timekeeping.events_of(original.id))),
    )


def _ended(review: Case) -> date | None:
    """When the outcome of a review was sent, or the review was withdrawn; None while it is open."""
    response = responses.response_of(review.id)
    if response and response.sent_on:
        return response.sent_on
    return None if reviews.is_open(review) else review.closed_on
