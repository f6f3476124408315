"""A table in stretches that a person can look at one by one: the pages of what leaves as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

ROWS = 100

Row = TypeVar("Row")


def number_of_pages(rows: int) -> int:
    return max(-(-rows // ROWS), 1)


def page_of(rows: Sequence[Row], number: int) -> Sequence[Row]:
    """The rows of page ``number``, from 1."""
    return rows[(number - 1) * ROWS : number * ROWS]
