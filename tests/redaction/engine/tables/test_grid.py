"""Words, pages and output of a range agree with each other, cell by cell."""

from __future__ import annotations

import csv
import io

import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redaction.engine.burn.model import Mark
from redaction.engine.tables.csv_out import as_csv, neutralised
from redaction.engine.tables.grid import laid_out, shown, without
from redaction.engine.tables.range_file import written
from redaction.engine.tables.workbook import Cut
from redaction.engine.verify.report import CSV, Withheld, verify

ROWS = (("Name", "Notes"), ("Helen Marsh", "Ask Helen Marsh, or wait\nfor Owen"), ("", "long " * 40))


def kept(rows: tuple[tuple[str, ...], ...]) -> bytes:
    return written(Cut("Sheet", "A1:B3", rows, ()))


def test_a_box_on_the_page_is_a_stretch_of_a_cell() -> None:
    source = laid_out(ROWS).source
    start = source.text.index("Helen Marsh, or")
    marks = [Mark(box, "[name withheld]") for box in source.boxes(start, start + len("Helen Marsh"))]
    rows = without(kept(ROWS), marks)
    # The comma stands against the name, and whole words go.
    assert rows[1] == ("Helen Marsh", "Ask [name withheld] or wait\nfor Owen")
    assert (rows[0], rows[2]) == (ROWS[0], ROWS[2])


def test_what_is_looked_at_shows_the_words_where_they_are_said_to_be() -> None:
    made = shown(kept(ROWS))
    with pymupdf.open(stream=made.pdf, filetype="pdf") as document:
        page = document[0]
        for word in made.source.words[:8]:
            clip = (word.box.x0 - 1, word.box.y0 - 1, word.box.x1 + 1, word.box.y1 + 1)
            assert page.get_textbox(clip).strip() == made.source.text[word.start : word.end]


def test_many_rows_go_over_many_pages() -> None:
    rows = tuple((f"row {number}", "x") for number in range(150))
    source = laid_out(rows).source
    assert len(source.pages) == 4
    assert "".join(source.text[page.start : page.end] for page in source.pages) == source.text


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=2), min_size=1, max_size=6))
def test_without_marks_every_cell_comes_back_as_it_was(rows: list[list[str]]) -> None:
    given_rows = tuple(tuple(cell.replace("\r", "") for cell in cells) for cells in rows)
    assert without(kept(given_rows), []) == given_rows
    back = list(csv.reader(io.StringIO(as_csv(given_rows).decode(), newline="")))
    assert back == [[neutralised(cell) for cell in cells] for cells in given_rows]


@pytest.mark.parametrize(
    ("cell", "neutral"),
    [
        ("=1+1", "'=1+1"),
        ("+44 1632 960112", "'+44 1632 960112"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1+cmd|'/c calc'!A0", "'-1+cmd|'/c calc'!A0"),
        (" =1", "' =1"),
        ("-5", "-5"),
        ("-1,250.50", "-1,250.50"),
        ("words - more", "words - more"),
    ],
)
def test_no_cell_can_be_calculated(cell: str, neutral: str) -> None:
    assert neutralised(cell) == neutral
    assert verify(as_csv([[cell]]), Withheld(()), media_type=CSV).passed
    if cell != neutral:
        assert not verify(f'"{cell}"\r\n'.encode(), Withheld(()), media_type=CSV).passed


@pytest.mark.parametrize(
    "data",
    [
        b'"Helen","Marsh"\r\n',
        b'"Helen","x"\r\n"Marsh","y"\r\n',
        b'"He""len Marsh"\r\n',
        b'"Helen\nMarsh"\r\n',
    ],
)
def test_the_proof_reads_along_rows_and_down_columns(data: bytes) -> None:
    assert verify(data, Withheld(("Helen Marsh",)), media_type=CSV).leaks
