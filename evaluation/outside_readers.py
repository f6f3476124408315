"""Readers that share nothing with Candour's: what an outsider gets out of a PDF, and what a reader is left with."""

from __future__ import annotations

import base64
import bisect
import io
import itertools
import os
import re
import subprocess
import tempfile
import unicodedata
import zlib
from collections import Counter

import pikepdf
import pypdfium2
import zxingcpp
from pdfminer.high_level import extract_text
from PIL import Image

_OF_THE_FORMAT = frozenset(
    """
    /Type /Subtype /XObject /Image /Font /FontDescriptor /FontName /FontBBox /FontFile2 /BaseFont /Resources
    /Contents /MediaBox /Parent /Pages /Page /Catalog /Count /Kids /Length /Length1 /Filter /FlateDecode
    /DCTDecode /ColorSpace
    /DeviceRGB /DeviceGray /Width /Height /BitsPerComponent /Encoding /ToUnicode /DescendantFonts /CIDSystemInfo
    /CIDToGIDMap /Registry /Ordering /Supplement /Ascent /Descent /CapHeight /ItalicAngle /StemV /Flags /Title /Info
    /Root /Size /Lang /StructTreeRoot /StructElem /StructParents /ParentTree /RoleMap /MarkInfo /Marked /Metadata
    /ViewerPreferences /DisplayDocTitle /Document /Table /Figure /Span /Identity-H /Identity /Type0 /CIDFontType2
    /ExtGState /ProcSet /Producer /Creator /CreationDate /Standard /Layout /Attributes /Headers /Scope /Column /Row
    """.split()  # noqa: SIM905 - one a line would fill the file
)


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in plain if c.isalnum())


def shows(text: str, term: str, whole_words: bool) -> bool:
    """Is the term in the text: squashed, or (for common words) as whole words?"""
    if not whole_words:
        return fold(term) in fold(text)
    pattern = r"\W*".join(map(re.escape, unicodedata.normalize("NFKC", term).casefold()))
    return re.search(rf"(?<!\w){pattern}(?!\w)", unicodedata.normalize("NFKC", text).casefold()) is not None


def by_poppler(pdf: bytes, *options: str) -> str:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        run = subprocess.run(["pdftotext", *options, file.name, "-"], capture_output=True, check=False)
    return run.stdout.decode("utf-8", "replace")


def texts(pdf: bytes) -> dict[str, str]:
    found = {f"pdftotext{option}": by_poppler(pdf, *option.split()) for option in ("", " -raw", " -layout")}
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
        found["pdfium"] = "\n".join(pages)
    found["pdfminer"] = extract_text(io.BytesIO(pdf))
    return found


def carve(pdf: bytes) -> list[str]:
    """Every run of bytes and every stream, undone as far as it goes, read in several encodings."""
    pieces = [pdf]
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        raw = match[1]
        pieces.append(raw)
        try:
            pieces.append(zlib.decompressobj().decompress(raw))
        except zlib.error:
            pass
    for piece in list(pieces):
        for match in re.finditer(rb"[A-Za-z0-9+/]{16,}={0,2}", piece):
            try:
                pieces.append(base64.b64decode(match[0] + b"=" * (-len(match[0]) % 4)))
            except ValueError:
                continue
        pieces += [
            bytes.fromhex(m[0][: len(m[0]) // 2 * 2].decode())
            for m in re.finditer(rb"[0-9A-Fa-f]{8,}", piece)
        ]
    return [
        text
        for piece in pieces
        for text in (
            piece.decode("latin-1"),
            piece.decode("utf-16-be", "ignore"),
            piece.decode("utf-16-le", "ignore"),
        )
    ]


def strings(pdf: bytes) -> list[str]:
    """Every string and name, but for those names that the format itself gives to things ("/XObject")."""
    found: list[str] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in (*document.objects, document.trailer):
            _walk(thing, found)
    return [text for text in found if text not in _OF_THE_FORMAT]


def _walk(thing: object, found: list[str]) -> None:
    """What lies in one object; an object that it only points to is visited for itself."""
    if isinstance(thing, pikepdf.String | pikepdf.Name):
        found.append(str(thing))
    elif isinstance(thing, pikepdf.Array):
        for item in thing:
            _walk_within(item, found)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in thing.items():
            found.append(str(key))
            _walk_within(value, found)


def _walk_within(thing: object, found: list[str]) -> None:
    if not (isinstance(thing, pikepdf.Object) and thing.is_indirect):
        _walk(thing, found)


_SLOW_AND_STEADY = {**os.environ, "OMP_THREAD_LIMIT": "1"}


def ocr(image: Image.Image) -> str:
    wire = io.BytesIO()
    image.convert("RGB").save(wire, "PNG")
    found = ""
    for mode in ("3", "11"):
        command = ["tesseract", "-", "-", "--psm", mode]
        run = subprocess.run(
            command, input=wire.getvalue(), capture_output=True, check=False, env=_SLOW_AND_STEADY
        )
        found += run.stdout.decode("utf-8", "replace") + "\n"
    return found + " ".join(code.text for code in zxingcpp.read_barcodes(image.convert("RGB")))


def pictures(pdf: bytes, limit: int) -> list[tuple[str, str]]:
    """OCR of every image, and of renders of pages as they are and unveiled (images and boxes taken off)."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in itertools.islice(enumerate(document, 1), limit):
            found.append((f"page {number}", ocr(page.render(scale=200 / 72).to_pil())))
            for thing in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
                image = thing.get_bitmap(render=False).to_pil()
                if min(image.size) > 15:
                    found.append((f"image on page {number}", ocr(image)))
    return found


def check(pdf: bytes, terms: list[str], whole_words: bool, pages_to_read: int) -> list[str]:
    places = list(texts(pdf).items())
    places += [("carved bytes", text) for text in carve(pdf)] if not whole_words else []
    places += [("strings", text) for text in strings(pdf)]
    if pages_to_read:
        places += pictures(pdf, pages_to_read)
    return sorted({place for place, text in places for term in terms if shows(text, term, whole_words)})


def visible_words(pdf: bytes) -> list[str]:
    """The words on the pages as displayed, in the file's reading order; what lies off the page is no loss."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return _words(" ".join(pages))


def neighbours(pdf: bytes, terms: list[str]) -> Counter[tuple[str, str]]:
    """Pairs of words of which two readers say that one follows the other: drawing order alone is no reading order.

    Where something was withheld between two words, they are none: its label stands there.
    """
    pairs = (_pairs(parted(words, terms)) for words in (visible_words(pdf), _words(by_poppler(pdf))))
    return next(pairs) & next(pairs)


def _words(text: str) -> list[str]:
    return [fold(word) for word in text.split() if fold(word)]


def _pairs(runs: list[list[str]]) -> Counter[tuple[str, str]]:
    return Counter(pair for run in runs for pair in itertools.pairwise(run))


def kept(before: list[str], after: list[str], terms: list[str]) -> tuple[int, int]:
    """How many of the words that were not withheld are still there (as a bag)."""
    wanted = Counter(word for run in parted(before, terms) for word in run)
    return (wanted & Counter(after)).total(), wanted.total()


def in_order(before: bytes, after: bytes, terms: list[str]) -> tuple[int, int]:
    """How many pairs of neighbours among those words are still neighbours for a reader of ``after``."""
    wanted = neighbours(before, terms)
    return (wanted & _pairs([visible_words(after)])).total(), wanted.total()


def parted(words: list[str], terms: list[str]) -> list[list[str]]:
    """The runs of words between those that hold a term, be it in pieces ("Qui l l f eat her") or part of a word."""
    whole = "".join(words)
    starts = [0, *itertools.accumulate(map(len, words))]
    gone: set[int] = set()
    for needle in {fold(part) for term in terms for part in (term, *term.split())} - {""}:
        for match in re.finditer(re.escape(needle), whole):
            first = bisect.bisect_right(starts, match.start()) - 1
            last = bisect.bisect_left(starts, match.end())
            # A word that ends in "an" before one that begins with "n" holds no "Ann".
            if last - first == 1 or (starts[first] == match.start() and starts[last] == match.end()):
                gone.update(range(first, last))
    runs: list[list[str]] = [[]]
    for index, word in enumerate(words):
        if index in gone:
            runs.append([])
        else:
            runs[-1].append(word)
    return runs
