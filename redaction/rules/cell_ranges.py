"""A rectangle of a sheet, written as spreadsheets write it: "A1:D20"."""

from __future__ import annotations

import re
from dataclasses import dataclass

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Of a sheet in Excel."""
_WRITTEN = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})(?:\s*:\s*\$?([A-Za-z]{1,3})\$?(\d{1,7}))?")


class BadRange(ValueError):
    """What was written is no range; the message says how one is written."""


@dataclass(frozen=True, slots=True)
class CellRange:
    """Rows and columns count from 1; all four sides belong to it."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        return f"{column_name(self.left)}{self.top}:{column_name(self.right)}{self.bottom}"

    def holds(self, row: int, column: int) -> bool:
        return self.top <= row <= self.bottom and self.left <= column <= self.right


def parse_range(written: str) -> CellRange:
    """Corners may come in any order; one cell is a range too. Raises ``BadRange``."""
    found = _WRITTEN.fullmatch(written.strip())
    if not found:
        raise BadRange("Write the range as its first and its last cell, such as A1:D20")
    first, top, second, bottom = found.groups()
    rows = sorted((int(top), int(bottom or top)))
    columns = sorted((column_number(first), column_number(second or first)))
    if rows[0] < 1 or rows[1] > LAST_ROW or columns[1] > LAST_COLUMN:
        raise BadRange("The range lies outside of any sheet: write it such as A1:D20")
    return CellRange(rows[0], columns[0], rows[1], columns[1])


def column_number(name: str) -> int:
    """A is 1, Z 26, AA 27."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_name(number: int) -> str:
    name = ""
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
