"""Words in a picture of a page, by Tesseract."""

from __future__ import annotations

import io
import math
import shutil
from dataclasses import dataclass, replace

import numpy
from PIL import Image, ImageOps

from redaction.engine.limits import LIMITS, check_image
from redaction.engine.readers.views import ReadWord, by_colour, quarters, seems_turned, together, turned_back
from redaction.engine.sandbox_program import ProgramMissing, run_program
from redaction.rules.geometry import Box

# Pillow has a limit of its own, a little below ours.
Image.MAX_IMAGE_PIXELS = LIMITS.image_pixels

# Pictures read side by side: each is a program of its own, with one thread.
AT_ONCE = 2
_STEEPEST = 5.0
_STEP = 0.25
_LEAST_CONFIDENCE = 0.0
_DARK = 128
_SHORTER_SIDE = 700


def tesseract_available() -> bool:
    return shutil.which("tesseract") is not None


def ocr_page(png: bytes, *, dpi: int, page: int) -> list[tuple[str, Box]]:
    """The words of a page's picture in reading order, each with its box in points on page ``page``.

    As ``read_words``, which says how sure the reader is.
    """
    return [(word.text, word.box) for word in read_words(png, dpi=dpi, page=page)]


def read_words(png: bytes, *, dpi: int, page: int) -> list[ReadWord]:
    """The words of a page's picture in reading order.

    A slight tilt (to 5 degrees) is straightened for reading, a picture that seems turned is read in all four ways, and
    letters that only their colour tells are read by it; boxes are those of the picture as it came.
    Raises ``ProgramMissing`` without Tesseract, ``OverLimit`` for too many pixels, ``JobKilled`` past limits.
    """
    if not tesseract_available():
        raise ProgramMissing(
            "The words of a picture cannot be read: Tesseract is not installed. Install the packages "
            "tesseract-ocr and tesseract-ocr-eng, or add a document with text in it."
        )
    picture = _opened(png)
    # Dark letters on a dark ground are no words to the reader.
    grey = ImageOps.autocontrast(picture.convert("L"))
    words = _level_words(grey, dpi, page)
    if (coloured := by_colour(picture)) is not None:
        words = together(words, _level_words(ImageOps.autocontrast(coloured), dpi, page))
    if seems_turned(words):
        width, height = picture.width * 72 / dpi, picture.height * 72 / dpi
        for degrees, turned in quarters(grey):
            read = _level_words(turned, dpi, page)
            back = [replace(word, box=turned_back(word.box, degrees, width, height)) for word in read]
            words = together(words, back)
    return words


def _level_words(picture: Image.Image, dpi: int, page: int) -> list[ReadWord]:
    tilt = _tilt(picture)
    straight = picture.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=255) if tilt else picture
    back = _Rotation(-tilt, picture.width / 2, picture.height / 2)
    scale = 72 / dpi
    return [
        ReadWord(text, back.box(page, place, scale), confidence)
        for text, place, confidence in _read(straight, dpi)
    ]


def _opened(png: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(png)) as opened:
            check_image(*opened.size)
            return opened.convert("L" if opened.mode in ("1", "L", "LA", "I;16") else "RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        check_image(LIMITS.image_pixels, 2)
        raise


def _read(picture: Image.Image, dpi: int) -> list[tuple[str, tuple[int, int, int, int], float]]:
    """Words with (left, top, right, bottom) in pixels, and the reader's confidence."""
    wire = io.BytesIO()
    picture.save(wire, "PNG", compress_level=1)
    argv = ["tesseract", "-", "-", "-l", "eng", "--dpi", str(dpi), "--psm", "3", "tsv"]
    table = run_program(argv, input=wire.getvalue(), environment={"OMP_THREAD_LIMIT": "1"})
    words = []
    for line in table.decode("utf-8", "replace").splitlines()[1:]:
        cells = line.split("\t")
        if len(cells) < 12 or float(cells[10]) < _LEAST_CONFIDENCE or not cells[11].strip():
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        words.append((cells[11].strip(), (left, top, left + width, top + height), float(cells[10])))
    return words


def _tilt(picture: Image.Image) -> float:
    """Degrees (counter-clockwise) by which to turn the picture so that its lines lie level.

    Level lines of text make the darkness of the rows vary most (Postl's projection profile).
    """
    factor = max(round(min(picture.size) / _SHORTER_SIDE), 1)
    small = picture.reduce(factor).point(lambda value: 255 if value < _DARK else 0)
    if not small.getbbox():
        return 0.0
    steps = round(_STEEPEST / _STEP)
    angles = [step * _STEP for step in range(-steps, steps + 1)]
    best = max(angles, key=lambda angle: (_levelness(small, angle), -abs(angle)))
    return best if _levelness(small, best) > 1.1 * _levelness(small, 0.0) else 0.0


def _levelness(picture: Image.Image, angle: float) -> float:
    rows = numpy.asarray(picture.rotate(angle)).sum(axis=1, dtype=numpy.float64)
    return float((numpy.diff(rows) ** 2).sum())


@dataclass(frozen=True, slots=True)
class _Rotation:
    """Where pixels were before the picture was turned ``degrees`` about (``x``, ``y``)."""

    degrees: float
    x: float
    y: float

    def box(self, page: int, place: tuple[int, int, int, int], scale: float) -> Box:
        left, top, right, bottom = place
        corners = [self._turned(x, y) for x in (left, right) for y in (top, bottom)]
        across, down = zip(*corners, strict=True)
        return Box(page, min(across) * scale, min(down) * scale, max(across) * scale, max(down) * scale)

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        angle = math.radians(self.degrees)
        dx, dy = x - self.x, y - self.y
        # Rows count downwards, so a counter-clockwise turn has its signs the other way about.
        return (
            self.x + dx * math.cos(angle) + dy * math.sin(angle),
            self.y - dx * math.sin(angle) + dy * math.cos(angle),
        )
