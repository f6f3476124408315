"""Pictures of our own: cut out of a render of the page, so that nothing unseen can be in them."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from redaction.engine.burn.canvas import Pixels
from redaction.engine.burn.mupdf import Page, Rect, pymupdf
from redaction.engine.burn.shapes import NEAR
from redaction.rules.geometry import Box

PICTURE_DPI = 200.0
_MAX_PIXELS = 40e6
# Of 255: what is lighter is paper.
_INK = 250
_UNSEEN = 8


@dataclass(slots=True)
class Picture:
    """A cut-out of the page and where it goes; ``pixels`` is the picture's own copy."""

    box: Box
    pixels: Pixels
    of_text: bool = False
    _key: str = ""

    @property
    def width(self) -> float:
        return self.box.x1 - self.box.x0

    @property
    def height(self) -> float:
        return self.box.y1 - self.box.y0

    @property
    def area(self) -> float:
        return self.width * self.height

    def holds(self, x: float, y: float) -> bool:
        return self.box.x0 <= x <= self.box.x1 and self.box.y0 <= y <= self.box.y1

    @property
    def key(self) -> str:
        """What the picture was when it was first asked for, whatever has been blackened since."""
        if not self._key:
            shape = repr(self.pixels.shape).encode()
            self._key = hashlib.sha256(shape + self.pixels.tobytes()).hexdigest()
        return self._key

    def place(self, box: Box) -> Box:
        """A box in parts of the picture's sides as one on the page."""
        return Box(
            self.box.page,
            self.box.x0 + box.x0 * self.width,
            self.box.y0 + box.y0 * self.height,
            self.box.x0 + box.x1 * self.width,
            self.box.y0 + box.y1 * self.height,
        )

    def has_ink(self, area: Box) -> bool:
        """Is anything to be seen under ``area``, or is it one plain colour?"""
        spot = self.pixels[self._cells(area)]
        return bool(spot.size and (np.ptp(spot.reshape(-1, 3).astype(np.int16), axis=0) > NEAR).any())

    def whole_ink(self, area: Box) -> Box:
        """``area``, larger by as much as it takes for no ink to cross its edges; by no more than its own size."""
        rows, columns = self._cells(area)
        ink = self.pixels.min(axis=2) < _INK
        top, bottom = rows.start, min(rows.stop, ink.shape[0])
        left, right = columns.start, min(columns.stop, ink.shape[1])
        for _ in range(max(bottom - top, right - left)):
            before = top, bottom, left, right
            top -= top > 0 and bool(ink[top, left:right].any())
            bottom += bottom < ink.shape[0] and bool(ink[bottom - 1, left:right].any())
            left -= left > 0 and bool(ink[top:bottom, left].any())
            right += right < ink.shape[1] and bool(ink[top:bottom, right - 1].any())
            if before == (top, bottom, left, right):
                break
        height, width = ink.shape
        return self.place(Box(1, left / width, top / height, right / width, bottom / height))

    @property
    def zoom(self) -> tuple[float, float]:
        height, width, _ = self.pixels.shape
        return width / self.width, height / self.height

    def blacken(self, area: Box) -> None:
        """Overwrite the pixels under ``area``, rounded outwards."""
        self.pixels[self._cells(area)] = 0

    def _cells(self, area: Box) -> tuple[slice, slice]:
        zoom_x, zoom_y = self.zoom
        x0, x1 = int((area.x0 - self.box.x0) * zoom_x) - 1, int((area.x1 - self.box.x0) * zoom_x) + 2
        y0, y1 = int((area.y0 - self.box.y0) * zoom_y) - 1, int((area.y1 - self.box.y0) * zoom_y) + 2
        return slice(max(y0, 0), max(y1, 0)), slice(max(x0, 0), max(x1, 0))


def trimmed(rect: Rect, seen: Pixels, dpi: float) -> Rect | None:
    """``rect`` without its blank margin; None when all of it is white."""
    zoom = dpi / 72
    height, width, _ = seen.shape
    x0, y0 = max(int(rect.x0 * zoom) - 1, 0), max(int(rect.y0 * zoom) - 1, 0)
    x1, y1 = min(int(rect.x1 * zoom) + 2, width), min(int(rect.y1 * zoom) + 2, height)
    ink = seen[y0:y1, x0:x1].min(axis=2) < _INK
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return None
    tight = (
        pymupdf.Rect(x0 + columns[0] - 1, y0 + rows[0] - 1, x0 + columns[-1] + 2, y0 + rows[-1] + 2) / zoom
    )
    return tight & rect


def cut(page: Page, number: int, rect: Rect, *, of_text: bool = False) -> Picture:
    """A picture of a part of the page."""
    zoom = PICTURE_DPI / 72
    zoom = min(zoom, (_MAX_PIXELS / max(rect.width * rect.height, 1)) ** 0.5)
    pixmap = page.get_pixmap(
        matrix=pymupdf.Matrix(zoom, zoom), clip=rect, alpha=False, colorspace=pymupdf.csRGB
    )
    pixels = np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(pixmap.height, pixmap.width, 3).copy()
    # Marks so near to black or white that no reader, man or machine, finds them to be marked.
    pixels[pixels < _UNSEEN] = 0
    pixels[pixels > 255 - _UNSEEN] = 255
    x0, y0 = pixmap.x / zoom, pixmap.y / zoom
    return Picture(Box(number, x0, y0, x0 + pixmap.width / zoom, y0 + pixmap.height / zoom), pixels, of_text)


def sheet(number: int, width: float, height: float, pictures: Sequence[Picture]) -> Picture:
    """Pictures in their places on one white page."""
    zoom = min(PICTURE_DPI / 72, (_MAX_PIXELS / max(width * height, 1)) ** 0.5)
    page = Image.new("RGB", (max(round(width * zoom), 1), max(round(height * zoom), 1)), "white")
    for picture in pictures:
        image = Image.fromarray(picture.pixels)
        size = (max(round(picture.width * zoom), 1), max(round(picture.height * zoom), 1))
        image = image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)
        page.paste(image, (round(picture.box.x0 * zoom), round(picture.box.y0 * zoom)))
    return Picture(Box(number, 0, 0, page.width / zoom, page.height / zoom), np.asarray(page))


def png(picture: Picture) -> bytes:
    """The picture's pixels and nothing else."""
    out = io.BytesIO()
    Image.fromarray(picture.pixels).save(out, "PNG", compress_level=1)
    return out.getvalue()
