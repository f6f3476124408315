"""What a letter is sent in: an e-mail with the letter as text, HTML and PDF, and its way to the mail server."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from email.message import EmailMessage

from flask import current_app
from markupsafe import escape

from foi.core import mail
from foi.core.config import Settings
from foi.core.db import db
from foi.core.storage import sha256_of
from foi.models.case import Case
from foi.models.letter import Letter
from foi.models.response import ResponseFile
from foi.services import attachments, cases
from foi.services.stationery import as_document

EMAIL, HAND = "email", "hand"


def delivery_to(case: Case) -> str:
    """By e-mail where the requester gave an address, else by hand or by post."""
    return EMAIL if case.requester.email else HAND


def message_id(name: str) -> str:
    """Stable: sending again after a crash sends the same message."""
    return f"<{name}@{_settings().mail_from.rpartition('@')[2] or 'candour.invalid'}>"


def _settings() -> Settings:
    settings: Settings = current_app.extensions["candour"]
    return settings


def envelope(
    case: Case,
    letter: Letter,
    *,
    message_id: str,
    at: datetime,
    title: str,
    name: str,
    text: str,
    files: Iterable[ResponseFile] = (),
) -> EmailMessage:
    """The e-mail with a frozen letter: the same bytes each time. ``title`` is its subject, ``name`` that of the PDF."""
    assert letter.html is not None and letter.pdf_sha256 is not None  # only a frozen letter is sent
    stores = attachments.stores()
    message = EmailMessage()
    message["Message-ID"] = message_id
    message["From"] = _settings().mail_from
    message["To"] = case.requester.email
    message["Subject"] = title
    message["Date"] = at
    message.set_content(text)
    page = as_document(letter.html, title=title, author=cases.the_authority().name)
    message.add_alternative(page, subtype="html")
    pdf = stores.letters.get(letter.pdf_sha256)
    filename = re.sub(r"[^A-Za-z0-9.-]+", "-", f"{name} {case.reference}")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{filename}.pdf")
    for file in files:
        maintype, _, subtype = file.media_type.partition("/")
        data = stores.released.get(file.sha256)
        message.add_attachment(data, maintype=maintype, subtype=subtype, filename=file.name)
    return message


def hand_over(message: EmailMessage) -> bool:
    """Give the message to the mail server; False where it never will take it.

    Raises ``NotDelivered`` where it may later. Nothing of ours stays open while the server is talked to.
    """
    db.session.rollback()
    try:
        mail.send(message, _settings().mail_url)
    except mail.NotDelivered as fault:
        if not fault.is_final:
            raise
        return False
    return True


def is_as_frozen(letter: Letter, case: Case) -> bool:
    """Whether the letter's words are those that were frozen, for whoever asks now; the store checks its PDF on reading.

    A requester's details may be put right before it is sent again: another name is somebody else, whose letter
    this is not.
    """
    html = letter.html or ""
    return sha256_of(html.encode()) == letter.html_sha256 and str(escape(case.requester.name)) in html
