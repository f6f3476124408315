"""What may come in, and what people are told of what may not. Nothing half-done stays."""

from __future__ import annotations

import io
import zipfile

import pymupdf
import pytest
import sqlalchemy as sa
from flask import Flask
from PIL import Image

from foi.core.db import db, unit_of_work
from foi.core.errors import CandourError, NotAllowedNow, UnsafeFile
from foi.models.promise import Promise
from foi.services import promises
from redaction.engine import limits
from redaction.models.document import Document
from redaction.rules.document_status import DocumentStatus
from redaction.services import desk, ingest
from tests.factories import a_case, a_document, a_pdf, an_authority, an_officer


@pytest.fixture
def place(app: Flask) -> tuple[int, int]:
    """A case and its officer."""
    an_authority()
    alice = an_officer()
    return a_case().id, alice.id


def add(place: tuple[int, int], data: bytes, filename: str) -> int:
    with unit_of_work():
        return ingest.add_document(case_id=place[0], data=data, filename=filename, by=place[1]).id


def encrypted() -> bytes:
    document = pymupdf.open()
    document.new_page()
    data: bytes = document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="owner")
    return data


def a_zip(*names: str) -> bytes:
    wire = io.BytesIO()
    with zipfile.ZipFile(wire, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return wire.getvalue()


def a_picture(kind: str = "PNG") -> bytes:
    wire = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(wire, kind)
    return wire.getvalue()


def without_pages() -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = [
    (b"", "minutes.pdf", "is empty"),
    (b"\n \n", "minutes.pdf", "is empty"),
    (b"just words", "minutes.pdf", "called a PDF, and its content is a text file"),
    (a_picture(), "minutes.pdf", r"called a PDF, and its content is a picture \(PNG\)"),
    (b"%PDF-1.7\nnonsense", "minutes.pdf", "damaged"),
    (without_pages(), "minutes.pdf", "no pages|damaged"),
    (a_picture()[:60], "photo.png", "damaged"),
    (encrypted(), "minutes.pdf", "encrypted, so we can't read it. It has not been added. Ask for a copy"),
    (a_zip("a.txt"), "bundle.zip", "this is an archive"),
    (
        a_zip("[Content_Types].xml"),
        "minutes.xlsb",
        "of a sort we don't know.*Save or print it as a PDF",
    ),
    (a_zip("[Content_Types].xml", "xl/workbook.xml"), "minutes.docx", "its content is a spreadsheet"),
    (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "minutes.docx",
        "encrypted Office.*copy without a password",
    ),
    (b"\x00\x01\x02\x03" * 20, "minutes.bin", "of a kind we don't know"),
    (a_zip("a.txt"), "minutes.pdf", "called a PDF, and its content is a"),
]


@pytest.mark.parametrize(("data", "name", "words"), REFUSED, ids=range(len(REFUSED)))
def test_says_why_a_file_is_not_taken(place: tuple[int, int], data: bytes, name: str, words: str) -> None:
    with pytest.raises(UnsafeFile, match=words) as refusal:
        add(place, data, name)
    assert "It has not been added" in refusal.value.message
    assert db.session.scalar(sa.select(sa.func.count(Document.id))) == 0
    assert db.session.scalar(sa.select(sa.func.count(Promise.id))) == 0


def test_refuses_what_is_over_the_limits(place: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIMITS", limits.EngineLimits(upload_bytes=1_000_000))
    with pytest.raises(UnsafeFile, match="larger than 1 MB"):
        add(place, b"x" * 1_000_001, "minutes.txt")


def test_refuses_a_page_of_many_metres(place: tuple[int, int]) -> None:
    document = pymupdf.open()
    document.new_page(width=14_401, height=100)
    with pytest.raises(UnsafeFile, match="longer or wider than 200 inches"):
        add(place, document.tobytes(), "plan.pdf")


def test_refuses_a_picture_by_what_its_header_says(place: tuple[int, int]) -> None:
    wire = io.BytesIO()
    Image.new("1", (12_000, 9_000)).save(wire, "PNG")
    with pytest.raises(UnsafeFile, match="more than 100 million pixels"):
        add(place, wire.getvalue(), "photo.png")


def test_refuses_more_than_two_thousand_pages(place: tuple[int, int]) -> None:
    document = pymupdf.open()
    for _ in range(2_001):
        document.new_page(width=100, height=100)
    with pytest.raises(UnsafeFile, match="2,001 pages; the most is 2,000"):
        add(place, document.tobytes(), "long.pdf")


def test_the_same_bytes_twice_are_said_to_be_there(place: tuple[int, int]) -> None:
    data = a_pdf()
    add(place, data, "minutes.pdf")
    with pytest.raises(NotAllowedNow, match="very same file is in this case already, as “Minutes”"):
        add(place, data, "another name.pdf")


def test_a_case_whose_response_is_out_takes_no_more(app: Flask) -> None:
    an_authority()
    alice = an_officer()
    with pytest.raises(CandourError, match="signed off or sent"):
        a_document(case=a_case(status="SENT"), by=alice)


@pytest.mark.parametrize(
    ("kind", "name"),
    [("PNG", "photo.png"), ("JPEG", "photo.jpg"), ("TIFF", "photo.tiff"), ("GIF", "a.gif"), ("BMP", "a.bmp")],
)
def test_a_picture_gets_a_working_copy_and_keeps_its_original(
    place: tuple[int, int], kind: str, name: str
) -> None:
    data = a_picture(kind)
    row = db.session.get_one(Document, add(place, data, name))
    assert desk.stores().originals.get(row.original_sha256) == data
    assert desk.stores().originals.get(row.working_sha256).startswith(b"%PDF-")
    assert row.page_count == 1


def test_a_text_file_is_read_and_found_in(place: tuple[int, int]) -> None:
    document_id = add(place, b"Please ask Helen Marsh on 01632 960112.\n", "note.txt")
    promises.keep_all()
    row = db.session.get_one(Document, document_id)
    assert row.status == DocumentStatus.FOR_DECISION
    assert row.text is not None
    assert "Helen Marsh" in row.text


@pytest.mark.parametrize(
    ("filename", "title"),
    [
        ("minutes_of_march.pdf", "Minutes of march"),
        ("C:\\Users\\a\\Desktop\\Notes.PDF", "Notes"),
        ("../../etc/passwd", "Passwd"),
        (".pdf", ".pdf"),
        ("", "Document"),
    ],
)
def test_a_first_title_comes_from_the_file_name(filename: str, title: str) -> None:
    assert ingest.title_from(filename) == title
