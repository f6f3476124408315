"""The engines that are programs of their own: poppler's text, Tesseract's reading of pictures."""

from __future__ import annotations

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise

from redaction.engine.limits import Unusable
from redaction.engine.readers.image import AT_ONCE, read_words, tesseract_available
from redaction.engine.readers.views import ReadWord
from redaction.engine.sandbox import ProgramMissing, run_program
from redaction.engine.verify.ledger import Channel, Ledger
from redaction.engine.verify.pdfium import read_texts
from redaction.engine.verify.pictures import ToRead
from redaction.rules.folding import fold
from redaction.rules.residue import rejoined

_LONGER, _ENOUGH, _SURE, _GUESS = 4, 8, 90, 20


def poppler_available() -> bool:
    return shutil.which("pdftotext") is not None


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
    if not tesseract_available():
        if any(not picture.is_sample for picture in pictures):
            ledger.unchecked(Channel.PICTURES, 0, "the file has pictures and no program is here to read them")
        return {}
    for channel in (Channel.PICTURES, Channel.PAGE_PICTURE):
        ledger.examined(channel, "Tesseract" if pictures else "no pictures")
    with ThreadPoolExecutor(AT_ONCE) as readers:
        readings = list(readers.map(_words_of, pictures))
    for picture, words in zip(pictures, readings, strict=True):
        if words is None:
            ledger.unchecked(picture.channel, picture.page, "the words of a picture could not be read")
            continue
        known = texts[picture.page - 1] if 0 < picture.page <= len(texts) else ""
        # On a page of text this is a second look: a pair of letters of which the reader is unsure is no trace.
        sure = [word for word in words if not picture.is_sample or _is_sure(word)]
        read = rejoined([word.text for word in sure], [_touch(*pair) for pair in pairwise(sure)], known)
        ledger.read_picture(picture.channel, picture.page, read, picture.where, known)
        if picture.is_sample and not _agree(words, known):
            ledger.unchecked(
                Channel.TEXT, picture.page, "the page shows other words than readers take from it"
            )
    return {"Tesseract": _version(("tesseract", "--version"))} if pictures else {}


def _words_of(picture: ToRead) -> list[ReadWord] | None:
    """None where they cannot be read."""
    try:
        return read_words(picture.png, dpi=picture.dpi, page=max(picture.page, 1))
    except Unusable:
        return None


def _is_sure(word: ReadWord) -> bool:
    long = len(word.text.strip("[]().,:;")) >= _LONGER
    return word.confidence >= (_GUESS if long else _SURE)


def _touch(one: ReadWord, following: ReadWord) -> bool:
    """Whether two readings are set as pieces of one word: the space between words is wider than this."""
    height = max(one.box.y1 - one.box.y0, following.box.y1 - following.box.y0)
    on_a_line = one.box.y0 < following.box.y1 and following.box.y0 < one.box.y1
    return on_a_line and abs(following.box.x0 - one.box.x1) < height / 5


def _agree(read: list[ReadWord], text: str) -> bool:
    """Whether what is shown is what is written, going by the longer words of which the reader is sure.

    A page of hardly any text (a scan with labels over it) has nothing written that could be compared: what it
    shows is read in any case.
    """
    known = set(fold(text).words)
    if sum(len(word) >= _LONGER and word.isalpha() for word in known) < _ENOUGH:
        return True
    sure = [part for word in read if word.confidence >= _SURE for part in fold(word.text).words]
    words = [word for word in sure if len(word) >= _LONGER and word.isalpha()]
    return len(words) < _ENOUGH or sum(word in known for word in words) >= len(words) / 4


@cache
def _version(argv: tuple[str, ...]) -> str:
    done = subprocess.run(argv, capture_output=True, check=False)  # noqa: S603 - two fixed commands
    words = (done.stdout + done.stderr).decode("utf-8", "replace").split()
    return next((word for word in words if word[:1].isdigit()), "unknown")
