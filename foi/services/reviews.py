"""Internal reviews: asked for, decided afresh part by part by somebody else, and answered with reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from foi.core import bus
from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.core.now import now, today
from foi.models.case import Case, Part
from foi.models.review import PartReview, Review
from foi.models.withholding import PersonalDataAssessment, Withholding
from foi.rules import clock, regimes, review_routes
from foi.rules.audit_tags import AuditTag
from foi.rules.clock import ClockError, DueKind, Event, EventKind, Reading
from foi.rules.events import ResponseContested
from foi.rules.lifecycle import CLOSED, CaseStatus
from foi.rules.outcomes import Outcome
from foi.rules.plain_dates import spoken
from foi.rules.reviews import (
    ReviewResult,
    Timeliness,
    may_decide,
    missing_from_request,
    results,
    timeliness,
)
from foi.services import audit, cases, findings, four_eyes, responses, timekeeping, withholding


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for review as it came in. ``names_request``: it says which request it is about."""

    on: date
    dissatisfaction: str
    names_request: bool = True
    why_accepted: str = ""


def reviews_of(original_id: int) -> list[Case]:
    """The reviews of a request, in the order in which they were asked for."""
    rows = db.session.scalars(
        sa.select(Case)
        .join(Review, Review.case_id == Case.id)
        .where(Review.original_id == original_id)
        .order_by(Case.received_on, Case.id)
    )
    return list(rows)


def is_open(review: Case) -> bool:
    return CaseStatus(review.status) not in CLOSED


def review_of(case: Case) -> Review:
    """What this case reviews; raises ``NotFound`` where it is no review."""
    if case.review is None:
        raise NotFound("This case is not an internal review.")
    return case.review


def last_day_to_ask(original: Case) -> Reading | None:
    """The last day on which a review of this request can be asked for; None where the law lets none be told yet."""
    regime = regimes.regime(original.regime)
    response = responses.response_of(original.id)
    events = timekeeping.as_rule_events(timekeeping.events_of(original.id))
    if response and response.sent_on:
        return review_routes.last_day_to_ask(
            regime,
            timekeeping.calendar(),
            received_on=original.received_on,
            sent_on=response.sent_on,
            events=events,
        )
    if original.due_on is None:
        return None
    failed = Event(EventKind.ALLEGED_FAILURE, on=original.due_on)
    try:
        return clock.read(
            original.received_on,
            (*events, failed),
            regime,
            timekeeping.calendar(),
            due_kind=DueKind.REVIEW_REQUEST_BY,
        )
    except ClockError:
        return None


def log(*, original_id: int, asked: Asked, by: int, owner_id: int | None = None) -> Case:
    """The requester asks for a review: a case of its own, with the parts of the original to be decided afresh.

    To log it is to decide nothing: whoever handled the original may. Raises ``Incomplete`` where the request for
    review is not valid under its law, or came late and nobody says why it is accepted.
    """
    original = cases.find(original_id)
    _demand_reviewable(original, asked)
    reading = last_day_to_ask(original)
    asked_by = reading.due_on if reading else None
    is_late = asked_by is not None and timeliness(asked.on, asked_by) is Timeliness.LATE_MAY_ACCEPT
    if is_late and asked_by and not asked.why_accepted.strip():
        raise Incomplete(
            f"It came after {spoken(asked_by)}, the last day to ask. A late request may be accepted: say why it is."
        )
    if owner_id is not None and not may_decide(owner_id, four_eyes.deciders(original.id)):
        raise NotAllowedNow("That person had a hand in the decision that is reviewed. Choose somebody else.")
    case = _case_for(original, asked.on, owner_id)
    db.session.add(
        Review(
            case_id=case.id,
            original_id=original.id,
            dissatisfaction=asked.dissatisfaction.strip(),
            asked_by=asked_by,
            why_accepted=asked.why_accepted.strip() if is_late else "",
        )
    )
    db.session.flush()
    db.session.refresh(case, ["review"])
    timekeeping.refresh(case)
    for case_id in (case.id, original.id):
        details = {"review": case.id, "is_late": is_late}
        audit.record(AuditTag.REVIEW_LOG, f"review:{case.id}", by=by, case_id=case_id, details=details)
    bus.emit(ResponseContested(original.id))
    return case


def _demand_reviewable(original: Case, asked: Asked) -> None:
    if original.review:
        raise NotAllowedNow("A review is not reviewed again: the next step is the regulator.")
    if any(is_open(one) for one in reviews_of(original.id)):
        raise NotAllowedNow("A review of this request is under way already.")
    response = responses.response_of(original.id)
    is_overdue = original.due_on is not None and original.due_on < asked.on
    if (response is None or response.sent_on is None) and not is_overdue:
        raise NotAllowedNow("There is nothing to review yet: the request is not answered, and is not late.")
    began = response.sent_on if response and response.sent_on else original.received_on
    if not began <= asked.on <= today():
        raise NotAllowedNow("The day must lie between the response and today. Nothing has been saved.")
    who = original.requester
    facts = {
        "requester_name": who.name,
        "address": who.email or who.address,
        "request": "yes" if asked.names_request else "",
        "dissatisfaction": asked.dissatisfaction,
    }
    if lacking := missing_from_request(regimes.regime(original.regime), facts):
        raise Incomplete(
            "This is not a valid request for review yet. Help the requester to put it right.",
            tuple(f"{one.message} ({one.section})" for one in lacking),
        )


def _case_for(original: Case, asked_on: date, owner_id: int | None) -> Case:
    number = len(reviews_of(original.id)) + 1
    case = Case(
        reference=f"{original.reference}-R{number}",
        subject=original.subject,
        request_text=original.request_text,
        regime=original.regime,
        status=CaseStatus.RECEIVED.value,
        received_on=asked_on,
        owner_id=owner_id,
        logged_at=now(),
        requester_id=original.requester_id,
        parts=[
            Part(position=part.position, number=part.number, text=part.text, answer="", regime=part.regime)
            for part in original.parts
        ],
    )
    db.session.add(case)
    db.session.flush()
    return case


def decide_part(
    *,
    case_id: int,
    part_id: int,
    result: ReviewResult,
    outcome: Outcome,
    reasons: str,
    by: int,
    answer: str = "",
    version: int | None = None,
) -> None:
    """Decide one part afresh, as at the day of the request. ``answer``: what is given now, if anything."""
    case = cases.change(case_id, version=version)
    review_of(case)
    part = cases.part_of(case, part_id)
    if result not in results(regimes.regime(case.regime)):
        raise NotAllowedNow("Only the Scottish Act lets a review be refused as vexatious (section 21(8)).")
    if part.number is None or outcome not in findings.allowed(cases.regime_of(case, part).code):
        raise NotAllowedNow("That part, or that finding, does not exist under this law.")
    if not reasons.strip():
        raise Incomplete("Give the reasons: the letter says them.")
    part.outcome, part.answer = outcome.value, answer.strip()
    row = db.session.get(PartReview, part.id) or PartReview(part_id=part.id)
    row.result, row.reasons = result.value, reasons.strip()
    db.session.add(row)
    if case.status == CaseStatus.RECEIVED:
        cases.move(case, CaseStatus.PREPARING, by=by)
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"part": part.number, "result": result.value, "outcome": outcome.value}
    audit.record(AuditTag.REVIEW_DECIDE, f"part:{part.id}", by=by, case_id=case.id, details=details)


def take_over_grounds(*, case_id: int, part_id: int, by: int, version: int | None = None) -> int:
    """Apply to a part what the original applied to it, with its tests: the reviewer's own act, to be read and changed.

    How many were taken over; those that are applied already are left alone.
    """
    case = cases.change(case_id, version=version)
    original = cases.find(review_of(case).original_id)
    part = cases.part_of(case, part_id)
    before = next((one for one in original.parts if one.position == part.position), None)
    known = {row.provision_ref for row in withholding.withholdings_of(case.id) if row.part_id == part.id}
    taken = 0
    for row in withholding.withholdings_of(original.id):
        if before is None or row.part_id != before.id or row.provision_ref in known:
            continue
        assessment = _same_assessment(case, row, by=by)
        copy = Withholding(
            part_id=part.id,
            provision_ref=row.provision_ref,
            what=row.what,
            reason=row.reason,
            answers=dict(row.answers),
            assessment_id=assessment.id if assessment else None,
        )
        db.session.add(copy)
        db.session.flush()
        details = {"part": part.number, "provision": row.provision_ref, "from": row.id}
        audit.record(
            AuditTag.PART_WITHHOLD, f"withholding:{copy.id}", by=by, case_id=case.id, details=details
        )
        taken += 1
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    return taken


def _same_assessment(case: Case, row: Withholding, *, by: int) -> PersonalDataAssessment | None:
    if row.assessment is None:
        return None
    same = [one for one in withholding.assessments_of(case.id) if one.category == row.assessment.category]
    if same:
        return same[0]
    made = withholding.assess(
        case_id=case.id,
        test=withholding.test_of(row.assessment),
        by=by,
    )
    return db.session.get(PersonalDataAssessment, made)


def sum_up(
    *,
    case_id: int,
    decision: str,
    has_failed: bool,
    failure: str,
    action: str,
    action_by: str,
    by: int,
    version: int | None = None,
) -> None:
    """The outcome in a few sentences; and where we had failed, what we do about it and by when (EIR reg 11(5))."""
    case = cases.change(case_id, version=version)
    review = review_of(case)
    if not decision.strip():
        raise Incomplete("Sum up the outcome, as the letter will say it.")
    review.decision, review.has_failed = decision.strip(), has_failed
    review.failure, review.action, review.action_by = failure.strip(), action.strip(), action_by.strip()
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    audit.record(AuditTag.REVIEW_SUM_UP, f"review:{case.id}", by=by, case_id=case.id)
