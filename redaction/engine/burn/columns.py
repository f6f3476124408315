"""Columns of running text: where they part, how far they go, and a paragraph that goes over from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from redaction.engine.burn.document import Paragraph, Part
from redaction.engine.burn.lines import Stretch

# So many lines side by side are columns of text; fewer may be the rows of a table, but for lines that fill theirs.
_GUTTER_LINES = 5
_FEWEST_LINES = 3
_FULL = 0.75
# Of the letters' size: from one line of a paragraph to the next, and from one paragraph to the next.
_LEADING, _BLOCK = 1.6, 2.6
_WORDS_IN_COLUMN = 4.0


def rows_of(band: Sequence[Stretch]) -> list[list[Stretch]]:
    rows: dict[int, list[Stretch]] = {}
    for stretch in sorted(band, key=lambda s: (s.base, s.start)):
        rows.setdefault(stretch.line, []).append(stretch)
    return [sorted(row, key=lambda s: s.start) for row in rows.values()]


def gutter(band: Sequence[Stretch]) -> tuple[float, float, float] | None:
    """The left edge of a second column of running text, with the first and last base line that it parts."""
    rows = rows_of(band)
    starts = sorted(s.start for row in rows for s in row[1:])
    best: tuple[int, float] | None = None
    for start in dict.fromkeys(round(value) for value in starts):
        count = sum(abs(value - start) <= 3 for value in starts)
        if count >= _FEWEST_LINES and (best is None or count > best[0]):
            best = (count, start - 4.0)
    if best is None:
        return None
    x = best[1]
    parted = [row for row in rows if any(abs(s.start - x - 4) <= 3 for s in row) and not _crosses(row, x)]
    if not parted:
        return None
    top, bottom = (
        _reach(rows[: rows.index(parted[0]) + 1][::-1], x),
        _reach(rows[rows.index(parted[-1]) :], x),
    )
    inside = [s for s in band if top <= s.base <= bottom]
    if len(parted) < _FEWEST_LINES or any(s.start < x - 2 and s.end > x + 2 for s in inside):
        return None
    sides = [[s for s in inside if s.start < x], [s for s in inside if s.start >= x]]
    wordy = all(side and sum(len(s.words) for s in side) / len(side) >= _WORDS_IN_COLUMN for side in sides)
    is_text = len(parted) >= _GUTTER_LINES or all(map(_is_full, sides))
    return (x, top, bottom) if wordy and is_text else None


def _is_full(side: Sequence[Stretch]) -> bool:
    """Do all lines but the last reach far to the right, as those of running text do?"""
    ordered = sorted(side, key=lambda s: s.base)
    widest = max(s.end - s.start for s in ordered)
    return all(s.end - s.start > _FULL * widest for s in ordered[:-1])


def _reach(rows: Sequence[Sequence[Stretch]], x: float) -> float:
    """How far columns go on from the first of ``rows``: their lines may stand at other heights, or one end sooner."""
    for row, following in pairwise(rows):
        step = abs(following[0].base - row[0].base) / following[0].size
        on_the_right = any(s.start >= x for s in following)
        if _crosses(following, x) or step > (_BLOCK if on_the_right else _LEADING):
            return row[0].base
    return rows[-1][0].base


def _crosses(row: Sequence[Stretch], x: float) -> bool:
    return any(s.start < x - 2 and s.end > x + 2 for s in row)


def went_on(parts: list[Part], following: list[Part]) -> list[Part]:
    """Parts of one column and of the next: a paragraph that the column's end broke is whole again."""
    last, first = parts[-1] if parts else None, following[0] if following else None
    if not (isinstance(last, Paragraph) and isinstance(first, Paragraph)) or first.bullet:
        return parts + following
    end, start = last.pieces[-1], first.pieces[0]
    goes_on = start.text[:1].islower() or (start.gap and end.gap)
    if end.text.rstrip()[-1:] in ".:;!?" or not goes_on or abs(last.size - first.size) > 0.08 * last.size:
        return parts + following
    return [*parts[:-1], Paragraph([*last.lines, *first.lines], bullet=last.bullet), *following[1:]]
