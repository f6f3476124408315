"""Letters that stand together: in a list with commas, or in a long row with nothing between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaction.engine.detectors.tokens import Tokens

BETWEEN = re.compile(r"[ ]?(?:[,/&+]|and|or)[ ]?$")
_ROW = re.compile(r"[ \n]{1,2}")
LONG_ROW = 5


def runs_of(tokens: Tokens, places: Sequence[int]) -> Iterator[list[int]]:
    """Letters that stand in one list: "JS, RI and MD", "JS/RI"."""
    run: list[int] = []
    for index in places:
        if run and not BETWEEN.fullmatch(tokens.text[tokens.items[run[-1]].end : tokens.items[index].start]):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def rows_of(tokens: Tokens, places: Sequence[int]) -> Iterator[list[int]]:
    """Letters in a long row with nothing between them, as a column of those present is read: "TB JC NH LL OS"."""
    row: list[int] = []
    for index in places:
        if row and not (row[-1] == index - 1 and _ROW.fullmatch(tokens.items[index].gap)):
            if len(row) >= LONG_ROW:
                yield row
            row = []
        row.append(index)
    if len(row) >= LONG_ROW:
        yield row
