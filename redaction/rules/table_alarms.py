"""When a table needs a second approver: many rows, or a row for each person (ICO advisory note, September 2023)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

MOST_ROWS = 100
"""More rows than an answer usually needs: 9,483 rows went out by mistake in August 2023."""
_FEWEST = 5
"""Cells of a column below which nothing is said about it."""
_MOSTLY = 0.5
_NAMES = re.compile(
    r"\b((first|last|middle|full|given|family|sur|fore)[ _]?names?|surname|initials?|employee|staff|officer|payroll"
    r"|collar|warrant|service (no|number)|nhs|ni(no)?|national insurance|date of birth|dob|e-?mail|user ?name)\b"
)
_NUMBER = re.compile(r"[A-Za-z]{0,3}[-/ ]?\d{4,}[A-Za-z]?")


def alarms(rows: Sequence[Sequence[str]], personal: Mapping[int, int]) -> list[str]:
    """Why two people must approve it, in words; none where one is enough.

    ``personal``: for each column (from 0), how many of its cells hold a name or an identifier.
    """
    found = []
    if len(rows) > MOST_ROWS:
        found.append(f"It has {len(rows):,} rows, more than {MOST_ROWS}.")
    for column, cells in enumerate(zip(*rows, strict=True)):
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) >= _FEWEST and _is_about_people(filled, personal.get(column, 0)):
            found.append(f"Column {column + 1} looks like names or identifiers: a row for each person.")
    return found


def _is_about_people(filled: Sequence[str], personal: int) -> bool:
    heading, values = filled[0], filled[1:]
    if personal >= _MOSTLY * len(values) or _NAMES.search(heading.casefold()):
        return True
    numbers = [value for value in values if _NUMBER.fullmatch(value.strip())]
    return len(numbers) == len(values) and len(set(numbers)) == len(numbers) and not _are_steady(numbers)


def _are_steady(numbers: Sequence[str]) -> bool:
    """Years and the like: each the next of the one before."""
    if not all(number.isdecimal() for number in numbers):
        return False
    return all(int(after) - int(before) == 1 for before, after in pairwise(numbers))
