"""Text and pixels as PDFium has them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from redaction.engine.limits import check_pages
from redaction.engine.verify.ledger import Channel, Ledger

VERSION = str(pypdfium2.PDFIUM_INFO)
_MOST_PIXELS = 4_000
_TURN = 200
_SPACE = re.compile(r"\s")
_RECTANGLE = 5
_LINE_HEIGHT = 80


def page_texts(document: Any) -> list[str]:
    check_pages(len(document))
    texts = []
    for page in document:
        textpage = page.get_textpage()
        texts.append(textpage.get_text_range())
        textpage.close()
        page.close()
    return texts


def read_texts(texts: Sequence[str], ledger: Ledger, by: str) -> None:
    """Look for the terms page by page, and across the turn of each page."""
    for number, text in enumerate(texts, start=1):
        ledger.read(Channel.TEXT, number, text, f"the page's text ({by})")
    for number, (left, right) in enumerate(pairwise(texts), start=1):
        turn = f"{_last(left)}\n{_first(right)}"
        ledger.read(Channel.TEXT, number, turn, f"text over the page's end ({by})", goes_on=True)
    ledger.examined(Channel.TEXT, by)


def _last(text: str) -> str:
    """The end of a text, from a space on: half a word could spell a term."""
    return text if len(text) < _TURN else _SPACE.split(text[-_TURN:], maxsplit=1)[-1]


def _first(text: str) -> str:
    return text if len(text) < _TURN else _SPACE.split(text[_TURN - 1 :: -1], maxsplit=1)[-1][::-1]


def rendered(page: Any, dpi: int) -> Image.Image:
    """The page as shown, in grey; coarser where the page is very large."""
    width, height = page.get_size()
    scale = min(dpi / 72, _MOST_PIXELS / max(width, height, 1))
    picture: Image.Image = page.render(scale=scale, grayscale=True, may_draw_forms=False).to_pil()
    return picture.convert("L")


def png(picture: Image.Image) -> bytes:
    wire = io.BytesIO()
    picture.save(wire, "PNG", compress_level=1)
    return wire.getvalue()


def show_text_only(page: Any) -> None:
    """Leave nothing but the page's text, black, whatever its mode and colour."""
    for item in _marks(page, raw.FPDF_PAGEOBJ_TEXT):
        raw.FPDFTextObj_SetTextRenderMode(item, raw.FPDF_TEXTRENDERMODE_FILL)
        raw.FPDFPageObj_SetFillColor(item, 0, 0, 0, 255)


def show_outlines_only(page: Any) -> None:
    """Leave nothing but the page's drawings as small as lettering, black."""
    for item in _marks(page, raw.FPDF_PAGEOBJ_PATH):
        left, bottom, right, top = item.get_bounds()
        is_plain = raw.FPDFPath_CountSegments(item) <= _RECTANGLE
        if top - bottom > _LINE_HEIGHT or (is_plain and right - left > _LINE_HEIGHT):
            page.remove_obj(item)
            continue
        raw.FPDFPageObj_SetFillColor(item, 0, 0, 0, 255)
        raw.FPDFPageObj_SetStrokeColor(item, 0, 0, 0, 255)


def _marks(page: Any, kind: int) -> Iterator[Any]:
    """The page's objects of one kind; those of other kinds are taken away, but for forms, which hold others."""
    for item in list(page.get_objects(max_depth=1)):
        if item.type == kind:
            yield item
        elif item.type != raw.FPDF_PAGEOBJ_FORM:
            page.remove_obj(item)
