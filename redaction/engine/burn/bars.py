"""Bars of codes: drawn again as they were, or left standing around a picture, they still say what the code says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

_Rect = Sequence[float]
# Points. The rules of a table stand further apart, the columns of a chart are thicker.
_THICKEST = 12.0
_WIDEST_GAP = 12.0
# A bar code of one letter has more.
_FEWEST = 10
# Of the bars of a square code the longest are the sides of its corners.
_LONGEST = 72.0
_TOUCH = 2.0


def codes(rects: Sequence[_Rect], odd: Sequence[_Rect]) -> list[set[int]]:
    """Which of ``rects`` (x0, y0, x1, y1) stand in a row as the bars of one code do, or touch ``odd`` pieces.

    In points, from the top left.
    """
    return [*_in_rows(rects), *({index} for index in _touching(rects, odd))]


def _in_rows(rects: Sequence[_Rect]) -> list[set[int]]:
    found: list[set[int]] = []
    for start, end, low, high in ((0, 2, 1, 3), (1, 3, 0, 2)):
        rows: dict[tuple[int, int], list[int]] = defaultdict(list)
        for index, rect in enumerate(rects):
            if rect[end] - rect[start] <= _THICKEST:
                rows[round(rect[low]), round(rect[high])].append(index)
        for row in rows.values():
            found += _close(sorted(row, key=lambda index: rects[index][start]), rects, start, end)
    return found


def _close(row: Sequence[int], rects: Sequence[_Rect], start: int, end: int) -> list[set[int]]:
    runs: list[list[int]] = []
    for index in row:
        if runs and rects[index][start] - rects[runs[-1][-1]][end] <= _WIDEST_GAP:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [set(run) for run in runs if len(run) >= _FEWEST]


def _touching(rects: Sequence[_Rect], odd: Sequence[_Rect]) -> set[int]:
    """Short bars beside short odd ones, or beside such bars."""
    left = [i for i, (x0, y0, x1, y1) in enumerate(rects) if max(x1 - x0, y1 - y0) <= _LONGEST]
    known = np.array([tuple(r) for r in odd if max(r[2] - r[0], r[3] - r[1]) <= _LONGEST]).reshape(-1, 4)
    found: set[int] = set()
    while left and len(known):
        near = {i for i in left if _is_by(rects[i], known)}
        if not near:
            break
        found |= near
        left = [i for i in left if i not in near]
        known = np.array([tuple(rects[i]) for i in near])
    return found


def _is_by(rect: _Rect, others: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> bool:
    x0, y0, x1, y1 = rect
    across = (others[:, 0] < x1 + _TOUCH) & (others[:, 2] > x0 - _TOUCH)
    return bool((across & (others[:, 1] < y1 + _TOUCH) & (others[:, 3] > y0 - _TOUCH)).any())
