"""Reading order: a page's stretches as paragraphs, tables and figures, one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from redaction.engine.burn.background import Picture, png
from redaction.engine.burn.document import (
    Figure,
    Paragraph,
    Part,
    Piece,
    TextLine,
    join_lines,
    pieces_of,
    tidy,
)
from redaction.engine.burn.finding import ReadPage, merge_marks
from redaction.engine.burn.lines import Stretch, Word, stretches, words
from redaction.engine.burn.model import Mark
from redaction.engine.burn.pictured import read_lines
from redaction.engine.burn.tables import aligned_table, ruled_tables

_BULLETS = "•◦▪●○■□‣⁃·*"
_BULLET = re.compile(rf"^([{re.escape(_BULLETS)}]|[-–—](?=\s)|o(?=\s))\s*")
_NUMBER = re.compile(r"^(\(?(\d{1,3}(\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,3}(\.\d{1,3})+)(?=\s)")
# So many lines side by side are columns of text; fewer may be the rows of a table, but for lines that fill theirs.
_GUTTER_LINES = 5
# Of a letter's size, and of all steps: lines that are set closer, and are enough to go by.
_SINGLE_SPACED, _SOME = 2.0, 0.25
_FEWEST_LINES = 3
_FULL = 0.75
# Of the letters' size: from one line of a paragraph to the next, and from one paragraph to the next.
_LEADING, _BLOCK = 1.6, 2.6
_WORDS_IN_COLUMN = 4.0
# Square points: a picture with more words than this allows is a page of text.
_AREA_OF_A_WORD = 4000.0


class PageFlow:
    """One page's parts in reading order. ``written``: words of pictures among its own; ``marks``: those of both."""

    def __init__(self, page: ReadPage, written: Sequence[Word], marks: Sequence[Mark]) -> None:
        self._page, self._written, self._marks = page, written, marks

    def pieces(self, stretch: Stretch) -> list[Piece]:
        return pieces_of(stretch, self._marks)

    def parts(self) -> list[Part]:
        found = stretches([*words(self._page.trace.glyphs), *self._written])
        level = [s for s in found if s.style.cos > 0.9]
        tables, free = ruled_tables(self._page.ground.shapes, level, self.pieces)
        placed: list[tuple[float, list[Part]]] = [(t.top, [t.table]) for t in tables]
        # A table parts the text above it from the text below it.
        cuts = sorted(t.top for t in tables)
        for index, cut in enumerate([*cuts, float("inf")]):
            above = cuts[index - 1] if index else float("-inf")
            band = [s for s in free if above <= s.base < cut]
            if band:
                placed.append((min(s.base for s in band), self._columns(band)))
        placed.sort(key=lambda item: item[0])
        turned = [s for s in found if s.style.cos <= 0.9]
        return [*(part for _, parts in placed for part in parts), *self._plain(turned)]

    def _columns(self, band: Sequence[Stretch]) -> list[Part]:
        """Text in columns, each read to its end; where there is one column only, its lines."""
        gutter = _gutter(band)
        if gutter is None:
            return self._lines(band)
        x, top, bottom = gutter
        inside = [s for s in band if top - 1 <= s.base <= bottom + 1]
        left, right = [s for s in inside if s.start < x], [s for s in inside if s.start >= x]
        parts: list[Part] = []
        for some in (
            [s for s in band if s.base < top - 1],
            left,
            right,
            [s for s in band if s.base > bottom + 1],
        ):
            if some:
                parts = _went_on(parts, self._columns(some))
        return parts

    def _lines(self, band: Sequence[Stretch]) -> list[Part]:
        rows = _rows(band)
        parts: list[Part] = []
        text: list[TextLine] = []
        at = 0
        while at < len(rows):
            end = _table_end(rows, at)
            table = aligned_table(rows[at:end], self.pieces) if end - at >= 3 else None
            if table is None:
                end = at + 1
                text.append(self._line(rows[at]))
            else:
                parts += paragraphs(text)
                parts.append(table)
                text = []
            at = end
        return parts + paragraphs(text)

    def _line(self, row: Sequence[Stretch]) -> TextLine:
        pieces = tidy(piece for piece in join_lines(self.pieces(s) for s in row))
        size = max(s.size for s in row)
        return TextLine(pieces, row[0].start, max(s.end for s in row), row[0].base, size)

    def _plain(self, found: Sequence[Stretch]) -> list[Part]:
        return [
            Paragraph([TextLine(self.pieces(stretch), 0, 0, 0, stretch.size)])
            for stretch in found
            if self.pieces(stretch)
        ]


def _went_on(parts: list[Part], following: list[Part]) -> list[Part]:
    """Parts of one column and of the next: a paragraph that the column's end broke is whole again."""
    last, first = parts[-1] if parts else None, following[0] if following else None
    if not (isinstance(last, Paragraph) and isinstance(first, Paragraph)) or first.bullet:
        return parts + following
    end, start = last.pieces[-1], first.pieces[0]
    goes_on = start.text[:1].islower() or (start.gap and end.gap)
    if end.text.rstrip()[-1:] in ".:;!?" or not goes_on or abs(last.size - first.size) > 0.08 * last.size:
        return parts + following
    return [*parts[:-1], Paragraph([*last.lines, *first.lines], bullet=last.bullet), *following[1:]]


def _rows(band: Sequence[Stretch]) -> list[list[Stretch]]:
    rows: dict[int, list[Stretch]] = {}
    for stretch in sorted(band, key=lambda s: (s.base, s.start)):
        rows.setdefault(stretch.line, []).append(stretch)
    return [sorted(row, key=lambda s: s.start) for row in rows.values()]


def _table_end(rows: Sequence[Sequence[Stretch]], start: int) -> int:
    """Where lines of two and more stretches stop; a line that only goes on in a later column counts."""
    if len(rows[start]) < 2:
        return start + 1
    first = min(s.start for s in rows[start])
    end = start + 1
    while end < len(rows):
        row, size = rows[end], rows[end][0].size
        if row[0].base - rows[end - 1][0].base > 3.5 * size:
            break
        if len(row) < 2 and row[0].start < first + 2 * size:
            break
        end += 1
    return end


def _gutter(band: Sequence[Stretch]) -> tuple[float, float, float] | None:
    """The left edge of a second column of running text, with the first and last base line that it parts."""
    rows = _rows(band)
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


def paragraphs(lines: Sequence[TextLine]) -> list[Part]:
    """Lines as paragraphs and points of lists: a new one where the spacing, the look or the margin says so."""
    usual = _usual_step(lines)
    right = max((line.end for line in lines), default=0.0)
    result: list[Part] = []
    current: Paragraph | None = None
    for line in lines:
        if not line.text.strip():
            continue
        bullet, rest = _bullet(line)
        if current is None or bullet or _starts(current, rest, usual, right):
            current = Paragraph([rest], bullet=bullet)
            result.append(current)
        else:
            current.lines.append(rest)
    return result


def _usual_step(lines: Sequence[TextLine]) -> float:
    """From one base line to the next within a paragraph: of short paragraphs, not the step in the middle of all."""
    steps = [
        (b.base - a.base, b.base - a.base <= _SINGLE_SPACED * b.size)
        for a, b in pairwise(lines)
        if 0 < b.base - a.base < 3 * b.size
    ]
    close = [step for step, is_close in steps if is_close]
    usual = close if len(close) > _SOME * len(steps) else [step for step, _ in steps]
    return median(usual) if usual else 0.0


def starts_a_point(text: str) -> bool:
    """Does a line begin as a point of a list does, with a bullet or a number?"""
    return bool(_BULLET.match(text) or _NUMBER.match(text))


def _bullet(line: TextLine) -> tuple[str, TextLine]:
    """The sign that starts a point of a list. A number stays in its text, a bullet does not."""
    text = line.text.lstrip()
    if match := _BULLET.match(text):
        pieces, length = list(line.pieces), len(line.text) - len(text) + match.end()
        while pieces and length >= len(pieces[0].text):
            length -= len(pieces.pop(0).text)
        if pieces:
            first = pieces[0]
            pieces[0] = Piece(first.text[length:].lstrip(), first.bold, first.italic, first.gap)
        return "•", TextLine(pieces, line.start, line.end, line.base, line.size)
    if (match := _NUMBER.match(text)) and not line.bold:
        return match[0], line
    return "", line


def _starts(paragraph: Paragraph, line: TextLine, usual: float, right: float) -> bool:
    last = paragraph.lines[-1]
    step = line.base - last.base
    if (
        step <= 0
        or step > max(1.3 * usual, 1.05 * line.size)
        or abs(last.size - line.size) > 0.08 * last.size
    ):
        return True
    if last.bold != line.bold:
        return True
    hanging = bool(paragraph.bullet) or len(paragraph.lines) > 1
    if line.start - last.start > 1.5 * line.size and not hanging:
        return True
    room = right - last.end
    if paragraph.bullet and line.start < paragraph.lines[0].start - 2 and room > 0.15 * right:
        return True
    first_word = line.text.split()[0] if line.text.split() else ""
    return room > (len(first_word) + 2) * 0.55 * line.size + 0.12 * right


def page_parts(page: ReadPage) -> list[Part]:
    """Everything on a page: its text with that of its pictures among it, then what only pictures can show."""
    marks = merge_marks([*page.pixel_marks, *page.unhit_marks()])
    own = [s for s in stretches(words(page.trace.glyphs)) if s.style.cos > 0.9]
    written: list[Word] = []
    after: list[Part] = []
    for picture in sorted(page.ground.pictures, key=lambda p: (p.box.y0, p.box.x0)):
        here = [mark for mark in marks if mark.box.overlaps(picture.box)]
        inked = [mark for mark in page.marks if mark.box.overlaps(picture.box) and picture.has_ink(mark.box)]
        for mark in (*here, *inked):
            picture.blacken(mark.box)
        lines = read_lines(page, picture, here)
        count = sum(len(line.words) for line in lines)
        is_text = picture.of_text or count * _AREA_OF_A_WORD > picture.area
        if not is_text or not all(line.can_be_set for line in lines):
            if lines or not _is_ornament(picture):
                told = " ".join(line.as_text.text for line in lines)
                after.append(Figure(page.number, png(picture), told, picture.width))
        elif own:
            written += [word for line in lines for word in line.among(own, [*page.marks, *marks])]
        else:
            after += paragraphs([line.as_text for line in lines])
    after += [
        Paragraph([TextLine([Piece(mark.label, gap=True)], 0, 0, 0, 10)])
        for mark in marks
        if not any(mark.box.overlaps(picture.box) for picture in page.ground.pictures)
    ]
    return [*PageFlow(page, written, [*page.marks, *marks]).parts(), *after]


def _is_ornament(picture: Picture) -> bool:
    """A rule, an underline or a bullet: nothing that one would describe."""
    wide, high = picture.box.x1 - picture.box.x0, picture.box.y1 - picture.box.y0
    return min(wide, high) < 8 or wide * high < 300
