"""A fault for each channel that only the eye reads: the secret hidden there alone must stop the file."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
import zxingcpp
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageOps

from redaction.engine.readers.image import tesseract_available
from redaction.engine.verify.ledger import Channel
from redaction.engine.verify.report import Withheld, verify_isolated
from tests.redaction.engine.verify.faults import (
    RAW,
    Fault,
    Faults,
    must_be_found,
    page_with,
)
from tests.redaction.engine.verify.sheets import (
    LIBERATION,
    SECRET,
    WORDS,
    changed,
    character_map,
    composite_font,
    draw,
    image,
    jpeg,
    lettering,
    outlines,
)

FAULTS = Faults()
fault = FAULTS.of


# --- pictures


def pictured(make: Callable[[pikepdf.Pdf], pikepdf.Object]) -> bytes:
    return changed(lambda pdf: draw(pdf, make(pdf)))


PIXELS = {
    "grey": lambda pdf: image(pdf, lettering(SECRET)),
    "colour": lambda pdf: image(pdf, lettering(SECRET, mode="RGB")),
    "colour_alone": lambda pdf: image(
        pdf, ImageOps.colorize(lettering(SECRET), (60, 130, 60), (200, 60, 60))
    ),
    "upside_down": lambda pdf: image(pdf, lettering(SECRET).rotate(180)),
    "on_end": lambda pdf: image(pdf, lettering(SECRET).transpose(Image.Transpose.ROTATE_90)),
    "jpeg": lambda pdf: jpeg(pdf, lettering(SECRET)),
    "white_on_black": lambda pdf: image(pdf, lettering(SECRET).point(lambda value: 255 - value)),
    "faint": lambda pdf: image(pdf, lettering(SECRET).point(lambda value: 235 + value // 13)),
    "soft_mask": lambda pdf: image(pdf, Image.new("L", (9, 9), 255), SMask=image(pdf, lettering(SECRET))),
    "stencil": lambda pdf: pdf.make_stream(
        lettering(SECRET, (904, 160)).convert("1").tobytes(),
        Type=Name.XObject, Subtype=Name.Image, Width=904, Height=160, ImageMask=True, BitsPerComponent=1,
    ),
    "alternate": lambda pdf: image(
        pdf, Image.new("L", (9, 9), 255), Alternates=Array([Dictionary(Image=image(pdf, lettering(SECRET)))])
    ),
}  # fmt: skip
needs_ocr = pytest.mark.skipif(not tesseract_available(), reason="Tesseract is not installed")


@needs_ocr
@pytest.mark.parametrize("name", PIXELS)
def test_words_in_the_pixels_of_a_picture(name: str) -> None:
    verification = verify_isolated(pictured(PIXELS[name]), Withheld((SECRET,)))
    assert Channel.PICTURES in {found.channel for found in verification.leaks}


@needs_ocr
def test_words_in_a_picture_under_a_black_box() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        draw(pdf, image(pdf, lettering(SECRET)))
        page = pdf.pages[0].obj
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + b" 0 g 50 480 400 100 re f")

    verification = verify_isolated(changed(change), Withheld((SECRET,)))
    assert Channel.PICTURES in {found.channel for found in verification.leaks}


@needs_ocr
def test_words_in_a_picture_within_the_content() -> None:
    picture = lettering(SECRET, (600, 100))
    head = f"q 300 0 0 50 60 500 cm BI /W {picture.width} /H {picture.height} /CS /G /BPC 8 ID "
    verification = verify_isolated(
        page_with(head.encode() + picture.tobytes() + b"\nEI Q"), Withheld((SECRET,))
    )
    assert verification.leaks


@fault(Channel.PICTURE_DATA)
def the_comment_of_a_jpeg() -> bytes:
    return pictured(lambda pdf: jpeg(pdf, lettering("agenda"), comment=RAW))


@fault(Channel.PICTURE_DATA)
def the_exif_of_a_jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x013B] = SECRET
    return pictured(lambda pdf: jpeg(pdf, lettering("agenda"), exif=exif))


@fault(Channel.PICTURE_DATA)
def the_exif_in_two_bytes_a_letter() -> bytes:
    exif = Image.Exif()
    exif[0x9C9D] = SECRET.encode("utf-16-le")
    return pictured(lambda pdf: jpeg(pdf, lettering("agenda"), exif=exif))


@fault(Channel.PICTURE_DATA)
def a_square_code() -> bytes:
    code = zxingcpp.create_barcode(SECRET, zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=6)).convert("L")
    return pictured(lambda pdf: image(pdf, picture))


# --- what only the eye reads

needs_font = pytest.mark.skipif(
    not (LIBERATION.exists() and tesseract_available()), reason="Tesseract or a font is not installed"
)


@needs_font
@pytest.mark.parametrize("before", [b"", b"1 g ", b"0 0 1 1 re W n "], ids=["seen", "white", "clipped"])
def test_letters_drawn_as_shapes(before: bytes) -> None:
    verification = verify_isolated(page_with(b"q " + before + outlines(SECRET) + b" Q"), Withheld((SECRET,)))
    assert Channel.PAGE_PICTURE in {found.channel for found in verification.leaks}


@needs_font
@pytest.mark.parametrize("before", [b"", b"1 g ", b"0 0 1 1 re W n "], ids=["seen", "white", "clipped"])
def test_glyphs_without_a_character_map(before: bytes) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        font, codes = composite_font(pdf, SECRET, None)
        pdf.pages[0].obj.Resources.Font.F2 = font
        content = before + b"BT /F2 24 Tf 60 500 Td " + codes + b" Tj ET"
        pdf.pages[0].obj.Contents = pdf.make_stream(WORDS + b" q " + content + b" Q")

    verification = verify_isolated(changed(change), Withheld((SECRET,)))
    assert Channel.PAGE_PICTURE in {found.channel for found in verification.leaks}
    assert not verification.fully_checked


@needs_font
def test_a_character_map_that_lies() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        _, codes = composite_font(pdf, SECRET, None)
        numbers = [int(codes[1 + at : 5 + at], 16) for at in range(0, 4 * len(SECRET), 4)]
        font, _ = composite_font(pdf, SECRET, character_map(dict.fromkeys(numbers, "x")))
        pdf.pages[0].obj.Resources.Font.F2 = font
        pdf.pages[0].obj.Contents = pdf.make_stream(WORDS + b" BT /F2 14 Tf 60 500 Td " + codes + b" Tj ET")

    verification = verify_isolated(changed(change), Withheld((SECRET,)))
    assert Channel.PAGE_PICTURE in {found.channel for found in verification.leaks}


@needs_font
def test_letters_of_a_map_that_no_page_shows() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        font, codes = composite_font(pdf, "agenda", character_map({1: "Q", 2: "u"}))
        pdf.pages[0].obj.Resources.Font.F2 = font
        pdf.pages[0].obj.Contents = pdf.make_stream(WORDS + b" BT /F2 14 Tf 60 500 Td " + codes + b" Tj ET")

    verification = verify_isolated(changed(change), Withheld((SECRET,)))
    assert "a font has letters that no page shows" in {found.message for found in verification.findings}


@pytest.mark.parametrize(("channel", "make"), FAULTS.found, ids=FAULTS.names)
def test_a_secret_in_a_channel_is_found_there(channel: Channel, make: Fault) -> None:
    must_be_found(channel, make)
