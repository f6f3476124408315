"""What a workbook holds is told; what does not show is never cut out of it."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from redaction.engine import limits
from redaction.engine.limits import OverLimit, Unusable
from redaction.engine.tables.jobs import cut_range, take_inventory
from tests.redaction.workbooks import ODS, an_ods, of_people, saved, with_hidden_staff


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
