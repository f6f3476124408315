"""The response letter: the officer's own words in it, freezing it, its PDF."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace
from datetime import date

from flask import render_template

from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow
from foi.core.http.assets import OWN
from foi.core.now import london_day, now
from foi.core.storage import sha256_of
from foi.models.case import Case
from foi.models.letter import Letter
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CaseStatus
from foi.services import attachments, audit, cases, four_eyes
from foi.services.drafting import RESPONSE, Draft, draft_of

logging.getLogger("weasyprint").setLevel(logging.ERROR)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What ``layout/_letter_sheet.html`` prints around the text."""

    reference: str
    dated_on: date | None
    subject: str
    recipient_lines: tuple[str, ...]
    salutation: str
    signed_by: tuple[str, ...]


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
    pdf = to_pdf(html, title=f"Response to your request {case.reference}", author=draft.authority.name)
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
    case, authority = draft.case, draft.authority
    requester = case.requester
    sheet = Sheet(
        reference=case.reference,
        dated_on=draft.on,
        subject=f"Your request for information: {case.subject}",
        recipient_lines=(requester.name, *requester.address.split("\n"))
        if requester.address
        else (requester.name,),
        salutation=f"Dear {requester.name}",
        signed_by=(authority.team_name, authority.name),
    )
    return render_template("letters/response.html", draft=draft, letter=sheet, authority=authority)


_WHO_ASKED = re.compile(r'(<p class="letter__(recipient|salutation)">).*?(</p>)', re.DOTALL)
_HIDDEN = {"recipient": "[name and address of the requester]", "salutation": "Dear [requester]"}


def without_requester(article: str) -> str:
    """A letter for a page of the case: who asked is hidden there until somebody asks for it."""
    return _WHO_ASKED.sub(lambda found: f"{found[1]}{_HIDDEN[found[2]]}{found[3]}", article)


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
    return replace(draft, on=london_day(letter.frozen_at)).review_day_told == draft.review_day_told


def to_pdf(article: str, *, title: str, author: str) -> bytes:
    """A tagged PDF (PDF/UA-1) of a letter. Nothing is fetched: the style sheet is ours, pictures there are none."""
    import weasyprint  # slow to import, and few commands write letters

    page = render_template("letters/document.html", article=article, title=title, author=author)
    document = weasyprint.HTML(string=page, url_fetcher=_fetch_nothing)
    css = weasyprint.CSS(string=(OWN / "letter.css").read_text(), url_fetcher=_fetch_nothing)
    pdf: bytes = document.write_pdf(stylesheets=[css], pdf_variant="pdf/ua-1", presentational_hints=True)
    return pdf


def _fetch_nothing(url: str, *_args: object, **_kwargs: object) -> dict[str, object]:
    raise NotAllowedNow("A letter refers to nothing outside itself.")
