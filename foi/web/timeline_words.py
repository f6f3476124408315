"""The audit trail of a case in the words of its timeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from foi.queries.case_file import Act
from foi.rules.audit_tags import AuditTag
from foi.rules.clock_events import EventKind
from foi.rules.lifecycle import WORDS, CaseStatus
from foi.rules.notice_fields import NoticeKind
from foi.rules.notice_words import NAMES
from foi.rules.plain_dates import written
from foi.web.clock_forms import described

T = AuditTag
TITLES: dict[str, str] = {
    T.CASE_LOG: "Request logged",
    T.CASE_EDIT: "Case changed",
    T.CASE_SPLIT: "Request split into parts",
    T.CASE_ASSIGN: "Owner changed",
    T.CASE_MOVE: "Status changed",
    T.REQUESTER_SHOW: "Requester’s details opened",
    T.CLOCK_EVENT: "Clock event recorded",
    T.CLOCK_RECOUNT: "Due date counted again",
    T.SEARCH_ASK: "Search asked for",
    T.SEARCH_ANSWER: "Search answered",
    T.COST_RECORD: "Hours recorded",
    T.COST_STRIKE: "Hours struck out",
    T.COST_COUNT_TOGETHER: "Counting together with another request decided",
    T.PART_FIND: "Finding recorded",
    T.PART_WITHHOLD: "Exemption applied",
    T.PART_LIFT: "Exemption lifted",
    T.ASSESSMENT_RECORD: "Legitimate interests test recorded",
    T.REVIEW_LOG: "Internal review asked for",
    T.REVIEW_DECIDE: "Part decided afresh",
    T.REVIEW_SUM_UP: "Outcome of the review summed up",
    T.APPEAL_RECORD: "Complaint or appeal recorded",
    T.APPEAL_STRIKE: "Complaint or appeal struck out",
    T.DISPOSAL_PROPOSE: "Disposal proposed",
    T.DISPOSAL_DECLINE: "Disposal declined",
    T.DISPOSAL_DO: "Disposed of",
    T.DISPOSAL_REFUSE: "Deletion refused: legal hold",
    T.LETTER_DRAFT: "Letter edited",
    T.LETTER_FREEZE: "Letter frozen",
    T.LETTER_SEND: "Sending of a letter begun",
    T.LETTER_ACCEPTED: "Letter sent",
    T.LETTER_UNDELIVERED: "Letter could not be delivered",
    T.RESPONSE_SUBMIT: "Submitted for sign-off",
    T.RESPONSE_RETURN: "Returned to the drafter",
    T.RESPONSE_APPROVE: "Signed off",
    T.RESPONSE_ATTACH: "File attached",
    T.RESPONSE_DETACH: "File taken off",
    T.RESPONSE_SEND: "Sending begun",
    T.RESPONSE_ACCEPTED: "Response sent",
    T.RESPONSE_UNDELIVERED: "Response could not be delivered",
    T.TASK_RAISE: "Task raised",
    T.TASK_CLOSE: "Task closed",
    T.DOCUMENT_ADD: "Document added",
    T.DOCUMENT_SCAN: "Document read",
    T.DOCUMENT_UNREADABLE: "Document could not be read",
    T.DOCUMENT_OPEN: "Document opened",
    T.DOCUMENT_DECIDE: "Redactions decided",
    T.DOCUMENT_SUBMIT: "Redactions submitted",
    T.DOCUMENT_BURN: "Redactions applied and verified",
    T.DOCUMENT_REFUSE: "Redacted file refused by the check",
    T.DOCUMENT_APPROVE: "Redactions approved",
    T.DOCUMENT_SEND_BACK: "Document sent back",
    T.DOCUMENT_RELEASE: "Document released",
    T.DOCUMENT_SET_ASIDE: "Document set aside as not in scope",
    T.DOCUMENT_BRING_BACK: "Document brought back into scope",
    T.ENTRY_PREPARE: "Log entry prepared",
    T.ENTRY_APPROVE: "Log entry signed off",
    T.ENTRY_SCHEDULE: "Publication scheduled",
    T.ENTRY_HOLD: "Publication held",
    T.ENTRY_UNHOLD: "Publication no longer held",
    T.ENTRY_PUBLISH: "Published",
    T.ENTRY_WITHDRAW: "Entry withdrawn",
    T.COINCIDENCE_STATE: "Surname in a file said to be another person’s",
    T.COINCIDENCE_AGREE: "Surname in a file agreed to be another person’s",
}


@dataclass(frozen=True, slots=True)
class Item:
    """As ``components/content.html`` wants it."""

    title: str
    at: datetime
    by: str
    text: str = ""
    href: str = ""


def items(acts: Iterable[Act]) -> list[Item]:
    return [Item(TITLES.get(act.tag, act.tag), act.at, act.by or "the system", _text(act)) for act in acts]


def _text(act: Act) -> str:
    if act.tag == T.CASE_MOVE:
        words = [WORDS[CaseStatus(str(act.details[name]))] for name in ("from", "to")]
        return f"From “{words[0]}” to “{words[1]}”."
    if act.tag in (T.CLOCK_EVENT, T.CLOCK_RECOUNT):
        return _dates(act.details)
    if notice := act.details.get("notice"):
        return f"{NAMES[NoticeKind(str(notice))]}."
    return ""


def _dates(details: Mapping[str, object]) -> str:
    """What happened to the clock, with the old and the new date."""
    kind = described(EventKind(str(details["kind"])), {}) if details.get("kind") else ""
    moved = f"Due before: {_day(details['due_before'])}; now: {_day(details['due_after'])}."
    safe = f"Answer by {_day(details['earlier'])} to be safe." if details.get("earlier") else ""
    return " ".join(filter(None, (kind and f"{kind}.", moved, safe)))


def _day(value: object) -> str:
    return written(date.fromisoformat(str(value))) if value else "no date"
