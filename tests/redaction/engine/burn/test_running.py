"""Heads and feet of pages, and paragraphs that a page's end breaks, in the accessible edition."""

from __future__ import annotations

import re
from pathlib import Path

import outloud
import pymupdf
import pypdfium2
import pytest

from redaction.engine.burn import Edition, burn_terms
from redaction.engine.burn.burning import attempt
from redaction.engine.burn.model import Burned, Job
from redaction.engine.burn.terms import parse_term
from redaction.engine.verify.report import Withheld, verify_isolated

NAME = "Zebulon Quillfeather"
BODY = (
    "the group heard from the northern division that the figures had not been sent, and",
    "the chair asked whether more could be done about it before the summer, when all the",
    "forces would have to say what they had spent on the portal since it was opened, and",
)


def pages_with(*edges: tuple[float, str], pages: int = 3, size: float = 11) -> bytes:
    """Pages of one paragraph that goes on and on; at each height of ``edges`` a line, "#" being the page."""
    document = pymupdf.open()
    for number in range(1, pages + 1):
        page = document.new_page()
        for base, text in edges:
            page.insert_text((72, base), text.replace("#", str(number)), fontsize=size)
        for line, text in enumerate(BODY):
            page.insert_text((72, 140 + 14 * line), text, fontsize=11)
    return bytes(document.tobytes())


def web_page(pdf: bytes, *terms: str) -> str:
    parsed = tuple(parse_term(term, line) for line, term in enumerate(terms, 1))
    made = attempt(pdf, Job((), parsed, Edition.ACCESSIBLE, "Minutes", "en-GB"))
    assert isinstance(made, Burned)
    return " ".join(re.sub(r"<[^>]+>", " ", (made.html or "").partition("<body>")[2]).split())


def test_heads_and_feet_are_said_once_and_the_paragraph_between_is_whole(tmp_path: Path):
    pdf = pages_with((50, "Dashcam Group"), (790, f"Page # of 3, kept by {NAME}"))
    made = burn_terms(pdf, [parse_term(NAME, 1)], edition=Edition.ACCESSIBLE, title="Minutes")
    body = " ".join([*BODY] * 3)
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", (made.html or "").partition("<body>")[2])).strip()
    assert said == f"Dashcam Group {body} Page 1 of 3, kept by [information withheld]"
    assert (made.html or "").count("<p>") == 3
    with pypdfium2.PdfDocument(made.pdf) as document:
        seen = " ".join(document[0].get_textpage().get_text_range().split())
    assert seen.count("Dashcam Group") == 3, "the PDF shows them where they stood"
    assert re.findall(r"Page (\d) of 3, kept by \[information withheld\]", seen) == ["1", "2", "3"]
    with pymupdf.open(stream=made.pdf) as document:
        content = b"\n".join(document.xref_stream(xref) for xref in document[0].get_contents())
    assert content.count(b"/Artifact <</Type /Pagination /Subtype /Header>> BDC") == 2
    assert content.count(b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC") > 2, "words and labels"
    (tmp_path / "edition.pdf").write_bytes(made.pdf)
    assert outloud.check(str(tmp_path / "edition.pdf")).errors == 0
    assert not verify_isolated(made.pdf, Withheld((NAME,)), original=pdf).findings


@pytest.mark.parametrize(
    ("pdf", "text", "times"),
    [
        (pages_with((50, "Form 7a of the county")), "Form 7a of the county", 1),
        (pages_with((50, "Attendance"), size=16), "Attendance", 3),
        (pages_with((126, "Items for decision")), "Items for decision", 3),
        (pages_with((400, "Nothing was said")), "Nothing was said", 3),
        (pages_with((50, "Item #")), "Item", 1),
        (pages_with((50, "Cost #7#")), "Cost", 3),
        (pages_with((50, "Dashcam Group"), pages=1), "Dashcam Group", 1),
        (pages_with((50, "In #. Paid"), (66, "By hand")), "By hand", 1),
    ],
    ids=["a head", "a title", "a line next to the text", "a line amid the text", "a page's number", "other numbers",
         "one page", "two lines"],
)  # fmt: skip
def test_only_what_runs_through_the_pages_is_left_out(pdf: bytes, text: str, times: int):
    assert web_page(pdf).count(text) == times


def test_a_head_with_a_name_on_one_page_alone_is_said_there():
    document = pymupdf.open(stream=pages_with((50, "Kept by the secretary"), pages=4))
    document[2].add_redact_annot((0, 30, 595, 60))
    document[2].apply_redactions()
    document[2].insert_text((72, 50), f"Kept by {NAME}", fontsize=11)
    said = web_page(document.tobytes(), NAME)
    assert said.count("Kept by the secretary") == 1
    assert said.count("Kept by [information withheld]") == 1
