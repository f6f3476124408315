"""Text and pixels as PDFium has them."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from redaction.engine.limits import check_pages
from redaction.engine.verify.ledger import Channel, Ledger

VERSION = str(pypdfium2.PDFIUM_INFO)
_MOST_PIXELS = 4_000


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
        ledger.read(
            Channel.TEXT, number, left[-200:] + "\n" + right[:200], f"text over the page's end ({by})"
        )
    ledger.examined(Channel.TEXT, by)


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
    """Leave nothing but the page's text, black, without its clips, whatever its mode and colour."""
    for item in list(page.get_objects(max_depth=1)):
        if item.type == raw.FPDF_PAGEOBJ_FORM:
            continue
        if item.type != raw.FPDF_PAGEOBJ_TEXT:
            page.remove_obj(item)
            continue
        _unclip(item, page)
        raw.FPDFTextObj_SetTextRenderMode(item, raw.FPDF_TEXTRENDERMODE_FILL)
        raw.FPDFPageObj_SetFillColor(item, 0, 0, 0, 255)


def show_outlines_only(page: Any) -> None:
    """Leave nothing but the edges of the page's drawings, in thin black, without their clips."""
    for item in list(page.get_objects(max_depth=1)):
        if item.type == raw.FPDF_PAGEOBJ_FORM:
            continue
        if item.type != raw.FPDF_PAGEOBJ_PATH:
            page.remove_obj(item)
            continue
        _unclip(item, page)
        raw.FPDFPath_SetDrawMode(item, raw.FPDF_FILLMODE_NONE, True)
        raw.FPDFPageObj_SetStrokeColor(item, 0, 0, 0, 255)
        raw.FPDFPageObj_SetStrokeWidth(item, ctypes.c_float(0.3))


def _unclip(item: Any, page: Any) -> None:
    width, height = page.get_size()
    factor = 1_000.0
    # There is no call that takes a clip away; made a thousand times larger about the page's middle it hides nothing.
    raw.FPDFPageObj_TransformClipPath(
        item, factor, 0, 0, factor, -factor * width / 2 + width / 2, -factor * height / 2 + height / 2
    )
