"""The response letter: the officer's own words in it, and freezing it."""

from __future__ import annotations

from dataclasses import replace

from flask import render_template

from foi.core.db import db
from foi.core.errors import Incomplete
from foi.core.now import london_day, now
from foi.core.storage import sha256_of
from foi.models.case import Case
from foi.models.letter import Letter
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CaseStatus
from foi.services import attachments, audit, cases, four_eyes, notices, review_letters
from foi.services.drafting import RESPONSE, Draft, draft_of, title_of
from foi.services.stationery import sheet_for, to_pdf


def save_wording(*, case_id: int, opening: str, closing: str, by: int, version: int | None = None) -> Letter:
    """Keep the officer's own paragraphs; a frozen letter becomes the next version, a draft again."""
    case = cases.change(case_id, version=version)
    letter = _open_letter(case)
    letter.opening, letter.closing = opening.strip(), closing.strip()
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    audit.record(AuditTag.LETTER_DRAFT, f"letter:{letter.id}", by=by, case_id=case.id)
    return letter


def _open_letter(case: Case) -> Letter:
    """The letter that may still change: the newest, or a new version of it where it is frozen."""
    newest = draft_of(case).letter
    if newest and newest.frozen_at is None:
        return newest
    letter = Letter(
        case_id=case.id,
        kind=RESPONSE,
        version=newest.version + 1 if newest else 1,
        opening=newest.opening if newest else "",
        closing=newest.closing if newest else "",
    )
    db.session.add(letter)
    db.session.flush()
    return letter


def freeze(*, case_id: int, by: int, version: int | None = None) -> Letter:
    """Keep the letter word for word, with its PDF. Raises ``Incomplete`` with everything that is missing."""
    case = cases.change(case_id, version=version)
    letter = _open_letter(case)
    draft = draft_of(case)
    if draft.gaps:
        raise Incomplete(
            "The letter cannot be frozen: something that it must contain is missing.",
            tuple(gap.message for gap in draft.gaps),
        )
    html = text_of(draft)
    pdf = to_pdf(html, title=title_of(case), author=draft.authority.name)
    letter.html, letter.html_sha256 = html, sha256_of(html.encode())
    letter.pdf_sha256 = attachments.stores().letters.put(pdf)
    letter.frozen_at, letter.frozen_by_id = now(), by
    if case.status in (CaseStatus.RECEIVED, CaseStatus.SEARCHING):
        cases.move(case, CaseStatus.PREPARING, by=by)
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"pdf_sha256": letter.pdf_sha256, "version": letter.version}
    audit.record(AuditTag.LETTER_FREEZE, f"letter:{letter.id}", by=by, case_id=case.id, details=details)
    return letter


def text_of(draft: Draft) -> str:
    """The letter as HTML (an ``article``): for the page, for freezing, for the PDF and the e-mail."""
    if draft.review_outcome:
        return notices.text_of(draft.review_outcome)
    case, authority = draft.case, draft.authority
    sheet = sheet_for(case, authority, title="Your request for information", on=draft.on)
    return render_template("letters/response.html", draft=draft, letter=sheet, authority=authority)


def own_words(case: Case) -> list[str]:
    """What people here wrote in the letter: no quotation of the request, and nothing about the requester."""
    draft = draft_of(case)
    if draft.review_outcome:
        return review_letters.own_words(draft.review_outcome)
    words = [draft.letter.opening, draft.letter.closing] if draft.letter else []
    for answer in draft.answers:
        words.append(answer.part.answer)
        for ground in answer.grounds:
            words += [*ground.concerns, *(str(said) for said in ground.answers.values())]
    return [*words, *(text for file in draft.files for text in (file.title, file.name, file.summary))]


def is_current(letter: Letter, case: Case) -> bool:
    """Whether a frozen letter still says what the record says: nothing has been changed since."""
    if letter.frozen_at is None or letter.html is None:
        return False
    draft = draft_of(case)
    return text_of(replace(draft, on=london_day(letter.frozen_at))) == letter.html


def is_timely(letter: Letter, case: Case) -> bool:
    """Whether a frozen letter that goes out today still tells the right last day to ask for a review."""
    if letter.frozen_at is None:
        return False
    draft = draft_of(case)
    return replace(draft, on=london_day(letter.frozen_at)).review_days_told == draft.review_days_told
