"""Every picture object of a PDF by itself: its pixels for reading, the codes in them, what the codec carries."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
import zxingcpp
from PIL import Image, ImageOps

from redaction.engine.limits import LIMITS
from redaction.engine.verify.ledger import Channel, Ledger
from redaction.engine.verify.pdfium import png

_SMALLEST = (12, 7)
_LONGEST = 3_500
_READING_DPI = 200


@dataclass(frozen=True, slots=True)
class ToRead:
    """A picture whose words must be looked at: ``png`` at ``dpi``, from page ``page`` (0: unknown).

    ``is_sample``: the page is read only to see that its text says what it shows.
    """

    channel: Channel
    page: int
    png: bytes
    dpi: int
    where: str
    is_sample: bool = False


def pictures_to_read(images: list[tuple[int, Any]], ledger: Ledger) -> list[ToRead]:
    """Each distinct picture whole, without its masks, clips and boxes; its masks count as pictures too."""
    wanted, seen = [], set()
    for page, image in images:
        digest = hashlib.sha256(image.read_raw_bytes()).digest()
        if digest in seen or not _may_hold_words(image, page, ledger):
            continue
        seen.add(digest)
        if (picture := _alone(image)) is None:
            ledger.unchecked(
                Channel.PICTURES, page, "a picture cannot be decoded, so what it shows is not known"
            )
            continue
        read_codes(picture, page, ledger)
        wanted.append(
            ToRead(Channel.PICTURES, page, png(stretched(picture)), _READING_DPI, "the words of a picture")
        )
    ledger.examined(Channel.PICTURE_DATA, "zxing-cpp")
    return wanted


def _may_hold_words(image: Any, page: int, ledger: Ledger) -> bool:
    width, height = int(image.get("/Width", 0)), int(image.get("/Height", 0))
    if width * height > LIMITS.image_pixels:
        ledger.unchecked(Channel.PICTURES, page, "a picture has more pixels than can be checked")
        return False
    return width >= _SMALLEST[0] and height >= _SMALLEST[1]


def _alone(image: Any) -> Image.Image | None:
    """The picture drawn by PDFium on a page that holds nothing else."""
    try:
        with pikepdf.new() as sheet:
            width, height = int(image.Width), int(image.Height)
            factor = min(1.0, _LONGEST / max(width, height))
            copy = sheet.copy_foreign(image)
            for key in ("/SMask", "/Mask", "/Alternates", "/OC", "/SMaskInData"):
                if key in copy:
                    del copy[key]
            page = sheet.add_blank_page(page_size=(max(width * factor, 3), max(height * factor, 3)))
            page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=copy))
            page.obj.Contents = sheet.make_stream(
                f"{width * factor} 0 0 {height * factor} 0 0 cm /I Do".encode()
            )
            wire = io.BytesIO()
            sheet.save(wire)
        document = pypdfium2.PdfDocument(wire.getvalue())
        picture: Image.Image = document[0].render(scale=1).to_pil().convert("RGB")
        document.close()
    except (pikepdf.PdfError, pypdfium2.PdfiumError, ValueError, RuntimeError, TypeError):
        return None
    return picture


def read_codes(picture: Image.Image, page: int, ledger: Ledger) -> None:
    """Barcodes and the like: a machine reads them even where a person sees a pattern."""
    # A code needs white around it, and squares without hairlines between them: a coarser view has none.
    whole = ImageOps.expand(picture.convert("L"), border=40, fill=255)
    for view in (whole, whole.reduce(2)):
        for code in zxingcpp.read_barcodes(view):
            ledger.read(Channel.PICTURE_DATA, page, code.text, "a code in a picture", hidden=True)


def stretched(picture: Image.Image) -> Image.Image:
    """Faint marks made plain; small print made large enough to read."""
    # Colours stay as they are: the reader stretches each by itself.
    clear = picture if picture.mode == "RGB" else ImageOps.autocontrast(picture)
    if clear.height < 120:
        clear = clear.resize((clear.width * 3, clear.height * 3), Image.Resampling.BICUBIC)
    grey = np.asarray(clear.convert("L"))
    edge = int(grey.max() if _is_light(clear) else grey.min())
    return ImageOps.expand(clear, border=20, fill=(edge,) * 3 if clear.mode == "RGB" else edge)


def _is_light(picture: Image.Image) -> bool:
    histogram = picture.convert("L").histogram()
    return sum(histogram[128:]) >= sum(histogram[:128])
