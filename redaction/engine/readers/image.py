"""Words in a picture of a page, by Tesseract."""

from __future__ import annotations

import io
import math
import shutil
from dataclasses import dataclass

import numpy
from PIL import Image

from redaction.engine.limits import LIMITS, check_image
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


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word that was read, where, and how sure the reader is of it (0 to 100)."""

    text: str
    box: Box
    confidence: float


def ocr_page(png: bytes, *, dpi: int, page: int) -> list[tuple[str, Box]]:
    """The words of a page's picture in reading order, each with its box in points on page ``page``.

    As ``read_words``, which says how sure the reader is.
    """
    return [(word.text, word.box) for word in read_words(png, dpi=dpi, page=page)]


def read_words(png: bytes, *, dpi: int, page: int) -> list[ReadWord]:
    """The words of a page's picture in reading order.

    A slight tilt (to 5 degrees) is straightened for reading; boxes are those of the picture as it came.
    Raises ``ProgramMissing`` without Tesseract, ``OverLimit`` for too many pixels, ``JobKilled`` past limits.
    """
    if not tesseract_available():
        raise ProgramMissing(
            "The words of a picture cannot be read: Tesseract is not installed. Install the packages "
            "tesseract-ocr and tesseract-ocr-eng, or add a document with text in it."
        )
    picture = _opened(png)
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
            return opened.convert("L")
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
