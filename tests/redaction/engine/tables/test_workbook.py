"""What a workbook holds is told; what does not show is never cut out of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font

from redaction.engine import limits
from redaction.engine.limits import OverLimit, Unusable
from redaction.engine.tables.jobs import cut_range, take_inventory
from tests.redaction.workbooks import ODS, an_ods, of_people, saved, with_hidden_staff

WHITEN = CellIsRule(operator="notEqual", formula=["0"], font=Font(color="FFFFFFFF"))


def test_everything_that_does_not_show_is_told() -> None:
    found = take_inventory(with_hidden_staff(), "xlsx")
    totals, staff, deep = found.sheets
    assert (totals.hidden, staff.hidden, deep.hidden) == ("", "hidden", "very hidden")
    assert totals.warnings == ("1 hidden row", "1 cell whose letters cannot be seen", "1 comment")
    assert (totals.suggested, staff.suggested) == ("A1:B4", "")
    assert (staff.rows, staff.columns) == (151, 3)
    assert found.beside == ("1 formula, of which only values can leave",)


def test_only_what_shows_is_cut() -> None:
    cut = cut_range(with_hidden_staff(), "xlsx", "Totals", "c4:a1")
    assert cut.rows == (
        ("Rank", "Officers", ""),
        ("Constable", "3", ""),
        ("", "Mail helen.marsh@example.org", ""),
    )
    assert cut.left_out == ("1 hidden row", "1 cell whose letters cannot be seen", "1 comment")


def test_an_open_document_tells_the_same() -> None:
    found = take_inventory(an_ods(), "ods")
    assert [(sheet.name, sheet.hidden) for sheet in found.sheets] == [("Totals", ""), ("Staff", "hidden")]
    assert found.sheets[0].warnings == (
        "1 hidden row",
        "1 hidden column",
        "a filter, which hides rows",
        "2 cells whose letters cannot be seen",
        "2 comments",
    )
    assert cut_range(an_ods(), "ods", "Totals", "A1:C4").rows == (("Rank", "3"), ("", "seen"), ("", "seen"))


def a_sheet(change: Callable[[Any, Any], None]) -> bytes:
    """ "Seen" in A1, and "Tamsin" in B2, made to vanish by ``change(sheet, cell)``."""
    book: Any = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "S"
    sheet["A1"], sheet["B2"] = "Seen", "Tamsin"
    sheet.row_dimensions[1].height = 15
    sheet.column_dimensions["A"].width = 9
    change(sheet, sheet["B2"])
    return saved(book)


@pytest.mark.parametrize(
    "change",
    [
        lambda sheet, _: setattr(sheet.sheet_format, "zeroHeight", True),
        lambda sheet, _: setattr(sheet.sheet_format, "defaultColWidth", 0),
        lambda sheet, _: sheet.conditional_formatting.add("B1:B9", WHITEN),
        lambda _, cell: setattr(cell, "number_format", "General;General;General;"),
        lambda _, cell: setattr(cell, "font", Font(sz=1)),
    ],
)
def test_what_excel_does_not_show_is_not_cut(change: Callable[[Any, Any], None]) -> None:
    cut = cut_range(a_sheet(change), "xlsx", "S", "A1:B2")
    assert "Tamsin" not in {text for row in cut.rows for text in row}
    assert len(cut.left_out) == 1


@pytest.mark.parametrize(
    ("value", "number_format", "is_said"),
    [
        (datetime.fromisoformat("2026-03-02T09:41"), "yyyy", True),
        (30412.77, '#,##0,"k"', True),
        (30412.77, "#,##0.00", False),
        (datetime.fromisoformat("2026-03-02"), "dd/mm/yyyy", False),
    ],
)
def test_a_value_that_says_more_than_is_shown_is_told(
    value: object, number_format: str, is_said: bool
) -> None:
    def change(_: Any, cell: Any) -> None:
        cell.value, cell.number_format = value, number_format

    data = a_sheet(change)
    told = ("1 cell whose value says more than is shown",) if is_said else ()
    assert cut_range(data, "xlsx", "S", "A1:B2").remarks == told
    assert take_inventory(data, "xlsx").sheets[0].warnings == told


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("", "<table:covered-table-cell><text:p>Tamsin</text:p></table:covered-table-cell>"),
        (
            'table:default-cell-style-name="white"',
            "<table:table-cell><text:p>Tamsin</text:p></table:table-cell>",
        ),
        ("", '<table:table-cell table:style-name="derived"><text:p>Tamsin</text:p></table:table-cell>'),
        ("", '<table:table-cell office:value-type="float" office:value="7"><text:p/></table:table-cell>'),
    ],
)
def test_what_an_open_document_does_not_show_is_not_cut(column: str, cell: str) -> None:
    derived = '<style:style style:name="derived" style:parent-style-name="white"/></office:automatic-styles>'
    start = ODS.index("<table:table table:name")
    table = (
        f'<table:table table:name="S"><table:table-column/><table:table-column {column}/><table:table-row>'
        f'<table:table-cell office:value-type="float" office:value="30412.77"><text:p>30k</text:p></table:table-cell>'
        f"{cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    content = ODS[:start].replace("</office:automatic-styles>", derived) + table
    cut = cut_range(an_ods(content), "ods", "S", "A1:B1")
    assert cut.rows == (("30412.77", ""),)
    assert cut.left_out == ("1 cell whose letters cannot be seen",)
    assert cut.remarks == ("1 cell whose value says more than is shown",)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_as_text_is_one_sheet(separator: str) -> None:
    data = f'Name{separator}Words\n"Marsh{separator} H"{separator}a\n'.encode()
    assert cut_range(data, "csv", "Table", "A1:B2").rows == (("Name", "Words"), (f"Marsh{separator} H", "a"))


@pytest.mark.parametrize(
    ("engine", "data", "sheet", "cells", "words"),
    [
        ("xlsx", with_hidden_staff(), "Sheet2", "A1:C3", "hidden, so nothing of it can leave"),
        ("xlsx", with_hidden_staff(), "Nowhere", "A1", "no such sheet"),
        ("xlsx", with_hidden_staff(), "Totals", "A3:B3", "Nothing that shows"),
        ("xlsx", with_hidden_staff(), "Totals", "AAAA1", "such as A1:D20"),
        ("xlsx", with_hidden_staff()[:900], "Totals", "A1", "damaged"),
        ("ods", an_ods(ODS.replace("</office:body>", "")), "Totals", "A1", "damaged"),
        ("csv", b"\n \n", "Table", "A1", "empty"),
    ],
)
def test_says_what_is_wrong(engine: str, data: bytes, sheet: str, cells: str, words: str) -> None:
    with pytest.raises(Unusable, match=words):
        cut_range(data, engine, sheet, cells)


def test_a_workbook_without_values_is_refused() -> None:
    with pytest.raises(Unusable, match="No cell of the spreadsheet holds anything"):
        take_inventory(saved(openpyxl.Workbook()), "xlsx")


def test_bombs_are_refused_before_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    wire = io.BytesIO()
    with zipfile.ZipFile(wire, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 2_000_000)
    with pytest.raises(OverLimit, match="a hundred times its size"):
        take_inventory(wire.getvalue(), "xlsx")
    many = ODS.replace('number-rows-repeated="2"', 'number-rows-repeated="1048576"')
    monkeypatch.setattr("redaction.engine.tables.workbook.LIMITS", limits.EngineLimits(cells=10_000))
    with pytest.raises(OverLimit, match="more than 10,000 cells"):
        take_inventory(an_ods(many), "ods")
    with pytest.raises(OverLimit, match="more than 10,000 cells"):
        take_inventory(of_people(6_000), "xlsx")
