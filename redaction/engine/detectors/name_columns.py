"""Surnames and first names in two columns of a table: "571 | Pullin | Lionel |"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import is_first_name, may_be_name
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_BORDER = re.compile(r"[|\t]|[ ]{3,}")
# So many rows that hold a first name beside one other word show what the two columns are.
_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """Two cells side by side with one capitalised word each; ``columns`` says which of the line's cells."""

    columns: tuple[int, int]
    words: tuple[Token, Token]

    @property
    def is_known(self) -> bool:
        return any(is_first_name(word) for word in self.words)


class NameColumns:
    name = "name_columns"

    def find(self, reading: Reading) -> list[Span]:
        rows = list(_rows(reading.tokens))
        known = Counter(row.columns for row in rows if row.is_known)
        times = Counter(row.columns for row in rows)
        reason = "one word of a name, in a table with a column for each"
        return [
            hit(word.start, word.end, Label.PERSON, self.name, reason, score=0.8)
            for row in rows
            if known[row.columns] >= _ROWS and 2 * known[row.columns] > times[row.columns]
            for word in row.words
        ]


def _rows(tokens: Tokens) -> Iterator[_Row]:
    for line in re.finditer(r"[^\n]+", tokens.text):
        cells = list(_cells(tokens, line.start(), line.end()))
        for place, (one, beside) in enumerate(pairwise(cells)):
            if one and beside:
                yield _Row((place, len(cells)), (one, beside))


def _cells(tokens: Tokens, start: int, end: int) -> Iterator[Token | None]:
    """The one word of each cell of a line, where it may be part of a name; ``None`` for any other cell."""
    borders = [(border.start(), border.end()) for border in _BORDER.finditer(tokens.text, start, end)]
    if not borders:
        return
    for first, last in zip(
        [start, *(one[1] for one in borders)], [*(one[0] for one in borders), end], strict=True
    ):
        words = tokens.between(first, last) if first < last else []
        yield words[0] if len(words) == 1 and may_be_name(words[0]) and not words[0].is_caps else None
