"""A secret in every place where a PDF can keep one: none comes out again."""

from __future__ import annotations

import base64
import io
import os
import re
import zlib
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdfminer.high_level import extract_text
from pikepdf import Array, Dictionary, Name, Pdf, String

from redaction.engine.burn.burning import attempt
from redaction.engine.burn.model import Burned, Edition, Job
from redaction.engine.burn.terms import parse_term

SECRET = "Quillfeather"
OTHER = "Ordinary words must survive."
# Few in every run of the tests; docs/developing.md says how to try thousands.
MIXTURES = int(os.environ.get("CANDOUR_MIXTURES", "25"))
Channel = Callable[[Pdf, pikepdf.Page], None]
CHANNELS: dict[str, Channel] = {}


def channel(add: Channel) -> Channel:
    CHANNELS[add.__name__] = add
    return add


def more(pdf: Pdf, page: pikepdf.Page, content: str) -> None:
    page.contents_add(pdf.make_stream(content.encode("latin-1")))


def text(body: str, place: str = "72 500 Td", state: str = "") -> str:
    return f" BT /F1 12 Tf {state} {place} {body} ET "


@channel
def white(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, f"q 1 g {text(f'({SECRET}) Tj')} Q")


@channel
def unseen_mode(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, text(f"({SECRET}) Tj", state="3 Tr"))


@channel
def tiny(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, f" BT /F1 0.01 Tf 72 480 Td ({SECRET}) Tj ET ")


@channel
def off_the_page(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, text(f"({SECRET}) Tj", place="4000 500 Td"))


@channel
def clipped(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, f"q 0 0 1 1 re W n {text(f'({SECRET}) Tj')} Q")


@channel
def under_a_box(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, f"{text(f'({SECRET}) Tj')} 0 g 60 490 200 30 re f")


@channel
def letter_by_letter(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, text("".join(f"({c}) Tj 9 0 Td " for c in SECRET)))


@channel
def spaced_and_backwards(pdf: Pdf, page: pikepdf.Page) -> None:
    pieces = [f"1 0 0 1 {300 - 8 * i} 460 Tm ({c}) Tj" for i, c in enumerate(reversed(SECRET))]
    more(pdf, page, f" BT /F1 12 Tf {' '.join(pieces)} ET ")


@channel
def over_two_lines(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, text("(Chair Quill-) Tj 0 -14 Td (feather spoke) Tj"))


@channel
def turned(pdf: Pdf, page: pikepdf.Page) -> None:
    more(pdf, page, f" BT /F1 12 Tf 0 1 -1 0 400 300 Tm ({SECRET}) Tj ET ")


@channel
def octal_and_hex(pdf: Pdf, page: pikepdf.Page) -> None:
    octal = "".join(f"\\{ord(c):03o}" for c in SECRET)
    more(pdf, page, text(f"({octal}) Tj 0 -20 Td <{SECRET.encode().hex()}> Tj"))


@channel
def actual_text_and_comment(pdf: Pdf, page: pikepdf.Page) -> None:
    more(
        pdf, page, f"% {SECRET}\n/Span << /ActualText ({SECRET}) /Alt ({SECRET}) >> BDC {text('(x) Tj')} EMC"
    )


@channel
def forms_used_and_unused(pdf: Pdf, page: pikepdf.Page) -> None:
    for key in ("/Used", "/Unused"):
        form = pdf.make_stream(text(f"({SECRET}) Tj").encode())
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 612, 792])
        form.Resources = Dictionary(Font=page.Resources.Font)
        page.Resources.XObject = Dictionary({**page.Resources.get("/XObject", Dictionary()), key: form})
    more(pdf, page, "/Used Do")


@channel
def hidden_layer(pdf: Pdf, page: pikepdf.Page) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(SECRET)))
    off = Dictionary(OFF=Array([layer]), Order=Array([layer]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=off)
    page.Resources.Properties = Dictionary(L0=layer)
    more(pdf, page, f"/OC /L0 BDC {text(f'({SECRET}) Tj')} EMC")


@channel
def annotations(pdf: Pdf, page: pikepdf.Page) -> None:
    rect, appearance = Array([100, 100, 200, 120]), String("/F1 9 Tf")
    notes = [
        Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=rect, Contents=String(SECRET), T=String(SECRET)),
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=rect, A=Dictionary(S=Name.URI, URI=String(SECRET))),
        Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=rect, Contents=String(SECRET), F=2, DA=appearance),
        Dictionary(Type=Name.Annot, Subtype=Name.Redact, Rect=rect, OverlayText=String(SECRET), DA=appearance),
    ]  # fmt: skip
    page.Annots = Array([pdf.make_indirect(note) for note in notes])


@channel
def form_field(pdf: Pdf, page: pikepdf.Page) -> None:
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(SECRET), V=String(SECRET), TU=String(SECRET),
        Rect=Array([100, 300, 250, 320]), DA=String("/F1 12 Tf 0 g"),
    )  # fmt: skip
    page.Annots = Array([pdf.make_indirect(field)])
    pdf.Root.AcroForm = Dictionary(Fields=page.Annots, DA=String("/F1 12 Tf"), DR=page.Resources)


@channel
def information(pdf: Pdf, page: pikepdf.Page) -> None:
    pdf.docinfo["/Author"] = SECRET
    pdf.Root.Metadata = pdf.make_stream(f"<x>{SECRET}</x>".encode())
    pdf.Root.PieceInfo = Dictionary(App=Dictionary(Private=String(SECRET)))
    pdf.Root.Lang = String(f"en-x-{SECRET}")
    pdf.Root[f"/{SECRET}"] = String(SECRET)


@channel
def names_and_actions(pdf: Pdf, page: pikepdf.Page) -> None:
    attached = pdf.make_stream(SECRET.encode())
    attached.Type = Name.EmbeddedFile
    file = Dictionary(Type=Name.Filespec, F=String(SECRET), EF=Dictionary(F=attached))
    script = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String(SECRET), file])))
    pdf.Root.OpenAction = script
    page.AA = Dictionary(O=script)
    page.AF = Array([file])
    pdf.Root.Dests = Dictionary({f"/{SECRET}": Array([page.obj, Name.Fit])})


@channel
def structure_tree(pdf: Pdf, page: pikepdf.Page) -> None:
    element = Dictionary(S=Name.P, Alt=String(SECRET), ActualText=String(SECRET), T=String(SECRET))
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([element]))


@channel
def odd_streams(pdf: Pdf, page: pikepdf.Page) -> None:
    page["/Private1"] = pdf.make_stream(base64.b64encode(SECRET.encode()))
    page["/Private2"] = pdf.make_stream(SECRET.encode("utf-16-le"))
    page.Resources.Font.F1["/Nick"] = String(SECRET)


def base_pdf() -> Pdf:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(612, 792))
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    page.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    words = f"({OTHER}) Tj 0 -20 Td (Chair Zebulon {SECRET} spoke.) Tj"
    page.Contents = pdf.make_stream(text(words, place="72 700 Td").encode())
    return pdf


def with_channels(names: list[str]) -> bytes:
    pdf = base_pdf()
    for name in names:
        CHANNELS[name](pdf, pdf.pages[0])
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
    return out.getvalue()


def burned(pdf: bytes, edition: Edition = Edition.FACSIMILE) -> bytes:
    made = attempt(pdf, Job((), (parse_term(SECRET, 1),), edition, "Minutes", "en-GB"))
    assert isinstance(made, Burned)
    assert made.report.hits[1] > 0
    return made.pdf


def squashed(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


def everything_in(pdf: bytes) -> str:
    """Text as two engines take it, and the bytes of the file and of each stream."""
    found = [pdf, extract_text(io.BytesIO(pdf)).encode()]
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            found.append(page.get_textpage().get_text_range().encode())
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompressobj().decompress(match[1]))
        except zlib.error:
            continue
    return " ".join(each.decode("latin-1").replace("\0", "") for each in found)


def assert_clean(out: bytes) -> None:
    shown = squashed(everything_in(out))
    assert squashed(SECRET) not in shown
    assert squashed(SECRET)[::-1] not in shown
    assert squashed(OTHER) in shown


@pytest.mark.parametrize("name", CHANNELS)
def test_nothing_comes_out_of_a_channel(name: str):
    original = with_channels([name])
    assert squashed(SECRET) in squashed(everything_in(original))
    assert_clean(burned(original))


@settings(max_examples=MIXTURES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(sorted(CHANNELS)), unique=True, min_size=2, max_size=6),
    st.sampled_from(Edition),
)
def test_nothing_comes_out_of_any_mixture(names: list[str], edition: Edition):
    made = burned(with_channels(names), edition)
    if edition is Edition.FACSIMILE:
        assert_clean(made)
    else:
        assert squashed(SECRET) not in squashed(made.decode())
        assert OTHER in made.decode()


def test_an_earlier_revision_and_stray_bytes_stay_behind():
    original = with_channels([])
    revised = b"%" + SECRET.encode() + b"\n" + original + b"\n9 0 obj\n(" + SECRET.encode() + b")\nendobj\n"
    assert_clean(burned(revised))


def test_the_accessible_edition_is_made_of_the_same_words():
    html = burned(with_channels(sorted(CHANNELS)), Edition.ACCESSIBLE).decode()
    assert squashed(SECRET) not in squashed(html)
    assert OTHER in html
