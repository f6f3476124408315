"""Paragraphs with a gap, broken into lines anew: where they broke would tell how wide the name was."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from redaction.engine.burn.gaps import SPACE, Setter, is_passage
from redaction.engine.burn.lines import Stretch, Word
from redaction.engine.burn.paragraphs import starts_a_point
from redaction.engine.burn.shapes import Shape
from redaction.engine.burn.widths import fitting_names

_INDENT = 3.0
_LEADING = (0.5, 1.8)
_SLACK = 0.3
# Points: the edge is rounded up to these, since the widest line may be one that a name made wide.
_EDGE = 20.0
_NEAR_MARGIN = 40.0
_MARGIN = 36.0
_THIN = 3.0
_USUAL_MARGIN = 90.0
# Of the room between the margins: what a column of running text has at least, where its words do not show it.
_WIDE = 0.7
_ENDS = ".:;!?"
_NEAREST = 6.0
# How much narrower letters may be set, and how many steps gaps lose, so that the lines are no more than they were.
_SQUEEZES = ((1.0, 0), (0.96, 0), (0.92, 0), (0.92, 1), (0.85, 1), (0.85, 2), (0.78, 2), (0.7, 2))


@dataclass(frozen=True, slots=True)
class Tail:
    """A paragraph from the first line whose break the width of a gap decides.

    ``edge``: how far right its column went, ``others``: without these lines, ``margin``: as far from the right of the
    page as it begins from the left. No line before them depends on that width, nor does how they are set again, but for
    their number and, in steps, for how far right the widest of them went.
    """

    lines: list[Stretch]
    edge: float
    others: float
    margin: float

    @property
    def size(self) -> float:
        return self.lines[0].size

    def fitting(self) -> Iterator[int]:
        """For each gap: with how many of a thousand names the paragraph would be set again in the same way."""
        chunks = [_Chunk(list(run)) for run in _chunks(_joined(self.lines))]
        widths = [chunk.natural(self.size) for chunk in chunks]
        found = self._shape(widths)
        for at, chunk in enumerate(chunks):
            if chunk.has_gap:
                would_fit = partial(self._is_as_before, found, widths, at)
                yield fitting_names(would_fit, chunk.words[0].style.face.name, self.size)

    def _is_as_before(
        self, found: tuple[int, float], widths: Sequence[float], at: int, first: float, whole: float
    ) -> bool:
        last = max(whole - first - _space(self.lines[0]), 0.0)
        return self._shape([*widths[:at], first, last, *widths[at + 1 :]]) == found

    def _shape(self, widths: Sequence[float]) -> tuple[int, float]:
        """How many lines words of these widths make, and the step up to which the widest of them reaches."""
        space, slack = _space(self.lines[0]), _SLACK * self.size
        starts = [line.start for line in self.lines]
        rows = list(_rows(widths, [self.edge + slack - start for start in starts], space))
        ends = [
            starts[min(number, len(starts) - 1)] + sum(widths[first:last]) + space * (last - first - 1)
            for number, (first, last) in enumerate(rows)
        ]
        return len(rows), self.stop(max(*ends, self.others))

    def stop(self, edge: float) -> float:
        """Up to where the lines are set again: the margin if they nearly reach it, else a step past ``edge``."""
        return self.margin if 0 < self.margin - edge < _NEAR_MARGIN else math.ceil(edge / _EDGE) * _EDGE


@dataclass(frozen=True, slots=True)
class Rebroken:
    """A tail, and the lines that take its place, each to be set from its start to ``edge``."""

    tail: Tail
    rows: list[Stretch]
    edge: float


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Words that no line's end may part: those without a space between them, and those of one gap."""

    words: list[Word]

    def natural(self, size: float) -> float:
        spaces = sum(word.space_before for word in self.words[1:])
        return sum(word.end - word.start for word in self.words) + SPACE * size * spaces

    @property
    def has_gap(self) -> bool:
        return any(word.mark is not None for word in self.words)


def rebroken(
    stretches: Sequence[Stretch], shapes: Sequence[Shape], setter: Setter, width: float
) -> Iterator[Rebroken]:
    """The paragraphs of a page that are to be set again, each once; ``width`` is that of the page."""
    for tail in _tails(stretches, width):
        edge = _free_edge(tail, stretches, shapes, width)
        rows = _fitted(tail, setter, edge) if edge else None
        if rows:
            yield Rebroken(tail, rows, edge)


def _tails(stretches: Sequence[Stretch], width: float) -> Iterator[Tail]:
    level = sorted((s for s in stretches if s.style.cos > 0.99), key=lambda s: s.base)
    taken: set[int] = set()
    for stretch in level:
        if not stretch.marked or id(stretch) in taken:
            continue
        column = _Column([s for s in level if _shares_column(s, stretch)], width)
        at = next(index for index, s in enumerate(column.lines) if s is stretch)
        lines = [stretch]
        if at and stretch.words[0].mark is not None and column.goes_on(column.lines[at - 1], stretch):
            lines.insert(0, column.lines[at - 1])
        for following in column.lines[at + 1 :]:
            if not column.goes_on(lines[-1], following):
                break
            lines.append(following)
        taken.update(map(id, lines))
        if len(lines) > 1 and _can_be_broken_anew(lines):
            own = set(map(id, lines))
            others = max((s.end for s in column.lines if id(s) not in own), default=0.0)
            yield Tail(lines, column.edge, others, width - min(s.start for s in column.lines))


def _space(line: Stretch) -> float:
    """How wide a space is in the line's own font."""
    return line.style.face.width(" ") * line.size


def _shares_column(one: Stretch, other: Stretch) -> bool:
    near = abs(one.start - other.start) < _INDENT * other.size
    return near and abs(one.size - other.size) < 0.05 * other.size


class _Column:
    """The lines of a page that begin at about the same place, and whether one of them goes on in the next."""

    def __init__(self, lines: Sequence[Stretch], width: float) -> None:
        self.lines, self.edge = lines, max(line.end for line in lines)
        left = min(line.start for line in lines)
        self._is_wide = self.edge - left > _WIDE * (width - 2 * min(left, _USUAL_MARGIN))

    def goes_on(self, line: Stretch, following: Stretch) -> bool:
        """Is the line full, so that the next one goes on with its sentence? The rows of a list only look full."""
        low, high = (part * line.size for part in _LEADING)
        if not low < following.base - line.base < high or starts_a_point(following.text):
            return False
        first = next(_chunks(following.words))
        wide = first[0].end - first[0].start
        if line.end + _space(line) + wide <= self.edge - _SLACK * line.size:
            return False
        begins_small = first[0].mark is None and first[0].text[:1].islower()
        return begins_small or (self._is_wide and (line.text[-1:] not in _ENDS or self._others_reach(line)))

    def _others_reach(self, line: Stretch) -> bool:
        return any(other is not line and other.end > 0.9 * self.edge for other in self.lines)


def _can_be_broken_anew(lines: Sequence[Stretch]) -> bool:
    starts = [line.start for line in lines[1:]]
    chunks = (_Chunk(list(run)) for run in _chunks(_joined(lines)))
    gaps = [chunk.natural(lines[0].size) for chunk in chunks if chunk.has_gap]
    return max(starts) - min(starts) < 1.0 and not any(is_passage(wide, lines[0].size) for wide in gaps)


def _free_edge(tail: Tail, others: Sequence[Stretch], shapes: Sequence[Shape], width: float) -> float:
    """How far right the lines may go; 0 where something else stands among them."""
    lines, size = tail.lines, tail.size
    left, right = min(line.start for line in lines), tail.edge
    top, bottom = lines[0].base - 0.5 * size, lines[-1].base - 0.1 * size
    edge = min(tail.stop(tail.edge), max(width - _MARGIN, tail.edge))
    own = set(map(id, lines))
    for x0, y0, x1, y1 in (*(_box(s) for s in others if id(s) not in own), *_upright(shapes)):
        if y1 <= top or y0 >= bottom or x1 <= left or x0 >= edge + _NEAREST:
            continue
        if x0 < right:
            return 0.0
        edge = max(x0 - _NEAREST, right)
    return edge


def _box(stretch: Stretch) -> tuple[float, float, float, float]:
    style, heights = stretch.style, (stretch.base - 0.6 * stretch.size, stretch.base)
    corners = [style.place(along, across) for along in (stretch.start, stretch.end) for across in heights]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _upright(shapes: Sequence[Shape]) -> Iterator[tuple[float, float, float, float]]:
    """Rules and frames. What is level is an underline, what is wide a coloured ground."""
    for shape in shapes:
        x0, y0, x1, y1 = shape.box
        if x1 - x0 < min(y1 - y0, _THIN):
            yield x0, y0, x1, y1


def _fitted(tail: Tail, setter: Setter, edge: float) -> list[Stretch] | None:
    """The words of the tail in new lines; None where they do not go into as many as there were."""
    words = _joined(tail.lines)
    chunks = list(_chunks(words))
    rooms = [edge - line.start for line in tail.lines]
    for tight, fewer in _SQUEEZES:
        widths = [setter.width(chunk, tail.size, tight, fewer) for chunk in chunks]
        rows = list(_rows(widths, rooms, SPACE * tail.size * tight))
        if len(rows) <= len(rooms) and max(widths) <= min(rooms):
            parts = [[word for chunk in chunks[first:last] for word in chunk] for first, last in rows]
            return [
                _line(tail, part, line, setter, edge) for part, line in zip(parts, tail.lines, strict=False)
            ]
    return None


def _line(tail: Tail, words: Sequence[Word], line: Stretch, setter: Setter, edge: float) -> Stretch:
    """Words in the place of a line, raised or lowered as they were. Of gaps nothing is left but where they begin."""
    bases = [each.base for each in tail.lines]
    moved: list[Word] = []
    start = line.start
    for word in words:
        start += SPACE * tail.size * bool(moved and word.space_before)
        end = start + (setter.width([word], tail.size, 1.0, 0) if word.mark is None else 0.0)
        base = line.base + min((word.base - base for base in bases), key=abs)
        glyphs = list(word.glyphs)
        glyphs[0] = replace(glyphs[0], start=min(start, edge), base=base)
        glyphs[-1] = replace(glyphs[-1], end=min(end, edge))
        moved.append(Word(glyphs, word.order, word.space_before and bool(moved)))
        start = end
    return Stretch(moved, line.line)


def _joined(lines: Sequence[Stretch]) -> list[Word]:
    """The words of lines in a row; one that a hyphen broke is whole again."""
    words = list(lines[0].words)
    for line in lines[1:]:
        last, first = words[-1], line.words[0]
        text, is_broken = last.text, last.mark is None and first.mark is None
        if is_broken and text[-1] in "-\u2010\u00ad" and text[-2:-1].isalpha() and first.text[:1].islower():
            words[-1] = Word([*last.glyphs[:-1], *first.glyphs], last.order, last.space_before)
        else:
            words.append(Word(first.glyphs, first.order, space_before=True))
        words += line.words[1:]
    return words


def _chunks(words: Sequence[Word]) -> Iterator[list[Word]]:
    chunk = [words[0]]
    for last, word in pairwise(words):
        if word.space_before and (last.mark is None or word.mark is None):
            yield chunk
            chunk = []
        chunk.append(word)
    yield chunk


def _rows(widths: Sequence[float], rooms: Sequence[float], space: float) -> Iterator[tuple[int, int]]:
    """From which to which item each line goes; lines past the last of ``rooms`` are as wide as that one."""
    first, number, used = 0, 0, 0.0
    for at, wide in enumerate(widths):
        if at > first and used + space + wide > rooms[min(number, len(rooms) - 1)]:
            yield first, at
            first, number, used = at, number + 1, 0.0
        used += wide + (space if at > first else 0.0)
    yield first, len(widths)
