"""Tables on a page: by their rules, or by columns that line up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from redaction.engine.burn.document import Piece, Table, join_lines
from redaction.engine.burn.lines import Stretch
from redaction.engine.burn.shapes import Shape

_THIN = 3.0
_TOUCH = 3.0
Pieces = Callable[[Stretch], list[Piece]]


@dataclass(slots=True)
class PlacedTable:
    table: Table
    top: float
    left: float


@dataclass(slots=True)
class _Grid:
    """A connected set of rules: the edges of its columns and rows."""

    columns: list[float]
    rows: list[float]

    def holds(self, stretch: Stretch) -> bool:
        middle = (stretch.start + min(stretch.end, self.columns[-1])) / 2
        return (
            self.columns[0] - 2 < middle < self.columns[-1] + 2
            and self.rows[0] < stretch.base < self.rows[-1] + 2
        )

    def cell(self, stretch: Stretch) -> tuple[int, int]:
        row = bisect_right(self.rows, stretch.base - 0.3 * stretch.size) - 1
        column = bisect_right(self.columns, stretch.start + 2) - 1
        return min(max(row, 0), len(self.rows) - 2), min(max(column, 0), len(self.columns) - 2)


def ruled_tables(
    shapes: Sequence[Shape], stretches: Sequence[Stretch], pieces: Pieces
) -> tuple[list[PlacedTable], list[Stretch]]:
    """The tables that rules enclose, and the stretches that stand in none of them."""
    left = list(stretches)
    found: list[PlacedTable] = []
    for grid in _grids(shapes):
        inside = [s for s in left if grid.holds(s)]
        cells = {grid.cell(s) for s in inside}
        if len({row for row, _ in cells}) < 2 or len({column for _, column in cells}) < 2:
            continue
        left = [s for s in left if not grid.holds(s)]
        rows, columns = len(grid.rows) - 1, len(grid.columns) - 1
        placed = [(*grid.cell(part), part) for s in inside for part in split_at(grid.columns, s)]
        table = _fill(rows, columns, placed, pieces)
        if table is not None:
            found.append(PlacedTable(table, grid.rows[0], grid.columns[0]))
    return found, left


def split_at(edges: Sequence[float], stretch: Stretch) -> list[Stretch]:
    """The stretch in pieces, where a word begins at or after an edge that the one before it does not reach over."""
    parts = [[stretch.words[0]]]
    for last, word in pairwise(stretch.words):
        if word.space_before and any(last.end < edge + _TOUCH < word.start + 2 * _TOUCH for edge in edges):
            parts.append([])
        parts[-1].append(word)
    return [Stretch(part, stretch.line) for part in parts]


def _grids(shapes: Sequence[Shape]) -> list[_Grid]:
    bars = [shape.box for shape in shapes]
    across = [(x0, (y0 + y1) / 2, x1) for x0, y0, x1, y1 in bars if y1 - y0 < _THIN < x1 - x0]
    upright = [((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1 in bars if x1 - x0 < _THIN < y1 - y0]
    groups: list[tuple[list[tuple[float, float, float]], list[tuple[float, float, float]]]] = []
    for bar in upright:
        x, y0, y1 = bar
        touched = [
            a for a in across if a[0] - _TOUCH <= x <= a[2] + _TOUCH and y0 - _TOUCH <= a[1] <= y1 + _TOUCH
        ]
        joined = [group for group in groups if any(a in group[0] for a in touched)]
        merged = (touched, [bar])
        for group in joined:
            groups.remove(group)
            merged = ([*merged[0], *(a for a in group[0] if a not in merged[0])], merged[1] + group[1])
        groups.append(merged)
    grids = []
    for rules, bars_up in groups:
        columns, rows = _distinct([x for x, _, _ in bars_up]), _distinct([y for _, y, _ in rules])
        if rules:
            columns = _distinct([*columns, min(x0 for x0, _, _ in rules), max(x1 for _, _, x1 in rules)])
            rows = _distinct([*rows, min(y0 for _, y0, _ in bars_up), max(y1 for _, _, y1 in bars_up)])
        if len(columns) >= 3 and len(rows) >= 3:
            grids.append(_Grid(columns, rows))
    return grids


def _distinct(values: Sequence[float]) -> list[float]:
    result: list[float] = []
    for value in sorted(values):
        if not result or value - result[-1] > 5:
            result.append(value)
    return result


def _fill(
    rows: int, columns: int, placed: Sequence[tuple[int, int, Stretch]], pieces: Pieces
) -> Table | None:
    cells: dict[tuple[int, int], list[Stretch]] = {}
    for row, column, stretch in placed:
        cells.setdefault((row, column), []).append(stretch)

    def text(row: int, column: int) -> list[Piece]:
        ordered = sorted(cells.get((row, column), ()), key=lambda s: (s.line, s.start))
        return join_lines(pieces(stretch) for stretch in ordered)

    grid = [[text(row, column) for column in range(columns)] for row in range(rows)]
    grid = [row for row in grid if any(row)]
    used = [column for column in range(columns) if any(row[column] for row in grid)]
    grid = [[row[column] for column in used] for row in grid]
    return with_headers(grid) if len(grid) > 1 and len(used) > 1 else None


def with_headers(grid: list[list[list[Piece]]]) -> Table:
    """Which cells name the others: a first row that is full and set apart or wordy, else the first column."""

    def text(cell: list[Piece]) -> str:
        return "".join(piece.text for piece in cell).strip()

    def is_bold(cell: list[Piece]) -> bool:
        return any(piece.bold for piece in cell) and all(
            piece.bold or not piece.text.strip() for piece in cell
        )

    first, rest = grid[0], grid[1:]
    full = sum(bool(text(cell)) for cell in first) >= len(first) - 1
    names_column = all(is_bold(row[0]) for row in grid if text(row[0]))
    bold_row = all(is_bold(cell) for cell in first if text(cell)) and any(map(text, first))
    bold_below = any(is_bold(cell) for row in rest for cell in row[1:])
    wordy = full and all(not any(c.isdigit() for c in text(cell)) and len(text(cell)) < 40 for cell in first)
    if bold_row and not bold_below:
        return Table(grid, header_row=True, header_column=names_column and not is_bold(first[-1]))
    if names_column:
        return Table(grid, header_column=True)
    return Table(grid, header_row=wordy, header_column=not wordy)


def aligned_table(rows: Sequence[Sequence[Stretch]], pieces: Pieces) -> Table | None:
    """Lines of several stretches whose starts line up in columns, as a table; None when they do not."""
    starts = sorted(s.start for row in rows for s in row)
    columns: list[list[float]] = []
    for start in starts:
        if columns and start - columns[-1][-1] < 6:
            columns[-1].append(start)
        else:
            columns.append([start])
    edges = [column[0] for column in columns if len(column) >= max(2, len(rows) // 4)]
    aligned = sum(len(column) for column in columns if column[0] in edges)
    if len(edges) < 2 or aligned < 0.8 * len(starts):
        return None
    placed: list[tuple[int, int, Stretch]] = []
    number = -1
    for row in ([part for s in row for part in split_at(edges, s)] for row in rows):
        cells = [max(bisect_right(edges, s.start + 6) - 1, 0) for s in row]
        if number < 0 or min(cells) == 0 or len(cells) > 1:
            number += 1
        placed += [(number, cell, s) for cell, s in zip(cells, row, strict=True)]
    return _fill(number + 1, len(edges), placed, pieces)
