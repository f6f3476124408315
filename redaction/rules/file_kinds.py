"""What a file is, by its first bytes: its name only shows whether it says the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath


class Handling(StrEnum):
    """What becomes of a file: looked at as it is, set anew from its text, taken apart, or cut from ranges."""

    PAGES = "pages"
    DOCUMENT = "document"
    MESSAGE = "message"
    WORKBOOK = "workbook"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class FileKind:
    """``engine`` is the name the engine knows it by; empty where Candour does not take it."""

    words: str
    media_type: str
    endings: tuple[str, ...]
    engine: str = ""
    handling: Handling = Handling.PAGES
    way_out: str = "Save or print it as a PDF and add that."

    @property
    def with_article(self) -> str:
        """ "a PDF", "an archive": for a sentence."""
        return f"{'an' if self.words[0] in 'aeiouAEIO' else 'a'} {self.words}"


_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
_AS_DOCUMENT, _AS_WORKBOOK, _AS_MESSAGE = Handling.DOCUMENT, Handling.WORKBOOK, Handling.MESSAGE

PDF = FileKind("PDF", "application/pdf", (".pdf",), "pdf")
PNG = FileKind("picture (PNG)", "image/png", (".png",), "png")
JPEG = FileKind("picture (JPEG)", "image/jpeg", (".jpg", ".jpeg"), "jpeg")
TIFF = FileKind("picture (TIFF)", "image/tiff", (".tif", ".tiff"), "tiff")
GIF = FileKind("picture (GIF)", "image/gif", (".gif",), "gif")
BMP = FileKind("picture (BMP)", "image/bmp", (".bmp",), "bmp")
TEXT = FileKind("text file", "text/plain", (".txt", ".text", ".md", ".log"), "txt")
HTML = FileKind("web page", "text/html", (".html", ".htm", ".xhtml"), "html", _AS_DOCUMENT)
RTF = FileKind("rich-text document", "application/rtf", (".rtf",), "rtf", _AS_DOCUMENT)
DOCX = FileKind(
    "Word document", _OOXML + "wordprocessingml.document", (".docx", ".docm"), "docx", _AS_DOCUMENT
)
PPTX = FileKind(
    "PowerPoint presentation",
    _OOXML + "presentationml.presentation",
    (".pptx", ".pptm", ".ppsx"),
    "pptx",
    _AS_DOCUMENT,
)
XLSX = FileKind(
    "spreadsheet (Excel)", _OOXML + "spreadsheetml.sheet", (".xlsx", ".xlsm"), "xlsx", _AS_WORKBOOK
)
ODT = FileKind("OpenDocument text", _ODF + "text", (".odt",), "odt", _AS_DOCUMENT)
ODP = FileKind("OpenDocument presentation", _ODF + "presentation", (".odp",), "odp", _AS_DOCUMENT)
ODS = FileKind("spreadsheet (OpenDocument)", _ODF + "spreadsheet", (".ods",), "ods", _AS_WORKBOOK)
DOC = FileKind("older Word document", "application/msword", (".doc",), "doc", _AS_DOCUMENT)
PPT = FileKind(
    "older PowerPoint presentation", "application/vnd.ms-powerpoint", (".ppt",), "ppt", _AS_DOCUMENT
)
XLS = FileKind("older spreadsheet (Excel)", "application/vnd.ms-excel", (".xls",), "xls", _AS_WORKBOOK)
CSV = FileKind("table (CSV)", "text/csv", (".csv", ".tsv"), "csv", _AS_WORKBOOK)
MESSAGE = FileKind("e-mail message", "message/rfc822", (".eml",), "eml", _AS_MESSAGE)
OUTLOOK = FileKind("Outlook message", "application/vnd.ms-outlook", (".msg",), "msg", _AS_MESSAGE)
RANGE = FileKind("range of a spreadsheet", "application/vnd.candour.range+json", (), "range", Handling.RANGE)
ANNEX = FileKind(
    "list of what does not show in a file", "application/vnd.candour.annex+json", (), "annex", _AS_DOCUMENT
)
ENCRYPTED = FileKind(
    "encrypted Office document",
    "application/x-ole-storage",
    (),
    way_out="Ask for a copy without a password.",
)
OFFICE = FileKind("Office document of a sort we don't know", "application/zip", (".xlsb", ".vsdx", ".one"))
OPEN_DOCUMENT = FileKind("OpenDocument file of a sort we don't know", _ODF, (".odg", ".odf"))
OLD_OFFICE = FileKind(
    "older Office file of a sort we don't know", "application/x-ole-storage", (".pub", ".mpp")
)
ARCHIVE = FileKind(
    "archive", "application/zip", (".zip",), way_out="Unpack it and add the documents one by one."
)
UNKNOWN = FileKind("file of a kind we don't know", "application/octet-stream", ())

_PICTURES, _TEXTS = (PNG, JPEG, TIFF, GIF, BMP), (TEXT, HTML, RTF, CSV, MESSAGE, OUTLOOK)
TAKEN = (PDF, *_PICTURES, *_TEXTS, DOCX, PPTX, XLSX, ODT, ODP, ODS, DOC, PPT, XLS)
"""What Candour takes in."""
_BY_NAME = (*TAKEN, OFFICE, OPEN_DOCUMENT, OLD_OFFICE, ARCHIVE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"GIF8", GIF),
    (b"BM", BMP),
    (b"{\\rtf", RTF),
)
_IN_OFFICE = ((b"word/document", DOCX), (b"xl/workbook.xml", XLSX), (b"ppt/presentation", PPTX))
# Names in the directory of such a file, which is written in two bytes a letter.
_IN_OLE = (
    ("EncryptedPackage", ENCRYPTED),
    ("__properties_version1.0", OUTLOOK),
    ("WordDocument", DOC),
    ("PowerPoint Document", PPT),
    ("Workbook", XLS),
    ("Book", XLS),
)
_IN_TEXT = (CSV, MESSAGE, HTML)
_PDF_WITHIN = 1024
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}


def by_media_type(media_type: str) -> FileKind:
    """The kind that a stored document was taken for."""
    return next((kind for kind in (*_BY_NAME, RANGE, ANNEX) if kind.media_type == media_type), UNKNOWN)


def kind_of(data: bytes) -> FileKind:
    """By content alone."""
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return PDF
    for start, kind in _STARTS:
        if data.startswith(start) and not (kind is BMP and _is_text(data)):
            return kind
    if data.startswith(_OLE):
        return next((kind for name, kind in _IN_OLE if name.encode("utf-16-le") in data), OLD_OFFICE)
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    return _kind_of_text(data)


def _kind_of_archive(data: bytes) -> FileKind:
    head = data[:200]
    if (b"mimetype" + _ODF.encode()) in head:
        inside = (kind for kind in (ODT, ODS, ODP) if (b"mimetype" + kind.media_type.encode()) in head)
        return next(inside, OPEN_DOCUMENT)
    if b"[Content_Types].xml" not in data:
        return ARCHIVE
    return next((kind for name, kind in _IN_OFFICE if name in data), OFFICE)


def _is_text(data: bytes) -> bool:
    return not any(byte in _CONTROLS for byte in data[:4096])


def _kind_of_text(data: bytes) -> FileKind:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return TEXT
    if not _is_text(data):
        return UNKNOWN
    lowered = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return HTML if lowered.startswith((b"<!doctype html", b"<html")) else TEXT


def said_by(filename: str) -> FileKind | None:
    """The kind that the file's name claims; none where its ending claims nothing we know."""
    ending = PurePath(filename.replace("\\", "/")).suffix.casefold()
    return next((kind for kind in _BY_NAME if ending in kind.endings), None)


def settled(kind: FileKind, claimed: FileKind | None) -> FileKind | None:
    """What the file is to be taken for; none where its name says one thing and its content another.

    A table, a message and a web page are text as far as their bytes tell, so there the name decides. A Word
    document may be called ``.doc`` whichever way Word wrote it, and an encrypted one may be called anything. One
    that was cut off is told by its reader to be damaged.
    """
    if claimed is None or claimed is kind or kind is ENCRYPTED:
        return kind
    if kind is TEXT and claimed in _IN_TEXT:
        return claimed
    if kind in (RTF, DOCX) and claimed is DOC:
        return kind
    if kind is OFFICE and claimed in (DOCX, XLSX, PPTX):
        return claimed
    return None
