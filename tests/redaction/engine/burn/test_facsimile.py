"""The facsimile, made of small PDFs drawn here."""

import io
import re

import pikepdf
import pymupdf
import pytest

from redaction.engine.burn import CannotBurn, Edition, Mark, Unusable, burn, burn_terms
from redaction.engine.burn.terms import parse_term
from redaction.engine.verify.report import Withheld, verify_isolated
from redaction.rules.geometry import Box

LABEL = "[name withheld: section 40(2)]"


def page_of(*lines: str, size: float = 11) -> bytes:
    document = pymupdf.open()
    page = document.new_page()
    for index, line in enumerate(lines):
        page.insert_text((72, 100 + 16 * index), line, fontsize=size)
    return document.tobytes()


def marks_on(pdf: bytes, *needles: str) -> list[Mark]:
    with pymupdf.open(stream=pdf) as document:
        return [
            Mark(Box(page.number + 1, *rect), LABEL)
            for page in document
            for needle in needles
            for rect in page.search_for(needle)
        ]


def text_of(pdf: bytes) -> str:
    with pymupdf.open(stream=pdf) as document:
        return " ".join(" ".join(page.get_text() for page in document).split())


def facsimile(pdf: bytes, *needles: str) -> bytes:
    return burn(pdf, marks_on(pdf, *needles), edition=Edition.FACSIMILE, title="Minutes").pdf


def test_marked_words_go_and_the_label_stands_in_their_place():
    pdf = page_of("Chair Zebulon Quillfeather opened the meeting on time.", "Nothing else was said.")
    assert text_of(facsimile(pdf, "Zebulon Quillfeather")) == (
        f"Chair {LABEL} opened the meeting on time. Nothing else was said."
    )


def test_two_marks_side_by_side_make_one_box():
    pdf = page_of("Chair Zebulon Quillfeather opened the meeting.", "Other words.")
    burned = burn(pdf, marks_on(pdf, "Zebulon", "Quillfeather"), edition=Edition.FACSIMILE, title="x")
    assert len(burned.report.merged_boxes) == 1
    assert text_of(burned.pdf).count(LABEL) == 1


@pytest.mark.parametrize("name", ["Al Li", "Ann Brown", "Wilhelmina Montgomery"])
def test_the_words_after_a_gap_stand_where_any_name_would_put_them(name: str):
    after = {}
    for candidate in (name, "Jo Hall"):
        pdf = facsimile(page_of(f"It was {candidate} who spoke.", "Another line of the page."), candidate)
        with pymupdf.open(stream=pdf) as document:
            after[candidate] = [word[:5] for word in document[0].get_text("words")]
    assert after[name] == after["Jo Hall"]


def test_nothing_of_the_original_but_its_look_is_in_the_file():
    with pymupdf.open(stream=page_of("Zebulon spoke.")) as document:
        document.set_metadata({"author": "Zebulon"})
        document.set_toc([[1, "Zebulon", 1]])
        document.embfile_add("zebulon.txt", b"Zebulon")
        document[0].add_text_annot((10, 10), "Zebulon")
        pdf = document.tobytes()
    out = facsimile(pdf, "Zebulon")
    with pikepdf.open(__import__("io").BytesIO(out)) as written:
        assert set(written.Root.keys()) == {"/Type", "/Pages", "/Lang"}
        assert set(written.docinfo.keys()) == {"/Title"}
        assert set(written.pages[0].keys()) == {"/Type", "/MediaBox", "/Parent", "/Resources", "/Contents"}
    assert b"Zebulon" not in out


def test_hidden_letters_do_not_come_back():
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((72, 100), "Seen by all.")
    page.insert_text((72, 130), "white", color=(1, 1, 1))
    page.insert_text((72, 160), "mode", render_mode=3)
    page.insert_text((72, 190), "under")
    page.draw_rect((60, 175, 200, 195), fill=(0, 0, 0))
    page.insert_text((1000, 100), "outside")
    assert text_of(facsimile(document.tobytes())) == "Seen by all."


def test_pictures_lose_their_pixels_under_a_mark():
    source = pymupdf.open()
    source.new_page(width=200, height=100).insert_text((20, 50), "Zebulon", fontsize=30)
    document = pymupdf.open()
    document.new_page().insert_image((100, 100, 300, 200), pixmap=source[0].get_pixmap(dpi=150))
    mark = Mark(Box(1, 110, 110, 290, 165), LABEL)
    out = burn(document.tobytes(), [mark], edition=Edition.FACSIMILE, title="x").pdf
    with pymupdf.open(stream=out) as burned:
        burned[0].clean_contents()
        images = [burned.extract_image(image[0]) for image in burned[0].get_images()]
        assert len(images) == 1
        assert set(pymupdf.Pixmap(images[0]["image"]).samples) <= {0, 255}
        assert text_of(out) == LABEL


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\nnothing"])
def test_what_is_not_a_pdf_is_unusable(data: bytes):
    with pytest.raises(Unusable):
        burn(data, [], edition=Edition.FACSIMILE, title="x")


def test_pages_that_run_in_a_circle_are_named_as_the_cause():
    document = pikepdf.new()
    document.add_blank_page()
    wire = io.BytesIO()
    document.save(wire, static_id=True)
    pages = re.search(rb"/Pages (\d+) 0 R", wire.getvalue())
    assert pages
    circle = re.sub(rb"/Kids \[ \d+ 0 R", b"/Kids [ " + pages[1] + b" 0 R", wire.getvalue())
    assert circle != wire.getvalue()
    with pytest.raises(Unusable, match="runs in a circle"):
        burn(circle, [], edition=Edition.FACSIMILE, title="x")


def test_a_password_is_named():
    with pymupdf.open(stream=page_of("x")) as document:
        locked = document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="other")
    with pytest.raises(Unusable, match="password"):
        burn(locked, [], edition=Edition.FACSIMILE, title="x")


def test_a_mark_on_a_page_that_is_not_there_is_refused():
    with pytest.raises(CannotBurn):
        burn(page_of("x"), [Mark(Box(9, 0, 0, 1, 1), LABEL)], edition=Edition.FACSIMILE, title="x")


PARAGRAPH = (
    "The group thanked {} for the report on cameras in the northern division and asked that the figures be sent "
    "round before the next meeting, since the costs of the portal had not been settled and two forces had yet to reply."
)


def set_in(name: str) -> bytes:
    """A list with the name in it, and the paragraph broken where the name makes it break."""
    font, lines = pymupdf.Font("helv"), [""]
    for word in PARAGRAPH.format(name).split():
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if font.text_length(longer, 11) < 440 else [*lines, word]
    return page_of("Mary Oakes", name, "Jo Hall", "", *lines)


def test_a_paragraph_breaks_where_any_name_would_make_it_break():
    found = {}
    for name in ("Al Li", "Ann Brown", "Margaret Thompson", "Christopher Featherstone"):
        pdf = burn_terms(set_in(name), [parse_term(name, 1)], edition=Edition.FACSIMILE, title="x").pdf
        with pymupdf.open(stream=pdf) as document:
            lines = document[0].get_text().split("\n")
            found[tuple(word[:5] for word in document[0].get_text("words"))] = name
        assert [line.strip() for line in lines[:3]] == ["Mary Oakes", "[information withheld]", "Jo Hall"]
    assert len(found) == 1


def test_lines_printed_over_one_another_become_a_picture_that_is_proved():
    document = pymupdf.open()
    page = document.new_page(width=400, height=160)
    page.insert_text((40, 60), "Chair Quillfeather opened the meeting on time.")
    page.insert_text((40, 65), "Apologies had been received from several others.")
    page.insert_text((40, 120), "Nothing else was said.")
    terms = [parse_term("Quillfeather", 1)]
    burned = burn_terms(document.tobytes(), terms, edition=Edition.FACSIMILE, title="x")
    assert burned.report.picture_pages == (1,)
    assert verify_isolated(burned.pdf, Withheld(("Quillfeather",), burned.report.placed)).passed
    assert "Nothing else was said." in text_of(burned.pdf)
