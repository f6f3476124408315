"""What the application asks about documents that are no pages; the first function runs in a sandboxed child."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from redaction.engine import sandbox
from redaction.engine.burn.typesetting import as_pdf
from redaction.engine.documents.message import read_message
from redaction.engine.documents.opened import Opened, read_annex
from redaction.engine.documents.outlook import read_outlook
from redaction.engine.documents.slides import read_slides
from redaction.engine.documents.web_page import read_web_page
from redaction.engine.documents.word import read_word
from redaction.engine.libreoffice import converted
from redaction.engine.limits import Limits, Unusable

_READERS: dict[str, Callable[[bytes], Opened]] = {
    "annex": read_annex,
    "docx": read_word,
    "pptx": read_slides,
    "html": read_web_page,
    "eml": read_message,
    "msg": read_outlook,
}
_INTO = {"odt": "docx", "rtf": "docx", "doc": "docx", "odp": "pptx", "ppt": "pptx"}
_READING = Limits(seconds=120)
# No page numbers: they would be words of the document.
_STYLE = "@page { @bottom-center { content: none !important } } pre { white-space: pre-wrap }"


def open_document(data: bytes, engine: str) -> Opened:
    """The file taken apart, behind walls. Raises ``Unusable``, and ``ProgramMissing`` without LibreOffice."""
    into = _INTO.get(engine)
    if into:
        data, engine = converted(data, engine, into), into
    opened: Opened = sandbox.run(taken_apart, data, engine, limits=_READING)
    return opened


def taken_apart(data: bytes, engine: str) -> Opened:
    opened = _READERS[engine](data)
    if not opened.body.strip() and not opened.attachments:
        raise Unusable("The file is empty: it holds no text.")
    return opened


def as_pages(body: str, title: str) -> bytes:
    """The working copy: a PDF to look at, find words in and burn. Raises ``JobKilled`` past limits."""
    page = (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body>{body}</body></html>"
    )
    return as_pdf(page.encode())
