"""How a line with a gap is set again, so that its measures tell nothing about what was in the gap.

Every gap is a whole number of 40-point steps, at least as many as its label needs; everything else on the line gets
its natural width (a justified line's spaces would give the missing width away), and a line keeps its old start only
where other lines share it (a centred line's start is half the secret).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from redaction.engine.burn.lines import Stretch, Word

GRID = 40.0
# Wide enough for most names, so that most gaps are of one width.
USUAL_STEPS = 3
_LABEL_SHARE = 0.72
_SMALLEST = 4.5
_TIGHTEST = 0.7
_SPACE = 0.28


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a gap with its place along the line; ``stretch`` is how much wider than natural a word is set."""

    start: float
    width: float
    word: Word | None
    label: str = ""
    stretch: float = 1.0
    space_after: bool = False


@dataclass(frozen=True, slots=True)
class _Gap:
    labels: tuple[str, ...]
    width: float
    space_before: bool

    @property
    def label(self) -> str:
        return " ".join(dict.fromkeys(self.labels))


def label_size(size: float) -> float:
    return max(_SMALLEST, min(size * _LABEL_SHARE, 8.0))


@dataclass(frozen=True, slots=True)
class Setter:
    """``scale`` is the ratio of a word's font to our face; ``label_width`` the width of a label at 1 pt."""

    labels: Sequence[str]
    scale: Callable[[Word], float]
    label_width: Callable[[str], float]

    def set_again(self, stretch: Stretch, start: float, room: float) -> list[Piece]:
        """The pieces of a stretch from ``start``, made to fit ``room`` points."""
        items = self._merge_gaps(stretch)
        text = sum(self._natural(item) for item in items) + _spaces(items)
        steps, least = self._steps(items, stretch.size), [_least(item) for item in items]
        # Narrower gaps before narrower letters, a step at a time, the widest gap first.
        while (tight := _fit(text, sum(steps) * GRID, room)) < _TIGHTEST and steps != least:
            spare = [step - fewest for step, fewest in zip(steps, least, strict=True)]
            steps[spare.index(max(spare))] -= 1
        return self._place(items, steps, (start, room), max(tight, 0.3))

    def _merge_gaps(self, stretch: Stretch) -> list[Word | _Gap]:
        items: list[Word | _Gap] = []
        for word in stretch.words:
            if word.mark is None:
                items.append(word)
                continue
            last = items[-1] if items else None
            label, width = self.labels[word.mark], word.end - word.start
            if isinstance(last, _Gap):
                width += last.width + (_SPACE * stretch.size if word.space_before else 0)
                items[-1] = _Gap((*last.labels, label), width, last.space_before)
            else:
                items.append(_Gap((label,), width, word.space_before))
        return items

    def _steps(self, items: Sequence[Word | _Gap], size: float) -> list[int]:
        def steps(item: Word | _Gap) -> int:
            if not isinstance(item, _Gap):
                return 0
            needed = self.label_width(item.label) * label_size(size) + 4
            return max(_least(item), math.ceil(needed / GRID), USUAL_STEPS)

        return [steps(item) for item in items]

    def _natural(self, item: Word | _Gap) -> float:
        if isinstance(item, _Gap):
            return 0.0
        return item.style.face.width(item.text) * item.style.size * self.scale(item)

    def _place(
        self, items: Sequence[Word | _Gap], steps: Sequence[int], place: tuple[float, float], tight: float
    ) -> list[Piece]:
        start, room = place
        pieces: list[Piece] = []
        for index, item in enumerate(items):
            if index and item.space_before:
                start += _SPACE * _size(items) * tight
            followed = index + 1 < len(items) and items[index + 1].space_before
            if isinstance(item, _Gap):
                pieces.append(
                    Piece(start, min(steps[index] * GRID, room), None, item.label, space_after=followed)
                )
            else:
                width, factor = self._natural(item) * tight, self.scale(item) * tight
                pieces.append(Piece(start, width, item, stretch=factor, space_after=followed))
            start += pieces[-1].width
        return pieces


def _least(item: Word | _Gap) -> int:
    return max(1, math.ceil(item.width / GRID - 1e-6)) if isinstance(item, _Gap) else 0


def _fit(text: float, gaps: float, room: float) -> float:
    if text + gaps <= room:
        return 1.0
    return max((room - gaps) / text, 0.0) if text > 0 else 0.0


def _size(items: Sequence[Word | _Gap]) -> float:
    return max((item.style.size for item in items if isinstance(item, Word)), default=10.0)


def _spaces(items: Sequence[Word | _Gap]) -> float:
    return sum(_SPACE * _size(items) for item in items[1:] if item.space_before)


def safe_start(stretch: Stretch, others: Sequence[Stretch]) -> float:
    """Where a stretch with a gap in it, or after one on its line, may begin: at a shared edge, else on the grid."""
    same = [
        other
        for other in others
        if other is not stretch
        and other.style.cos == stretch.style.cos
        and abs(other.start - stretch.start) < 0.6
    ]
    if any(not other.marked for other in same) or len(same) >= 2:
        return stretch.start
    return math.floor(stretch.start / GRID) * GRID
