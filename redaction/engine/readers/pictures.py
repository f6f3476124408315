"""Pages that are pictures: their words, read by OCR, put in their place in a document already read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from redaction.engine.readers.reading_order import Placed, in_reading_order
from redaction.engine.source import SourceDocument, SourcePage, Word
from redaction.rules.geometry import Box

ReadPage = Callable[[int], list[tuple[str, Box]]]


def with_pictures_read(source: SourceDocument, read_page: ReadPage) -> SourceDocument:
    """The document with the words of its picture pages; ``read_page(number)`` gives a page's words with boxes."""
    text: list[str] = []
    words: list[Word] = []
    pages: list[SourcePage] = []
    length = 0
    for page in source.pages:
        start = length
        for piece, box in _pieces(source, page, read_page):
            if box:
                words.append(Word(length, length + len(piece), box))
            text.append(piece)
            length += len(piece)
        pages.append(replace(page, start=start, end=length))
    return SourceDocument("".join(text), tuple(pages), tuple(words))


def _pieces(
    source: SourceDocument, page: SourcePage, read_page: ReadPage
) -> Iterator[tuple[str, Box | None]]:
    """The page's text as words with boxes and what stands between them."""
    if page.is_picture:
        placed = [Placed(word, box, 0) for word, box in read_page(page.number)]
        for separator, item in in_reading_order(placed, page.width):
            yield separator, None
            yield item.text, item.box
        yield "\n\n", None
        return
    last = page.start
    for word in source.words:
        if page.start <= word.start < page.end:
            yield source.text[last : word.start], None
            yield source.text[word.start : word.end], word.box
            last = word.end
    yield source.text[last : page.end], None
