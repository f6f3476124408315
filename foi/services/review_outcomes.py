"""The letter of a review as its record stands: the outcome, with the reasons for each part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import sqlalchemy as sa

from foi.core.db import db
from foi.models.case import Case, Part
from foi.models.letter import Letter
from foi.models.review import PartReview, Review
from foi.rules import regimes
from foi.rules.notice_fields import NoticeKind
from foi.rules.notice_words import TITLES
from foi.rules.outcomes import Outcome
from foi.rules.reviews import ReviewResult
from foi.services import cases
from foi.services.notices import Notice
from foi.services.review_letters import ReviewedPart, review_outcome
from foi.services.stationery import sheet_for


def outcome_of(
    case: Case,
    review: Review,
    *,
    on: date,
    letter: Letter | None,
    citations: Mapping[int, tuple[str, ...]],
    grounds: Sequence[object],
) -> Notice:
    """The outcome. ``citations``: for each part's id, the provisions relied on now; ``grounds``: those, with tests."""
    authority = cases.the_authority()
    decided = part_reviews_of(case.id)
    notice = review_outcome(
        regime=regimes.regime(case.regime),
        authority=authority,
        sheet=sheet_for(case, authority, title=TITLES[NoticeKind.REVIEW_OUTCOME], on=on),
        asked_on=case.received_on,
        decision=review.decision,
        parts=[
            _reviewed(part, decided.get(part.id), citations.get(part.id, ()))
            for part in case.parts
            if part.number
        ],
        failure=review.failure,
        action=review.action,
        action_by=review.action_by,
        failed_to_comply=review.has_failed,
    )
    own_words = {
        "opening": letter.opening if letter else "",
        "closing": letter.closing if letter else "",
        "grounds": tuple(grounds),
    }
    return replace(notice, facts={**notice.facts, **own_words})


def part_reviews_of(case_id: int) -> dict[int, PartReview]:
    """The fresh decisions so far, by the id of their part."""
    rows = db.session.scalars(
        sa.select(PartReview).join(Part, Part.id == PartReview.part_id).where(Part.case_id == case_id)
    )
    return {row.part_id: row for row in rows}


def _reviewed(part: Part, row: PartReview | None, citations: tuple[str, ...]) -> ReviewedPart:
    number = part.number or 0
    if row is None or part.outcome is None:
        return ReviewedPart(number, part.text, "", "")
    under = f" under {' and '.join(citations)}" if citations else ""
    outcome = Outcome(part.outcome).label
    decision = f"{ReviewResult(row.result).label}: {outcome[0].lower()}{outcome[1:]}{under}."
    return ReviewedPart(number, part.text, decision, "\n\n".join(filter(None, (row.reasons, part.answer))))
