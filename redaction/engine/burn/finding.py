"""Where terms stand on a page: in its letters, seen or not, in three orders and over page ends, and in its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby

import numpy as np
import zxingcpp
from PIL import Image

from redaction.engine.burn.background import Background
from redaction.engine.burn.glyphs import Glyph, Trace, is_known
from redaction.engine.burn.lines import Stretch, Word, stretches, words
from redaction.engine.burn.model import BurnReport, Job, Mark, Term
from redaction.engine.burn.pictures import Picture, sheet
from redaction.engine.burn.terms import Passage, Token, find_misread, group_runs, squash, within
from redaction.rules.geometry import Box

_CARRIED = 60
_FEW = 3
# Of the page's area: a picture that may hold text of its own.
_LARGE = 0.25
# Points: nobody reads what is lower.
_LEGIBLE = 4.0
# Pixels.
_QUIET = 40


class ReadPage:
    """One page as read: letters, shapes, pictures, and the marks on it, those of terms added as they are found."""

    def __init__(
        self, number: int, trace: Trace, ground: Background, marks: Sequence[Mark], job: Job
    ) -> None:
        self.number, self.trace, self.ground, self.job = number, trace, ground, job
        self.marks = list(marks)
        self.pixel_marks: list[Mark] = []

    @cached_property
    def drawn(self) -> list[Token[Glyph]]:
        """Every word in drawing order, seen or not."""
        return list(_tokens(words(self.trace.glyphs, unseen=True)))

    @cached_property
    def unmarked(self) -> list[Stretch]:
        """The stretches as they stood before any mark split their words."""
        return stretches(words(self.trace.glyphs))

    @cached_property
    def by_line(self) -> list[Token[Glyph]]:
        return list(_tokens(_words_of(sorted(self.unmarked, key=lambda s: (s.line, s.start)))))

    @cached_property
    def by_column(self) -> list[Token[Glyph]]:
        return list(_tokens(_words_of(sorted(self.unmarked, key=lambda s: (round(s.start / 3), s.base)))))

    @cached_property
    def to_read(self) -> list[Picture]:
        """The pictures whose words matter: all where terms are sought, else those that stand for text or are marked.

        Many on one page are read as one sheet: it is quicker, and letters drawn each on its own are words there.
        """
        area = self.trace.width * self.trace.height
        wanted = [
            picture
            for picture in self.ground.pictures
            if self.job.terms
            or picture.of_text
            or picture.area > _LARGE * area
            or any(mark.box.overlaps(picture.box) for mark in self.marks)
        ]
        if len(wanted) > _FEW:
            return [sheet(self.number, self.trace.width, self.trace.height, wanted)]
        return [picture for picture in wanted if picture.of_text or picture.height > _LEGIBLE < picture.width]

    @cached_property
    def read_words(self) -> list[tuple[str, Box]]:
        """The words that were read in pictures, with their boxes on the page.

        Where an unseen word of the file's own stands in the same place and is nearly the same, it is taken: what was
        read by a better machine, or put right by a person, is not read worse again. Letters that only became a picture
        because our faces cannot show them are known anyway.
        """
        found = [
            (text, read.place(box))
            for read in self.to_read
            for text, box in self.job.readings.get(read.key, ())
        ]
        seen, unseen = self._own_words(pictured=True), self._own_words(pictured=False)
        found = [(text, box) for text, box in found if not any(box.overlaps(place) for _, place in seen)]
        return [*seen, *((_better(text, box, unseen), box) for text, box in found)]

    def _own_words(self, *, pictured: bool) -> list[tuple[str, Box]]:
        """The file's own words that are not drawn as letters: those that are pictured, or those that nobody sees."""
        glyphs = [
            g
            for g in self.trace.glyphs
            # A letter of which nothing is known betters no reading.
            if not g.visible and g.mark is None and g.is_pictured == pictured and is_known(g.text)
        ]
        found = words(glyphs, unseen=True) if self.ground.pictures else []
        return [(word.text, _around(self.number, word.glyphs)) for word in found]

    def words_in(self, picture: Picture) -> list[tuple[str, Box]]:
        return [
            (text, box)
            for text, box in self.read_words
            if picture.holds((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
        ]

    def unhit_marks(self) -> list[Mark]:
        """Marks that cover no letter that anybody sees."""
        hit = {glyph.mark for glyph in self.trace.glyphs if glyph.visible}
        return [mark for index, mark in enumerate(self.marks) if index not in hit]

    def add(self, label: str, glyphs: Sequence[Glyph]) -> None:
        """Mark the letters of one occurrence that are not marked yet, a mark for each line that it is on."""
        for run in group_runs((g for g in glyphs if g.mark is None), lambda g: round(g.base / 3)):
            box = _around(self.number, run)
            if any(glyph.visible for glyph in run):
                for glyph in run:
                    glyph.mark = len(self.marks)
                self.marks.append(Mark(box, label))
            else:
                for glyph in run:
                    glyph.mark = -1
                self._add_pixels(Mark(box, label))

    def _add_pixels(self, mark: Mark) -> None:
        if any(p.box.overlaps(mark.box) and p.has_ink(mark.box) for p in self.ground.pictures):
            self.pixel_marks.append(mark)


def _better(text: str, box: Box, own: Sequence[tuple[str, Box]]) -> str:
    """The file's own word for one that was read at ``box``, where it has one; the same word if not."""
    for other, place in own:
        if _is_at(place, box):
            slips = max(len(text), len(other)) // 3
            return other if within(squash(text), squash(other), slips) else text
    return text


def _is_at(inner: Box, outer: Box) -> bool:
    """Is the middle of one in the other?"""
    x, y = (inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2
    return outer.x0 <= x <= outer.x1 and outer.y0 <= y <= outer.y1


def _around(page: int, glyphs: Sequence[Glyph]) -> Box:
    boxes = [glyph.box for glyph in glyphs]
    return Box(page, min(b[0] for b in boxes), min(b[1] for b in boxes),
               max(b[2] for b in boxes), max(b[3] for b in boxes))  # fmt: skip


def _words_of(ordered: Iterable[Stretch]) -> Iterator[Word]:
    for stretch in ordered:
        yield from stretch.words


def _tokens(ordered: Iterable[Word]) -> Iterator[Token[Glyph]]:
    base: float | None = None
    for word in ordered:
        new_line = base is not None and abs(word.base - base) > 0.3 * word.style.size
        base = word.base
        text, places = word.text, word.glyphs
        if len(text) != len(places):
            places = [glyph for glyph in word.glyphs for _ in glyph.text]
        yield Token(text, places, new_line)


def find_terms(page: ReadPage, before: ReadPage | None, report: BurnReport) -> None:
    """Mark every occurrence of every term that ends on ``page``; it may begin on the page ``before``."""
    terms = page.job.terms
    if not terms:
        return
    passages = [Passage(page.by_column)]
    for here, there in ((page.drawn, before and before.drawn), (page.by_line, before and before.by_line)):
        passages.append(Passage([*(there or [])[-_CARRIED:], *here]))
    for term in terms:
        count = 0
        for passage in passages:
            for glyphs in passage.find(term):
                count += _mark(page, before, term, glyphs)
        report.hits[term.line] = report.hits.get(term.line, 0) + count
    for picture in page.to_read:
        _find_in_picture(page, picture, report)


def _mark(page: ReadPage, before: ReadPage | None, term: Term, glyphs: Sequence[Glyph]) -> int:
    """Mark one occurrence; 1 when it was not marked already."""
    if glyphs[-1].page != page.number and glyphs[0].page != page.number:
        return 0
    if all(glyph.mark is not None for glyph in glyphs):
        return 0
    for number, run in groupby(glyphs, key=lambda glyph: glyph.page):
        owner = page if number == page.number else before
        if owner is not None:
            owner.add(term.label, list(run))
    return 1


def _find_in_picture(page: ReadPage, picture: Picture, report: BurnReport) -> None:
    read = page.job.readings.get(picture.key, ())
    tokens = [Token(text, [picture.place(box)] * len(text)) for text, box in read]
    passage = Passage(tokens)
    codes = [Token(text, [box] * len(text)) for text, box in _barcodes(picture)]
    for term in page.job.terms:
        found = [*passage.find(term), *find_misread(tokens, term), *Passage(codes).find(term)]
        for boxes in found:
            for run in group_runs(dict.fromkeys(boxes), lambda box: round(box.y1 / 4)):
                page.pixel_marks.append(Mark(_union(run), term.label))
        report.hits[term.line] = report.hits.get(term.line, 0) + len(found)


def _union(boxes: Sequence[Box]) -> Box:
    pad = 1.0
    return Box(boxes[0].page, min(b.x0 for b in boxes) - pad, min(b.y0 for b in boxes) - pad,
               max(b.x1 for b in boxes) + pad, max(b.y1 for b in boxes) + pad)  # fmt: skip


def _barcodes(picture: Picture) -> list[tuple[str, Box]]:
    """What QR codes and bar codes in a picture say, and where they are."""
    height, width, _ = picture.pixels.shape
    if min(height, width) < 20:
        return []
    found = []
    # Cut out of the page a code has lost the white around it, without which it is none.
    around = ((_QUIET, _QUIET), (_QUIET, _QUIET), (0, 0))
    whole = np.pad(picture.pixels, around, constant_values=255)
    # Read smaller, it has lost the hairlines between the squares that it was drawn of.
    half = np.asarray(Image.fromarray(whole).reduce(2))
    codes = [
        (code, size) for size, pixels in ((1, whole), (2, half)) for code in zxingcpp.read_barcodes(pixels)
    ]
    for code, size in codes:
        corners = [
            code.position.top_left,
            code.position.top_right,
            code.position.bottom_left,
            code.position.bottom_right,
        ]
        xs, ys = (
            [(c.x * size - _QUIET) / width for c in corners],
            [(c.y * size - _QUIET) / height for c in corners],
        )
        found.append(
            (code.text, picture.whole_ink(picture.place(Box(1, min(xs), min(ys), max(xs), max(ys)))))
        )
    return found


def merge_marks(marks: Sequence[Mark]) -> list[Mark]:
    """Marks that overlap, or nearly touch on one row, as one."""
    left = list(marks)
    merged: list[Mark] = []
    while left:
        mark = left.pop(0)
        near = next((other for other in left if _near(mark.box, other.box)), None)
        if near is None:
            merged.append(mark)
            continue
        left.remove(near)
        a, b = mark.box, near.box
        box = Box(a.page, min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))
        label = mark.label if near.label in mark.label else f"{mark.label} {near.label}"
        left.insert(0, Mark(box, label))
    return merged


def _near(a: Box, b: Box) -> bool:
    overlap = min(a.y1, b.y1) - max(a.y0, b.y0)
    gap = max(a.x0, b.x0) - min(a.x1, b.x1)
    return overlap > 0.5 * min(a.y1 - a.y0, b.y1 - b.y0) and gap < 0.6 * min(a.y1 - a.y0, b.y1 - b.y0)
