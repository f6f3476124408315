"""Plain text."""

from __future__ import annotations

from redaction.engine.readers.unreadable import Unreadable
from redaction.engine.source import SourceDocument, SourcePage

_BINARY = b"\x00\x01\x02\x03\x04\x05\x06\x07"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_text(data: bytes) -> SourceDocument:
    """UTF-8, UTF-16 with its mark, else Windows-1252, which older offices still write.

    Raises ``Unreadable`` for nothing at all and for what is no text.
    """
    if not data.strip():
        raise Unreadable("The file is empty.")
    text = _decode(data)
    if not text.strip():
        raise Unreadable("The file is empty.")
    return from_text(text)


def from_text(text: str) -> SourceDocument:
    """A document of one page without places."""
    return SourceDocument(text, (SourcePage(1, 0.0, 0.0, 0, len(text)),))


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise Unreadable("The file is damaged: its text cannot be read to the end.") from error
    if sum(data.count(byte) for byte in _BINARY) > len(data) // 100:
        raise Unreadable("The file is neither text nor a format that can be read here.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
