"""Burn a PDF: read what a person sees, leave out what is marked, draw the rest on new pages."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from redaction.engine import sandbox
from redaction.engine.burn.assembling import assembled
from redaction.engine.burn.canvas import Book
from redaction.engine.burn.document import Page, Reflowed
from redaction.engine.burn.facsimile import FacsimilePage
from redaction.engine.burn.finding import ReadPage, find_terms
from redaction.engine.burn.flow import page_parts
from redaction.engine.burn.model import (
    Burned,
    BurnReport,
    CannotBurn,
    Edition,
    Entangled,
    Job,
    Mark,
    Reading,
    Term,
    Unread,
)
from redaction.engine.burn.mupdf import Document
from redaction.engine.burn.ocr import read_pictures
from redaction.engine.burn.opening import BROKEN, Pristine, opened, page_count
from redaction.engine.burn.pictures import PICTURE_DPI, png
from redaction.engine.burn.reading import read_as_picture, read_page
from redaction.engine.burn.terms import Passage, Token
from redaction.engine.burn.typesetting import as_pdf_with_origins
from redaction.engine.burn.webpage import as_html
from redaction.engine.burn.widths import bits, in_words
from redaction.engine.limits import Limits, Unusable
from redaction.engine.sandbox_errors import too_slow

# Pictures to read that are held at one time, but for the last page's.
_BATCH = 16
# Without pictures; with their words; with entangled pages as pictures; with the words of those.
_ATTEMPTS = 4
_TITLES = ("Redacted document", "Released copy", "Public edition")


def burn(
    original: bytes,
    marks: Sequence[Mark],
    *,
    edition: Edition,
    title: str,
    language: str = "en-GB",
    doubted: frozenset[int] = frozenset(),
) -> Burned:
    """Remove everything under ``marks`` from a PDF and make a new file of what is left.

    ``title`` is all the metadata that the new file has. ``doubted`` pages become pictures, with the words that a
    machine reads in them; all is then done within one job's time by the clock. Raises :class:`Unusable` for a file
    that cannot be read, :class:`CannotBurn` for one of which nothing safe can be made.
    """
    return _burn(original, Job(tuple(marks), (), edition, title, language, doubted=doubted))


def burn_terms(
    original: bytes,
    terms: Sequence[Term],
    *,
    edition: Edition,
    title: str,
    language: str = "en-GB",
    doubted: frozenset[int] = frozenset(),
) -> Burned:
    """Remove every occurrence of ``terms``, wherever it is; as :func:`burn` otherwise."""
    # Neither the title nor a label may say a word that is withheld.
    title = next((each for each in (title, *_TITLES) if not _says(each, terms)), title)
    if _says("information withheld", terms):
        terms = [replace(term, label="[text withheld]") for term in terms]
    return _burn(original, Job((), tuple(terms), edition, title, language, doubted=doubted))


def _says(text: str, terms: Sequence[Term]) -> bool:
    tokens = [Token(word, word) for word in text.split()]
    return any(True for term in terms for _ in Passage(tokens).find(term))


def _burn(original: bytes, job: Job) -> Burned:
    """Files are opened inside walls where no program can be started; pictures are read outside of them."""
    pages = sandbox.run(page_count, original)
    limits = Limits.for_pages(pages)
    until = time.monotonic() + limits.patience if job.doubted else math.inf
    made: Burned | Entangled | int = 0
    for _ in range(_ATTEMPTS):
        _check_time(until, limits)
        made = sandbox.run(attempt, original, job, limits=limits)
        if isinstance(made, Burned):
            break
        if isinstance(made, Entangled):
            job = replace(job, as_pictures=job.as_pictures | made.pages)
        else:
            job = replace(job, readings=_read_all(original, job, made, pages, until))
    if not isinstance(made, Burned):
        raise CannotBurn(
            "A page looks different each time it is drawn, so what its pictures show cannot be checked."
        )
    if job.edition is Edition.ACCESSIBLE:
        pdf, origins = as_pdf_with_origins(made.pdf, seconds=limits.seconds)
        return replace(made, pdf=pdf, origins=origins)
    return replace(made, origins=tuple((page.number,) for page in made.report.pages))


def _check_time(until: float, limits: Limits) -> None:
    if time.monotonic() > until:
        raise too_slow(limits)


def _read_all(original: bytes, job: Job, first: int, pages: int, until: float) -> dict[str, Reading]:
    """The words of all pictures from page ``first`` on, with those that ``job`` has."""
    readings, at, limits = dict(job.readings), first, Limits.for_pages(pages)
    while at <= pages:
        _check_time(until, limits)
        known = replace(job, readings=dict.fromkeys(readings, ()))
        found: Survey = sandbox.run(survey, original, known, at, limits=limits)
        readings |= read_pictures(found.unread)
        at = found.next_page
    return readings


def attempt(original: bytes, job: Job) -> Burned | Entangled | int:
    """The finished file; or pages that must become pictures; or the first page with a picture not in ``job.readings``.

    Of the accessible edition it is the HTML alone, with the pictures in it: what is typeset later.
    """
    report = BurnReport(job.edition)
    edition: _Facsimile | _Accessible
    edition = _Facsimile(job, report) if job.edition is Edition.FACSIMILE else _Accessible(job)
    with opened(original, report) as document:
        if any(not 1 <= mark.box.page <= document.page_count for mark in job.marks):
            raise CannotBurn("A rectangle names a page that the file does not have.")
        for page in _pages(original, document, job, report):
            if isinstance(page, int):
                return page
            _count(page, report)
            edition.take(page)
        if entangled := edition.entangled - job.whole_pictures:
            return Entangled(entangled)
        pdf, html = edition.finish()
        return Burned(pdf, html, report)


def _read(document: Document, pristine: Pristine, number: int, job: Job, report: BurnReport) -> ReadPage:
    done = len(report.pages)
    try:
        return read_page(document, pristine, number, job, report)
    except BROKEN:
        del report.pages[done:]
    try:
        return read_as_picture(pristine, number, job, report)
    except BROKEN as error:
        raise Unusable(f"The file is broken: page {number} cannot be drawn.") from error


class _Facsimile:
    def __init__(self, job: Job, report: BurnReport) -> None:
        self._book, self._report = Book(job.title, job.language), report
        self.entangled: frozenset[int] = frozenset()

    def take(self, page: ReadPage) -> None:
        canvas = self._book.page(page.trace.width, page.trace.height)
        drawn = FacsimilePage(page)
        drawn.draw(canvas)
        canvas.close()
        self._report.placed += tuple(drawn.placed)
        if drawn.has_words_under_gaps:
            self.entangled |= {page.number}
        if drawn.fitting:
            row = self._report.pages[page.number - 1]
            row.bits, row.gives_away = bits(min(drawn.fitting)), in_words(min(drawn.fitting))

    def finish(self) -> tuple[bytes, str | None]:
        return self._book.save(), None


class _Accessible:
    # Its gaps stand in lines of their own making.
    entangled: frozenset[int] = frozenset()

    def __init__(self, job: Job) -> None:
        self._document = Reflowed(job.title, job.language)
        self._pages: list[Page] = []

    def take(self, page: ReadPage) -> None:
        self._pages.append(Page(page.number, page.trace.height, page_parts(page)))

    def finish(self) -> tuple[bytes, str | None]:
        self._document.parts = assembled(self._pages)
        html = as_html(self._document, pictures=False)
        return as_html(self._document, pictures=True).encode(), html


def _count(page: ReadPage, report: BurnReport) -> None:
    report.original_words += sum(len(stretch.words) for stretch in page.unmarked)
    row = report.pages[page.number - 1]
    row.gaps = len(page.marks) + len(page.pixel_marks)
    row.removed_glyphs = sum(glyph.mark is not None for glyph in page.trace.glyphs)


def _pages(original: bytes, document: Document, job: Job, report: BurnReport) -> Iterator[ReadPage | int]:
    """The pages with everything marked on them: a page is done when the next has been read."""
    before: ReadPage | None = None
    pristine = Pristine(original)
    for number in range(1, document.page_count + 1):
        page = _read(document, pristine, number, job, report)
        if any(picture.key not in job.readings for picture in page.to_read):
            yield number
            return
        find_terms(page, before, report)
        if before is not None:
            yield before
        before = page
    if before is not None:
        yield before


@dataclass(frozen=True, slots=True)
class Survey:
    """Pictures whose words nobody has read yet, and the page with which the next survey goes on."""

    unread: tuple[Unread, ...]
    next_page: int


def survey(original: bytes, job: Job, first: int) -> Survey:
    """The pictures to read from page ``first`` on that ``job`` has no reading of: a handful of them."""
    report = BurnReport(job.edition)
    unread: dict[str, Unread] = {}
    pristine = Pristine(original)
    with opened(original, report) as document:
        for number in range(first, document.page_count + 1):
            if len(unread) >= _BATCH:
                return Survey(tuple(unread.values()), number)
            for picture in _read(document, pristine, number, job, report).to_read:
                if picture.key not in job.readings:
                    unread[picture.key] = Unread(picture.key, png(picture), round(PICTURE_DPI))
        return Survey(tuple(unread.values()), document.page_count + 1)
