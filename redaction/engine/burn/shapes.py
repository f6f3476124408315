"""Straight lines and filled rectangles: what is drawn again besides letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from redaction.engine.burn.canvas import Canvas, Colour, Pixels
from redaction.rules.geometry import Box

# Of 255, within which two colours are the same.
NEAR = 24
# A hairline between two rows of pixels has half its ink in each.
_FAINT = 10


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


def around(shape: Shape, area: Box) -> Sequence[Shape]:
    """The shape, or what is left of it outside ``area``."""
    return shape.without(area) if Box(area.page, *shape.box).overlaps(area) else (shape,)


def shapes_of(drawing: dict[str, Any]) -> list[Shape] | None:
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


def shows(shape: Shape, seen: Pixels, dpi: float) -> bool:
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
        if off > NEAR and not (thin and np.abs(spot.astype(np.int16) - 255).max() > _FAINT):
            return False
    return True
