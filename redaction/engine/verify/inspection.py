"""The part of the proof that parses: it runs in the sandbox and hands back values only."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass

import pikepdf
import pypdfium2
from pdfminer.high_level import extract_text

from redaction.engine.limits import Unusable, check_pages
from redaction.engine.verify import pdfium
from redaction.engine.verify.boxes import check_boxes
from redaction.engine.verify.carver import carve, without_streams
from redaction.engine.verify.ledger import Channel, ChannelResult, Finding, Ledger
from redaction.engine.verify.pictures import ToRead, pictures_to_read
from redaction.engine.verify.shown import page_pictures
from redaction.engine.verify.streams import Streams
from redaction.engine.verify.unwrap import layers
from redaction.engine.verify.vocabulary import without_syntax
from redaction.engine.verify.walker import Walker
from redaction.rules.geometry import Box
from redaction.rules.residue import Matcher


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the parsers found, each page's text, and the pictures whose words must still be read."""

    pages: int
    texts: tuple[str, ...]
    findings: tuple[Finding, ...]
    examined: tuple[ChannelResult, ...]
    to_read: tuple[ToRead, ...]
    engines: tuple[tuple[str, str], ...]


def inspect_pdf(
    data: bytes,
    terms: tuple[str, ...],
    names: tuple[str, ...],
    boxes: tuple[Box, ...],
    with_pdfminer: bool = False,
) -> Inspection:
    """Examine every channel of a PDF but the words in its pictures, which ``to_read`` lists.

    ``with_pdfminer``: read the text with it too, where no faster second reader is at hand.

    Raises ``Unusable`` for a file that is encrypted or cannot be opened at all.
    """
    if sys.modules.get("pymupdf") is not None:
        raise RuntimeError("the verifier shares no engine with what it verifies")
    ledger = Ledger(Matcher(terms), names)
    with _opened(data) as pdf:
        check_pages(len(pdf.pages))
        parts = Walker(pdf, ledger).walk()
        streams = Streams(ledger)
        streams.read(parts)
        to_read = pictures_to_read(parts.images, ledger)
    _bytes(data, parts.streams, ledger)
    with pypdfium2.PdfDocument(data) as document:
        texts = tuple(pdfium.page_texts(document))
        pdfium.read_texts(texts, ledger, "PDFium")
        if with_pdfminer:
            pdfium.read_texts(_pdfminer_texts(data), ledger, "pdfminer.six")
        to_read += page_pictures(data, document, streams, parts, ledger)
        check_boxes(document, boxes, ledger)
    found = tuple(ledger.findings)
    return Inspection(len(texts), texts, found, ledger.results(tuple(Channel)), tuple(to_read), _ENGINES)


_ENGINES = (("pikepdf", pikepdf.__version__), ("PDFium", pdfium.VERSION))


def loaded_modules() -> list[str]:
    """What the verifier's process has imported: its independence can be looked at."""
    return [name for name, module in sys.modules.items() if module is not None]


def _pdfminer_texts(data: bytes) -> list[str]:
    """Each page's text in the order of its places."""
    pages = extract_text(io.BytesIO(data)).split("\f")
    return pages[:-1] if len(pages) > 1 else pages


def _opened(data: bytes) -> pikepdf.Pdf:
    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError:
        raise Unusable("The file is encrypted with a password. Save it without one and try again.") from None
    except pikepdf.PdfError:
        raise Unusable("The file is not a PDF that can be read, even after repair.") from None
    return pdf


def _bytes(data: bytes, known: set[bytes], ledger: Ledger) -> None:
    """The file as bytes: nothing may lie in it that no table knows, and it may end only once."""
    carved = carve(data)
    ledger.examined(Channel.BYTES, "own carver")
    # A stream that an object of today holds was read there, with its filters.
    outside, others = without_streams(data, known)
    ledger.read_bytes(Channel.BYTES, 0, without_syntax(outside), "the file's bytes")
    for raw in others:
        for layer in layers(raw):
            ledger.read_bytes(Channel.BYTES, 0, layer, "a stream that no object holds")
    for stray in carved.stray:
        ledger.read(Channel.BYTES, 0, stray.decode("latin-1"), "bytes that belong to no object", hidden=True)
        ledger.not_allowed(Channel.BYTES, 0, "the file has bytes that belong to no object")
    if carved.ends != 1:
        ledger.not_allowed(
            Channel.BYTES, 0, f"the file ends {carved.ends} times: it holds earlier revisions or is cut off"
        )
    if len(set(carved.objects)) != len(carved.objects):
        ledger.not_allowed(Channel.BYTES, 0, "an object is written twice: the file holds an earlier revision")
    if data.count(b"/Encrypt"):
        ledger.not_allowed(
            Channel.BYTES, 0, "the file is encrypted, so its bytes cannot be read as they stand"
        )
