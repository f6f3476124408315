"""A fault for each channel: the secret hidden there alone, and nowhere else, must stop the file."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Callable

import pikepdf
import pytest
import zxingcpp
from pikepdf import Array, Dictionary, Name
from PIL import Image

from redaction.engine.readers.image import tesseract_available
from redaction.engine.verify.ledger import Channel
from redaction.engine.verify.report import Withheld, verify_isolated
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
    saved,
    sheet,
    text_at,
)

RAW = SECRET.encode()
Fault = Callable[[], bytes]
FAULTS: list[tuple[Channel, str, Fault]] = []


def fault(channel: Channel) -> Callable[[Fault], Fault]:
    def add(function: Fault) -> Fault:
        FAULTS.append((channel, function.__name__, function))
        return function

    return add


def page_with(content: bytes) -> bytes:
    return saved(sheet(WORDS + b"\n" + content))


def catalog_with(**entries: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.Root[f"/{key}"] = (
                pdf.make_indirect(value) if isinstance(value, (Dictionary, Array)) else value
            )

    return changed(change)


def private_stream(data: bytes, **entries: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(b"")
        stream.write(data, **entries)
        pdf.Root["/Private"] = stream

    return changed(change)


# --- bytes


@fault(Channel.BYTES)
def before_the_header() -> bytes:
    return RAW + b"\n" + saved(sheet())


@fault(Channel.BYTES)
def after_the_end() -> bytes:
    return saved(sheet()) + b"\n" + RAW


@fault(Channel.BYTES)
def in_a_comment_between_objects() -> bytes:
    return saved(sheet()).replace(b"endobj\n2 0 obj", b"endobj\n%" + RAW + b"\n2 0 obj", 1)


@fault(Channel.BYTES)
def compressed_after_the_end() -> bytes:
    return saved(sheet()) + b"9 0 obj << >> stream\n" + zlib.compress(RAW) + b"\nendstream endobj\n"


@fault(Channel.BYTES)
def an_earlier_revision() -> bytes:
    first = saved(sheet(WORDS + text_at(60, 500, SECRET)))
    place = len(first)
    with pikepdf.open(io.BytesIO(first)) as pdf:
        number = pdf.pages[0].obj.Contents.objgen[0]
        size = int(pdf.trailer.Size)
        root = pdf.Root.objgen[0]
    start = first.rindex(b"startxref") + 9
    before = int(first[start:].split()[0])
    stream = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(WORDS), WORDS)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, place)
    trailer = b"trailer << /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return first + stream + table + trailer % (size, root, before, place + len(stream))


@fault(Channel.BYTES)
def an_object_used_nowhere() -> bytes:
    data = saved(sheet(), object_stream_mode=pikepdf.ObjectStreamMode.disable)
    orphan = b"99 0 obj\n(" + RAW + b")\nendobj\n"
    return data.replace(b"xref\n", orphan + b"xref\n", 1)


# --- text and content

TEXTS = {
    "plain": text_at(60, 500, SECRET),
    "white": b"1 g " + text_at(60, 500, SECRET),
    "invisible_by_mode": b"BT 3 Tr /F1 11 Tf 60 500 Td (" + RAW + b") Tj ET",
    "tiny": text_at(60, 500, SECRET, 0.01),
    "outside_the_page": text_at(3000, 3000, SECRET),
    "clipped_away": b"q 0 0 1 1 re W n " + text_at(60, 500, SECRET) + b" Q",
    "under_a_black_box": text_at(60, 500, SECRET) + b" 0 g 50 490 200 30 re f",
    "letter_by_letter": b"BT /F1 11 Tf 60 500 Td "
    + b" ".join(b"(%c) Tj 7 0 Td" % letter for letter in RAW)
    + b" ET",
    "one_operand_a_letter": b"BT /F1 11 Tf 60 500 Td ["
    + b" -20 ".join(b"(%c)" % c for c in RAW)
    + b"] TJ ET",
    "letterspaced": b"BT 8 Tc /F1 11 Tf 60 500 Td (" + RAW + b") Tj ET",
    "hyphenated": text_at(60, 500, "Quill-") + text_at(60, 480, "feather"),
    "rotated": b"BT /F1 11 Tf 0 1 -1 0 300 300 Tm (" + RAW + b") Tj ET",
    "backwards": text_at(60, 500, SECRET[::-1]),
    "octal": b"BT /F1 11 Tf 60 500 Td (" + b"".join(b"\\%03o" % c for c in RAW) + b") Tj ET",
    "hexadecimal": b"BT /F1 11 Tf 60 500 Td <" + RAW.hex().encode() + b"> Tj ET",
    "in_capitals": text_at(60, 500, SECRET.upper()),
    "drawn_out_of_order": b" ".join(
        text_at(60 + 7 * place, 500, SECRET[place]) for place in (5, 0, 11, 3, 8, 1, 10, 2, 7, 4, 9, 6)
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_however_drawn(name: str) -> None:
    verification = verify_isolated(page_with(TEXTS[name]), Withheld((SECRET,)))
    assert {Channel.TEXT, Channel.CONTENT} & {found.channel for found in verification.leaks}


def test_text_over_the_turn_of_a_page() -> None:
    data = saved(sheet(text_at(60, 60, "thanked Jane"), text_at(60, 780, SECRET)))
    assert verify_isolated(data, Withheld((f"Jane {SECRET}",))).leaks


CONTENTS = {
    "comment": b"% " + RAW,
    "alternative_text": b"/Span << /ActualText (" + RAW + b") >> BDC EMC",
    "alternative_text_in_two_bytes": b"/Span << /ActualText <"
    + SECRET.encode("utf-16").hex().encode()
    + b"> >> BDC EMC",
    "tag": b"/" + RAW + b" BMC EMC",
    "string_no_operator_uses": b"(" + RAW + b") pop",
    "nested_brackets": b"/A << /B (a (" + RAW + b") b) >> DP",
    "in_base64": b"% " + base64.b64encode(b"by " + RAW),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_content_that_nobody_sees(name: str) -> None:
    verification = verify_isolated(page_with(CONTENTS[name]), Withheld((SECRET,)))
    assert Channel.CONTENT in {found.channel for found in verification.leaks}


def a_form(pdf: pikepdf.Pdf, content: bytes, **entries: object) -> pikepdf.Object:
    font = pdf.pages[0].obj.Resources.Font.F1
    resources = Dictionary(Font=Dictionary(F1=font), **entries)
    return pdf.make_stream(
        content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 595, 842]), Resources=resources
    )


@fault(Channel.CONTENT)
def a_form_that_no_page_draws() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Resources.XObject = Dictionary(X1=a_form(pdf, text_at(60, 500, SECRET)))

    return changed(change)


@fault(Channel.CONTENT)
def a_form_within_a_form() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        inner = a_form(pdf, b" ".join(b"BT /F1 9 Tf (%c) Tj ET" % letter for letter in RAW))
        pdf.pages[0].obj.Resources.XObject = Dictionary(
            X1=a_form(pdf, b"/X2 Do", XObject=Dictionary(X2=inner))
        )

    return changed(change)


@fault(Channel.CONTENT)
def a_pattern() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        font = pdf.pages[0].obj.Resources.Font.F1
        pattern = pdf.make_stream(
            text_at(5, 5, SECRET),
            PatternType=1,
            PaintType=1,
            TilingType=1,
            BBox=Array([0, 0, 100, 20]),
            XStep=100,
            YStep=20,
            Resources=Dictionary(Font=Dictionary(F1=font)),
        )
        pdf.pages[0].obj.Resources.Pattern = Dictionary(P1=pattern)

    return changed(change)


# --- objects, metadata, what people click on


@fault(Channel.OBJECTS)
def an_unknown_key_of_the_catalog() -> bytes:
    return catalog_with(Secretive=pikepdf.String(SECRET))


@fault(Channel.OBJECTS)
def the_name_of_a_key() -> bytes:
    return catalog_with(**{SECRET: 1})


@fault(Channel.OBJECTS)
def a_name() -> bytes:
    return catalog_with(Private=Name("/" + SECRET))


@fault(Channel.OBJECTS)
def two_bytes_a_letter() -> bytes:
    return private_stream(SECRET.encode("utf-16-le"))


@fault(Channel.OBJECTS)
def base64_in_a_stream() -> bytes:
    return private_stream(base64.b64encode(b"it was " + RAW))


@fault(Channel.OBJECTS)
def hexadecimal_in_a_stream() -> bytes:
    return private_stream(RAW.hex().encode())


@fault(Channel.OBJECTS)
def ascii85() -> bytes:
    return private_stream(base64.a85encode(RAW) + b"~>", filter=Name.ASCII85Decode)


@fault(Channel.OBJECTS)
def filtered_twice() -> bytes:
    return private_stream(
        zlib.compress(zlib.compress(RAW)), filter=Array([Name.FlateDecode, Name.FlateDecode])
    )


@fault(Channel.OBJECTS)
def compressed_without_saying_so() -> bytes:
    return private_stream(zlib.compress(RAW))


@fault(Channel.OBJECTS)
def a_filter_nobody_knows() -> bytes:
    return private_stream(zlib.compress(RAW), filter=Name("/NoSuchDecode"))


@fault(Channel.METADATA)
def the_title() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=pikepdf.String("Minutes by " + SECRET)))

    return changed(change)


@fault(Channel.METADATA)
def the_language() -> bytes:
    return catalog_with(Lang=pikepdf.String("en-x-" + SECRET))


@fault(Channel.METADATA)
def private_data_of_a_program() -> bytes:
    return catalog_with(PieceInfo=Dictionary(App=Dictionary(Private=pikepdf.String(SECRET))))


@fault(Channel.METADATA)
def xml_metadata() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata = pdf.make_stream(
            b"<x>by &#81;uillfeather</x>", Type=Name.Metadata, Subtype=Name.XML
        )

    return changed(change)


@fault(Channel.INTERACTIVE)
def a_note() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Text, Rect=Array([9, 9, 20, 20]), T=pikepdf.String(SECRET)
        )
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])

    return changed(change)


@fault(Channel.INTERACTIVE)
def a_field() -> bytes:
    field = Dictionary(FT=Name.Tx, T=pikepdf.String("name"), V=pikepdf.String(SECRET))
    return catalog_with(AcroForm=Dictionary(Fields=Array([field])))


@fault(Channel.INTERACTIVE)
def a_script() -> bytes:
    return catalog_with(OpenAction=Dictionary(S=Name.JavaScript, JS=pikepdf.String(f"app.alert('{SECRET}')")))


def attached(data: bytes) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["original"] = pikepdf.AttachedFileSpec(pdf, data, filename="original")

    return changed(change)


@fault(Channel.ATTACHMENTS)
def an_attached_text() -> bytes:
    return attached(RAW)


@fault(Channel.ATTACHMENTS)
def an_attached_pdf() -> bytes:
    return attached(saved(sheet(text_at(60, 500, SECRET))))


@fault(Channel.ATTACHMENTS)
def an_attached_archive() -> bytes:
    wire = io.BytesIO()
    with zipfile.ZipFile(wire, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", SECRET)
    return attached(wire.getvalue())


@fault(Channel.NAVIGATION)
def a_bookmark() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(SECRET, 0))

    return changed(change)


@fault(Channel.NAVIGATION)
def a_page_label() -> bytes:
    return catalog_with(PageLabels=Dictionary(Nums=Array([0, Dictionary(P=pikepdf.String(SECRET))])))


@fault(Channel.NAVIGATION)
def a_layer() -> bytes:
    layer = Dictionary(Type=Name.OCG, Name=pikepdf.String(SECRET))
    return catalog_with(OCProperties=Dictionary(OCGs=Array([layer]), D=Dictionary()))


@fault(Channel.STRUCTURE)
def an_alternative_text() -> bytes:
    figure = Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=pikepdf.String(SECRET))
    return catalog_with(StructTreeRoot=Dictionary(Type=Name.StructTreeRoot, K=figure))


@fault(Channel.STRUCTURE)
def a_replacement_text_letter_by_letter() -> bytes:
    span = Dictionary(Type=Name.StructElem, S=Name.Span, ActualText=pikepdf.String(" ".join(SECRET)))
    return catalog_with(StructTreeRoot=Dictionary(Type=Name.StructTreeRoot, K=span))


# --- fonts


@fault(Channel.FONTS)
def the_name_of_a_font() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Resources.Font.F1.BaseFont = Name(f"/ABCDEF+{SECRET}-Bold")

    return changed(change)


@fault(Channel.FONTS)
def a_character_map() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Resources.Font.F1.ToUnicode = pdf.make_stream(character_map({65: SECRET}))

    return changed(change)


@fault(Channel.FONTS)
def a_font_program() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name.Helvetica, Flags=32)
        descriptor.FontFile2 = pdf.make_stream(b"\x00\x01\x00\x00\xfe" + RAW + b"\x9c\xff")
        pdf.pages[0].obj.Resources.Font.F1.FontDescriptor = descriptor

    return changed(change)


# --- pictures


def pictured(make: Callable[[pikepdf.Pdf], pikepdf.Object]) -> bytes:
    return changed(lambda pdf: draw(pdf, make(pdf)))


PIXELS = {
    "grey": lambda pdf: image(pdf, lettering(SECRET)),
    "colour": lambda pdf: image(pdf, lettering(SECRET, mode="RGB")),
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


@pytest.mark.parametrize("name", ["drawn_out_of_order", "plain", "hyphenated"])
def test_without_poppler_another_reader_takes_its_place(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    verification = verify_isolated(page_with(TEXTS[name]), Withheld((SECRET,)))
    assert "poppler" not in verification.engines
    text = next(result for result in verification.channels if result.channel is Channel.TEXT)
    assert "pdfminer.six" in text.by
    assert Channel.TEXT in {found.channel for found in verification.leaks}


@pytest.mark.parametrize(
    ("channel", "make"), [(c, f) for c, _, f in FAULTS], ids=[name for _, name, _ in FAULTS]
)
def test_a_secret_in_a_channel_is_found_there(channel: Channel, make: Fault) -> None:
    verification = verify_isolated(make(), Withheld((SECRET,)))
    assert channel in {found.channel for found in verification.leaks}
    assert not verification.passed
    assert verification.file is None
    assert all(SECRET.lower() not in found.message.lower() for found in verification.findings)
