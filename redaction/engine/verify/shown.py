"""Pictures of pages, as shown and unveiled, for the pages whose text alone does not tell what they show."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image, ImageOps

from redaction.engine.verify.ledger import Channel, Ledger
from redaction.engine.verify.pdfium import png, rendered, show_outlines_only, show_text_only
from redaction.engine.verify.pictures import ToRead, read_codes, stretched
from redaction.engine.verify.streams import PageTraits, Streams
from redaction.engine.verify.walker import Parts, decoded

_DPI = 200
_SAMPLE_DPI = 150
_FAR = 10_000


def page_pictures(data: bytes, document: Any, streams: Streams, parts: Parts, ledger: Ledger) -> list[ToRead]:
    """The renders to read: as shown where pictures may make words together, or marks of other sorts may be words.

    A single picture is read by itself, whole; the page could show no more of it.
    """
    wanted: list[ToRead] = []
    pictures = Counter(page for page, _ in parts.images)
    traits, sample = streams.traits, streams.sample()
    everywhere = traits.get(0, PageTraits())
    unveil: list[tuple[int, PageTraits]] = []
    for number in range(1, len(document) + 1):
        trait = traits.get(number, PageTraits())
        unmapped = trait.has_unmapped or everywhere.has_unmapped
        if trait.has_unmapped:
            ledger.unchecked(
                Channel.TEXT, number, "the page has glyphs of which no reader can tell the letters"
            )
        is_drawn = trait.has_inline or trait.has_pattern or trait.has_outlines or pictures[number] > 1
        if unmapped or is_drawn:
            picture = stretched(rendered(document[number - 1], _DPI))
            read_codes(picture, number, ledger)
            wanted.append(ToRead(Channel.PAGE_PICTURE, number, png(picture), _DPI, "the page as shown"))
        elif number in sample:
            picture = rendered(document[number - 1], _SAMPLE_DPI)
            wanted.append(
                ToRead(
                    Channel.PAGE_PICTURE,
                    number,
                    png(picture),
                    _SAMPLE_DPI,
                    "the page as shown",
                    is_sample=True,
                )
            )
        if not (unmapped or is_drawn) and (pictures[number] or trait.may_be_code):
            read_codes(rendered(document[number - 1], _DPI), number, ledger)
        if unmapped or trait.has_outlines:
            unveil.append((number, trait))
    wanted += _unveiled(data, unveil)
    ledger.examined(Channel.PAGE_PICTURE, "PDFium")
    return wanted


def _unveiled(data: bytes, pages: list[tuple[int, PageTraits]]) -> list[ToRead]:
    if not pages:
        return []
    wanted = []
    wide_open = _without_veils(data, {number for number, _ in pages})
    for number, trait in pages:
        for show, needed in ((show_text_only, trait.has_unmapped), (show_outlines_only, trait.has_outlines)):
            if needed:
                with pypdfium2.PdfDocument(wide_open) as document:
                    page = document[number - 1]
                    show(page)
                    picture = png(stretched(_cropped(rendered(page, _DPI))))
                wanted.append(ToRead(Channel.PAGE_PICTURE, number, picture, _DPI, "the unveiled page"))
    return wanted


def _cropped(picture: Image.Image) -> Image.Image:
    """Without the empty paper around what is drawn."""
    ink = ImageOps.invert(picture).getbbox()
    return picture.crop(ink) if ink else picture.crop((0, 0, 32, 32))


def _without_veils(data: bytes, numbers: set[int]) -> bytes:
    """The file with those pages larger than their media box and without clips, so that nothing lies outside."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number in numbers:
            page = pdf.pages[number - 1]
            left, bottom, right, top = (float(edge) for edge in page.mediabox)
            across, up = (right - left) / 2, (top - bottom) / 2
            page.mediabox = pikepdf.Array([left - across, bottom - up, right + across, top + up])
            for key in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
                if key in page.obj:
                    del page.obj[key]
            page.Contents = pdf.make_stream(_without_clips(page))
        for form in pdf.objects:
            if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == "/Form":
                form.write(_without_clips(form))
                form.BBox = pikepdf.Array([-_FAR, -_FAR, _FAR, _FAR])
        wire = io.BytesIO()
        pdf.save(wire)
    return wire.getvalue()


def _without_clips(holder: Any) -> bytes:
    try:
        kept = [
            instruction
            for instruction in pikepdf.parse_content_stream(holder)
            if str(instruction.operator) not in ("W", "W*")
        ]
        return pikepdf.unparse_content_stream(kept)
    except pikepdf.PdfError:
        return decoded(holder) if isinstance(holder, pikepdf.Stream) else b""
