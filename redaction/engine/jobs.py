"""What the application asks of the sandbox: each function runs in a child, takes plain values and gives them.

What a reader says about a file comes out as ``Unusable``, so that its words reach a person.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image

from redaction.engine.burn.mupdf import Document, pymupdf
from redaction.engine.burn.opening import BROKEN
from redaction.engine.limits import LIMITS, Unusable, check_image, check_page_size, check_pages
from redaction.engine.pipeline import Unreadable, read
from redaction.engine.source import SourceDocument
from redaction.rules.geometry import Box

OCR_DPI = 200
_LONGEST_SIDE = 4_000
"""Pixels: more than any screen shows of a page at once."""
_NO_PAGE = "The file has no such page."


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The PDF that is looked at and burned; ``pdf`` is none where the file itself is one."""

    pages: int
    pdf: bytes | None


def working_copy(data: bytes, kind: str) -> WorkingCopy:
    """Open the file and make a PDF of it, where it is none. ``kind`` as MuPDF calls it: "pdf", "png", "txt".

    Raises ``Unusable``: encrypted, broken, without pages, over a limit.
    """
    if kind not in ("pdf", "txt"):
        _check_picture(data)
    try:
        document = pymupdf.open(stream=data, filetype=kind)
        pages = 0 if document.needs_pass else document.page_count
    except BROKEN as error:
        raise Unusable("The file is damaged: it cannot be opened.") from error
    if document.needs_pass:
        raise Unusable("The file is encrypted, so we can't read it.")
    if not pages:
        raise Unusable("The file has no pages, or is too damaged to find them.")
    check_pages(pages)
    try:
        for page in document:
            check_page_size(page.rect.width, page.rect.height)
        return WorkingCopy(pages, None if kind == "pdf" else _as_pdf(document, kind))
    except BROKEN as error:
        raise Unusable("The file is damaged: its pages cannot be read.") from error


def _check_picture(data: bytes) -> None:
    """By what its header says, before any pixel is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                check_image(*picture.size)
    except Image.DecompressionBombError:
        check_image(LIMITS.image_pixels, 2)
    except (OSError, SyntaxError, ValueError) as error:
        raise Unusable("The picture is damaged: it cannot be opened.") from error


def _as_pdf(document: Document, kind: str) -> bytes:
    if kind == "txt":
        document.layout(width=595, height=842, fontsize=11)
    pdf: bytes = document.convert_to_pdf()
    return pdf


def read_file(data: bytes, filename: str) -> SourceDocument:
    """The words of the file with their places; a page that is a picture has none yet."""
    try:
        return read(data, filename)
    except Unreadable as problem:
        raise Unusable(str(problem)) from problem


def page_picture(data: bytes, number: int, dpi: int) -> bytes:
    """Page ``number`` (from 1) of a PDF as PNG at exactly ``dpi``: what OCR reads."""
    with pymupdf.open(stream=data, filetype="pdf") as document:
        return _drawn(document, number, dpi / 72)


def pictures_alone(data: bytes, number: int, dpi: int, boxes: Sequence[Box]) -> bytes:
    """The same with nothing but what lies in ``boxes`` on it: the pictures of a page whose text is known."""
    with Image.open(io.BytesIO(page_picture(data, number, dpi))) as whole:
        blank = Image.new("L", whole.size, 255)
        for box in boxes:
            left, top, right, bottom = (round(side * dpi / 72) for side in (box.x0, box.y0, box.x1, box.y1))
            blank.paste(whole.crop((left, top, right, bottom)).convert("L"), (left, top))
    wire = io.BytesIO()
    blank.save(wire, "PNG", compress_level=1)
    return wire.getvalue()


def page_on_screen(data: bytes, number: int, dpi: int) -> bytes:
    """The same for a person to look at: pixels alone, no text behind them; a poster is made smaller."""
    with pymupdf.open(stream=data, filetype="pdf") as document:
        if not 1 <= number <= document.page_count:
            raise Unusable(_NO_PAGE)
        rect = document.load_page(number - 1).rect
        return _drawn(document, number, _scale(rect.width, rect.height, dpi))


def output_on_screen(data: bytes, number: int, dpi: int) -> bytes:
    """As ``page_on_screen``, by a library that had no part in making the file: what an approver looks at."""
    document = pypdfium2.PdfDocument(data)
    if not 1 <= number <= len(document):
        raise Unusable(_NO_PAGE)
    page = document[number - 1]
    wire = io.BytesIO()
    scale = _scale(page.get_width(), page.get_height(), dpi)
    page.render(scale=scale).to_pil().save(wire, "PNG")
    return wire.getvalue()


def _drawn(document: Document, number: int, scale: float) -> bytes:
    if not 1 <= number <= document.page_count:
        raise Unusable(_NO_PAGE)
    page = document.load_page(number - 1)
    check_image(int(page.rect.width * scale), int(page.rect.height * scale))
    picture: bytes = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), alpha=False).tobytes("png")
    return picture


def _scale(width: float, height: float, dpi: int) -> float:
    return min(dpi / 72, _LONGEST_SIDE / max(width, height, 1.0))
