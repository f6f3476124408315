"""What was read out of a file: plain values, whatever the format."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from redaction.rules.geometry import Box


@dataclass(frozen=True, slots=True)
class Word:
    """One run of non-space characters: ``text == document.text[start:end]`` (code points)."""

    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Page ``number`` (from 1): size in points as displayed, its stretch of the document's text.

    ``is_picture`` says that the words came from OCR, because the page has no text layer; ``pictures``, where on a page
    that has one there are pictures, whose words are not in it.
    """

    number: int
    width: float
    height: float
    start: int
    end: int
    is_picture: bool = False
    pictures: tuple[Box, ...] = ()


@dataclass(frozen=True)
class SourceDocument:
    """The whole text in reading order, its pages, and (where the format has places) its words with boxes.

    Plain text has one page, no words and size 0 x 0.
    """

    text: str
    pages: tuple[SourcePage, ...]
    words: tuple[Word, ...] = field(default=(), repr=False)

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]

    def words_of(self, page: SourcePage) -> Iterator[Word]:
        for word in islice(self.words, bisect_left(self._ends, page.start + 1), None):
            if word.start >= page.end:
                return
            yield word

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """One box per line that ``text[start:end]`` touches, in reading order; whole words are covered."""
        first = bisect_left(self._ends, start + 1)
        lines: list[Box] = []
        for word in self.words[first:]:
            if word.start >= end:
                break
            if lines and _same_line(lines[-1], word.box):
                lines[-1] = _join(lines[-1], word.box)
            else:
                lines.append(word.box)
        return tuple(lines)


def _same_line(left: Box, right: Box) -> bool:
    middle = (right.y0 + right.y1) / 2
    return left.page == right.page and left.y0 < middle < left.y1 and right.x0 >= left.x0


def _join(left: Box, right: Box) -> Box:
    return Box(
        left.page,
        min(left.x0, right.x0),
        min(left.y0, right.y0),
        max(left.x1, right.x1),
        max(left.y1, right.y1),
    )
