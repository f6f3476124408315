"""The gate: what passes, what does not, and that nobody else can make a ``VerifiedFile``."""

from __future__ import annotations

import base64
import copy
import hashlib
import io
import pickle
import subprocess
import sys

import pikepdf
import pytest
from PIL import Image

from redaction.engine import sandbox
from redaction.engine.limits import OverLimit, Unusable
from redaction.engine.verify.ledger import Channel, Kind
from redaction.engine.verify.report import CSV, HTML, PNG, TXT, VerifiedFile, Withheld, verify_isolated
from redaction.rules.geometry import Box
from tests.redaction.engine.verify.sheets import (
    SECRET,
    WORDS,
    changed,
    character_map,
    composite_font,
    draw,
    image,
    lettering,
    outlines,
    saved,
    sheet,
    text_at,
)

WITHHELD = Withheld((SECRET, "JS", "Jane Smith", "re:AB[0-9]{3}"))


def test_a_clean_file_passes_and_is_bound_to_its_bytes() -> None:
    data = saved(sheet())
    verification = verify_isolated(data, WITHHELD)
    assert verification.findings == ()
    assert verification.passed and verification.fully_checked
    assert verification.file is not None
    assert verification.file.data == data
    assert verification.file.sha256 == hashlib.sha256(data).hexdigest()
    assert verification.file.pages == 1


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"object_stream_mode": pikepdf.ObjectStreamMode.disable},
        {"compress_streams": False},
    ],
)
def test_a_clean_file_passes_however_it_is_written(options: dict[str, object]) -> None:
    verification = verify_isolated(saved(sheet(WORDS, WORDS), **options), WITHHELD)
    assert verification.passed, verification.findings


def clean_files() -> dict[str, bytes]:
    """Harmless files with something in them that a nervous verifier could take for a secret."""
    words = {
        "common_words": text_at(60, 500, "I am in the file; Janes smithy; quill and feather; AB12; adjs"),
        "labels": text_at(
            60, 500, "[address withheld: regulation 13] [Officer A, name withheld: section 40\\(2\\)]"
        ),
        "ruled_lines": b" ".join(b"60 %d 400 12 re S" % y for y in range(100, 700, 12)),
        "a_drawing": b"60 300 m 100 400 200 400 300 300 c S",
    }
    return {name: saved(sheet(WORDS + content)) for name, content in words.items()} | {
        "a_picture": changed(lambda pdf: draw(pdf, image(pdf, lettering("agenda")))),
        "other_lettering": saved(sheet(WORDS + outlines("agenda of the meeting"))),
        "an_embedded_font": changed(embed),
    }


def tag(pdf: pikepdf.Pdf) -> None:
    """What an accessible edition has: structure, a language, a title, metadata."""
    cell = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.TD, K=0, Pg=pdf.pages[0].obj)
    table = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Table, K=pikepdf.Array([cell]))
    pdf.Root.StructTreeRoot = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=pikepdf.Array([table]))
    )
    pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    pdf.Root.Lang = pikepdf.String("en-GB")
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    packet = (
        b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>'
        b'<rdf:Description rdf:about=""><dc:format>application/pdf</dc:format><pdfuaid:part>1</pdfuaid:part>'
        b"<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Minutes</rdf:li></rdf:Alt></dc:title>"
        b'</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>\n'
    )
    pdf.Root.Metadata = pdf.make_stream(packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    pdf.pages[0].obj.Contents = pdf.make_stream(
        b"/Span << /MCID 0 >> BDC\n" + WORDS + b"\nEMC /Artifact BMC EMC"
    )


WORDS_OF_THE_FORMAT = """
    contents parent resources length filter catalog image table figure document part span artifact begin
    range registry identity adobe metadata description title application stream page pages root width
    height dict producer structure private note quote index format about default creator helvetica
    encoding marked size type
"""


@pytest.mark.parametrize("options", [{}, {"compress_streams": False}])
def test_the_words_of_the_format_are_no_traces(options: dict[str, object]) -> None:
    pdf = sheet()
    embed(pdf)
    tag(pdf)
    verification = verify_isolated(saved(pdf, **options), Withheld(tuple(WORDS_OF_THE_FORMAT.split())))
    assert [found.message for found in verification.findings] == []


def embed(pdf: pikepdf.Pdf) -> None:
    text = "agenda"
    _, codes = composite_font(pdf, text, None)
    numbers = [int(codes[1 + at : 5 + at], 16) for at in range(0, 4 * len(text), 4)]
    font, _ = composite_font(pdf, text, character_map(dict(zip(numbers, text, strict=True))))
    pdf.pages[0].obj.Resources.Font.F2 = font
    pdf.pages[0].obj.Contents = pdf.make_stream(WORDS + b" BT /F2 12 Tf 60 500 Td " + codes + b" Tj ET")


@pytest.mark.parametrize("name", [*clean_files()])
def test_no_false_alarm(name: str) -> None:
    assert verify_isolated(clean_files()[name], WITHHELD).findings == ()


def test_half_a_word_at_a_pages_end_is_no_trace() -> None:
    long = " ".join(["Northampton"] * 40)
    data = saved(sheet(text_at(9, 60, long, 1), text_at(9, 780, long, 1)))
    assert verify_isolated(data, Withheld(tuple("Northampton"[at:] for at in range(1, 8)))).passed
    assert verify_isolated(data, Withheld(tuple("Northampton"[:at] for at in range(3, 10)))).passed


def test_part_of_a_longer_word_is_no_trace_anywhere() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        tag(pdf)
        title = "Northampton Richardson"
        pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Title=pikepdf.String(title)))
        pdf.pages[0].obj.Contents = pdf.make_stream(
            b"/Span << /ActualText (Northampton) >> BDC " + WORDS + b" EMC"
        )

    withheld = Withheld(("hampton", "Richard", "tampon"))
    assert verify_isolated(changed(change), withheld).passed


def test_what_may_not_leave_stops_a_file_though_nothing_leaks() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.PageMode = pikepdf.Name.UseOutlines

    verification = verify_isolated(changed(change), WITHHELD)
    assert {found.kind for found in verification.findings} == {Kind.NOT_ALLOWED}
    assert not verification.passed and verification.file is None and verification.fully_checked


def test_the_original_itself_does_not_pass() -> None:
    data = saved(sheet())
    assert not verify_isolated(data, WITHHELD, original=data).passed


def test_messages_call_a_term_what_the_caller_calls_it() -> None:
    verification = verify_isolated(
        saved(sheet(text_at(60, 500, SECRET))), Withheld((SECRET,), names=("line 7",))
    )
    assert verification.leaks
    assert all(found.message.startswith("line 7 shows in ") for found in verification.leaks)


def test_every_channel_is_accounted_for() -> None:
    verification = verify_isolated(saved(sheet()), WITHHELD)
    assert [result.channel for result in verification.channels] == list(Channel)
    assert all(result.checked and result.by for result in verification.channels)
    assert {"pikepdf", "PDFium"} <= set(verification.engines)


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"%PDF-1.7 nothing", "not a PDF"), (b"", "not a PDF"), (b"\x89PNG", "not a PDF")],
)
def test_what_is_no_pdf_is_refused_in_words(data: bytes, message: str) -> None:
    with pytest.raises(Unusable, match=message):
        verify_isolated(data, WITHHELD)


def test_an_encrypted_file_is_refused() -> None:
    with pytest.raises(Unusable, match="password"):
        verify_isolated(saved(sheet(), encryption=pikepdf.Encryption(user="a", owner="b")), WITHHELD)
    opened = verify_isolated(saved(sheet(), encryption=pikepdf.Encryption(user="", owner="b")), WITHHELD)
    assert not opened.passed


def test_a_file_over_the_limit_is_refused() -> None:
    with pytest.raises(OverLimit):
        verify_isolated(bytes(100_000_001), WITHHELD)


def test_only_what_may_leave_is_looked_at() -> None:
    with pytest.raises(Unusable, match="leave"):
        verify_isolated(b"PK", WITHHELD, media_type="application/zip")


# --- nobody else makes one


def test_only_the_verifier_makes_a_verified_file() -> None:
    with pytest.raises(TypeError):
        VerifiedFile(b"", 1, "application/pdf")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="only the verifier"):
        VerifiedFile(b"", 1, "application/pdf", token=object())


def test_a_verified_file_neither_changes_nor_travels() -> None:
    file = verify_isolated(saved(sheet()), WITHHELD).file
    assert file is not None
    with pytest.raises(AttributeError):
        file.data = b"other"
    with pytest.raises(AttributeError):
        del file.data
    for carry in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="verify the bytes again"):
            carry(file)  # type: ignore[operator]
    assert SECRET not in repr(file)


def test_the_verifiers_process_cannot_import_the_burners_engine() -> None:
    names = sandbox.run("redaction.engine.verify.inspection:loaded_modules")
    assert "pypdfium2" in names
    assert not {name for name in names if name.split(".")[0] in ("pymupdf", "fitz")}
    assert not {name for name in names if name.startswith("redaction.engine.burn")}


def test_the_verifier_imports_nothing_of_the_burner() -> None:
    code = (
        "import sys, redaction.engine.verify.report, redaction.engine.verify.certificate;"
        "print([n for n in sys.modules if n.startswith(('pymupdf', 'fitz', 'redaction.engine.burn'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


# --- under the boxes

BOX = Box(1, 100, 100, 260, 120)
RECTANGLE = b"0 g 100 722 160 20 re f "


def test_a_flat_box_with_our_label_passes() -> None:
    label = b"1 g " + text_at(104, 728, "[name withheld: section 40\\(2\\)]", 8)
    assert verify_isolated(saved(sheet(WORDS + RECTANGLE + label)), Withheld((SECRET,), (BOX,))).passed


def test_a_part_of_the_next_boxs_label_is_no_leak() -> None:
    label = b"1 g " + text_at(104, 728, "[name withheld: section 40\\(2\\)]", 8)
    half = Box(1, 100, 100, 150, 120)
    assert verify_isolated(saved(sheet(WORDS + RECTANGLE + label)), Withheld((SECRET,), (BOX, half))).passed


@pytest.mark.parametrize(
    "under",
    [
        text_at(104, 728, "somebody"),
        b"0.5 g 120 725 30 9 re f ",
        text_at(104, 728, "[somebody withheld: section 40]"),
    ],
    ids=["words", "a mark", "a false label"],
)
def test_what_is_left_under_a_box_is_a_leak(under: bytes) -> None:
    above = verify_isolated(saved(sheet(WORDS + RECTANGLE + under)), Withheld((SECRET,), (BOX,)))
    assert Channel.BOXES in {found.channel for found in above.leaks}


def test_a_picture_under_a_box_is_a_leak() -> None:
    data = changed(lambda pdf: draw(pdf, image(pdf, lettering("agenda")), place="160 0 0 20 100 722"))
    assert Channel.BOXES in {
        found.channel for found in verify_isolated(data, Withheld((SECRET,), (BOX,))).leaks
    }


def test_a_box_on_no_page_does_not_pass() -> None:
    assert not verify_isolated(saved(sheet()), Withheld((SECRET,), (Box(2, 0, 0, 9, 9),))).passed


# --- what else leaves


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        (HTML, b"<p>The board met. <b>[name withheld: section 40(2)]</b> spoke.</p>"),
        (CSV, b"rank,count\nsergeant,4\n"),
        (TXT, "Minutes – café".encode()),
    ],
)
def test_a_clean_text_passes(media_type: str, data: bytes) -> None:
    verification = verify_isolated(data, WITHHELD, media_type=media_type)
    assert verification.passed, verification.findings
    assert verification.file is not None and verification.file.media_type == media_type


@pytest.mark.parametrize(
    ("media_type", "text"),
    [
        (HTML, "<p>by Quill<b>feather</b></p>"),
        (HTML, "<p>by &#81;uillfeather</p>"),
        (HTML, "<p title='Quillfeather'>him</p>"),
        (HTML, "<!-- Quillfeather -->"),
        (HTML, "<style>.Quillfeather {}</style>"),
        (HTML, "<td>Jane</td><td>Smith</td>"),
        (CSV, "Jane,Smith\n"),
        (CSV, '"Quill-\nfeather"\n'),
        (TXT, "action: JS"),
        (TXT, "UXVpbGxmZWF0aGVy"),
    ],
)
def test_a_text_that_shows_a_term_does_not(media_type: str, text: str) -> None:
    verification = verify_isolated(text.encode(), WITHHELD, media_type=media_type)
    assert verification.leaks
    assert verification.file is None


@pytest.mark.parametrize(
    "text", ["<script>1</script>", "<p onclick='x'>a</p>", "<img src='https://example.org'>"]
)
def test_a_page_that_does_something_does_not_leave(text: str) -> None:
    assert not verify_isolated(text.encode(), WITHHELD, media_type=HTML).passed


def png(picture: Image.Image, **options: object) -> bytes:
    wire = io.BytesIO()
    picture.save(wire, "PNG", **options)
    return wire.getvalue()


def test_pictures_within_a_page() -> None:
    def page(words: str) -> bytes:
        data = base64.b64encode(png(lettering(words))).decode()
        return f'<p><img src="data:image/png;base64,{data}" alt="a plan" width="300"></p>'.encode()

    assert verify_isolated(page("agenda"), WITHHELD, media_type=HTML).passed
    assert verify_isolated(page(SECRET), WITHHELD, media_type=HTML).leaks
    for source in ("plan.png", "data:image/svg+xml;base64,AAAA", "data:image/png;base64,AA*A"):
        assert not verify_isolated(f'<img src="{source}">'.encode(), WITHHELD, media_type=HTML).passed


def test_pictures_in_png_form() -> None:
    from PIL.PngImagePlugin import PngInfo

    note = PngInfo()
    note.add_text("Author", SECRET, zip=True)
    assert verify_isolated(png(lettering("agenda")), WITHHELD, media_type=PNG).passed
    assert verify_isolated(png(lettering(SECRET)), WITHHELD, media_type=PNG).leaks
    assert verify_isolated(png(lettering("agenda"), pnginfo=note), WITHHELD, media_type=PNG).leaks
    assert verify_isolated(png(lettering("agenda")) + SECRET.encode(), WITHHELD, media_type=PNG).leaks
    see_through = lettering(SECRET, mode="RGBA")
    see_through.putalpha(0)
    assert verify_isolated(png(see_through), WITHHELD, media_type=PNG).leaks


def test_the_digest_that_names_a_file_is_searched_as_bytes_not_as_words() -> None:
    def with_id(identifier: bytes) -> bytes:
        def change(pdf: pikepdf.Pdf) -> None:
            pdf.trailer.ID = pikepdf.Array([pikepdf.String(identifier), pikepdf.String(identifier)])

        return changed(change)

    by_chance = verify_isolated(
        with_id(b"\x01\x02 PN \x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c"), Withheld(("PN",))
    )
    assert not by_chance.leaks
    hidden = verify_isolated(with_id(b"Quillfeather1234"), Withheld(("Quillfeather",)))
    assert hidden.leaks


def test_what_is_found_in_the_content_is_told_of_its_own_page():
    """Where a page is in doubt its picture is read: it must be that page's."""
    found = verify_isolated(
        saved(sheet(WORDS, WORDS, text_at(60, 500, SECRET))), Withheld((SECRET,))
    ).findings
    assert {each.page for each in found if each.channel is Channel.CONTENT} == {3}
