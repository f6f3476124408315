"""What is written on a page: every letter with its place, its looks, and whether a person can see it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeAlias

import numpy as np

from redaction.engine.burn.fonts import Face, faces_for
from redaction.engine.burn.mupdf import Page, pymupdf

# Differences below this (of 255) are noise of the renderer, or ink that nobody can tell from the paper.
_SEEN = 10
# Of a letter's size.
_NO_WIDTH = 0.02
# Of a letter's box: more ink than a neighbour's reaches into it.
_DRAWN = 0.1
_BULLET = "\u2022"
_OTHERWISE = frozenset({"R", "AL", "AN"})


_Changed: TypeAlias = np.ndarray[Any, np.dtype[np.bool_]]
# Columns and rows of pixels: left, top, right and bottom of each letter.
_Cells: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Style:
    """Looks shared by a run of letters. ``cos`` and ``sin`` turn "along the line" into page coordinates."""

    font: str
    size: float
    colour: tuple[float, float, float]
    cos: float
    sin: float

    @property
    def face(self) -> Face:
        return faces_for(self.font)[0]

    def along(self, x: float, y: float) -> float:
        return x * self.cos + y * self.sin

    def across(self, x: float, y: float) -> float:
        return y * self.cos - x * self.sin

    def place(self, along: float, across: float) -> tuple[float, float]:
        return along * self.cos - across * self.sin, along * self.sin + across * self.cos


@dataclass(slots=True)
class Glyph:
    """One letter: where it starts and ends along its line, its base line, and the mark that empties it.

    ``is_drawn``: not set but drawn, as a font may that brings its own colours. ``is_pictured``: people see it, in a
    picture of our own that it stays part of.
    """

    text: str
    style: Style
    start: float
    end: float
    base: float
    box: tuple[float, float, float, float]
    page: int = 1
    visible: bool = True
    is_space: bool = False
    mark: int | None = None
    is_drawn: bool = False
    is_pictured: bool = False

    @property
    def is_odd(self) -> bool:
        """Nobody can set it again: its letter is drawn, not known, or not in our faces. It stays a picture."""
        return self.is_drawn or _is_odd(self.text, self.style.font)


@dataclass(slots=True)
class Trace:
    """A page as MuPDF reads it. After :func:`strip_text` the page itself holds no letters any more."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)


def trace(page: Page, number: int) -> Trace:
    """Every letter, in the order in which the page draws them, seen or not."""
    result = Trace(page.rect.width, page.rect.height)
    for span in page.get_texttrace():
        _read_span(span, number, result.glyphs)
    return result


def _read_span(span: dict[str, Any], number: int, glyphs: list[Glyph]) -> None:
    cos, sin = span["dir"]
    size = round(span["size"], 3)
    style = Style(span["font"], size, _rgb(span["color"]), round(cos, 6), round(sin, 6))
    upright, level = abs(sin) < 1e-4, (style.cos, style.sin) == (1.0, 0.0)
    symbols = any(name in style.font.lower() for name in ("symbol", "dings"))
    seen = not (span["type"] == 3 or span["opacity"] < 0.02 or size < 0.5)
    for code, _gid, (x, y), box in span["chars"]:
        if span["wmode"] and box[2] - box[0] < 0.1 * size:
            # Letters that run down the page may have a box without a width, the line's middle.
            box = (box[0] - size / 2, box[1], box[2] + size / 2, box[3])
        text = _BULLET if symbols and 0xF000 <= code <= 0xF0FF else _letter(code)
        start, base = (x, y) if level else (style.along(x, y), style.across(x, y))
        advance = box[2] - box[0] if upright else _extent(box, cos, sin, size)
        if advance < _NO_WIDTH * size and level and not is_known(text):
            # Its font says nothing of it, not even how wide it is; it is seen all the same.
            box = (box[0], box[1], box[0] + size, box[3])
        glyphs.append(Glyph(text, style, start, start + advance, base, box, number, seen, text == " "))


@cache
def _letter(code: int) -> str:
    """The character as its plain equivalent (ligatures as letters); what breaks lines is a space."""
    text = unicodedata.normalize("NFKC", chr(code))
    return " " if not text or text.isspace() or unicodedata.category(text[0]) == "Zl" else text


@cache
def can_be_set(text: str) -> bool:
    """Is it written from left to right with one shape a letter, so that our faces can show it?"""
    return all(
        unicodedata.bidirectional(c) not in _OTHERWISE and not 0x0900 <= ord(c) <= 0x109F for c in text
    )


@cache
def is_known(text: str) -> bool:
    return text != "\ufffd" and unicodedata.category(text[0]) not in {"Co", "Cc", "Cn", "Cs"}


@cache
def _is_odd(text: str, font: str) -> bool:
    first, second = faces_for(font)
    can_show = all(first.has(c) or second.has(c) for c in text)
    return not (is_known(text) and can_be_set(text) and can_show)


def _extent(box: tuple[float, float, float, float], cos: float, sin: float, high: float) -> float:
    """How far a turned letter runs along its line: its box is as wide as its width and height together make it.

    MuPDF gives every letter the height of its size.
    """
    if abs(cos) > abs(sin):
        return float(max((box[2] - box[0] - high * abs(sin)) / abs(cos), 0.0))
    return float(max((box[3] - box[1] - high * abs(cos)) / abs(sin), 0.0))


def _rgb(colour: Sequence[float]) -> tuple[float, float, float]:
    values = [min(1.0, max(0.0, float(c))) for c in colour]
    if len(values) == 3:
        return values[0], values[1], values[2]
    if len(values) == 4:
        c, m, y, k = values
        return (1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k)
    grey = values[0] if values else 0.0
    return grey, grey, grey


def strip_text(page: Page) -> None:
    """Take every letter off the page and leave the rest."""
    page.add_redact_annot(pymupdf.Rect(-1e5, -1e5, 1e5, 1e5))
    page.apply_redactions(
        images=pymupdf.PDF_REDACT_IMAGE_NONE,
        graphics=pymupdf.PDF_REDACT_LINE_ART_NONE,
        text=pymupdf.PDF_REDACT_TEXT_REMOVE,
    )


def render(page: Page, dpi: float) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """The page as seen, height x width x 3."""
    zoom = dpi / 72
    pixmap = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), alpha=False, colorspace=pymupdf.csRGB)
    return np.frombuffer(pixmap.samples_mv, dtype=np.uint8).reshape(pixmap.height, pixmap.width, 3).copy()


def hide_unseen(
    glyphs: Sequence[Glyph],
    before: np.ndarray[Any, np.dtype[np.uint8]],
    after: np.ndarray[Any, np.dtype[np.uint8]] | None,
    dpi: float,
) -> int:
    """A letter whose going changes no pixel is not there for a reader: mark it unseen; return how many.

    ``before`` and ``after`` are renders with and without the text (None: blank). This catches in one
    rule what is clipped, cropped, covered, of the paper's colour, transparent or too small.
    """
    if not glyphs:
        return 0
    difference = 255 - before if after is None else np.maximum(before, after) - np.minimum(before, after)
    over = difference > _SEEN
    changed = over[:, :, 0] | over[:, :, 1] | over[:, :, 2]
    height, width = changed.shape
    boxes = np.array([glyph.box for glyph in glyphs]) * (dpi / 72)
    x0, x1 = np.clip(np.floor(boxes[:, 0]), 0, width), np.clip(np.ceil(boxes[:, 2]), 0, width)
    y0, y1 = np.clip(np.floor(boxes[:, 1]), 0, height), np.clip(np.ceil(boxes[:, 3]), 0, height)
    cells = np.stack([x0, y0, x1, y1]).astype(np.int64)
    _find_drawn(glyphs, changed, cells)
    hidden = 0
    for glyph, amount in zip(glyphs, _ink(changed, cells).tolist(), strict=True):
        if not glyph.is_space and (amount <= 0 or not glyph.visible):
            glyph.visible = False
            hidden += 1
    return hidden


def _ink(changed: _Changed, cells: _Cells) -> np.ndarray[Any, np.dtype[np.int32]]:
    """How many pixels changed in each of the ``cells``."""
    height, width = changed.shape
    total = np.zeros((height + 1, width + 1), dtype=np.int32)
    np.cumsum(changed, axis=0, dtype=np.int32, out=total[1:, 1:])
    np.cumsum(total[1:, 1:], axis=1, out=total[1:, 1:])
    a, b, c, d = cells
    ink: np.ndarray[Any, np.dtype[np.int32]] = total[d, c] - total[b, c] - total[d, a] + total[b, a]
    return ink


def _find_drawn(glyphs: Sequence[Glyph], changed: _Changed, cells: _Cells) -> None:
    """A letter that is said to be unseen, and with whose going goes ink that is no other letter's, is drawn."""
    unseen = [not glyph.visible and not glyph.is_space for glyph in glyphs]
    if not any(unseen):
        return
    others = changed.copy()
    for (left, top, right, bottom), is_unseen in zip(cells.T.tolist(), unseen, strict=True):
        if not is_unseen:
            others[top:bottom, left:right] = False
    sizes = (cells[2] - cells[0]) * (cells[3] - cells[1])
    drawn = _ink(others, cells) > _DRAWN * sizes
    for glyph, is_unseen, is_drawn in zip(glyphs, unseen, drawn.tolist(), strict=True):
        if is_unseen and is_drawn:
            glyph.visible = glyph.is_drawn = True
