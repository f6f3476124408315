"""Asking information holders: who was asked, when, and what they said. The evidence behind "not held"."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.core.now import today
from foi.models.search_request import SearchRequest
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CaseStatus
from foi.services import audit, cases, four_eyes


class Answer(StrEnum):
    HELD = "held"
    PARTLY_HELD = "partly_held"
    NOT_HELD = "not_held"

    @property
    def label(self) -> str:
        return {"held": "Held", "partly_held": "Partly held", "not_held": "Not held"}[self.value]


def searches_of(case_id: int) -> list[SearchRequest]:
    rows = db.session.scalars(
        sa.select(SearchRequest).where(SearchRequest.case_id == case_id).order_by(SearchRequest.id)
    )
    return list(rows)


def ask(
    *,
    case_id: int,
    holder: str,
    asked_on: date,
    asked_for: str,
    by: int,
    part_number: int | None = None,
    version: int | None = None,
) -> SearchRequest:
    """Record that a business area was asked to look. A new case is then being searched."""
    case = cases.change(case_id, version=version)
    if not holder.strip():
        raise Incomplete("Enter who was asked.")
    _check_day(asked_on, case.received_on)
    search = SearchRequest(
        case_id=case.id,
        part_number=part_number,
        holder=holder.strip(),
        asked_on=asked_on,
        asked_for=asked_for.strip(),
    )
    db.session.add(search)
    db.session.flush()
    if case.status == CaseStatus.RECEIVED:
        cases.move(case, CaseStatus.SEARCHING, by=by)
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    audit.record(AuditTag.SEARCH_ASK, f"search:{search.id}", by=by, case_id=case.id)
    return search


def record_answer(
    *,
    case_id: int,
    search_id: int,
    answered_on: date,
    answer: Answer,
    answer_text: str,
    where_searched: str,
    by: int,
    version: int | None = None,
) -> None:
    """Record what they said. "Not held" needs the places and terms that were searched."""
    case = cases.change(case_id, version=version)
    search = db.session.get(SearchRequest, search_id)
    if search is None or search.case_id != case.id:
        raise NotFound("There is no such search in this case.")
    _check_day(answered_on, search.asked_on)
    if answer is not Answer.HELD and not where_searched.strip():
        raise Incomplete("Enter where they looked and for what: it is the evidence for “not held”.")
    search.answered_on, search.answer = answered_on, answer.value
    search.answer_text, search.where_searched = answer_text.strip(), where_searched.strip()
    db.session.flush()
    is_all = all(one.answered_on for one in searches_of(case.id))
    if is_all and case.status == CaseStatus.SEARCHING:
        cases.move(case, CaseStatus.PREPARING, by=by)
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"answer": answer.value}
    audit.record(AuditTag.SEARCH_ANSWER, f"search:{search.id}", by=by, case_id=case.id, details=details)


def _check_day(day: date, earliest: date) -> None:
    if not earliest <= day <= today():
        raise NotAllowedNow("That day is in the future, or before the request came. Nothing has been saved.")
