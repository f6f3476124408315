"""The sheet on which every letter is written, and its PDF."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import date

from flask import render_template

from foi.core.errors import NotAllowedNow
from foi.core.http.assets import OWN
from foi.models.authority import Authority
from foi.models.case import Case

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


def sheet_for(case: Case, authority: Authority, *, title: str, on: date) -> Sheet:
    """The sheet of a letter to whoever made the request, dated ``on``; ``title`` comes before the case's subject."""
    requester = case.requester
    address = requester.address.split("\n") if requester.address else ()
    return Sheet(
        reference=case.reference,
        dated_on=on,
        subject=f"{title}: {case.subject}",
        recipient_lines=(requester.name, *address),
        salutation=f"Dear {requester.name}",
        signed_by=(authority.team_name, authority.name),
    )


_WHO_ASKED = re.compile(r'(<p class="letter__(recipient|salutation)">).*?(</p>)', re.DOTALL)
_HIDDEN = {"recipient": "[name and address of the requester]", "salutation": "Dear [requester]"}


def without_requester(article: str) -> str:
    """A letter for a page of the case: who asked is hidden there until somebody asks for it."""
    return _WHO_ASKED.sub(lambda found: f"{found[1]}{_HIDDEN[found[2]]}{found[3]}", article)


def as_document(article: str, *, title: str, author: str) -> str:
    """A letter as an HTML document of its own, for the PDF and the e-mail."""
    return render_template("letters/document.html", article=article, title=title, author=author)


def to_pdf(article: str, *, title: str, author: str) -> bytes:
    """A tagged PDF (PDF/UA-1) of a letter. Nothing is fetched: the style sheet is ours, pictures there are none."""
    import weasyprint  # slow to import, and few commands write letters

    page = as_document(article, title=title, author=author)
    document = weasyprint.HTML(string=page, url_fetcher=_fetch_nothing)
    css = weasyprint.CSS(string=(OWN / "letter.css").read_text(), url_fetcher=_fetch_nothing)
    pdf: bytes = document.write_pdf(stylesheets=[css], pdf_variant="pdf/ua-1", presentational_hints=True)
    return pdf


def _fetch_nothing(url: str, *_args: object, **_kwargs: object) -> dict[str, object]:
    raise NotAllowedNow("A letter refers to nothing outside itself.")
