"""The proof of a CSV: what another parser than the one that wrote it makes of its cells."""

from __future__ import annotations

import csv
import io
from itertools import zip_longest

from redaction.engine.limits import LIMITS
from redaction.engine.verify.ledger import Channel, Ledger

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def read_table(text: str, ledger: Ledger) -> None:
    """Every cell, every row and every column as one text; and no cell that a program would calculate."""
    csv.field_size_limit(LIMITS.upload_bytes)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        ledger.unchecked(Channel.TEXT, 0, "the table cannot be told apart into cells")
        return
    if any(_is_formula(cell) for cells in rows for cell in cells):
        ledger.not_allowed(Channel.INTERACTIVE, 1, "a cell of the table would be calculated")
    ledger.read(Channel.TEXT, 1, "\n".join(" ".join(cells) for cells in rows), "the table's rows")
    columns = zip_longest(*rows, fillvalue="")
    ledger.read(Channel.TEXT, 1, "\n\n".join(" ".join(cells) for cells in columns), "the table's columns")
    ledger.examined(Channel.TEXT, "csv")
    ledger.examined(Channel.INTERACTIVE, "csv")


def _is_formula(cell: str) -> bool:
    """A cell that begins as formulas do, and is no number."""
    if not cell.lstrip(" \n").startswith(_FORMULA):
        return False
    try:
        float(cell.replace(",", "").removesuffix("%"))
    except ValueError:
        return True
    return cell.startswith("+")
