"""PDF: the words of each page with their places, in the order in which a person reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pymupdf as _pymupdf

from redaction.engine.readers.pictures import joined
from redaction.engine.readers.reading_order import Placed, in_reading_order
from redaction.engine.readers.unreadable import Unreadable
from redaction.engine.source import SourceDocument, SourcePage, Word
from redaction.rules.geometry import Box

# PyMuPDF declares half of its types and contradicts some of them.
pymupdf: Any = _pymupdf

Ocr = Callable[..., list[tuple[str, Box]]]
_DPI = 200
MOST_PAGES = 2000
# Points, and square points.
_LEAST_SIDE, _LEAST_AREA, _AREA_OF_A_WORD = 8, 300, 4_000


def read_pdf(data: bytes, *, ocr: Ocr | None = None) -> SourceDocument:
    """Boxes are in points, top-left origin, of the page as displayed: turned, and cut to its crop box.

    A page without words is a picture; with ``ocr(png, dpi=…, page=…)`` its words come from there.
    Raises ``Unreadable``.
    """
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
    except (pymupdf.FileDataError, RuntimeError, ValueError) as error:
        raise Unreadable("The file is not a PDF, or is too damaged to open.") from error
    with document:
        if document.needs_pass:
            raise Unreadable("The PDF asks for a password. Ask its author for a copy without one.")
        if not document.page_count:
            raise Unreadable("The PDF has no pages.")
        if document.page_count > MOST_PAGES:
            raise Unreadable(
                f"The PDF has more than {MOST_PAGES} pages. Split it, and add the parts one by one."
            )
        return _read_pages(document, ocr)


def _read_pages(document: Any, ocr: Ocr | None) -> SourceDocument:
    text: list[str] = []
    words: list[Word] = []
    pages: list[SourcePage] = []
    length = 0
    for page in document:
        number = page.number + 1
        placed = [_placed(page, word, number) for word in page.get_text("words")]
        is_picture = not placed
        if is_picture and ocr:
            picture = page.get_pixmap(dpi=_DPI).tobytes("png")
            placed = [Placed(word, box, 0) for word, box in ocr(picture, dpi=_DPI, page=number)]
        start = length
        for separator, item in in_reading_order(placed, page.rect.width):
            text += (separator, item.text)
            length += len(separator)
            words.append(Word(length, length + len(item.text), item.box))
            length += len(item.text)
        text.append("\n\n")
        length += 2
        pictures = () if is_picture else _pictures(page, number, placed)
        pages.append(
            SourcePage(number, page.rect.width, page.rect.height, start, length, is_picture, pictures)
        )
    return SourceDocument("".join(text), tuple(pages), tuple(words))


def _pictures(page: Any, number: int, words: Sequence[Placed]) -> tuple[Box, ...]:
    """Where pictures may hold words that the page's text has not: slices of one picture as one.

    A rule, a bullet or an underline holds none; of a picture under a page's worth of text that text was read.
    """
    whole = page.rect
    rects = [pymupdf.Rect(one["bbox"]) * page.rotation_matrix & whole for one in page.get_image_info()]
    boxes = joined(Box(number, *rect) for rect in rects if not rect.is_empty)
    return tuple(box for box in boxes if _may_hold_words(box, words))


def _may_hold_words(box: Box, words: Sequence[Placed]) -> bool:
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    if min(wide, high) < _LEAST_SIDE or wide * high < _LEAST_AREA:
        return False
    inside = sum(box.overlaps(word.box) for word in words)
    return inside * _AREA_OF_A_WORD <= wide * high


def _placed(page: Any, word: tuple[float, float, float, float, str, int, int, int], number: int) -> Placed:
    rect = pymupdf.Rect(word[:4]) * page.rotation_matrix
    return Placed(word[4], Box(number, rect.x0, rect.y0, rect.x1, rect.y1), word[5])
