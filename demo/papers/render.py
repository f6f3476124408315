"""Pages into files: HTML by WeasyPrint, and a believable scan of it by PyMuPDF and Pillow."""

# PyMuPDF has no type hints.
# mypy: disallow-untyped-calls=False

import hashlib
import io
import random
from datetime import date
from pathlib import Path

import pymupdf
import weasyprint
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import Image, ImageFilter

_SCAN_DPI = 200
_TILT_DEGREES = 0.5
_PAPER_GREY = 246
_NOISE_SHARE = 0.07


def _long_date(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _short_date(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


_pages = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("pages")),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)
_pages.filters |= {"long_date": _long_date, "short_date": _short_date}


def pdf(page: str, **values: object) -> bytes:
    """The named template of ``pages/`` as a PDF; equal values give equal bytes."""
    html = _pages.get_template(page).render(**values)
    identifier = hashlib.sha256(html.encode()).hexdigest().encode()
    written: bytes = weasyprint.HTML(string=html).write_pdf(pdf_identifier=identifier)
    return written


def scan(document: bytes, seed: int, *, times_larger: int = 1) -> bytes:
    """The same pages as an office scanner would give them: pictures only, grey, tilted, noisy.

    ``times_larger``: how much larger the paper was than it says, for a scanned poster.
    """
    chance = random.Random(seed)
    with pymupdf.open(stream=document, filetype="pdf") as original, pymupdf.open() as scanned:
        for page in original:
            picture = _through_the_scanner(page, chance)
            sheet = scanned.new_page(
                width=page.rect.width * times_larger, height=page.rect.height * times_larger
            )
            sheet.insert_image(sheet.rect, stream=picture)
        written: bytes = scanned.tobytes(garbage=3, deflate=True, no_new_id=True)
        return written


def _through_the_scanner(page: pymupdf.Page, chance: random.Random) -> bytes:
    pixels = page.get_pixmap(dpi=_SCAN_DPI, colorspace=pymupdf.csGRAY)
    sheet = Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)
    sheet = sheet.point([min(_PAPER_GREY, 40 + value * 206 // 255) for value in range(256)])
    tilt = _TILT_DEGREES * chance.choice((-1, 1)) * chance.uniform(0.6, 1.2)
    sheet = sheet.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=_PAPER_GREY - 10)
    specks = Image.frombytes("L", sheet.size, chance.randbytes(sheet.width * sheet.height))
    sheet = Image.blend(sheet.filter(ImageFilter.GaussianBlur(0.6)), specks, _NOISE_SHARE)
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=72, dpi=(_SCAN_DPI, _SCAN_DPI))
    return out.getvalue()
