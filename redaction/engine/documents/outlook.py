"""Outlook messages (.msg): the same content as an e-mail message, to be read as one ([MS-OXMSG], [MS-OXPROPS])."""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default

import compressed_rtf
import olefile

from redaction.engine.documents.message import open_message
from redaction.engine.documents.opened import Opened
from redaction.engine.limits import LIMITS, OverLimit, Unusable

_HEADERS = (
    ("Subject", ("0037",)),
    ("To", ("0E04",)),
    ("Cc", ("0E03",)),
    ("Bcc", ("0E02",)),
)
_SENDER = ("0C1A", "0042")
_SENDER_ADDRESS = ("5D01", "5D02", "0C1F", "0065")
_BODY, _PAGE, _RICH_TEXT, _TRANSPORT = "1000", "1013", "1009", "007D"
_RICH_NAME = "Text of the message"
_FILE, _LONG_NAME, _NAME = "3701", "3707", "3704"
_ATTACHMENT = "__attach_version1.0_"
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError)


def read_outlook(data: bytes) -> Opened:
    """Raises ``Unusable``: broken, or with messages in messages deeper than may be."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            message = _message(container, (), 1)
    except _BROKEN as error:
        raise Unusable("The Outlook message is damaged: it cannot be read.") from error
    return open_message(message)


def _message(container: olefile.OleFileIO, place: tuple[str, ...], depth: int) -> EmailMessage:
    if depth > LIMITS.archive_nesting:
        raise OverLimit(
            f"The message holds messages inside messages, more than {LIMITS.archive_nesting} deep."
        )
    message = EmailMessage(policy=default.clone(refold_source="none"))
    for name, tags in _HEADERS:
        _put(message, name, _text(container, place, *tags))
    sender, address = _text(container, place, *_SENDER), _text(container, place, *_SENDER_ADDRESS)
    _put(message, "From", f"{sender} <{address}>" if "@" in address and address != sender else sender)
    for line in _text(container, place, _TRANSPORT).replace("\r\n ", " ").replace("\r\n\t", " ").splitlines():
        name, _, value = line.partition(":")
        if name.strip().isascii() and value and name.strip() not in message:
            _put(message, name.strip(), value.strip())
    text, page = _text(container, place, _BODY), _page(container, place)
    rich = b"" if text or page.strip() else _stream(container, place, _RICH_TEXT, "0102")
    message.set_content(text or (_told(rich) if rich else ""))
    if page.strip():
        message.add_alternative(page, subtype="html")
    if rich and (document := _expanded(rich)):
        message.add_attachment(document, maintype="application", subtype="rtf", filename=f"{_RICH_NAME}.rtf")
    for folder in _attachments(container, place):
        _attach(container, message, (*place, folder), depth)
    return message


def _told(rich: bytes) -> str:
    """What stands for the text of a message that has it as formatted text alone: a document beside it, or nothing."""
    if _expanded(rich):
        return f"[The text of this message came as formatted text. It is the document “{_RICH_NAME}”.]"
    return "[The text of this message cannot be read. Ask for it as a PDF.]"


def _expanded(rich: bytes) -> bytes:
    """The document in rich text that was compressed ([MS-OXRTFCP]); nothing where it is damaged."""
    try:
        document: bytes = compressed_rtf.decompress(rich)
    except Exception:  # the library has no errors of its own
        return b""
    return document if document.startswith(b"{\\rtf") else b""


def _put(message: EmailMessage, name: str, value: str) -> None:
    words = " ".join(value.replace("\0", "").split())
    if words and name:
        message[name] = words


def _stream(container: olefile.OleFileIO, place: tuple[str, ...], tag: str, kind: str) -> bytes | None:
    path = [*place, f"__substg1.0_{tag}{kind}"]
    if not container.exists(path) or container.get_type(path) != olefile.STGTY_STREAM:
        return None
    data: bytes = container.openstream(path).read()
    return data


def _text(container: olefile.OleFileIO, place: tuple[str, ...], *tags: str) -> str:
    """The first of these properties that says anything."""
    for tag in tags:
        wide = _stream(container, place, tag, "001F")
        narrow = _stream(container, place, tag, "001E")
        text = wide.decode("utf-16-le", "replace") if wide else (narrow or b"").decode("cp1252", "replace")
        if text.strip("\0 \r\n"):
            return text.rstrip("\0")
    return ""


def _page(container: olefile.OleFileIO, place: tuple[str, ...]) -> str:
    data = _stream(container, place, _PAGE, "0102")
    return data.decode("utf-8", "replace") if data else _text(container, place, _PAGE)


def _attachments(container: olefile.OleFileIO, place: tuple[str, ...]) -> Iterator[str]:
    depth = len(place)
    found = {
        entry[depth]
        for entry in container.listdir(streams=True, storages=True)
        if len(entry) > depth and tuple(entry[:depth]) == place and entry[depth].startswith(_ATTACHMENT)
    }
    yield from sorted(found)


def _attach(container: olefile.OleFileIO, message: EmailMessage, place: tuple[str, ...], depth: int) -> None:
    name = _text(container, place, _LONG_NAME, _NAME) or "Attachment"
    data = _stream(container, place, _FILE, "0102")
    if data is not None:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        return
    inner = (*place, f"__substg1.0_{_FILE}000D")
    if container.exists(list(inner)) and container.exists([*inner, "__properties_version1.0"]):
        message.add_attachment(_message(container, inner, depth + 1), filename=f"{name}.eml")
