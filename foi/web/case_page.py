"""The frame of every case page: reference, status, what to do next, the date, and the tabs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import render_template, url_for

from foi.core.now import today
from foi.models.case import Case
from foi.queries import case_file
from foi.rules import next_step as rules
from foi.rules import regimes
from foi.rules.clock_reading import Reading
from foi.rules.lifecycle import CLOSED, EDITABLE, CaseStatus
from foi.rules.month_days import CalendarDay, month_days
from foi.rules.working_days import working_days_between
from foi.services import (
    costs,
    dispatches,
    key_dates,
    review_outcomes,
    reviews,
    searches,
    tasks,
    timekeeping,
)
from foi.services.drafting import letter_progress
from foi.web import panels

_PAGES = {
    "parts": "parts.show",
    "searches": "searches.show",
    "clock": "clock.show",
    "owner": "cases.owner",
    "documents": "documents.case_documents",
    "response": "letters.show",
    "publication": "publication.case_entry",
    "review": "reviews.show",
    "letters": "notices.show",
}


_NOT_OF_A_REVIEW = frozenset({"publication"})
"""What is published is the entry of the request itself."""


@dataclass(frozen=True, slots=True)
class ClockView:
    """The date of a case in the words of its page."""

    reading: Reading
    days: int | None
    late: int
    stopped: str
    number: int | None
    calendar: Sequence[CalendarDay]
    earlier: date | None
    """The date to keep to be safe (``Case.earlier_due_on``), while the clock runs."""


def working_days_left(due_on: date, regime_code: str) -> tuple[int, int]:
    """Working days left until the end of ``due_on`` (0 on the day itself), and working days late."""
    holidays = timekeeping.calendar().holidays(regimes.regime(regime_code).holiday_nations)
    if due_on >= today():
        return working_days_between(today(), due_on, holidays), 0
    # Late from the day after: a due date missed over a weekend is late by one working day on Monday.
    late = working_days_between(due_on, today(), holidays)
    return 0, max(late, 1)


def clock_view(case: Case) -> ClockView:
    reading = timekeeping.read(case)
    stopped = _stopped(case, reading)
    days, late = (None, 0)
    if reading.due_on and not stopped:
        days, late = working_days_left(reading.due_on, case.regime)
    return ClockView(
        reading=reading,
        days=days,
        late=late,
        stopped=stopped,
        number=reading.day_number(today()),
        calendar=_calendar(case, reading),
        earlier=None if stopped else case.earlier_due_on,
    )


def _stopped(case: Case, reading: Reading) -> str:
    if CaseStatus(case.status) in CLOSED:
        return {"SENT": "Answered", "WITHDRAWN": "Withdrawn", "LAPSED": "Lapsed"}.get(
            case.status, "Transferred"
        )
    if reading.waiting_for:
        return f"Waiting for the {reading.waiting_for.value}"
    return "Lapsed: the fee was not paid in time" if reading.lapsed_on else ""


def _calendar(case: Case, reading: Reading) -> tuple[CalendarDay, ...]:
    holidays = timekeeping.calendar().holidays(regimes.regime(case.regime).holiday_nations)
    return month_days(reading, case.received_on, holidays)


def facts_of(case: Case) -> rules.CaseFacts:
    """What the next step is read from."""
    asked = searches.searches_of(case.id)
    waiting = [search for search in asked if search.answered_on is None]
    known = panels.progress_of(case.id)
    progress = letter_progress(case)
    decided = review_outcomes.part_reviews_of(case.id) if case.review else {}
    open_parts = [
        part
        for part in case.parts
        if part.number and (not part.outcome or (case.review and part.id not in decided))
    ]
    is_untouched = not asked and len(open_parts) == sum(1 for part in case.parts if part.number)
    return rules.CaseFacts(
        status=CaseStatus(case.status),
        has_owner=case.owner_id is not None,
        has_heard=not is_untouched or bool(dispatches.dispatches_of(case.id)),
        searches_open=len(waiting),
        searches_done=len(asked) - len(waiting),
        parts_without_finding=len(open_parts),
        notice_gaps=progress.gaps,
        letter_is_frozen=progress.is_frozen,
        documents_unreleased=int(known.get("documents_unreleased", 0)),
        entry_is_ready=case.review is not None or bool(known.get("entry_is_ready", True)),
        first_holder=waiting[0].holder if waiting else "",
        is_review=case.review is not None,
        has_open_review=case.status == CaseStatus.SENT
        and any(reviews.is_open(one) for one in reviews.reviews_of(case.id)),
    )


def render_tab(case_id: int, tab: str, template: str, *, case: Case | None = None, **context: object) -> str:
    """A tab of the case page: ``template`` extends ``foi/case.html`` and fills block ``tab``."""
    case = case or case_file.load(case_id)
    step = rules.next_step(facts_of(case))
    return render_template(
        template,
        case=case,
        case_regime=regimes.regime(case.regime),
        clock=clock_view(case),
        step=step,
        step_href=url_for(_PAGES[step.page], case_id=case.id) if step.page else "",
        can_edit=CaseStatus(case.status) in EDITABLE,
        tasks=tasks.open_tasks(case.id),
        cost_warning="" if tab == "cost" else costs.warning_of(case),
        after_the_answer=key_dates.key_dates(case) if case.status == CaseStatus.SENT else [],
        case_tabs=[
            (panel.title, url_for(panel.endpoint, case_id=case.id), panel.tab == tab)
            for panel in panels.all_panels()
            if not (case.review and panel.tab in _NOT_OF_A_REVIEW)
        ],
        **context,
    )
