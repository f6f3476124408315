from __future__ import annotations

import pytest

from redaction.rules.cell_ranges import BadRange, parse_range
from redaction.rules.table_alarms import alarms

YEARS = [["Year", "Cases"], *([str(2020 + n), str(n * 37)] for n in range(6))]
NUMBERED = [["Reference", "Cases"], *([f"AB{7_000 + n * n}", "1"] for n in range(6))]
RANKS = [["Rank", "Officers"], *([rank, "12"] for rank in ("Constable", "Sergeant", "Inspector", "Chief"))]


@pytest.mark.parametrize(
    ("rows", "personal", "number"),
    [
        (RANKS, {}, 0),
        (YEARS, {}, 0),
        (NUMBERED, {}, 1),
        ([["Surname", "x"], *RANKS], {}, 1),
        ([["A", "B"], *RANKS], {0: 3}, 1),
        ([["A", "B"], *RANKS], {0: 1}, 0),
        ([["Month", "Cases"]] * 101, {}, 1),
        ([["Month", "Cases"]] * 100, {}, 0),
    ],
)
def test_many_rows_or_a_row_for_each_person(
    rows: list[list[str]], personal: dict[int, int], number: int
) -> None:
    assert len(alarms(rows, personal)) == number


@pytest.mark.parametrize(
    ("said", "meant"),
    [("A1:D20", "A1:D20"), ("$d$20:a1", "A1:D20"), (" aa3 ", "AA3:AA3"), ("B2 : A9", "A2:B9")],
)
def test_a_range_is_written_as_spreadsheets_write_it(said: str, meant: str) -> None:
    assert str(parse_range(said)) == meant


@pytest.mark.parametrize("said", ["", "A", "A0", "A1:", "all", "XFE1", "A1048577", "A1:B2,C3"])
def test_anything_else_is_no_range(said: str) -> None:
    with pytest.raises(BadRange):
        parse_range(said)
