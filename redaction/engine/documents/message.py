"""E-mail messages: headers and body as a page, attachments as files of their own."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage
from html import escape
from typing import cast

from redaction.engine.documents.opened import Attachment, Opened, section
from redaction.engine.documents.web_page import HIDDEN, hidden_in, text_or_page
from redaction.engine.limits import LIMITS, OverLimit, Unusable

_SHOWN = ("From", "To", "Cc", "Bcc", "Reply-To", "Date", "Subject")
_BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError)


def read_message(data: bytes) -> Opened:
    """Raises ``Unusable`` for what is no message, or holds too many files."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not any(_header(message, name) for name in _SHOWN):
        raise Unusable("The file is no e-mail message: it has neither sender nor subject.")
    return open_message(message)


def open_message(message: EmailMessage) -> Opened:
    rows = (
        f"<tr><th>{name}</th><td>{escape(words)}</td></tr>"
        for name in _SHOWN
        if (words := _header(message, name))
    )
    others = (f"{name}: {_header(message, name)}" for name in message if name.title() not in _SHOWN)
    page = _part(message, "html")
    body = text_or_page(_part(message, "plain"), page)
    annex = (*section("Other headers of the message", others), *section(HIDDEN, hidden_in(page)))
    return Opened(f"<table>{''.join(rows)}</table>{body}", annex, tuple(_attachments(message)))


def _header(message: EmailMessage, name: str) -> str:
    """All headers of that name, in words; one that is malformed as it stands."""
    try:
        return "; ".join(" ".join(str(one).split()) for one in message.get_all(name, ()))
    except _BROKEN:
        raw = (str(value) for key, value in message.raw_items() if key.casefold() == name.casefold())
        return "; ".join(" ".join(one.split()) for one in raw)


def _part(message: EmailMessage, kind: str) -> str:
    try:
        found = message.get_body(preferencelist=(kind,))
    except _BROKEN:
        return ""
    return "" if found is None else _text(cast(EmailMessage, found))


def _text(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except _BROKEN:
        data = part.get_payload(decode=True)
        return data.decode("cp1252", "replace") if isinstance(data, bytes) else ""


def _attachments(message: EmailMessage) -> Iterator[Attachment]:
    """Every part that is neither the body nor a wrapping; an attached message as it is."""
    bodies = {id(message.get_body(preferencelist=(kind,))) for kind in ("plain", "html")}
    for number, part in enumerate(_leaves(message), start=1):
        if id(part) in bodies:
            continue
        if number > LIMITS.attachments:
            raise OverLimit(
                f"The message holds more than {LIMITS.attachments} files. Save them, and add them one by one."
            )
        yield Attachment(_name(part, number), _content(part))


def _leaves(part: EmailMessage) -> Iterator[EmailMessage]:
    if part.get_content_maintype() == "multipart":
        for inner in part.iter_parts():
            yield from _leaves(cast(EmailMessage, inner))
    else:
        yield part


def _name(part: EmailMessage, number: int) -> str:
    try:
        name = part.get_filename() or ""
    except _BROKEN:
        name = ""
    if part.get_content_type() == "message/rfc822":
        return f"{(name or f'Attached message {number}').removesuffix('.eml')}.eml"
    endings = {"text/html": ".html", "text/plain": ".txt"}
    return name or f"Part {number}{endings.get(part.get_content_type(), '')}"


def _content(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return bytes(cast(EmailMessage, inner[0])) if isinstance(inner, list) and inner else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
