from __future__ import annotations

import pytest

from redaction.rules import file_kinds as kinds
from redaction.rules.file_kinds import FileKind, kind_of, said_by, settled

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", kinds.PDF),
        (b"rubbish before it\n%PDF-1.4", kinds.PDF),
        (b"\x89PNG\r\n\x1a\n....", kinds.PNG),
        (b"\xff\xd8\xff\xe0", kinds.JPEG),
        (b"II*\x00", kinds.TIFF),
        (b"MM\x00*", kinds.TIFF),
        (b"{\\rtf1", kinds.RTF),
        (b"GIF89a....", kinds.GIF),
        (b"BM6\x00\x00\x00", kinds.BMP),
        (b"BMA minutes", kinds.TEXT),
        (OLE, kinds.OLD_OFFICE),
        (OLE + "WordDocument".encode("utf-16-le"), kinds.DOC),
        (OLE + "Workbook".encode("utf-16-le"), kinds.XLS),
        (OLE + "__properties_version1.0".encode("utf-16-le"), kinds.OUTLOOK),
        (OLE + "EncryptedPackage".encode("utf-16-le"), kinds.ENCRYPTED),
        (b"PK\x03\x04....[Content_Types].xml", kinds.OFFICE),
        (b"PK\x03\x04....[Content_Types].xml..word/document.xml", kinds.DOCX),
        (b"PK\x03\x04....[Content_Types].xml..xl/workbook.xml", kinds.XLSX),
        (b"PK\x03\x04....[Content_Types].xml..ppt/presentation.xml", kinds.PPTX),
        (b"PK\x03\x04" + b"." * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", kinds.ODT),
        (
            b"PK\x03\x04" + b"." * 26 + b"mimetypeapplication/vnd.oasis.opendocument.chart",
            kinds.OPEN_DOCUMENT,
        ),
        (b"PK\x03\x04....a.txt", kinds.ARCHIVE),
        (b"  <!DOCTYPE html><p>", kinds.HTML),
        ("Plain words, caf\u00e9".encode(), kinds.TEXT),
        ("words".encode("utf-16"), kinds.TEXT),
        (b"\x00\x01\x02", kinds.UNKNOWN),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(data: bytes, kind: FileKind) -> None:
    assert kind_of(data) is kind


@pytest.mark.parametrize(
    ("found", "name", "taken_for"),
    [
        (kinds.PDF, "minutes.pdf", kinds.PDF),
        (kinds.PDF, "MINUTES.PDF", kinds.PDF),
        (kinds.PDF, "minutes", kinds.PDF),
        (kinds.PDF, "minutes.v2", kinds.PDF),
        (kinds.PNG, "minutes.pdf", None),
        (kinds.PDF, "minutes.docx", None),
        (kinds.TEXT, "mail.eml", kinds.MESSAGE),
        (kinds.TEXT, "page.html", kinds.HTML),
        (kinds.TEXT, "photo.jpg", None),
        (kinds.XLSX, "sheet.xlsx", kinds.XLSX),
        (kinds.DOCX, "minutes.docm", kinds.DOCX),
        (kinds.RTF, "minutes.doc", kinds.RTF),
        (kinds.XLSX, "minutes.docx", None),
        (kinds.TEXT, "figures.csv", kinds.CSV),
        (kinds.ENCRYPTED, "minutes.docx", kinds.ENCRYPTED),
    ],
)
def test_a_name_that_says_something_else_is_noticed(
    found: FileKind, name: str, taken_for: FileKind | None
) -> None:
    assert settled(found, said_by(name)) is taken_for
