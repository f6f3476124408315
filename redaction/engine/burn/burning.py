"""Burn a PDF: read what a person sees, leave out what is marked, draw the rest on new pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from redaction.engine.burn.background import background
from redaction.engine.burn.canvas import Book
from redaction.engine.burn.facsimile import FacsimilePage
from redaction.engine.burn.glyphs import Glyph, hide_unseen, render, strip_text, trace
from redaction.engine.burn.model import Burned, BurnReport, CannotBurn, Edition, Mark, PageReport
from redaction.engine.burn.mupdf import Document
from redaction.engine.burn.opening import load, opened

_DPI = 108.0
# Of a letter's width, and of its height above the base line: how much of it a mark must cover to take it.
_COVERED = 0.15


def burn(
    original: bytes, marks: Sequence[Mark], *, edition: Edition, title: str, language: str = "en-GB"
) -> Burned:
    """Remove everything under ``marks`` from a PDF and make a new file of what is left.

    ``title`` is all the metadata that the new file has. Raises :class:`Unusable` for a file that cannot be read,
    :class:`CannotBurn` for one of which nothing safe can be made.
    """
    report = BurnReport(edition)
    by_page: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_page[mark.box.page].append(mark)
    with opened(original, report) as document:
        if any(page not in range(1, document.page_count + 1) for page in by_page):
            raise CannotBurn("A rectangle names a page that the file does not have.")
        book = Book(title, language)
        for index in range(document.page_count):
            page = read_page(document, index, by_page[index + 1], report)
            canvas = book.page(page.trace.width, page.trace.height)
            page.draw(canvas)
            canvas.close()
            report.placed += tuple(page.placed)
        return Burned(book.save(), None, report)


def read_page(document: Document, index: int, marks: Sequence[Mark], report: BurnReport) -> FacsimilePage:
    page = load(document, index)
    traced = trace(page)
    before = render(page, _DPI)
    strip_text(page)
    after = render(page, _DPI)
    hidden = hide_unseen(traced.glyphs, before, after, _DPI)
    mark_glyphs(traced.glyphs, marks)
    ground = background(page, index + 1, after, _DPI)
    result = FacsimilePage(traced, ground, marks, index + 1)
    removed = sum(glyph.mark is not None for glyph in traced.glyphs)
    seen = any(glyph.visible and not glyph.is_space for glyph in traced.glyphs)
    covered = ground.cover(traced.width, traced.height)
    report.original_words += sum(len(stretch.words) for stretch in result.stretches)
    report.pages.append(
        PageReport(index + 1, not seen and covered > 0.3, len(ground.pictures), len(marks), removed, hidden)
    )
    return result


def mark_glyphs(glyphs: Sequence[Glyph], marks: Sequence[Mark]) -> None:
    """Give every letter that a mark covers in part to that mark."""
    for index, mark in enumerate(marks):
        box = mark.box
        for glyph in glyphs:
            x0, y0, x1, y1 = glyph.box
            if x0 < box.x1 and box.x0 < x1 and y0 < box.y1 and box.y0 < y1 and _covers(mark, glyph):
                glyph.mark = index


def _covers(mark: Mark, glyph: Glyph) -> bool:
    x0, y0, x1, y1 = glyph.box
    box, size = mark.box, glyph.style.size
    if abs(glyph.style.sin) < 1e-3:
        # The band that the ink is in; the box of a letter reaches into the lines above and below.
        y0, y1 = glyph.base - 0.55 * size, glyph.base
    wide = min(x1, box.x1) - max(x0, box.x0)
    high = min(y1, box.y1) - max(y0, box.y0)
    return wide > _COVERED * (x1 - x0) and high > _COVERED * (y1 - y0)
