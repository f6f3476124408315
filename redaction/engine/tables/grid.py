"""A range as pages: its words with their places, a PDF to look at, and the rows again without what is withheld.

Words, picture and output are made from the same cells by the same arithmetic, so that a box on the picture is
a stretch of a cell, whatever the cell holds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from redaction.engine.burn.canvas import Book, Canvas, Run
from redaction.engine.burn.fonts import Face, face
from redaction.engine.burn.model import Mark
from redaction.engine.limits import check_page_size, check_pages
from redaction.engine.source import SourceDocument, SourcePage, Word
from redaction.engine.tables.range_file import read_range
from redaction.rules.geometry import Box
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_SIZE, _LINE, _PADDING, _MARGIN = 9.0, 12.0, 4.0, 24.0
_WIDEST, _NARROWEST = 220.0, 36.0
_PAGE_HEIGHT = 780.0
_INK, _RULE = (0.07, 0.07, 0.07), (0.6, 0.6, 0.6)
_WORD = re.compile(r"\S+")
_BLANK = str.maketrans("\n\t\r", "   ")
_NO_IDENTIFIERS = frozenset({Label.AGE, Label.URL, Label.POSTCODE, Label.ADDRESS})
_TOUCH = 0.5
"""Points by which a box may brush a word without meaning it: places are kept rounded."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of the cell at (row, column), from 0; ``start`` counts in the cell's own text."""

    row: int
    column: int
    start: int
    end: int
    box: Box


@dataclass(slots=True)
class Grid:
    """``starts``: where each cell begins in the document's text."""

    source: SourceDocument
    placed: tuple[Placed, ...]
    rules: list[tuple[int, Box]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person looks at, and what is searched for personal data."""

    pdf: bytes
    source: SourceDocument


def shown(data: bytes) -> Shown:
    """A kept range as a PDF and as words. Raises ``OverLimit`` for more than a document may have."""
    rows = read_range(data).rows
    grid = laid_out(rows)
    return Shown(_drawn(grid, rows), grid.source)


def without(data: bytes, marks: Sequence[Mark]) -> tuple[tuple[str, ...], ...]:
    """The rows of a kept range; every word under a mark is gone, and its label stands there once."""
    rows = read_range(data).rows
    by_page: dict[int, list[Mark]] = {}
    for mark in marks:
        by_page.setdefault(mark.box.page, []).append(mark)
    gone: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
    for word in laid_out(rows).placed:
        hit = next((one for one in by_page.get(word.box.page, ()) if _touches(one.box, word.box)), None)
        if hit is not None:
            gone.setdefault((word.row, word.column), []).append((word.start, word.end, hit.label))
    return tuple(
        tuple(_emptied(text, gone.get((row, column), ())) for column, text in enumerate(cells))
        for row, cells in enumerate(rows)
    )


def _touches(mark: Box, word: Box) -> bool:
    inner = Box(word.page, word.x0 + _TOUCH, word.y0 + _TOUCH, word.x1 - _TOUCH, word.y1 - _TOUCH)
    return mark.overlaps(word if inner.is_empty else inner)


def _emptied(text: str, gone: Sequence[tuple[int, int, str]]) -> str:
    out: list[str] = []
    last, before = 0, ""
    for start, end, label in gone:
        between = text[last:start]
        if label != before or between.strip():
            out += (between, label)
        last, before = end, label
    return "".join((*out, text[last:]))


def cell_places(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, int]]:
    """(row, column, start) of every cell: in the document's text a tab parts cells and a line break rows."""
    at = 0
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            yield row, column, at
            at += len(text) + 1


def personal_cells(rows: Sequence[Sequence[str]], spans: Iterable[Span]) -> dict[int, int]:
    """How many cells of each column (from 0) hold a name or an identifier."""
    places = list(cell_places(rows))
    starts = [start for _, _, start in places]
    held = {
        places[bisect_right(starts, span.start) - 1][:2]
        for span in spans
        if span.label not in _NO_IDENTIFIERS
    }
    return dict(Counter(column for _, column in held))


def laid_out(rows: Sequence[Sequence[str]]) -> Grid:
    """Where every word stands: columns as wide as their words, to a limit; rows as high as their cells."""
    widths = _widths(rows)
    page_width = sum(widths) + 2 * _MARGIN
    text = "".join("\t".join(cell.translate(_BLANK) for cell in cells) + "\n" for cells in rows)
    placed: list[Placed] = []
    words: list[Word] = []
    pages: list[SourcePage] = []
    grid = Grid(SourceDocument(text, ()), ())
    number, top, page_start, at = 1, _MARGIN, 0, 0
    for row, cells in enumerate(rows):
        lines = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
        height = max(map(len, lines), default=1) * _LINE + _PADDING
        if top > _MARGIN and top + height > _PAGE_HEIGHT:
            pages.append(_page(number, page_width, top, page_start, at))
            number, top, page_start = number + 1, _MARGIN, at
            check_pages(number)
        left = _MARGIN
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            grid.rules.append((number, Box(number, left, top, left + width, top + height)))
            for word in _words(lines[column], cell, (number, left + _PADDING, top), row, column):
                placed.append(word)
                words.append(Word(at + word.start, at + word.end, word.box))
            left += width
            at += len(cell) + 1
        top += height
    pages.append(_page(number, page_width, top, page_start, len(text)))
    grid.source, grid.placed = SourceDocument(text, tuple(pages), tuple(words)), tuple(placed)
    return grid


def _page(number: int, width: float, bottom: float, start: int, end: int) -> SourcePage:
    check_page_size(width, bottom + _MARGIN)
    return SourcePage(number, width, bottom + _MARGIN, start, end)


def _widths(rows: Sequence[Sequence[str]]) -> list[float]:
    widths = [_NARROWEST] * max(map(len, rows))
    for cells in rows:
        for column, cell in enumerate(cells):
            if widths[column] < _WIDEST and cell:
                needed = _measure(cell.translate(_BLANK)) + 3 * _PADDING
                widths[column] = min(max(widths[column], needed), _WIDEST)
    return widths


def _wrapped(cell: str, width: float) -> list[list[tuple[int, int]]]:
    """The lines of a cell, each the stretches of its words; a word that is too long is cut where the line ends."""
    room = width - 2 * _PADDING
    lines: list[list[tuple[int, int]]] = [[]]
    used = 0.0
    for match in _WORD.finditer(cell):
        start, end = match.span()
        length = _measure(match[0])
        if used and used + length > room:
            lines.append([])
            used = 0.0
        lines[-1].append((start, end))
        used += length + _measure(" ")
    return lines


def _words(
    lines: Sequence[Sequence[tuple[int, int]]],
    cell: str,
    place: tuple[int, float, float],
    row: int,
    column: int,
) -> Iterator[Placed]:
    page, left, top = place
    for line, stretches in enumerate(lines):
        x = left
        y = top + _PADDING / 2 + line * _LINE
        for start, end in stretches:
            length = _measure(cell[start:end])
            yield Placed(row, column, start, end, Box(page, x, y + 1, x + length, y + _LINE - 1))
            x += length + _measure(" ")


def _faces() -> tuple[Face, Face]:
    return face("LiberationSans-Regular"), face("DejaVuSans")


def _measure(text: str) -> float:
    first, second = _faces()
    return _SIZE * sum((first if first.has(c) else second).width(c) if c != " " else 0.28 for c in text)


def _drawn(grid: Grid, rows: Sequence[Sequence[str]]) -> bytes:
    book = Book("Range of a spreadsheet", "en-GB")
    rules: dict[int, list[Box]] = {}
    words: dict[int, list[Placed]] = {}
    for number, box in grid.rules:
        rules.setdefault(number, []).append(box)
    for word in grid.placed:
        words.setdefault(word.box.page, []).append(word)
    for page in grid.source.pages:
        canvas = book.page(page.width, page.height)
        for box in rules.get(page.number, ()):
            canvas.rectangle(box, None, stroke=_RULE, width=0.5)
        for word in words.get(page.number, ()):
            _draw_word(canvas, word, rows[word.row][word.column][word.start : word.end])
        canvas.close()
    return book.save()


def _draw_word(canvas: Canvas, word: Placed, text: str) -> None:
    x = word.box.x0
    first, second = _faces()
    for has, run in _runs(text, first):
        canvas.text(Run(first if has else second, _SIZE, _INK), (x, word.box.y1 - 2), run)
        x += _measure(run)


def _runs(text: str, usual: Face) -> Iterator[tuple[bool, str]]:
    """``text`` in stretches that the usual face has, and stretches that it lacks."""
    stretch, has = "", True
    for character in text:
        if stretch and usual.has(character) is not has:
            yield has, stretch
            stretch = ""
        stretch, has = stretch + character, usual.has(character)
    if stretch:
        yield has, stretch
