"""The accessible edition: what a screen reader is given."""

from __future__ import annotations

import io
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import outloud
import pikepdf
import pymupdf
import pytest

from redaction.engine.burn import Edition, Mark, burn, burn_terms
from redaction.engine.burn.burning import attempt
from redaction.engine.burn.model import Burned, Job
from redaction.engine.burn.terms import parse_term
from redaction.rules.geometry import Box
from tests.redaction.engine.verify.sheets import lettering

NAME = "Zebulon Quillfeather"
GAP = '<span class="withheld">[information withheld]</span>'


@cache
def minutes(name: str = NAME) -> bytes:
    """Headings, a ruled table, a list, and a paragraph that breaks where the name makes it break."""
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((72, 80), "Minutes of the Dashcam Group", fontsize=20, fontname="hebo")
    page.insert_text((72, 110), "Attendance", fontsize=14, fontname="hebo")
    for row, cells in enumerate([("Name", "Role"), (name, "Chair"), ("Mary Oakes", "Secretary")]):
        for column, cell in enumerate(cells):
            font = "hebo" if row == 0 else "helv"
            page.insert_text((76 + 200 * column, 136 + 20 * row), cell, fontsize=11, fontname=font)
    for line in range(4):
        page.draw_line((72, 122 + 20 * line), (472, 122 + 20 * line))
    for line in range(3):
        page.draw_line((72 + 200 * line, 122), (72 + 200 * line, 182))
    text = (
        f"Apologies came from {name} and from two forces, and the group noted that the costs of the portal had not "
        "been settled and would be brought back to the next meeting with figures."
    )
    page.insert_textbox((72, 200, 472, 300), text, fontsize=11)
    for index, point in enumerate((f"{name} to write to the supplier.", "Mary Oakes to send figures.")):
        page.insert_text((84, 300 + 16 * index), f"\u2022  {point}", fontsize=11)
    return bytes(document.tobytes())


def html_of(pdf: bytes, *terms: str) -> str:
    parsed = tuple(parse_term(term, line) for line, term in enumerate(terms, 1))
    made = attempt(pdf, Job((), parsed, Edition.ACCESSIBLE, "Minutes", "en-GB"))
    assert isinstance(made, Burned)
    assert made.html is not None
    return made.html


def test_short_paragraphs_stay_paragraphs():
    """As many gaps as lines: their middle step is neither."""
    document = pymupdf.open()
    page = document.new_page()
    for at, line in (
        (80, "Written by the manager of the office for the head of the department of roads."),
        (107, "The portal was set up with nine posts, and the recordings have grown by a third"),
        (123, "since, while the posts have not grown at all, as everybody in the office knows."),
        (150, "Two more posts are proposed, and the council has asked what the delay will mean"),
        (166, "for schools."),
    ):
        page.insert_text((72, at), line, fontsize=11)
    assert html_of(document.tobytes()).count("<p>") == 3


def test_headings_list_and_table_are_recovered():
    html = html_of(minutes(), NAME)
    assert "<h1>Minutes of the Dashcam Group</h1>" in html
    assert "<h2>Attendance</h2>" in html
    assert re.search(r'<th scope="col">.*Name.*</th><th scope="col">.*Role', html)
    assert f"<tr><td>{GAP}</td><td>Chair</td></tr>" in html
    assert (
        f"<ul>\n<li>{GAP} to write to the supplier.</li>\n<li>Mary Oakes to send figures.</li>\n</ul>" in html
    )
    assert f"Apologies came from {GAP} and from two forces, and the group noted" in html


@pytest.mark.parametrize("name", ["Al Li", "Wilhelmina Featherstonehaugh", "Jo Hall"])
def test_a_name_leaves_nothing_of_its_width(name: str):
    assert html_of(minutes(name), name) == html_of(minutes(), NAME)


def test_a_page_of_rubbish_stays_text():
    document = pymupdf.open()
    document.new_page().insert_text((72, 80), '<script>alert("x")</script> & <b>')
    html = html_of(document.tobytes())
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_pdf_is_tagged_and_an_accessibility_checker_finds_no_error(tmp_path: Path):
    with pymupdf.open(stream=minutes()) as document:
        marks = [
            Mark(Box(1, *place), "[name withheld: section 40(2)]") for place in document[0].search_for(NAME)
        ]
    burned = burn(
        minutes(), marks, edition=Edition.ACCESSIBLE, title="Minutes of the Dashcam Group, May 2023"
    )
    path = tmp_path / "minutes.pdf"
    path.write_bytes(burned.pdf)
    result = outloud.check(str(path))
    assert result.errors == 0
    with pikepdf.open(path) as written:
        assert written.Root.MarkInfo.Marked
        assert "/Outlines" not in written.Root
    with pymupdf.open(path) as written:
        assert written[0].get_text().count("[name withheld: section 40(2)]") == 3


@pytest.mark.parametrize(("columns", "room"), [(2, 230), (3, 145)])
def test_columns_are_read_one_after_the_other(columns: int, room: int):
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((60, 80), "Newsletter of the Dashcam Group for the month of May", fontsize=16)
    sentences = [
        f"In column {number} the group thanked the forces for their reports, asked that the figures be sent round "
        f"before the next meeting, and closed the matter of column {number} for the rest of the year."
        for number in range(columns)
    ]
    for number, text in enumerate(sentences):
        left = 60 + number * (room + 20)
        page.insert_textbox((left, 100, left + room, 400), text, fontsize=11)
    page.insert_text((60, 420), "The next meeting is held in June at the same place, and all are welcome.")
    html = " ".join(re.sub(r"<[^>]+>", " ", html_of(document.tobytes())).split())
    read = [html.index(text) for text in (*sentences, "The next meeting is held")]
    assert read == sorted(read)


def test_a_paragraph_that_a_column_breaks_is_whole_and_so_is_a_name_in_it():
    document = pymupdf.open()
    page = document.new_page()
    left = ["The group heard from the northern division", "that the figures had not been sent in time,",
            "and the chair asked whether more could be", "done about it before the summer. Zebulon"]  # fmt: skip
    right = ["Quillfeather thought that it could not, and", "that two forces had yet to say what they had",
             "spent on the portal since it was opened to", "the public two years ago in the spring."]  # fmt: skip
    for column, lines in enumerate((left, right)):
        for number, line in enumerate(lines):
            page.insert_text((60 + 250 * column, 100 + 14 * number), line, fontsize=11)
    assert f"before the summer. {GAP} thought that it could not" in html_of(document.tobytes(), NAME)


def test_narrow_columns_and_rows_of_two_lines_stay_in_their_table():
    document = pymupdf.open()
    page = document.new_page()
    for x in (72, 98, 330, 470):
        page.draw_line((x, 100), (x, 174))
    for y in (100, 120, 140):
        page.draw_line((72, y), (470, y))
    for base, cells in ((114, ("No.", "Action", "Owner")), (134, ("1", "Send figures", NAME)),
                        (154, ("2", "Compare rates and times between", NAME)), (168, ("", "forces", ""))):  # fmt: skip
        for x, cell in zip((76, 102, 334), cells, strict=True):
            page.insert_text((x, base), cell, fontsize=11, fontname="hebo" if base == 114 else "helv")
    html = re.sub(r"</?strong>", "", html_of(document.tobytes(), NAME))
    assert '<th scope="col">No.</th><th scope="col">Action</th><th scope="col">Owner</th>' in html
    assert f"<td>2</td><td>Compare rates and times between forces</td><td>{GAP}</td>" in html


def test_the_words_of_a_picture_stand_where_it_stood():
    wire = io.BytesIO()
    lettering("Figures for the northern division", (1400, 160)).save(wire, "PNG")
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((60, 80), "It opened with what the police had sent to all.")
    page.insert_image((60, 100, 410, 140), stream=wire.getvalue())
    page.insert_text((60, 170), "It closed with thanks to the forces.")
    terms = [parse_term("northern", 1)]
    html = burn_terms(document.tobytes(), terms, edition=Edition.ACCESSIBLE, title="x").html
    text = " ".join(re.sub(r"<[^>]+>", " ", html or "").split())
    assert "sent to all. Figures for the [information withheld] division It closed" in text


def test_a_table_of_pale_hairlines_keeps_its_columns():
    """Where a hairline lies between two rows of pixels, a render shows hardly anything of it."""
    document = pymupdf.open()
    page = document.new_page()
    pale, sides, heights = (0.6, 0.65, 0.7), (48.4, 73.5, 304.6, 356.9), (361.45, 380.25, 399.05, 418.0)
    for left, right in pairwise(sides):
        for y in heights:
            page.draw_line((left, y), (right, y), color=pale, width=0.4)
    for top, bottom in pairwise(heights):
        for x in sides:
            page.draw_line((x, top), (x, bottom), color=pale, width=0.4)
    rows = (("No.", "Action", "By"), ("1", "Send figures", "June"), ("2", "Ask them all", "May"))
    for y, cells in zip(heights[1:], rows, strict=True):
        for x, cell in zip((52, 77, 308), cells, strict=True):
            page.insert_text((x, y - 6), cell, fontsize=9)
    html = html_of(document.tobytes())
    assert '<th scope="col">No.</th><th scope="col">Action</th><th scope="col">By</th>' in html
    assert "icture" not in html
