"""Read the words in pictures, with the help of Tesseract, outside the walls in which files are opened."""

from __future__ import annotations

import io
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from PIL import Image, ImageOps

from redaction.engine.burn.model import Unread
from redaction.engine.readers.image import AT_ONCE, ocr_page
from redaction.rules.geometry import Box

_MARGIN = 24
# Tesseract wants letters of some twenty pixels; a small cut-out is read larger.
_SMALL = 300
_DPI = 200
_MIDDLE = 127


def read_pictures(pictures: Iterable[Unread]) -> dict[str, tuple[tuple[str, Box], ...]]:
    """The words of each picture; boxes in parts of the picture's sides (0 to 1)."""
    unread = list(pictures)
    with ThreadPoolExecutor(AT_ONCE) as readers:
        return {picture.key: words for picture, words in zip(unread, readers.map(_read, unread), strict=True)}


def _read(picture: Unread) -> tuple[tuple[str, Box], ...]:
    with Image.open(io.BytesIO(picture.png)) as opened:
        image = opened.convert("RGB")
    zoom = 2 if min(image.size) < _SMALL else 1
    width, height = image.width * zoom, image.height * zoom
    if zoom > 1:
        image = image.resize((width, height), Image.Resampling.LANCZOS)
    grey = np.asarray(image.convert("L"))
    # A margin as light or as dark as the picture is: a lighter one would make faint letters fainter.
    edge = int(grey.max() if grey[0, 0] > _MIDDLE else grey.min())
    padded = ImageOps.expand(image, _MARGIN, (edge,) * 3)
    wire = io.BytesIO()
    padded.save(wire, "PNG", compress_level=1)
    words = ocr_page(wire.getvalue(), dpi=_DPI, page=1)
    point = _DPI / 72

    def part(box: Box) -> Box:
        x0, y0, x1, y1 = (side * point - _MARGIN for side in (box.x0, box.y0, box.x1, box.y1))
        return Box(1, x0 / width, y0 / height, x1 / width, y1 / height)

    return tuple((text, part(box)) for text, box in words)
