"""The order in which a person reads the words of a page, and what stands between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from redaction.rules.geometry import Box


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of a page; ``block`` is the paragraph that the PDF itself put it in."""

    text: str
    box: Box
    block: int


def in_reading_order(words: Iterable[Placed], width: float) -> Iterator[tuple[str, Placed]]:
    """Each word with the separator before it: a space, a tab between cells, one or two line breaks."""
    before: Placed | None = None
    for column in _columns(list(words), width):
        for line in _lines(column):
            for place, word in enumerate(line):
                yield _separator(before, word, starts_line=place == 0), word
                before = word


def _separator(before: Placed | None, word: Placed, *, starts_line: bool) -> str:
    if before is None:
        return ""
    height = max(before.box.y1 - before.box.y0, 1.0)
    if starts_line:
        return "\n\n" if not -height < word.box.y0 - before.box.y1 < 0.9 * height else "\n"
    return "\t" if word.box.x0 - before.box.x1 > 1.2 * height else " "


def _lines(words: list[Placed]) -> list[list[Placed]]:
    """Words on one baseline together, left to right; lines from the top down."""
    lines: list[list[Placed]] = []
    for word in sorted(words, key=lambda word: ((word.box.y0 + word.box.y1) / 2, word.box.x0)):
        middle = (word.box.y0 + word.box.y1) / 2
        if lines and lines[-1][0].box.y0 < middle < lines[-1][0].box.y1:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.box.x0) for line in lines]


def _columns(words: list[Placed], width: float) -> list[list[Placed]]:
    """The page as one column, or as its two where an empty gutter runs down the middle of running text."""
    gutter = _gutter(words, width)
    if gutter is None:
        return [words]
    return [
        [word for word in words if word.box.x1 <= gutter],
        [word for word in words if word.box.x1 > gutter],
    ]


def _gutter(words: list[Placed], width: float) -> float | None:
    """Where two columns of running text part: many lines on both sides, none across."""
    if len(words) < 80:
        return None
    for step in range(35, 66):
        place = width * step / 100
        if any(word.box.x0 < place < word.box.x1 for word in words):
            continue
        left = [word for word in words if word.box.x1 <= place]
        right = [word for word in words if word.box.x0 >= place]
        if min(len(left), len(right)) > 0.3 * len(words) and _is_running(left) and _is_running(right):
            return place
    return None


def _is_running(words: list[Placed]) -> bool:
    """Lines of sentence, not cells of a table: five words a line or more."""
    return len(words) / max(len(_lines(words)), 1) >= 5
