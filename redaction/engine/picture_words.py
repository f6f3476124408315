"""The words in pictures of a PDF: drawn behind walls, read by a program, which a sandboxed child may not start."""

from __future__ import annotations

import hashlib

from redaction.engine import sandbox
from redaction.engine.jobs import OCR_DPI, page_picture, pictures_alone
from redaction.engine.readers.image import ocr_page
from redaction.engine.source import SourcePage
from redaction.rules.geometry import Box


class PictureReader:
    """Reads the pictures of one file, page by page; what looks alike on many pages, such as a crest, is read once."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._read: dict[bytes, list[tuple[str, Box]]] = {}

    def __call__(self, page: SourcePage) -> list[tuple[str, Box]]:
        """The words of a page that is a picture, or of the pictures on one that has text, with their boxes.

        Raises ``ProgramMissing`` without Tesseract, ``OverLimit`` and ``JobKilled`` past limits.
        """
        if page.is_picture:
            png = sandbox.run(page_picture, self._data, page.number, OCR_DPI)
            return ocr_page(png, dpi=OCR_DPI, page=page.number)
        png = sandbox.run(pictures_alone, self._data, page.number, OCR_DPI, page.pictures)
        key = hashlib.sha256(png).digest()
        if key not in self._read:
            self._read[key] = ocr_page(png, dpi=OCR_DPI, page=page.number)
        return [(word, Box(page.number, box.x0, box.y0, box.x1, box.y1)) for word, box in self._read[key]]
