"""Excel workbooks (.xlsx, .xlsm): values, what hides them, and what the file holds besides. No macro is run."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

import openpyxl
from lxml import etree

from redaction.engine.archives import DAMAGED, opened_archive
from redaction.engine.limits import Unusable
from redaction.engine.tables.number_formats import says_more, shows_nothing
from redaction.engine.tables.values import as_text, tidy
from redaction.engine.tables.workbook import Cell, Sheet, Workbook, counted
from redaction.engine.tables.xlsx_colours import BLACK, Conditional, behind, colour_of

_BROKEN = (*DAMAGED, ValueError, TypeError, LookupError, AttributeError, etree.XMLSyntaxError)
_HIDDEN = {"visible": "", "hidden": "hidden", "veryHidden": "very hidden"}
_THINNEST = 0.3
"""Width of a column, or height of a row, below which nothing can be seen."""
_TINIEST = 3
"""Points: letters of less than that are no letters to anybody."""
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_BESIDE = (
    ("xl/pivotCache/pivotCacheRecords", "pivot cache", ": a copy of rows that may stand on no sheet"),
    ("xl/externalLinks/externalLink", "link", " to other workbooks, with values kept from them"),
    ("xl/model/", "data model", ": tables that stand on no sheet"),
    ("xl/embeddings/", "embedded file", ""),
    ("xl/drawings/drawing", "sheet", " with drawings or text boxes"),
    ("xl/media/", "picture", ""),
    ("xl/threadedComments/", "sheet", " with conversations"),
    ("xl/vbaProject", "macro project", ", which was not run"),
    ("xl/queryTables/", "query", " to another source"),
    ("customXml/item", "part", " of a program's own data"),
)


def read_xlsx(data: bytes) -> Workbook:
    """Raises ``Unusable``: broken, over a limit."""
    with opened_archive(data) as archive:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                book: Any = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
            sheets = [_sheet(one) for one in book.worksheets]
            return Workbook(sheets, [*_chart_sheets(book), *_beside(archive), *_names(book)])
        except _BROKEN as error:
            raise Unusable("The spreadsheet is damaged: its sheets cannot be read.") from error


def _sheet(given: Any) -> Sheet:
    sheet = Sheet(str(given.title), hidden=_HIDDEN.get(given.sheet_state, "hidden"))
    sheet.has_filter = bool(given.auto_filter.ref) or any(t.autoFilter for t in given.tables.values())
    sheet.hidden_rows = {number for number, row in given.row_dimensions.items() if _is_off(row, row.height)}
    sheet.hidden_rows |= _rows_off_by_default(given)
    sheet.hidden_columns = _columns_off_by_default(given)
    for column in given.column_dimensions.values():
        if _is_off(column, column.width):
            sheet.hidden_columns |= set(range(column.min or 1, (column.max or column.min or 1) + 1))
    conditional = Conditional(given)
    # Its own store of cells: asking row by row would make a cell for every place of the sheet.
    for (row, column), cell in given._cells.items():
        comment = cell.comment.text if cell.comment else ""
        unseen = _is_unseen(cell) or (bool(conditional) and conditional.may_hide(row, column, behind(cell)))
        # A cell without a style shows what it holds; most have none, and there may be a million.
        fuller = cell.has_style and says_more(cell.value, cell.number_format or "General")
        sheet.put(row, column, Cell(as_text(cell.value), unseen, tidy(comment or ""), fuller))
    return sheet


def _rows_off_by_default(given: Any) -> set[int]:
    """Rows without a height of their own, on a sheet that hides such rows."""
    usual = given.sheet_format
    if not usual.zeroHeight and (usual.defaultRowHeight is None or usual.defaultRowHeight >= _THINNEST):
        return set()
    return {row for row, _ in given._cells if given.row_dimensions[row].height is None}


def _columns_off_by_default(given: Any) -> set[int]:
    """Columns without a width of their own, on a sheet where such columns have none."""
    usual = given.sheet_format.defaultColWidth
    if usual is None or usual >= _THINNEST:
        return set()
    own = {
        number
        for column in given.column_dimensions.values()
        if column.customWidth or column.width >= _THINNEST
        for number in range(column.min or 1, (column.max or column.min or 1) + 1)
    }
    return {column for _, column in given._cells} - own


def _is_off(dimension: Any, size: float | None) -> bool:
    return bool(dimension.hidden) or (size is not None and size < _THINNEST)


def _is_unseen(cell: Any) -> bool:
    """Letters in the colour of what they stand on, too small to be letters, or in a format that shows nothing."""
    if not cell.has_style or cell.value is None:
        return False
    if shows_nothing(cell.value, cell.number_format or "General"):
        return True
    size = cell.font.sz
    return (size is not None and size < _TINIEST) or (colour_of(cell.font.color) or BLACK) == behind(cell)


def _chart_sheets(book: Any) -> Iterator[str]:
    yield from counted(len(book.chartsheets), "chart sheet", ", with the figures behind its charts")


def _beside(archive: zipfile.ZipFile) -> Iterator[str]:
    names = [name for name in archive.namelist() if not name.endswith("/")]
    for start, what, more in _BESIDE:
        found = sum(name.startswith(start) and "_rels/" not in name for name in names)
        yield from counted(found, what, more)
    sheets = [name for name in names if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)]
    formulas = sum(len(_FORMULA.findall(archive.read(name))) for name in sheets)
    yield from counted(formulas, "formula", ", of which only values can leave")


def _names(book: Any) -> Iterator[str]:
    names = [*book.defined_names.values(), *(n for s in book.worksheets for n in s.defined_names.values())]
    yield from counted(len(names), "defined name", ", which can point to anything")
