"""Words and their places, read out of pictures drawn here."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from redaction.engine.limits import OverLimit
from redaction.engine.readers import image
from redaction.engine.readers.image import ocr_page, tesseract_available
from redaction.engine.sandbox import ProgramMissing

FONT = Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")
needs_ocr = pytest.mark.skipif(
    not (tesseract_available() and FONT.exists()),
    reason="Tesseract or the Liberation fonts are not installed",
)


def picture(tilt: float = 0.0) -> bytes:
    """A sheet at 200 dpi whose third line begins 54 points from the left, 137 from the top."""
    sheet = Image.new("L", (1654, 1100), 255)
    draw = ImageDraw.Draw(sheet)
    for line in range(2, 10):
        draw.text((150, 20 + 90 * line), f"Item {line} was raised by Quillfeather", fill=0, font=_font())
    wire = io.BytesIO()
    sheet.rotate(tilt, fillcolor=255).save(wire, "PNG")
    return wire.getvalue()


def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), 48)


@needs_ocr
@pytest.mark.parametrize("tilt", [0.0, 2.0, -3.0])
def test_words_are_read_in_order_level_or_tilted(tilt: float) -> None:
    words = ocr_page(picture(tilt), dpi=200, page=3)
    assert [text for text, _ in words].count("Quillfeather") == 8
    assert {box.page for _, box in words} == {3}
    assert [text for text, _ in words][:6] == ["Item", "2", "was", "raised", "by", "Quillfeather"]


@needs_ocr
def test_boxes_are_in_points_from_the_top_left() -> None:
    (_, box), *_ = ocr_page(picture(), dpi=200, page=1)
    assert box.x0 == pytest.approx(150 * 72 / 200, abs=3)
    assert 200 * 72 / 200 - 3 < box.y0 < box.y1 < 260 * 72 / 200


@needs_ocr
def test_a_tilted_words_box_covers_its_ink() -> None:
    (_, box), *_ = ocr_page(picture(3.0), dpi=200, page=1)
    scale = 200 / 72
    with Image.open(io.BytesIO(picture(3.0))) as sheet:
        around = sheet.crop([round(edge * scale) for edge in (box.x0, box.y0, box.x1, box.y1)])
    assert around.getextrema()[0] == 0


@needs_ocr
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_sheet_is_read_and_its_boxes_cover_its_ink(degrees: int) -> None:
    sheet = Image.new("L", (900, 120), 255)
    ImageDraw.Draw(sheet).text((40, 30), "Report of Quillfeather", fill=0, font=_font())
    turned, wire = sheet.rotate(degrees, expand=True), io.BytesIO()
    turned.save(wire, "PNG")
    (box,) = [box for text, box in ocr_page(wire.getvalue(), dpi=72, page=1) if text == "Quillfeather"]
    inside = turned.crop([round(edge) for edge in (box.x0, box.y0, box.x1, box.y1)])
    assert max(inside.size) > 5 * min(inside.size)
    assert max(inside.size) < 330
    assert inside.getextrema() == (0, 255)


@needs_ocr
def test_an_empty_sheet_has_no_words() -> None:
    wire = io.BytesIO()
    Image.new("L", (800, 600), 255).save(wire, "PNG")
    assert ocr_page(wire.getvalue(), dpi=100, page=1) == []


def test_too_many_pixels_are_refused_before_they_are_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "tesseract_available", lambda: True)
    wire = io.BytesIO()
    Image.new("1", (10_001, 10_000)).save(wire, "PNG")
    with pytest.raises(OverLimit, match="million pixels"):
        ocr_page(wire.getvalue(), dpi=100, page=1)


def test_without_tesseract_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "tesseract_available", lambda: False)
    with pytest.raises(ProgramMissing, match="tesseract-ocr-eng"):
        ocr_page(b"", dpi=100, page=1)
