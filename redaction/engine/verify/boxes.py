"""What is under the boxes that were drawn: nothing but one flat colour and our own label."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from pypdfium2 import raw

from redaction.engine.verify.ledger import Channel, Ledger
from redaction.rules.geometry import Box
from redaction.rules.residue import label_spans

_DPI = 100
_MARGIN = 1.5
_TOLERANCE = 12
_INSET = 0.5
_MARKS = " \r\n\t\0\ufffe[]█■"


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
        if _has_words(page, on_page):
            ledger.exposed(Channel.BOXES, number, "there are words under a box that are not its label")
        if _has_ink(page, on_page):
            ledger.exposed(Channel.BOXES, number, "a box does not cover one flat colour")
        page.close()


def _has_words(page: Any, boxes: list[Box]) -> bool:
    textpage = page.get_textpage()
    left, _, _, top = page.get_bbox()
    suspects = []
    for box in boxes:
        across = {"left": left + box.x0 + _INSET, "right": left + box.x1 - _INSET}
        text = textpage.get_text_bounded(top=top - box.y0 - _INSET, bottom=top - box.y1 + _INSET, **across)
        if _unlabelled(text):
            suspects.append(box)
    # Where boxes touch, one may hold a part of the other's label: then every letter is looked at.
    found = bool(suspects) and _has_other_letters(textpage, suspects, left, top)
    textpage.close()
    return found


def _unlabelled(text: str) -> str:
    for start, end in reversed(label_spans(text)):
        text = text[:start] + text[end:]
    return text.strip(_MARKS)


def _has_other_letters(textpage: Any, boxes: list[Box], left: float, top: float) -> bool:
    text = "".join(chr(raw.FPDFText_GetUnicode(textpage, at)) for at in range(textpage.count_chars()))
    labelled = {at for start, end in label_spans(text) for at in range(start, end)}
    for at, character in enumerate(text):
        if at in labelled or character in _MARKS:
            continue
        x0, y0, x1, y1 = textpage.get_charbox(at)
        x, y = (x0 + x1) / 2 - left, top - (y0 + y1) / 2
        if any(box.x0 < x < box.x1 and box.y0 < y < box.y1 for box in boxes):
            return True
    return False


def _has_ink(page: Any, boxes: list[Box]) -> bool:
    """Whether the page without its text is anything but flat where a box is."""
    for at in reversed(range(raw.FPDFPage_CountObjects(page))):
        item = raw.FPDFPage_GetObject(page, at)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT and raw.FPDFPage_RemoveObject(page, item):
            raw.FPDFPageObj_Destroy(item)
    picture = page.render(scale=_DPI / 72, grayscale=True, may_draw_forms=False).to_pil().convert("L")
    for box in boxes:
        inner = (box.x0 + _MARGIN, box.y0 + _MARGIN, box.x1 - _MARGIN, box.y1 - _MARGIN)
        edges = tuple(round(edge * _DPI / 72) for edge in inner)
        if edges[2] <= edges[0] or edges[3] <= edges[1]:
            continue
        darkest, lightest = picture.crop(edges).getextrema()
        if lightest - darkest > _TOLERANCE:
            return True
    return False
