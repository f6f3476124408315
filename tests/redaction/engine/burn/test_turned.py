"""Text that does not run level: turned, slanting, from the top down; and pictures with text."""

import io
from itertools import pairwise

import pikepdf
import pymupdf
import pypdfium2
import pytest

from redaction.engine.burn.burning import attempt, burn_terms
from redaction.engine.burn.model import Burned, Edition, Job
from redaction.engine.burn.terms import parse_term
from redaction.engine.verify.report import Withheld, verify_isolated

SECRET = "Quillfeather"
# Letters of Japanese and their codes in Adobe's collection.
DOWN, CODES = "\u3042\u306e\u3053", (843, 878, 856)
FRAME = pymupdf.Rect(100, 200, 220, 330)
INNER, OUTER = pymupdf.Rect(103, 203, 217, 327), pymupdf.Rect(99, 199, 221, 331)


def burned(pdf: bytes, readings: dict[str, tuple] | None = None) -> Burned:
    made = attempt(
        pdf,
        Job(
            (),
            (parse_term(SECRET, 1),),
            Edition.FACSIMILE,
            "Minutes",
            "en-GB",
            {} if readings is None else readings,
        ),
    )
    assert isinstance(made, Burned)
    assert made.report.hits[1]
    return made


def assert_proved(made: Burned) -> None:
    proof = verify_isolated(made.pdf, Withheld((SECRET,), boxes=made.report.placed))
    assert not proof.findings


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_line_in_a_frame_stays_within_it(turn: int):
    document = pymupdf.open()
    page = document.new_page()
    page.draw_rect(FRAME)
    page.insert_textbox(INNER, f"Seen by {SECRET} alone.", fontsize=11, rotate=turn)
    made = burned(document.tobytes())
    assert_proved(made)
    with pymupdf.open(stream=made.pdf) as out:
        words = out[0].get_text("words")
        assert {word[4] for word in words} >= {"Seen", "by", "alone.", "withheld]"}
        assert all(OUTER.contains(pymupdf.Rect(word[:4])) for word in words)


@pytest.mark.parametrize("degrees", [30, 45, 72])
def test_the_words_of_a_slanting_line_stay_whole(degrees: int):
    document = pymupdf.open()
    page = document.new_page()
    turn = (pymupdf.Point(150, 500), pymupdf.Matrix(degrees))
    page.insert_text((150, 500), f"Draft copy for {SECRET} only", fontsize=20, morph=turn)
    made = burned(document.tobytes())
    assert_proved(made)
    with pymupdf.open(stream=made.pdf) as out:
        found = out[0].get_text().split()
    assert [word for word in ("Draft", "copy", "for", "only") if word in found] == [
        "Draft",
        "copy",
        "for",
        "only",
    ]


def test_text_from_the_top_down_is_kept_as_a_picture_with_its_own_words():
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 300))
    below = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType0, BaseFont=pikepdf.Name("/HeiseiMin-W3"),
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Japan1", Supplement=2),
        FontDescriptor=pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name("/HeiseiMin-W3"), Flags=4, ItalicAngle=0,
            FontBBox=[0, -200, 1000, 900], Ascent=900, Descent=-200, CapHeight=700, StemV=80,
        ),
    )  # fmt: skip
    down = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=pikepdf.Name("/HeiseiMin-W3-Identity-V"),
        Encoding=pikepdf.Name("/Identity-V"), DescendantFonts=pikepdf.Array([below]),
    )  # fmt: skip
    level = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica")
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(D=down, L=level))
    pairs = "\n".join(f"<{cid:04X}> <{ord(c):04X}>" for cid, c in zip(CODES, DOWN, strict=True))
    down.ToUnicode = pdf.make_stream(
        b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        b"3 beginbfchar " + pairs.encode() + b" endbfchar endcmap"
    )
    codes = "".join(f"{cid:04X}" for cid in CODES)
    level_and_down = f"BT /L 12 Tf 20 260 Td (By {SECRET}) Tj ET BT /D 20 Tf 200 250 Td <{codes}> Tj ET"
    page.Contents = pdf.make_stream(level_and_down.encode())
    wire = io.BytesIO()
    pdf.save(wire)
    first = attempt(wire.getvalue(), Job((), (parse_term(SECRET, 1),), Edition.FACSIMILE, "x", "en"))
    assert first == 1, "its picture has to be read before the page is done"
    with_nothing_read = _Everything()
    made = burned(wire.getvalue(), with_nothing_read)
    with pymupdf.open(stream=made.pdf) as out:
        assert out[0].get_images()
        assert DOWN in "".join(out[0].get_text().split())
    job = Job((), (parse_term(SECRET, 1),), Edition.ACCESSIBLE, "x", "en", with_nothing_read)
    to_typeset = attempt(wire.getvalue(), job)
    assert isinstance(to_typeset, Burned)
    assert b"<img" in to_typeset.pdf, "no face of the accessible edition has these letters"


@pytest.mark.parametrize(
    ("width", "sign"),
    [(0, b"0 0 0 0 600 700 d1 0 0 600 700 re f"), (600, b"600 0 d0 0 0 0 rg 0 0 600 700 re f")],
    ids=["without a width", "in a colour of its own"],
)
def test_signs_that_nobody_can_set_are_kept_as_pictures(width: int, sign: bytes):
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 200))
    signs = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, 0, 0, 0],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0], FirstChar=1, LastChar=1, Widths=[width], Resources=pikepdf.Dictionary(),
        Encoding=pikepdf.Dictionary(Differences=[1, pikepdf.Name.sign]),
        CharProcs=pikepdf.Dictionary(sign=pdf.make_stream(sign)),
    )  # fmt: skip
    level = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica")
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(S=signs, L=level))
    page.Contents = pdf.make_stream(
        f"BT /L 12 Tf 40 150 Td (By {SECRET}) Tj ET BT /S 12 Tf 40 120 Td <01> Tj ET "
        "BT /L 12 Tf 70 120 Td (is our sign.) Tj ET".encode()
    )
    wire = io.BytesIO()
    pdf.save(wire)
    with pymupdf.open(stream=burned(wire.getvalue(), _Everything()).pdf) as out:
        assert out[0].get_pixmap().pixel(43, 77) == (0, 0, 0), "the sign is seen"
        assert "is our sign." in " ".join(out[0].get_text().split())
    job = Job((), (parse_term(SECRET, 1),), Edition.ACCESSIBLE, "x", "en", _Everything())
    to_typeset = attempt(wire.getvalue(), job)
    assert isinstance(to_typeset, Burned)
    assert b"is our sign." in to_typeset.pdf
    assert "\ufffd".encode() not in to_typeset.pdf


class _Everything(dict[str, tuple]):
    """Readings in which every picture is known, and has no words that a machine could read."""

    def __contains__(self, key: object) -> bool:
        return True


def test_a_scan_keeps_the_words_that_stay():
    source = pymupdf.open()
    sheet = source.new_page(width=500, height=120)
    sheet.insert_text((20, 40), f"Report by {SECRET} about cameras", fontsize=24)
    sheet.insert_text((20, 90), "Nothing else was said", fontsize=24)
    document = pymupdf.open()
    document.new_page().insert_image((50, 100, 550, 220), pixmap=sheet.get_pixmap(dpi=150))
    made = burn_terms(document.tobytes(), [parse_term(SECRET, 1)], edition=Edition.FACSIMILE, title="x")
    with pymupdf.open(stream=made.pdf) as out:
        found = out[0].get_text().split()
    assert {"Report", "by", "about", "cameras", "Nothing", "else", "was", "said"} <= set(found)
    assert SECRET not in found


def test_the_gap_in_a_narrow_cell_is_as_wide_for_any_name():
    gaps = []
    for name in ("Al Li", "Wilhelmina Montgomery"):
        document = pymupdf.open()
        page = document.new_page()
        for x in (70, 170):
            page.draw_line((x, 80), (x, 120))
        page.insert_text((75, 100), f"By {name}", fontsize=8)
        made = attempt(document.tobytes(), Job((), (parse_term(name, 1),), Edition.FACSIMILE, "x", "en"))
        assert isinstance(made, Burned)
        gaps += [box for box in made.report.placed]
    assert all(left == right for left, right in pairwise(gaps))


def test_the_ends_of_turned_lines_do_not_run_into_the_next_line():
    document = pymupdf.open()
    lines = f"Seen by {SECRET} in time.\nThe members heard\nof nothing else."
    document.new_page().insert_textbox((100, 100, 300, 500), lines, fontsize=11, rotate=90)
    with pypdfium2.PdfDocument(burned(document.tobytes()).pdf) as made:
        words = made[0].get_textpage().get_text_bounded().split()
    assert {"time.", "The", "heard", "of"} <= set(words)
