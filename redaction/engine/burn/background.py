"""What is on a page besides letters: straight lines and filled rectangles are drawn again, all else becomes a picture.

Pictures are cut out of a render of the page, so that nothing under something else, outside the page, in a mask or in
a file's wrapping can be in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from redaction.engine.burn.bars import codes
from redaction.engine.burn.canvas import Pixels
from redaction.engine.burn.mupdf import Page, Rect, pymupdf
from redaction.engine.burn.pictures import Picture, cut, trimmed
from redaction.engine.burn.shapes import Shape, shapes_of, shows


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
        shapes = shapes_of(drawing)
        if shapes is not None and all(shows(shape, seen, dpi) for shape in shapes):
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
        tight = trimmed(rect, seen, dpi)
        if tight is not None:
            result.pictures.append(cut(page, number, tight))
    return result


def is_text_alone(page: Page) -> bool:
    """Is there nothing on the page but letters?"""
    return all(kind.endswith("-text") for kind, _ in page.get_bboxlog())


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
