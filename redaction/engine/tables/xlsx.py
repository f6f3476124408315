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
from redaction.engine.tables.values import as_text, tidy
from redaction.engine.tables.workbook import Cell, Sheet, Workbook, counted

_BROKEN = (*DAMAGED, ValueError, TypeError, LookupError, AttributeError, etree.XMLSyntaxError)
_HIDDEN = {"visible": "", "hidden": "hidden", "veryHidden": "very hidden"}
_THINNEST = 0.3
"""Width of a column, or height of a row, below which nothing can be seen."""
_WHITE = "FFFFFF"
_BY_INDEX = {0: "000000", 1: _WHITE, 8: "000000", 9: _WHITE, 64: "000000", 65: _WHITE}
_BY_THEME = {0: _WHITE, 1: "000000"}
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
    for column in given.column_dimensions.values():
        if _is_off(column, column.width):
            sheet.hidden_columns |= set(range(column.min or 1, (column.max or column.min or 1) + 1))
    # Its own store of cells: asking row by row would make a cell for every place of the sheet.
    for (row, column), cell in given._cells.items():
        comment = cell.comment.text if cell.comment else ""
        sheet.put(row, column, Cell(as_text(cell.value), _is_unseen(cell), comment=tidy(comment or "")))
    return sheet


def _is_off(dimension: Any, size: float | None) -> bool:
    return bool(dimension.hidden) or (size is not None and size < _THINNEST)


def _is_unseen(cell: Any) -> bool:
    """Letters in the colour of what they stand on, or a number format that shows nothing."""
    if not cell.has_style or cell.value is None:
        return False
    if not re.sub(r"\[[^\]]*\]", "", cell.number_format or "General").strip("; "):
        return True
    letters = _colour(cell.font.color) or "000000"
    fill = cell.fill
    behind = (_colour(fill.fgColor) if fill is not None and fill.fill_type == "solid" else None) or _WHITE
    return letters == behind


def _colour(colour: Any) -> str | None:
    """Six hexadecimal digits; none where the file leaves it to the program."""
    if colour is None:
        return None
    if colour.type == "rgb" and isinstance(colour.rgb, str):
        return colour.rgb[-6:].upper()
    if colour.type == "theme":
        return _BY_THEME.get(colour.theme, f"theme {colour.theme}") if not colour.tint else "tinted"
    return _BY_INDEX.get(colour.indexed) if colour.type == "indexed" else None


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
