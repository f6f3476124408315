"""Words in pictures, read by OCR, put in their place in a document whose text was read already.

A page may be a picture as a whole, or have pictures beside its text: a screenshot in a letter, a scanned signature.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from redaction.engine.readers.reading_order import Placed, in_reading_order
from redaction.engine.source import SourceDocument, SourcePage, Word
from redaction.rules.geometry import Box

ReadPage = Callable[[SourcePage], list[tuple[str, Box]]]
_APART = 2.0
"""Points between slices of one picture."""


def with_pictures_read(source: SourceDocument, read_page: ReadPage) -> SourceDocument:
    """The document with the words of its pictures; ``read_page`` gives those of a page with their boxes."""
    text: list[str] = []
    words: list[Word] = []
    pages: list[SourcePage] = []
    length = 0
    for page in source.pages:
        start = length
        for piece, box in pieces_of(source, page, read_page):
            if box:
                words.append(Word(length, length + len(piece), box))
            text.append(piece)
            length += len(piece)
        pages.append(replace(page, start=start, end=length))
    return SourceDocument("".join(text), tuple(pages), tuple(words))


def pieces_of(
    source: SourceDocument, page: SourcePage, read_page: ReadPage
) -> Iterator[tuple[str, Box | None]]:
    """The page's text as words with boxes and what stands between them: its own first, then that of its pictures."""
    last = page.start
    known: list[Box] = []
    if not page.is_picture:
        for word in source.words_of(page):
            yield source.text[last : word.start], None
            yield source.text[word.start : word.end], word.box
            known.append(word.box)
            last = word.end
        yield source.text[last : page.end], None
    if page.is_picture or page.pictures:
        yield from _read(page, read_page, known)


def _read(page: SourcePage, read_page: ReadPage, known: list[Box]) -> Iterator[tuple[str, Box | None]]:
    """What OCR reads and the page's text does not have: letters on top of a picture are seen by both."""
    found = [
        (word, box) for word, box in read_page(page) if not any(one.overlaps(_middle(box)) for one in known)
    ]
    for separator, item in in_reading_order([Placed(word, box, 0) for word, box in found], page.width):
        yield separator, None
        yield item.text, item.box
    if found or page.is_picture:
        yield "\n\n", None


def _middle(box: Box) -> Box:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return Box(box.page, x - 0.1, y - 0.1, x + 0.1, y + 0.1)


def joined(boxes: Iterable[Box]) -> list[Box]:
    """Boxes that touch as one, from the top down."""
    done: list[Box] = []
    for box in sorted(boxes, key=lambda one: (one.y0, one.x0)):
        while touching := next((one for one in done if _touch(one, box)), None):
            done.remove(touching)
            box = _around(touching, box)
        done.append(box)
    return done


def _touch(one: Box, other: Box) -> bool:
    return (
        one.x0 - _APART < other.x1
        and other.x0 - _APART < one.x1
        and one.y0 - _APART < other.y1
        and other.y0 - _APART < one.y1
    )


def _around(one: Box, other: Box) -> Box:
    return Box(
        one.page,
        min(one.x0, other.x0),
        min(one.y0, other.y0),
        max(one.x1, other.x1),
        max(one.y1, other.y1),
    )
