"""The engines that are programs of their own: poppler's text, Tesseract's reading of pictures."""

from __future__ import annotations

import subprocess
from functools import cache

from redaction.engine.limits import Unusable
from redaction.engine.readers.image import ocr_page, tesseract_available
from redaction.engine.sandbox import ProgramMissing, run_program
from redaction.engine.verify.ledger import Channel, Ledger
from redaction.engine.verify.pdfium import read_texts
from redaction.engine.verify.pictures import ToRead


def read_with_poppler(data: bytes, ledger: Ledger) -> dict[str, str]:
    """A second reading of the text, where poppler is installed."""
    try:
        output = run_program(["pdftotext", "-enc", "UTF-8", "-", "-"], input=data)
    except ProgramMissing:
        return {}
    except Unusable:
        ledger.unchecked(Channel.TEXT, 0, "a second reader (poppler) could not read the file")
        return {}
    read_texts(output.decode("utf-8", "replace").split("\f"), ledger, "poppler")
    return {"poppler": _version(("pdftotext", "-v"))}


def read_pictures(pictures: tuple[ToRead, ...], texts: tuple[str, ...], ledger: Ledger) -> dict[str, str]:
    """Look for the terms in the words of every picture. ``texts``: the text of each page."""
    for channel in (Channel.PICTURES, Channel.PAGE_PICTURE):
        if tesseract_available() or not any(picture.channel is channel for picture in pictures):
            ledger.examined(channel, "Tesseract" if pictures else "no pictures")
    if not pictures:
        return {}
    if not tesseract_available():
        ledger.unchecked(
            Channel.PICTURES, 0, "the file has pictures and no program is here to read their words"
        )
        return {}
    for picture in pictures:
        try:
            words = ocr_page(picture.png, dpi=picture.dpi, page=max(picture.page, 1))
        except Unusable:
            ledger.unchecked(picture.channel, picture.page, "the words of a picture could not be read")
            continue
        known = texts[picture.page - 1] if 0 < picture.page <= len(texts) else ""
        ledger.read_picture(picture.channel, picture.page, [text for text, _ in words], picture.where, known)
    return {"Tesseract": _version(("tesseract", "--version"))}


@cache
def _version(argv: tuple[str, ...]) -> str:
    done = subprocess.run(argv, capture_output=True, check=False)  # noqa: S603 - two fixed commands
    words = (done.stdout + done.stderr).decode("utf-8", "replace").split()
    return next((word for word in words if word[:1].isdigit()), "unknown")
