"""What the application asks about workbooks: each function runs in a sandboxed child."""

from __future__ import annotations

from redaction.engine.limits import Unusable
from redaction.engine.tables.csv_in import read_csv
from redaction.engine.tables.ods import read_ods
from redaction.engine.tables.workbook import Cut, Inventory, Workbook, cut, inventory
from redaction.engine.tables.xlsx import read_xlsx
from redaction.rules.cell_ranges import BadRange, parse_range

_READERS = {"xlsx": read_xlsx, "ods": read_ods, "csv": read_csv}


def take_inventory(data: bytes, engine: str) -> Inventory:
    """Raises ``Unusable``: encrypted, broken, empty, over a limit."""
    found = inventory(_opened(data, engine))
    if not any(sheet.rows for sheet in found.sheets):
        beside = f" Besides, it has {'; '.join(found.beside)}." if found.beside else ""
        raise Unusable(f"No cell of the spreadsheet holds anything.{beside}")
    return found


def cut_range(data: bytes, engine: str, sheet: str, written: str) -> Cut:
    """The values that show in a range ("A1:D20"). Raises ``Unusable``."""
    try:
        chosen = parse_range(written)
    except BadRange as problem:
        raise Unusable(f"{problem}.") from problem
    return cut(_opened(data, engine), sheet, chosen)


def _opened(data: bytes, engine: str) -> Workbook:
    return _READERS[engine](data)
