"""How a line with a gap is set again, so that its measures tell nothing about what was in the gap.

A gap is as wide as its label and the room on its line make it, whatever name was in it; one that held more than a name
is a whole number of 40-point steps. Everything else on the line gets its natural width (a justified line's spaces would
give the missing width away), and a line keeps its old start only where other lines share it (a centred line's start is
half the secret).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from redaction.engine.burn.lines import Stretch, Word

GRID = 40.0
_USUAL_STEPS = 3
# In em: what is wider is no name, but a passage.
_NAME = 14.0
_LABEL_SHARE = 0.72
_SMALLEST = 4.5
_TIGHTEST = 0.7
_SHARE = 0.6
SPACE = 0.28


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
        items = self._merge_gaps(stretch.words, stretch.size)
        text = sum(self._natural(item) for item in items) + _spaces(items)
        least = [_least(item, stretch.size) for item in items]
        steps = self._steps(items, least, stretch.size)
        # Narrower gaps before narrower letters, a step at a time, the widest gap first.
        while _fit(text, sum(steps) * GRID, room) < _TIGHTEST and steps != least:
            spare = [step - fewest for step, fewest in zip(steps, least, strict=True)]
            steps[spare.index(max(spare))] -= 1
        # In a narrow cell the gaps take a share of the room, and all of it where nothing else stands there.
        most = room * (_SHARE if text > 0 else 1.0) / max(sum(steps), 1)
        widths = [step * min(GRID, most) for step in steps]
        return self._place(items, widths, start, max(_fit(text, sum(widths), room), 0.3))

    def width(self, words: Sequence[Word], size: float, tight: float, fewer: int) -> float:
        """How wide words are set with letters ``tight`` times as wide and ``fewer`` steps in each gap than usual."""
        items = self._merge_gaps(words, size)
        steps = self._steps(items, [_least(item, size) for item in items], size)
        gaps = sum(max(step - fewer, 1) for step in steps if step) * GRID
        return (sum(self._natural(item) for item in items) + _spaces(items)) * tight + gaps

    def _merge_gaps(self, words: Sequence[Word], size: float) -> list[Word | _Gap]:
        items: list[Word | _Gap] = []
        for word in words:
            if word.mark is None:
                items.append(word)
                continue
            last = items[-1] if items else None
            label, width = self.labels[word.mark], word.end - word.start
            if isinstance(last, _Gap):
                width += last.width + (SPACE * size if word.space_before else 0)
                items[-1] = _Gap((*last.labels, label), width, last.space_before)
            else:
                items.append(_Gap((label,), width, word.space_before))
        return items

    def _steps(self, items: Sequence[Word | _Gap], least: Sequence[int], size: float) -> list[int]:
        def steps(item: Word | _Gap, fewest: int) -> int:
            if not isinstance(item, _Gap):
                return 0
            needed = self.label_width(item.label) * label_size(size) + 4
            return max(fewest, math.ceil(needed / GRID), _USUAL_STEPS)

        return [steps(item, fewest) for item, fewest in zip(items, least, strict=True)]

    def _natural(self, item: Word | _Gap) -> float:
        if isinstance(item, _Gap):
            return 0.0
        return item.style.face.width(item.text) * item.style.size * self.scale(item)

    def _place(
        self, items: Sequence[Word | _Gap], widths: Sequence[float], start: float, tight: float
    ) -> list[Piece]:
        pieces: list[Piece] = []
        for index, item in enumerate(items):
            if index and item.space_before:
                start += SPACE * _size(items) * tight
            followed = index + 1 < len(items) and items[index + 1].space_before
            if isinstance(item, _Gap):
                pieces.append(Piece(start, widths[index], None, item.label, space_after=followed))
            else:
                width, factor = self._natural(item) * tight, self.scale(item) * tight
                pieces.append(Piece(start, width, item, stretch=factor, space_after=followed))
            start += pieces[-1].width
        return pieces


def is_passage(width: float, size: float) -> bool:
    """Is what was in a gap too long for a name?"""
    return width > _NAME * size


def _least(item: Word | _Gap, size: float) -> int:
    """The fewest steps of a gap. Of a name's width nothing must show."""
    if not isinstance(item, _Gap):
        return 0
    return math.ceil(item.width / GRID - 1e-6) if is_passage(item.width, size) else 1


def _fit(text: float, gaps: float, room: float) -> float:
    if text + gaps <= room:
        return 1.0
    return max((room - gaps) / text, 0.0) if text > 0 else 0.0


def _size(items: Sequence[Word | _Gap]) -> float:
    return max((item.style.size for item in items if isinstance(item, Word)), default=10.0)


def _spaces(items: Sequence[Word | _Gap]) -> float:
    return sum(SPACE * _size(items) for item in items[1:] if item.space_before)


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
