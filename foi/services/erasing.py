"""What a disposal erases of a case itself: the requester, wherever the case names them; and in the end every text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from foi.core.db import db
from foi.core.now import now
from foi.models.case import Case
from foi.models.clock_event import ClockEvent
from foi.models.letter import Letter, ReturnToDrafter
from foi.models.requester import Requester
from foi.models.review import PartReview
from foi.models.search_request import SearchRequest
from foi.models.withholding import Withholding
from foi.services import attachments, promises

REQUESTER_MARK = "[requester]"
GONE = "Disposed of"
DROP = "drop-letters"


def requester(case_id: int) -> Mapping[str, int]:
    """Erase who asked: the details, every mention of them in the request, and the letters, which all bear the name."""
    case = db.session.get_one(Case, case_id)
    who = case.requester
    words = _words_of(who)
    scrubbed = _scrub_texts(case, words)
    letters = _letters(case)
    found = 0
    if who.erased_at is None:
        who.name, who.email, who.address, who.erased_at = "", "", "", now()
        found = 1
    return {"requesters": found, "letters": letters, "mentions": scrubbed}


def _words_of(who: Requester) -> list[str]:
    lines = [line.strip() for line in who.address.split("\n")]
    return sorted({word for word in (who.name, who.email, who.address, *lines) if len(word) > 2}, key=len)[
        ::-1
    ]


def _scrub_texts(case: Case, words: list[str]) -> int:
    """How many mentions were replaced. What a person wrote in other words about themselves is not found."""
    if not words:
        return 0
    pattern = re.compile("|".join(re.escape(word) for word in words), re.IGNORECASE)
    total = 0

    def clean(text: str) -> str:
        nonlocal total
        text, number = pattern.subn(REQUESTER_MARK, text)
        total += number
        return text

    case.subject, case.request_text = clean(case.subject), clean(case.request_text)
    for part in case.parts:
        part.text, part.answer = clean(part.text), clean(part.answer)
    if case.review:
        case.review.dissatisfaction = clean(case.review.dissatisfaction)
    return total


def _letters(case: Case) -> int:
    rows = db.session.scalars(
        sa.select(Letter).where(Letter.case_id == case.id, Letter.html.is_not(None))
    ).all()
    files = [row.pdf_sha256 for row in rows if row.pdf_sha256]
    for row in rows:
        row.html, row.pdf_sha256 = None, None
    if files:
        promises.promise(DROP, f"{DROP}:{case.id}:{rows[-1].id}", {"files": files, "case": case.id})
    return len(rows)


def drop_letters(ids: Mapping[str, Any]) -> None:
    """Destroy the PDFs that no letter refers to any more."""
    for sha256 in ids["files"]:
        if db.session.scalar(sa.select(Letter.id).where(Letter.pdf_sha256 == sha256).limit(1)) is None:
            attachments.stores().letters.destroy(sha256)


def whole_case(case_id: int) -> Mapping[str, int]:
    """Erase every text; reference, dates, law and outcome stay. Hours and appeals are written once, and stay."""
    case = db.session.get_one(Case, case_id)
    case.subject, case.request_text = GONE, ""
    for part in case.parts:
        part.text, part.answer = "", ""
    part_ids = [part.id for part in case.parts]
    _wipe(SearchRequest, SearchRequest.case_id == case.id, asked_for="", answer_text="", where_searched="")
    _wipe(Withholding, Withholding.part_id.in_(part_ids), what="", reason="", answers={})
    _wipe(ClockEvent, ClockEvent.case_id == case.id, note="")
    _wipe(Letter, Letter.case_id == case.id, opening="", closing="", details={})
    _wipe(ReturnToDrafter, ReturnToDrafter.case_id == case.id, comment="")
    _wipe(PartReview, PartReview.part_id.in_(part_ids), reasons="")
    if (review := case.review) is not None:
        review.dissatisfaction = review.decision = review.failure = review.action = review.why_accepted = ""
    return {"cases": 1}


def _wipe(model: type[Any], where: sa.ColumnElement[bool], **values: object) -> None:
    db.session.execute(sa.update(model).where(where).values(**values))
