"""A fault for each channel of text, objects and metadata: the secret hidden there alone must stop the file."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from redaction.engine.verify.ledger import Channel
from redaction.engine.verify.report import Withheld, verify_isolated
from tests.redaction.engine.verify.faults import (
    RAW,
    Fault,
    Faults,
    catalog_with,
    must_be_found,
    page_with,
    private_stream,
)
from tests.redaction.engine.verify.sheets import (
    SECRET,
    WORDS,
    changed,
    character_map,
    saved,
    sheet,
    text_at,
)

FAULTS = Faults()
fault = FAULTS.of


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


@pytest.mark.parametrize("name", ["drawn_out_of_order", "plain", "hyphenated"])
def test_without_poppler_another_reader_takes_its_place(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    verification = verify_isolated(page_with(TEXTS[name]), Withheld((SECRET,)))
    assert "poppler" not in verification.engines
    text = next(result for result in verification.channels if result.channel is Channel.TEXT)
    assert "pdfminer.six" in text.by
    assert Channel.TEXT in {found.channel for found in verification.leaks}


@pytest.mark.parametrize(("channel", "make"), FAULTS.found, ids=FAULTS.names)
def test_a_secret_in_a_channel_is_found_there(channel: Channel, make: Fault) -> None:
    must_be_found(channel, make)
