"""How far a line may be set again before it meets something else on the page, whichever way it runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from redaction.engine.burn.glyphs import Style
from redaction.engine.burn.lines import Stretch
from redaction.engine.burn.shapes import Line, Shape
from redaction.rules.geometry import Box

_MARGIN = 36.0
_EDGE = 6.0
_GAP = 3.0
_THIN = 3.0
# Of the letters' size, from the base line up: where two lines' letters would meet.
_BAND = (-0.5, -0.1)


def is_slanted(style: Style) -> bool:
    return min(abs(style.cos), abs(style.sin)) > 1e-3


@dataclass(frozen=True, slots=True)
class Band:
    """A strip along a line: from where to where, and between which heights across it."""

    style: Style
    start: float
    end: float
    top: float
    bottom: float

    @property
    def corners(self) -> list[tuple[float, float]]:
        places = (
            (self.start, self.top),
            (self.end, self.top),
            (self.end, self.bottom),
            (self.start, self.bottom),
        )
        return [self.style.place(along, across) for along, across in places]

    def boxes(self, page: int) -> list[Box]:
        """The strip as an upright box; a slanting one as upright boxes in it, one after the other."""
        if not is_slanted(self.style):
            xs, ys = zip(*self.corners, strict=True)
            return [Box(page, min(xs), min(ys), max(xs), max(ys))]
        half = (self.bottom - self.top) / (abs(self.style.cos) + abs(self.style.sin)) / 2
        middle, count = (self.top + self.bottom) / 2, max(int((self.end - self.start) / (2 * half)) - 1, 1)
        step = (self.end - self.start) / (count + 1)
        places = (self.style.place(self.start + step * (n + 1), middle) for n in range(count))
        return [Box(page, x - half, y - half, x + half, y + half) for x, y in places]


def room_of(
    stretch: Stretch, others: Sequence[Stretch], shapes: Sequence[Shape], size: tuple[float, float]
) -> tuple[float, float]:
    """The first and the last point along its line that a stretch may be set on. ``size`` is that of the page.

    Nothing of the stretch's own measures but its start is in them: they would tell what stands in its gaps.
    """
    before, after = [_leaves(stretch, size)[0]], [_right_margin(stretch, others, size)]
    for first, last in _obstacles(stretch, others, shapes):
        if first > stretch.start + 1:
            after.append(first - _GAP)
        elif last <= stretch.start + 1:
            before.append(last + _GAP)
    return min(max(before), stretch.start), min(after)


def _right_margin(stretch: Stretch, others: Sequence[Stretch], size: tuple[float, float]) -> float:
    if stretch.style.cos < 0.9:
        return _leaves(stretch, size)[1]
    same = [
        s.end for s in others if s.line != stretch.line and not s.marked and s.style.cos == stretch.style.cos
    ]
    return max([*same, size[0] - _MARGIN])


def _leaves(stretch: Stretch, size: tuple[float, float]) -> tuple[float, float]:
    """Where the line enters the page and where it leaves it."""
    style, (low, high) = stretch.style, (-1e6, 1e6)
    x, y = style.place(0.0, stretch.base)
    for place, slope, side in ((x, style.cos, size[0]), (y, style.sin, size[1])):
        if abs(slope) > 1e-3:
            one, other = sorted(((_EDGE - place) / slope, (side - _EDGE - place) / slope))
            low, high = max(low, one), min(high, other)
    return low, high


def _obstacles(
    stretch: Stretch, others: Sequence[Stretch], shapes: Sequence[Shape]
) -> Iterator[tuple[float, float]]:
    """From where to where along the line each thing runs that stands in its way."""
    style = stretch.style
    if is_slanted(style):
        # Such a line, a watermark say, runs over everything.
        return
    top, bottom = (stretch.base + part * stretch.size for part in _BAND)
    for corners in (*_of_text(stretch, others), *_of_rules(shapes)):
        across = [style.across(x, y) for x, y in corners]
        if min(across) < bottom and max(across) > top:
            along = [style.along(x, y) for x, y in corners]
            yield min(along), max(along)


def _of_text(stretch: Stretch, others: Sequence[Stretch]) -> Iterator[list[tuple[float, float]]]:
    for other in others:
        if other is not stretch:
            own: Style = other.style
            heights = (other.base - 0.7 * other.size, other.base)
            yield [own.place(along, across) for along, across in product((other.start, other.end), heights)]


def _of_rules(shapes: Sequence[Shape]) -> Iterator[list[tuple[float, float]]]:
    """Lines, and rectangles as thin as lines; a coloured ground stands in nobody's way."""
    for shape in shapes:
        x0, y0, x1, y1 = shape.box
        if isinstance(shape, Line) or min(x1 - x0, y1 - y0) < _THIN:
            yield [(x0, y0), (x1, y0), (x0, y1), (x1, y1)]
