"""A workbook as plain values, whichever program wrote it: what shows, what does not, and a range cut out of it.

Only what a person sees on opening the file may leave: a hidden sheet cannot be chosen, and hidden rows, columns
and cells are left out of a chosen range.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from redaction.engine.limits import LIMITS, OverLimit, Unusable
from redaction.rules.cell_ranges import CellRange

LONGEST_CELL = 32_767
"""Characters that Excel keeps in a cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as text, never its formula.

    ``is_hidden``: its letters cannot be seen where it stands. ``is_fuller``: it says more than is seen there, as a
    time of day where only the year is shown.
    """

    text: str
    is_hidden: bool = False
    comment: str = ""
    is_fuller: bool = False


@dataclass(slots=True)
class Sheet:
    """Cells by (row, column), both from 1. ``hidden`` is empty, "hidden" or "very hidden"."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    hidden: str = ""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    has_filter: bool = False

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Keep a cell that holds anything. Raises ``OverLimit`` past what a workbook may hold."""
        if not (cell.text or cell.comment):
            return
        if len(self.cells) >= LIMITS.cells:
            raise OverLimit(
                f"The spreadsheet holds more than {LIMITS.cells:,} cells. Ask for what was requested alone."
            )
        self.cells[row, column] = cell

    def shows(self, row: int, column: int) -> bool:
        cell = self.cells.get((row, column))
        is_off = row in self.hidden_rows or column in self.hidden_columns
        return not (is_off or (cell is not None and cell.is_hidden))


@dataclass(slots=True)
class Workbook:
    """``beside``: what the file holds besides cells, one sentence each."""

    sheets: list[Sheet]
    beside: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SheetInventory:
    """What a person is told of a sheet before anything is chosen."""

    name: str
    hidden: str
    rows: int
    columns: int
    warnings: tuple[str, ...]
    suggested: str
    """The range that holds all that shows, as "A1:D20"; empty where nothing does."""


@dataclass(frozen=True, slots=True)
class Inventory:
    sheets: tuple[SheetInventory, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """The values of one range, row by row; in words, what was left out of it, and what to look at in it."""

    sheet: str
    range: str
    rows: tuple[tuple[str, ...], ...]
    left_out: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def inventory(book: Workbook) -> Inventory:
    return Inventory(tuple(_of_sheet(sheet) for sheet in book.sheets), tuple(book.beside))


def _of_sheet(sheet: Sheet) -> SheetInventory:
    filled = [place for place, cell in sheet.cells.items() if cell.text]
    shown = [place for place in filled if sheet.shows(*place)]
    return SheetInventory(
        sheet.name,
        sheet.hidden,
        max((row for row, _ in filled), default=0),
        max((column for _, column in filled), default=0),
        tuple(_warnings(sheet, filled)),
        "" if sheet.hidden else _around(shown),
    )


def _around(places: Iterable[tuple[int, int]]) -> str:
    rows, columns = zip(*places, strict=True) if (places := list(places)) else ((), ())
    if not rows:
        return ""
    return str(CellRange(min(rows), min(columns), max(rows), max(columns)))


def _warnings(sheet: Sheet, filled: list[tuple[int, int]]) -> Iterable[str]:
    rows = {row for row, _ in filled} & sheet.hidden_rows
    columns = {column for _, column in filled} & sheet.hidden_columns
    yield from counted(len(rows), "hidden row")
    yield from counted(len(columns), "hidden column")
    if sheet.has_filter:
        yield "a filter, which hides rows"
    yield from counted(
        sum(sheet.cells[place].is_hidden for place in filled), "cell", " whose letters cannot be seen"
    )
    yield from counted(sum(bool(cell.comment) for cell in sheet.cells.values()), "comment")
    yield from _fuller(sheet.cells[place] for place in filled if sheet.shows(*place))


def _fuller(cells: Iterable[Cell]) -> Iterable[str]:
    number = sum(cell.is_fuller for cell in cells)
    whose = "whose value says" if number == 1 else "whose values say"
    yield from counted(number, "cell", f" {whose} more than is shown")


def counted(number: int, what: str, more: str = "") -> Iterable[str]:
    if number:
        yield f"{number:,} {what}{'' if number == 1 else 's'}{more}"


def cut(book: Workbook, sheet_name: str, chosen: CellRange) -> Cut:
    """The values that show in a range. Raises ``Unusable`` for a hidden sheet, or a range with nothing in it."""
    sheet = next((one for one in book.sheets if one.name == sheet_name), None)
    if sheet is None:
        raise Unusable("The spreadsheet has no such sheet.")
    if sheet.hidden:
        raise Unusable(
            "That sheet is hidden, so nothing of it can leave. If it was asked for, ask the holder for it alone."
        )
    used = [(row, column) for row, column in sheet.cells if chosen.holds(row, column)]
    rows = [row for row in range(chosen.top, chosen.bottom + 1) if row not in sheet.hidden_rows]
    last = max((row for row, _ in used), default=0)
    columns = [at for at in range(chosen.left, chosen.right + 1) if at not in sheet.hidden_columns]
    values = tuple(
        tuple(_shown(sheet.cells, row, column) for column in columns) for row in rows if row <= last
    )
    if not any(any(row) for row in values):
        raise Unusable("Nothing that shows stands in that range. Choose another.")
    remarks = _fuller(sheet.cells[place] for place in used if sheet.shows(*place))
    return Cut(sheet.name, str(chosen), values, tuple(_left_out(sheet, used)), tuple(remarks))


def _shown(cells: Mapping[tuple[int, int], Cell], row: int, column: int) -> str:
    cell = cells.get((row, column))
    return "" if cell is None or cell.is_hidden else cell.text


def _left_out(sheet: Sheet, used: list[tuple[int, int]]) -> Iterable[str]:
    yield from counted(len({row for row, _ in used} & sheet.hidden_rows), "hidden row")
    yield from counted(len({column for _, column in used} & sheet.hidden_columns), "hidden column")
    hidden = sum(sheet.cells[place].is_hidden and bool(sheet.cells[place].text) for place in used)
    yield from counted(hidden, "cell", " whose letters cannot be seen")
    yield from counted(sum(bool(sheet.cells[place].comment) for place in used), "comment")
