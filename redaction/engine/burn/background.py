"""What is on a page besides letters: straight lines and filled rectangles are drawn again, all else becomes a picture.

Pictures are cut out of a render of the page, so that nothing under something else, outside the page, in a mask or in
a file's wrapping can be in them.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image

from redaction.engine.burn.bars import codes
from redaction.engine.burn.canvas import Canvas, Colour, Pixels
from redaction.engine.burn.mupdf import Page, Rect, pymupdf
from redaction.rules.geometry import Box

PICTURE_DPI = 200.0
_MAX_PIXELS = 40e6
_NEAR = 24
# Of 255: what is lighter is paper.
_INK = 250
_UNSEEN = 8


@dataclass(frozen=True, slots=True)
class Line:
    start: tuple[float, float]
    end: tuple[float, float]
    colour: Colour
    width: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        half = self.width / 2
        x0, x1 = sorted((self.start[0], self.end[0]))
        y0, y1 = sorted((self.start[1], self.end[1]))
        return x0 - half, y0 - half, x1 + half, y1 + half

    def draw(self, canvas: Canvas) -> None:
        canvas.line(self.start, self.end, self.colour, self.width)

    def without(self, area: Box) -> list[Fill]:
        return Fill(self.box, self.colour).without(area)


@dataclass(frozen=True, slots=True)
class Fill:
    box: tuple[float, float, float, float]
    colour: Colour

    def draw(self, canvas: Canvas) -> None:
        canvas.rectangle(Box(1, *self.box), self.colour)

    def without(self, area: Box) -> list[Fill]:
        """What is left of it around ``area``, which it overlaps."""
        x0, y0, x1, y1 = self.box
        top, bottom = max(y0, area.y0), min(y1, area.y1)
        parts = (
            (x0, y0, x1, top),
            (x0, bottom, x1, y1),
            (x0, top, area.x0, bottom),
            (area.x1, top, x1, bottom),
        )
        return [Fill(part, self.colour) for part in parts if part[0] < part[2] and part[1] < part[3]]


Shape = Line | Fill


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
        return bool(spot.size and (np.ptp(spot.reshape(-1, 3).astype(np.int16), axis=0) > _NEAR).any())

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


@dataclass(slots=True)
class Background:
    shapes: list[Shape] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def cover(self, width: float, height: float) -> float:
        """Share of the page that its largest picture takes."""
        return max((picture.area for picture in self.pictures), default=0.0) / (width * height)


def background(page: Page, number: int, seen: Pixels, dpi: float) -> Background:
    """Shapes and pictures of a page that has no letters left. ``seen`` is its render at ``dpi``."""
    result = Background()
    odd: list[Sequence[float]] = []
    for drawing in page.get_cdrawings():
        shapes = _shapes(drawing)
        if shapes is not None and all(_shows(shape, seen, dpi) for shape in shapes):
            result.shapes.extend(shapes)
        else:
            odd.append(_grown(drawing["rect"], 1))
    for kind, box in page.get_bboxlog():
        if kind in ("fill-image", "fill-imgmask", "fill-shade"):
            odd.append(box)
    drawn_alone = set(range(len(result.shapes)))
    for bars in codes([shape.box for shape in result.shapes], odd):
        odd.append(_grown(_hull([result.shapes[index].box for index in bars]), 1))
        drawn_alone -= bars
    result.shapes = [result.shapes[index] for index in sorted(drawn_alone)]
    for rect in merge(odd, within=page.rect):
        trimmed = _trim(rect, seen, dpi)
        if trimmed is not None:
            result.pictures.append(cut(page, number, trimmed))
    return result


def is_text_alone(page: Page) -> bool:
    """Is there nothing on the page but letters?"""
    return all(kind.endswith("-text") for kind, _ in page.get_bboxlog())


def _shapes(drawing: dict[str, Any]) -> list[Shape] | None:
    """The drawing as lines and rectangles along the page's sides, or None when it is anything else."""
    kind = drawing["type"]
    if (
        kind not in ("f", "s", "fs")
        or min(drawing.get("fill_opacity") or 1, drawing.get("stroke_opacity") or 1) < 1
    ):
        return None
    if drawing.get("dashes", "[] 0") not in ("[] 0", "", None):
        return None
    result: list[Shape] = []
    for item in drawing["items"]:
        if item[0] == "re":
            result += _rectangle(drawing, item[1])
        elif item[0] == "l" and kind == "s":
            (a, b), (c, d) = item[1], item[2]
            if min(abs(a - c), abs(b - d)) > 0.05:
                return None
            result.append(Line((a, b), (c, d), _colour(drawing["color"]), drawing.get("width") or 0.5))
        else:
            return None
    # Letters can be built of bars: only what is longer than a letter is drawn again.
    return result if all(max(s.box[2] - s.box[0], s.box[3] - s.box[1]) > 18 for s in result) else None


def _rectangle(drawing: dict[str, Any], rect: Sequence[float]) -> list[Shape]:
    result: list[Shape] = []
    x0, y0, x1, y1 = rect
    if "f" in drawing["type"] and drawing.get("fill") is not None:
        result.append(Fill((x0, y0, x1, y1), _colour(drawing["fill"])))
    if "s" in drawing["type"] and drawing.get("color") is not None:
        colour, width = _colour(drawing["color"]), drawing.get("width") or 0.5
        corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
        result += [Line(a, b, colour, width) for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
    return result


def _colour(values: Sequence[float]) -> Colour:
    red, green, blue = (values[0],) * 3 if len(values) == 1 else values[:3]
    return red, green, blue


def _shows(shape: Shape, seen: Pixels, dpi: float) -> bool:
    """Is the shape on the page as it says, or clipped or covered in part? Looked up in the render."""
    zoom = dpi / 72
    x0, y0, x1, y1 = shape.box
    height, width, _ = seen.shape
    want = np.array(shape.colour) * 255
    thin = min(x1 - x0, y1 - y0) * zoom < 3
    for step in (0.1, 0.3, 0.5, 0.7, 0.9):
        if x1 - x0 > y1 - y0:
            x, y = x0 + step * (x1 - x0), (y0 + y1) / 2
        else:
            x, y = (x0 + x1) / 2, y0 + step * (y1 - y0)
        column, row = int(x * zoom), int(y * zoom)
        if not (0 <= column < width and 0 <= row < height):
            continue
        spot = (
            seen[max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2].reshape(-1, 3).astype(np.int16)
        )
        off = np.abs(spot - want).max(axis=1).min()
        # A hairline is drawn paler than its colour says.
        if off > _NEAR and not (thin and np.abs(spot.astype(np.int16) - 255).max() > _NEAR):
            return False
    return True


def _hull(rects: Sequence[Sequence[float]]) -> Sequence[float]:
    x0, y0, x1, y1 = zip(*rects, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def _grown(rect: Sequence[float], by: float) -> Sequence[float]:
    x0, y0, x1, y1 = rect
    return x0 - by, y0 - by, x1 + by, y1 + by


def merge(rects: Iterable[Sequence[float]], gap: float = 2.0, within: Rect | None = None) -> list[Rect]:
    """Rectangles that touch, or nearly do, as one; of each what is ``within``. Some pages have ten thousand."""
    left = np.array([tuple(rect) for rect in rects], dtype=np.float64).reshape(-1, 4)
    if within is not None:
        left = np.hstack((np.maximum(left[:, :2], within[:2]), np.minimum(left[:, 2:], within[2:])))
    left = left[(left[:, 0] < left[:, 2]) & (left[:, 1] < left[:, 3])]
    merged: list[Rect] = []
    while len(left):
        x0, y0, x1, y1 = left[-1]
        left = left[:-1]
        while True:
            across = (left[:, 0] < x1 + gap) & (left[:, 2] > x0 - gap)
            touching = across & (left[:, 1] < y1 + gap) & (left[:, 3] > y0 - gap)
            if not touching.any():
                break
            near, left = left[touching], left[~touching]
            x0, y0 = min(x0, near[:, 0].min()), min(y0, near[:, 1].min())
            x1, y1 = max(x1, near[:, 2].max()), max(y1, near[:, 3].max())
        merged.append(pymupdf.Rect(x0, y0, x1, y1))
    return merged


def _trim(rect: Rect, seen: Pixels, dpi: float) -> Rect | None:
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
