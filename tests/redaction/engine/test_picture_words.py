"""A picture beside text: what it says is read before anybody decides, and what is not withheld of it stays."""

# PyMuPDF has no type hints.
# mypy: disallow-untyped-calls=False

import pymupdf
import pytest

from redaction.engine.burn import Edition, Mark, burn
from redaction.engine.jobs import read_file
from redaction.engine.picture_words import PictureReader
from redaction.engine.readers.image import tesseract_available
from redaction.engine.readers.pictures import with_pictures_read

NAME = "Zebulon Quillfeather"

pytestmark = pytest.mark.skipif(not tesseract_available(), reason="Tesseract is not installed")


def _with_screenshot() -> bytes:
    with pymupdf.open() as board, pymupdf.open() as document:
        sheet = board.new_page(width=300, height=90)
        for line, words in enumerate(
            ("The rota for week twelve", f"Ring {NAME}", "before the school holidays")
        ):
            sheet.insert_text((10, 22 + 26 * line), words, fontsize=16)
        for _ in range(2):
            page = document.new_page()
            page.insert_text((72, 80), "Notes of the meeting.")
            page.insert_image((72, 200, 372, 290), pixmap=sheet.get_pixmap(dpi=200))
            page.insert_image((72, 700, 500, 702), pixmap=sheet.get_pixmap(dpi=20))
        written: bytes = document.tobytes()
        return written


def test_the_words_of_a_picture_are_found_withheld_and_kept() -> None:
    pdf = _with_screenshot()
    reader = PictureReader(pdf)
    source = with_pictures_read(read_file(pdf, "notes.pdf"), reader)
    assert [len(page.pictures) for page in source.pages] == [1, 1]
    assert source.text.count(f"Ring {NAME}") == 2
    assert len(reader._read) == 1, "the same picture is read once"
    starts = [at for at in range(len(source.text)) if source.text.startswith(NAME, at)]
    marks = [Mark(box, "[name withheld]") for at in starts for box in source.boxes(at, at + len(NAME))]
    assert {mark.box.page for mark in marks} == {1, 2}
    html = burn(pdf, marks, edition=Edition.ACCESSIBLE, title="Notes").html or ""
    assert "Quillfeather" not in html
    assert html.count("[name withheld]") == 2
    assert html.count("week twelve") == html.count("school holidays") == 2
