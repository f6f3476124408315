"""Where the lines around a gap break, and what that tells of a name in it: its width shows in nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from redaction.engine.burn.gaps import SPACE, is_passage
from redaction.engine.burn.lines import Stretch, Word
from redaction.engine.burn.widths import LineGap, fitting_line_gap

_INDENT = 3.0
_LEADING = 1.8


def fitting_of_gaps(stretch: Stretch, all_of_page: Sequence[Stretch]) -> Iterator[int]:
    """For each gap of a line that held no more than a name: how many of a thousand names could have stood there."""
    near = [s for s in all_of_page if _is_column(s, stretch)]
    edge = max(s.end for s in near)
    below = _neighbour(stretch, near, 1)
    above = _neighbour(stretch, near, -1)
    whole = _width(stretch.words, stretch.size)
    for marked, run in groupby(stretch.words, key=lambda word: word.mark is not None):
        gap = list(run)
        own = _width(gap, stretch.size)
        if not marked or is_passage(own, stretch.size):
            continue
        free = max(edge - stretch.start - (whole - own), own)
        following = _first_word(below)
        if following is not None and own + following <= free:
            following = None
        left = 0.0
        if gap[0] is stretch.words[0] and above is not None and not above.marked:
            left = max(edge - above.end - SPACE * stretch.size, 0.0)
            left = left if left < gap[0].end - gap[0].start else 0.0
        yield fitting_line_gap(LineGap(free, following, left), stretch.style.face.name, stretch.size)


def _is_column(other: Stretch, stretch: Stretch) -> bool:
    return other.style.cos == stretch.style.cos and abs(other.start - stretch.start) < _INDENT * stretch.size


def _neighbour(stretch: Stretch, near: Sequence[Stretch], way: int) -> Stretch | None:
    """The line of the same column right below (``way`` 1) or above (-1)."""
    steps = ((way * (s.base - stretch.base), s) for s in near)
    close = [(step, s) for step, s in steps if 0 < step < _LEADING * stretch.size]
    return min(close, key=lambda item: item[0])[1] if close else None


def _width(words: Sequence[Word], size: float) -> float:
    """Of words with spaces as wide as they are by nature: in a justified line they are not."""
    return sum(word.end - word.start for word in words) + SPACE * size * sum(
        w.space_before for w in words[1:]
    )


def _first_word(line: Stretch | None) -> float | None:
    if line is None or line.words[0].mark is not None:
        return None
    return line.words[0].end - line.words[0].start + SPACE * line.size
