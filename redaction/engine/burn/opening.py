"""Open an untrusted PDF and bring it into one plain shape: upright pages, nothing interactive, hidden layers off."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf

from redaction.engine.burn.model import BurnReport, Edition
from redaction.engine.burn.mupdf import Document, Page, pymupdf
from redaction.engine.limits import Unusable, check_page_size, check_pages, check_upload

_BAKED = frozenset({"FreeText", "Stamp", "Line", "Square", "Circle", "Polygon", "PolyLine", "Ink", "Highlight",
                    "Underline", "Squiggly", "StrikeOut", "Caret"})  # fmt: skip


# MuPDF's own errors are no kin of Python's.
BROKEN = (RuntimeError, ValueError, TypeError, AttributeError, pymupdf.mupdf.FzErrorBase)
# How MuPDF calls a tree of pages that has itself for a branch.
_CIRCLE = "cycle"


@contextmanager
def opened(original: bytes, report: BurnReport) -> Iterator[Document]:
    """The document, normalised.

    Raises :class:`Unusable` when it needs a password, is broken or empty, or is over a limit.
    """
    document = _open(original)
    try:
        _normalise(document, report)
        yield document
    finally:
        document.close()


class Pristine:
    """A second copy of the document for the few pages that need one, opened when the first of them asks."""

    def __init__(self, original: bytes) -> None:
        self._original = original
        self._document: Document | None = None

    def page(self, index: int) -> Page:
        if self._document is None:
            self._document = _open(self._original)
            _normalise(self._document, BurnReport(Edition.FACSIMILE))
        return load(self._document, index)


def _open(original: bytes) -> Document:
    check_upload(len(original))
    if b"%PDF-" not in original[:4096]:
        raise Unusable("The file is not a PDF.")
    try:
        document = pymupdf.open(stream=original, filetype="pdf")
        is_whole = document.needs_pass or document.page_count > 0
    except BROKEN:
        is_whole = False
    if not is_whole:
        document = pymupdf.open(stream=_repaired(original), filetype="pdf")
    try:
        _check(document)
    except Unusable:
        document.close()
        raise
    return document


def _repaired(original: bytes) -> bytes:
    """The file as QPDF can put it together again."""
    out = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(original)) as document:
            if len(document.pages):
                document.save(out)
                return out.getvalue()
    except pikepdf.PasswordError as error:
        raise Unusable("The file is encrypted and needs a password.") from error
    except (pikepdf.PdfError, ValueError, RuntimeError, OSError) as error:
        if b"/Encrypt" in original:
            raise Unusable("The file is encrypted, and cannot be opened without its password.") from error
        raise Unusable("The file is broken: no PDF reader can open it.") from error
    raise Unusable("The file is broken or empty: it has no pages.")


def _check(document: Document) -> None:
    if document.needs_pass:
        raise Unusable("The file is encrypted and needs a password.")
    try:
        count = document.page_count
    except BROKEN as error:
        raise Unusable("The file is broken: its pages cannot be counted.") from error
    if count == 0:
        raise Unusable("The file is broken or empty: it has no pages.")
    check_pages(count)


def load(document: Document, index: int) -> Page:
    """One page, upright and within the limits."""
    page = _found(document, index)
    try:
        if page.rotation:
            page.remove_rotation()
    except BROKEN as error:
        raise Unusable(f"The file is broken: page {index + 1} cannot be read.") from error
    check_page_size(page.rect.width, page.rect.height)
    if page.rect.is_empty or page.rect.is_infinite:
        raise Unusable(f"The file is broken: page {index + 1} has no size.")
    return page


def _found(document: Document, index: int) -> Page:
    try:
        return document.load_page(index)
    except BROKEN as error:
        cause = "page {} cannot be read"
        if _CIRCLE in str(error):
            cause = "its list of pages runs in a circle, in which page {} cannot be found"
        raise Unusable(f"The file is broken: {cause.format(index + 1)}.") from error


def _normalise(document: Document, report: BurnReport) -> None:
    """Print what a person sees of notes and form fields into the page; the rest of them goes."""
    try:
        report.drop("attachments", document.embfile_count())
        report.drop("layers", len(document.get_ocgs()))
        report.drop("bookmarks", len(document.get_toc(simple=True)))
        for index in range(document.page_count):
            _drop_annotations(_found(document, index), report)
        document.bake(annots=True, widgets=True)
    except BROKEN as error:
        raise Unusable("The file is broken: its notes and form fields cannot be read.") from error


def _drop_annotations(page: Page, report: BurnReport) -> None:
    report.drop("links", len(page.get_links()))
    report.drop("form fields", sum(1 for _ in page.widgets()))
    for annotation in list(page.annots()):
        kind = annotation.type[1]
        hidden = annotation.flags & (pymupdf.PDF_ANNOT_IS_HIDDEN | pymupdf.PDF_ANNOT_IS_NO_VIEW)
        if kind not in _BAKED or hidden:
            page.delete_annot(annotation)
        report.drop("annotations")


def page_count(original: bytes) -> int:
    """How many pages a PDF has; raises :class:`Unusable` as :func:`opened` does."""
    document = _open(original)
    try:
        return int(document.page_count)
    finally:
        document.close()
