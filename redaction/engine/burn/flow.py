"""Reading order: a page's stretches as paragraphs, tables and figures, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from redaction.engine.burn.columns import gutter, rows_of, went_on
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
from redaction.engine.burn.paragraphs import paragraphs
from redaction.engine.burn.pictured import read_lines
from redaction.engine.burn.pictures import Picture, png
from redaction.engine.burn.tables import aligned_table, ruled_tables

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
        parted = gutter(band)
        if parted is None:
            return self._lines(band)
        x, top, bottom = parted
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
                parts = went_on(parts, self._columns(some))
        return parts

    def _lines(self, band: Sequence[Stretch]) -> list[Part]:
        rows = rows_of(band)
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
