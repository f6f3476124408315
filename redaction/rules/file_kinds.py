"""What a file is, by its first bytes: its name only shows whether it says the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class FileKind:
    """``engine`` is the name the engine knows it by; empty where Candour does not take it."""

    words: str
    media_type: str
    endings: tuple[str, ...]
    engine: str = ""
    way_out: str = "Save or print it as a PDF and add that."

    @property
    def with_article(self) -> str:
        """ "a PDF", "an archive": for a sentence."""
        return f"{'an' if self.words[0] in 'aeiouAEIO' else 'a'} {self.words}"


PDF = FileKind("PDF", "application/pdf", (".pdf",), "pdf")
PNG = FileKind("picture (PNG)", "image/png", (".png",), "png")
JPEG = FileKind("picture (JPEG)", "image/jpeg", (".jpg", ".jpeg"), "jpeg")
TIFF = FileKind("picture (TIFF)", "image/tiff", (".tif", ".tiff"), "tiff")
TEXT = FileKind("text file", "text/plain", (".txt", ".text", ".md", ".log"), "txt")
MESSAGE = FileKind("e-mail message", "message/rfc822", (".eml",))
RTF = FileKind("rich-text document", "application/rtf", (".rtf",))
OFFICE = FileKind(
    "Word, Excel or PowerPoint document",
    "application/vnd.openxmlformats-officedocument",
    (".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm"),
)
OPEN_DOCUMENT = FileKind("OpenDocument file", "application/vnd.oasis.opendocument", (".odt", ".ods", ".odp"))
OLD_OFFICE = FileKind(
    "older Office document or an Outlook message",
    "application/x-ole-storage",
    (".doc", ".xls", ".ppt", ".msg"),
)
ARCHIVE = FileKind(
    "archive", "application/zip", (".zip",), way_out="Unpack it and add the documents one by one."
)
HTML = FileKind("web page", "text/html", (".html", ".htm"))
UNKNOWN = FileKind("file of a kind we don't know", "application/octet-stream", ())

_BY_NAME = (PDF, PNG, JPEG, TIFF, TEXT, MESSAGE, RTF, OFFICE, OPEN_DOCUMENT, OLD_OFFICE, ARCHIVE, HTML)
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
)
_PDF_WITHIN = 1024
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}


def kind_of(data: bytes) -> FileKind:
    """By content alone."""
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return PDF
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    return _kind_of_text(data)


def _kind_of_archive(data: bytes) -> FileKind:
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
        return OPEN_DOCUMENT
    return OFFICE if b"[Content_Types].xml" in data else ARCHIVE


def _kind_of_text(data: bytes) -> FileKind:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return TEXT
    start = data[:4096]
    if any(byte in _CONTROLS for byte in start):
        return UNKNOWN
    lowered = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return HTML if lowered.startswith((b"<!doctype html", b"<html")) else TEXT


def said_by(filename: str) -> FileKind | None:
    """The kind that the file's name claims; none where its ending claims nothing we know."""
    ending = PurePath(filename.replace("\\", "/")).suffix.casefold()
    return next((kind for kind in _BY_NAME if ending in kind.endings), None)


def settled(kind: FileKind, claimed: FileKind | None) -> FileKind | None:
    """What the file is to be taken for; none where its name says one thing and its content another.

    A message and a web page are text as far as their bytes tell, so there the name decides.
    """
    if claimed is None or claimed is kind:
        return kind
    if kind is TEXT and claimed in (MESSAGE, HTML):
        return claimed
    return None
