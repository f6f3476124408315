"""The sample papers: the same bytes every time, and in them what a demo of redaction needs."""

# PyMuPDF has no type hints.
# mypy: disallow-untyped-calls=False

import csv
import io
from collections.abc import Callable
from datetime import date
from functools import cache

import pymupdf
import pytest

from demo.papers.cast import CASTS
from demo.papers.collection import PAPERS, Paper
from demo.papers.figures import monthly
from redaction.engine.documents.jobs import taken_apart
from redaction.engine.jobs import OCR_DPI, page_picture, working_copy
from redaction.engine.limits import OverLimit
from redaction.engine.tables.jobs import take_inventory

TODAY = date(2026, 11, 20)
AUTHORITIES = ("england", "scotland")
TEXT_PAPERS = ("working_group", "delivery_board", "data_set_table", "briefing")


@cache
def the_paper(name: str, authority: str) -> Paper:
    return PAPERS[name](authority, TODAY)


def text_of(paper: Paper) -> str:
    with pymupdf.open(stream=paper.content, filetype="pdf") as document:
        return " ".join(" ".join(page.get_text().split()) for page in document)


@pytest.mark.parametrize("authority", AUTHORITIES)
@pytest.mark.parametrize("make", PAPERS.values(), ids=PAPERS.keys())
def test_the_same_day_gives_the_same_bytes(make: Callable[[str, date], Paper], authority: str) -> None:
    assert make(authority, TODAY).content == make(authority, TODAY).content


@pytest.mark.parametrize("authority", AUTHORITIES)
@pytest.mark.parametrize("name", TEXT_PAPERS)
def test_a_paper_has_a_text_layer_and_names_its_own_world_only(name: str, authority: str) -> None:
    text = text_of(the_paper(name, authority))
    other = next(a for a in AUTHORITIES if a != authority)
    assert CASTS[authority].force in text
    assert CASTS[other].force not in text
    assert CASTS[other].people["insp"].family not in text


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_scan_is_pictures_only(authority: str) -> None:
    with pymupdf.open(stream=the_paper("project_team", authority).content, filetype="pdf") as document:
        assert document.page_count >= 2
        for page in document:
            assert page.get_text().strip() == ""
            assert len(page.get_images()) == 1


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_attendee_table_lists_eleven_people(authority: str) -> None:
    paper = the_paper("working_group", authority)
    with pymupdf.open(stream=paper.content, filetype="pdf") as document:
        rows = document[0].find_tables().tables[0].extract()
    assert rows[0] == ["Name", "Rank or role", "Force or organisation"]
    assert CASTS[authority].people["chair"].name in [row[0] for row in rows]
    assert len(rows) == 12


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_board_minutes_hold_every_kind_of_identifier(authority: str) -> None:
    cast = CASTS[authority]
    text = text_of(the_paper("delivery_board", authority))
    wanted = [*cast.plates, "07700 900512", cast.email("insp")]
    wanted += [
        cast.people["namesake"].collar,
        cast.people["driver"].full,
        f"({cast.people['insp'].initials})",
    ]
    assert [term for term in wanted if term not in text] == []
    assert cast.people["insp"].family == cast.people["namesake"].family


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_figures_add_up_in_every_month(authority: str) -> None:
    months = monthly(authority, TODAY)
    assert [month.first_day for month in months][::11] == [date(2025, 11, 1), date(2026, 10, 1)]
    assert all(sum(month.outcomes) == month.received for month in months)
    assert all(count >= 0 for month in months for count in month.outcomes)
    rows = list(csv.reader(io.StringIO(the_paper("data_set", authority).content.decode())))
    assert [int(row[1]) for row in rows[1:]] == [month.received for month in months]


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_briefing_names_nobody_but_the_chief_officer(authority: str) -> None:
    people = CASTS[authority].people
    text = text_of(the_paper("briefing", authority))
    assert people["acc"].name in text
    assert [part for part, person in people.items() if part != "acc" and person.name in text] == []


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_wall_chart_has_more_pixels_than_are_read(authority: str) -> None:
    content = the_paper("wall_chart", authority).content
    copy = working_copy(content, "pdf")
    with pytest.raises(OverLimit, match="pixels"):
        page_picture(content, copy.pages, OCR_DPI)


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_office_files_hold_more_than_they_show(authority: str) -> None:
    people = CASTS[authority].people
    book = take_inventory(the_paper("staffing_figures", authority).content, "xlsx")
    assert [sheet.hidden for sheet in book.sheets] == ["", "hidden"]
    assert book.sheets[0].warnings == ("2 hidden rows", "1 comment")
    message = taken_apart(the_paper("staffing_message", authority).content, "eml")
    assert people["manager"].role in message.body
    assert [people["pc"].family in taken_apart(one.data, "docx").body for one in message.attachments] == [
        True
    ]
    note = taken_apart(the_paper("staffing_note", authority).content, "docx")
    assert people["sgt"].family not in note.body
    assert [one.title for one in note.annex] == ["Comments", "Deleted and changed text"]
