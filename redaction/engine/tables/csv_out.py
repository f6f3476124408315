"""Rows as CSV that no spreadsheet program can be made to calculate."""

from __future__ import annotations

import re
from collections.abc import Sequence

_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-\d[\d,]*(\.\d+)?([eE][-+]?\d+)?%?")


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """RFC 4180 in UTF-8: every cell quoted, so that nothing in a cell can start another."""
    lines = (",".join(f'"{_quoted(cell)}"' for cell in cells) for cells in rows)
    return "".join(f"{line}\r\n" for line in lines).encode()


def _quoted(cell: str) -> str:
    return neutralised(cell).replace('"', '""')


def neutralised(cell: str) -> str:
    """An apostrophe before what a program would take for a formula (OWASP, "CSV injection"); numbers stay."""
    is_formula = cell.lstrip(" \n").startswith(_STARTS) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if is_formula else cell
