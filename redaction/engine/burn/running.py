"""Running heads and feet: lines set apart at the same place of many pages, alike but for the number of the page.

Each is read once, where it stands first; after that it is no part of the text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from math import ceil

from redaction.engine.burn.document import Page, Paragraph, TextLine

_NUMBER = re.compile(r"\d{1,9}")
# Of a page's height, from its edge.
_EDGE = 0.15
_MOST_ROWS = 4
# Of the size of the text: what is larger is a title.
_NO_TITLE = 1.12
# Of its own size: to the text next to it.
_APART = 1.8
# Of the pages: left and right ones may have each their own, and the first none.
_OFTEN = 1 / 3
# Points: within these, lines stand at the same place.
_SAME_PLACE = 3.0


@dataclass(frozen=True, slots=True)
class _Seen:
    """A line near an edge of a page, so many points from that edge."""

    page: int
    depth: float
    line: TextLine

    @property
    def numbers(self) -> list[int]:
        return [int(number) for number in _NUMBER.findall(self.line.text)]


@dataclass(frozen=True, slots=True)
class Running:
    """Which lines of the document are heads and feet, by identity; ``first`` are those that are read."""

    heads: frozenset[int]
    feet: frozenset[int]
    first: frozenset[int]


def running_lines(pages: Sequence[Page]) -> Running:
    largest = _NO_TITLE * _text_size(pages)
    heads = _at_edge([_rows(page, largest, at_top=True) for page in pages])
    feet = _at_edge([_rows(page, largest, at_top=False) for page in pages])
    first = frozenset(id(group[0].line) for group in (*heads, *feet))
    return Running(_lines_of(heads), _lines_of(feet), first)


def _lines_of(groups: Sequence[Sequence[_Seen]]) -> frozenset[int]:
    return frozenset(id(seen.line) for group in groups for seen in group)


def _text_size(pages: Sequence[Page]) -> float:
    sizes: Counter[float] = Counter()
    for line in _all_lines(pages):
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _all_lines(pages: Sequence[Page]) -> Iterator[TextLine]:
    for page in pages:
        for part in page.parts:
            if isinstance(part, Paragraph):
                yield from part.lines


def _rows(page: Page, largest: float, *, at_top: bool) -> list[list[_Seen]]:
    """The lines near one edge, from that edge on, those of one height together, as far as they are set apart."""
    found = [
        # What stands turned has no place of its own.
        _Seen(page.number, line.base if at_top else page.height - line.base, line)
        for line in _all_lines([page])
        if line.base > 0 and line.text.strip()
    ]
    found.sort(key=lambda seen: seen.depth)
    rows = [list(row) for _, row in groupby(found, key=lambda seen: round(seen.depth))]
    kept = 0
    for at, (row, following) in enumerate(zip_longest(rows, rows[1:]), start=1):
        if (
            at > _MOST_ROWS
            or row[-1].depth > _EDGE * page.height
            or any(seen.line.size > largest for seen in row)
        ):
            break
        if not following or following[0].depth - row[-1].depth > _APART * max(seen.line.size for seen in row):
            kept = at
    return rows[:kept]


def _at_edge(pages: Sequence[Sequence[Sequence[_Seen]]]) -> list[list[_Seen]]:
    """The groups of lines that run through the pages, with nothing but their like between them and the edge."""
    least = max(2, ceil(_OFTEN * len(pages)))
    while True:
        by_words: dict[str, list[_Seen]] = defaultdict(list)
        for seen in (seen for rows in pages for row in rows for seen in row):
            by_words[_NUMBER.sub("#", " ".join(seen.line.text.split()))].append(seen)
        groups = [group for alike in by_words.values() for group in _at_one_place(alike)]
        groups = [group for group in map(_counting, groups) if len({seen.page for seen in group}) >= least]
        running = _lines_of(groups)
        kept = [list(_outermost(rows, running)) for rows in pages]
        if sum(map(len, kept)) == sum(map(len, pages)):
            return groups
        pages = kept


def _outermost(rows: Sequence[Sequence[_Seen]], running: frozenset[int]) -> Iterator[Sequence[_Seen]]:
    for row in rows:
        if not all(id(seen.line) in running for seen in row):
            return
        yield row


def _at_one_place(alike: Sequence[_Seen]) -> Iterator[list[_Seen]]:
    group: list[_Seen] = []
    for seen in sorted(alike, key=lambda seen: (seen.depth, seen.page)):
        if group and seen.depth - group[-1].depth > _SAME_PLACE:
            yield sorted(group, key=lambda seen: seen.page)
            group = []
        group.append(seen)
    if group:
        yield sorted(group, key=lambda seen: seen.page)


def _counting(group: Sequence[_Seen]) -> list[_Seen]:
    """Those of which every number is the same throughout, or counts the pages: other numbers are said once only."""
    left = list(group)
    for at in range(len(group[0].numbers)):
        (same, times), *_ = Counter(seen.numbers[at] for seen in left).most_common(1)
        (step, steps), *_ = Counter(seen.numbers[at] - seen.page for seen in left).most_common(1)
        if times >= steps:
            left = [seen for seen in left if seen.numbers[at] == same]
        else:
            left = [seen for seen in left if seen.numbers[at] - seen.page == step]
    return left
