"""Read a page: what stands on it as letters, as lines and as pictures."""

from __future__ import annotations

from collections.abc import Sequence

from redaction.engine.burn.background import Background, background, is_text_alone, merge
from redaction.engine.burn.finding import ReadPage
from redaction.engine.burn.glyphs import Glyph, Trace, hide_unseen, is_known, render, strip_text, trace
from redaction.engine.burn.lines import drop_doubles
from redaction.engine.burn.model import BurnReport, Job, Mark, PageReport
from redaction.engine.burn.mupdf import Document, Rect, pymupdf
from redaction.engine.burn.opening import Pristine, load
from redaction.engine.burn.pictures import Picture, cut

_DPI = 72.0
# Of a letter's width, and of its height above the base line: how much of it a mark must cover to take it.
_COVERED = 0.15
# More odd letters than this share, and the page as a whole becomes a picture.
_MOSTLY_ODD = 0.3


def read_page(document: Document, pristine: Pristine, number: int, job: Job, report: BurnReport) -> ReadPage:
    """Page ``number`` of ``document``, whose own copy loses its letters on the way; ``pristine`` keeps them."""
    page = load(document, number - 1)
    traced = trace(page, number)
    before = render(page, _DPI)
    after = None
    if not is_text_alone(page):
        strip_text(page)
        after = render(page, _DPI)
    hidden = hide_unseen(traced.glyphs, before, after, _DPI)
    drop_doubles(traced.glyphs)
    marks = [mark for mark in job.marks if mark.box.page == number]
    odd = [glyph for glyph in traced.glyphs if glyph.visible and not glyph.is_space and glyph.is_odd]
    ground = Background() if after is None else background(page, number, after, _DPI)
    whole = number in job.whole_pictures
    if odd or whole:
        _picture_odd(pristine, number, traced.glyphs, odd, ground, whole=whole)
    if number in job.doubted:
        # What the file says of its letters is what is in doubt: the words are those that a machine reads.
        for glyph in traced.glyphs:
            glyph.is_pictured = False
    mark_glyphs(traced.glyphs, marks)
    seen = sum(glyph.visible and not glyph.is_space for glyph in traced.glyphs)
    is_picture = ground.cover(traced.width, traced.height) > 0.3 and seen < 20
    report.pages.append(PageReport(number, is_picture, len(ground.pictures), hidden_glyphs=hidden))
    return ReadPage(number, traced, ground, marks, job)


def read_as_picture(pristine: Pristine, number: int, job: Job, report: BurnReport) -> ReadPage:
    """A page whose parts cannot be told one from another, as a picture of the whole."""
    page = pristine.page(number - 1)
    ground = Background(pictures=[cut(page, number, page.rect, of_text=True)])
    report.pages.append(PageReport(number, is_picture=True, pictures=1))
    marks = [mark for mark in job.marks if mark.box.page == number]
    return ReadPage(number, Trace(page.rect.width, page.rect.height), ground, marks, job)


def _picture_odd(
    pristine: Pristine,
    number: int,
    glyphs: Sequence[Glyph],
    odd: Sequence[Glyph],
    ground: Background,
    *,
    whole: bool,
) -> None:
    """Keep as pictures the letters that nobody can set again, with whatever stands among them; or the whole page."""
    page = pristine.page(number - 1)
    visible = [glyph for glyph in glyphs if glyph.visible and not glyph.is_space]
    if whole or (len(odd) > _MOSTLY_ODD * len(visible) and len(odd) > 20):
        places = [page.rect]
        ground.shapes.clear()
        ground.pictures.clear()
    else:
        places = merge((glyph.box for glyph in odd), gap=3.0)
        ground.pictures[:] = [p for p in ground.pictures if not any(_holds(place, p) for place in places)]
    for glyph in visible:
        # A box may be empty, and then meets nothing.
        if glyph.is_odd or any(place.intersects(pymupdf.Rect(glyph.box)) for place in places):
            glyph.visible, glyph.is_pictured = False, is_known(glyph.text)
    ground.pictures += [
        cut(page, number, _whole_letters(place) & page.rect, of_text=True) for place in places
    ]


def _holds(place: Rect, picture: Picture) -> bool:
    box = picture.box
    return bool(place.contains(pymupdf.Rect(box.x0, box.y0, box.x1, box.y1)))


def _whole_letters(place: Rect) -> Rect:
    return pymupdf.Rect(place.x0 - 0.5, place.y0 - 0.5, place.x1 + 0.5, place.y1 + 0.5)


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
