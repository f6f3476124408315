"""Tables as text: CSV, and its cousins with tabs, semicolons or bars."""

from __future__ import annotations

import csv
import io

from redaction.engine.limits import LIMITS, Unusable
from redaction.engine.readers.plain import read_text
from redaction.engine.readers.unreadable import Unreadable
from redaction.engine.tables.values import tidy
from redaction.engine.tables.workbook import Cell, Sheet, Workbook

_SEPARATORS = ",;\t|"
_SAMPLE = 20_000


def read_csv(data: bytes) -> Workbook:
    """One sheet, "Table". Raises ``Unusable`` for what is no text, or empty."""
    try:
        text = read_text(data).text
    except Unreadable as problem:
        raise Unusable(str(problem)) from problem
    sheet = Sheet("Table")
    csv.field_size_limit(LIMITS.upload_bytes)
    try:
        for row, cells in enumerate(csv.reader(io.StringIO(text), delimiter=_separator(text)), start=1):
            for column, value in enumerate(cells, start=1):
                sheet.put(row, column, Cell(tidy(value)))
    except csv.Error as error:
        raise Unusable("The table is damaged: its rows cannot be told apart.") from error
    return Workbook([sheet])


def _separator(text: str) -> str:
    """Whichever stands most often in the first lines; a comma where none does."""
    start = text[:_SAMPLE]
    return max(_SEPARATORS, key=start.count) if any(one in start for one in _SEPARATORS) else ","
