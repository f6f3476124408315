"""The letters of an internal review: its acknowledgement and its outcome, from plain facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foi.models.authority import Authority
from foi.rules.clock_reading import Reading
from foi.rules.month_days import month_days
from foi.rules.notice_fields import NoticeKind
from foi.rules.regimes import Regime
from foi.services import timekeeping
from foi.services.notices import Notice, facts_in_common
from foi.services.stationery import Sheet


@dataclass(frozen=True, slots=True)
class ReviewedPart:
    """The fresh decision on one part; ``decision`` and ``reasons`` in the letter's own words."""

    number: int
    question: str
    decision: str
    reasons: str


def review_acknowledgement(
    *,
    regime: Regime,
    authority: Authority,
    sheet: Sheet,
    asked_on: date,
    dissatisfaction: str,
    reading: Reading | None,
) -> Notice:
    """We have a request for review of ``asked_on``. ``reading``: the clock of the review, which gives the due day."""
    kind = NoticeKind.REVIEW_ACKNOWLEDGEMENT
    holidays = timekeeping.calendar().holidays(regime.holiday_nations)
    facts = {
        **facts_in_common(kind, regime, authority),
        "asked_on": asked_on,
        "dissatisfaction": dissatisfaction,
        "due_on": reading.due_on if reading else None,
    }
    calendar = month_days(reading, asked_on, holidays) if reading else ()
    return Notice(kind, regime, authority, sheet, facts, reading, calendar)


def review_outcome(
    *,
    regime: Regime,
    authority: Authority,
    sheet: Sheet,
    asked_on: date,
    decision: str,
    parts: Sequence[ReviewedPart],
    failure: str = "",
    action: str = "",
    action_by: str = "",
    failed_to_comply: bool = False,
) -> Notice:
    """What the review decided. ``decision`` sums it up; each part has a fresh decision and its reasons.

    EIR reg 11(5) asks for three things where the review found that we had failed to comply: the ``failure``, the
    ``action`` that we decided to take, and by when (``action_by``, in words).
    """
    kind = NoticeKind.REVIEW_OUTCOME
    facts = {
        **facts_in_common(kind, regime, authority),
        "asked_on": asked_on,
        "decision": decision if all(part.decision.strip() for part in parts) else "",
        "reasons": bool(parts) and all(part.reasons.strip() for part in parts),
        "parts": tuple(parts),
        "failure": failure,
        "action": action,
        "action_by": action_by,
        "failed_to_comply": failed_to_comply,
    }
    return Notice(kind, regime, authority, sheet, facts)


def own_words(notice: Notice) -> list[str]:
    """What people here wrote in the outcome of a review; no quotation of the request or of the complaint."""
    parts = [part for part in notice.facts.get("parts", ()) if isinstance(part, ReviewedPart)]  # type: ignore[attr-defined] # facts are objects until asked what they are
    said = (notice.said(name) for name in ("opening", "closing", "decision", "failure", "action"))
    return [*said, *(part.reasons for part in parts)]
