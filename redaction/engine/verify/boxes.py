"""What is under the boxes that were drawn: nothing but one flat colour and our own label."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from pypdfium2 import raw

from redaction.engine.verify.ledger import Channel, Ledger
from redaction.rules.geometry import Box
from redaction.rules.residue import without_labels

_DPI = 150
_MARGIN = 1.5
_TOLERANCE = 12
_INSET = 0.5


def check_boxes(document: Any, boxes: tuple[Box, ...], ledger: Ledger) -> None:
    """``boxes`` lie on the pages of the output, as displayed."""
    by_page: dict[int, list[Box]] = defaultdict(list)
    for box in boxes:
        by_page[box.page].append(box)
    ledger.examined(Channel.BOXES, "PDFium")
    for number, on_page in sorted(by_page.items()):
        if not 1 <= number <= len(document):
            ledger.not_allowed(Channel.BOXES, 0, "a box lies on a page that the file does not have")
            continue
        page = document[number - 1]
        _words(page, number, on_page, ledger)
        _pixels(page, number, on_page, ledger)
        page.close()


def _words(page: Any, number: int, boxes: list[Box], ledger: Ledger) -> None:
    textpage = page.get_textpage()
    left, _, _, top = page.get_bbox()
    for box in boxes:
        across = {"left": left + box.x0 + _INSET, "right": left + box.x1 - _INSET}
        text = textpage.get_text_bounded(top=top - box.y0 - _INSET, bottom=top - box.y1 + _INSET, **across)
        if without_labels(text).replace("ꙮ", "").strip(" \r\n\t[]█■"):
            ledger.exposed(Channel.BOXES, number, "there are words under a box that are not its label")
    textpage.close()


def _pixels(page: Any, number: int, boxes: list[Box], ledger: Ledger) -> None:
    """With its text away, the page must be flat where a box is."""
    for item in list(page.get_objects(max_depth=1)):
        if item.type == raw.FPDF_PAGEOBJ_TEXT:
            page.remove_obj(item)
    picture = page.render(scale=_DPI / 72, grayscale=True, may_draw_forms=False).to_pil().convert("L")
    for box in boxes:
        inner = (box.x0 + _MARGIN, box.y0 + _MARGIN, box.x1 - _MARGIN, box.y1 - _MARGIN)
        edges = tuple(round(edge * _DPI / 72) for edge in inner)
        if edges[2] <= edges[0] or edges[3] <= edges[1]:
            continue
        darkest, lightest = picture.crop(edges).getextrema()
        if lightest - darkest > _TOLERANCE:
            ledger.exposed(Channel.BOXES, number, "a box does not cover one flat colour")
