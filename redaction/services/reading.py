"""The words of a document as they are kept: page by page, with their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from redaction.engine.picture_words import PictureReader
from redaction.engine.readers.pictures import pieces_of
from redaction.engine.source import SourceDocument, SourcePage, Word
from redaction.models.document import Page
from redaction.rules.geometry import Box


def rows(source: SourceDocument) -> Iterable[Page]:
    """A row for each page that has its words."""
    by_page: dict[int, list[Word]] = defaultdict(list)
    for word in source.words:
        by_page[word.box.page].append(word)
    for page in source.pages:
        yield _row(page, source.text[page.start : page.end], by_page[page.number], page.start)


def read_pictures(source: SourceDocument, page: SourcePage, reader: PictureReader) -> Page:
    """A page with the words of its pictures, or of the picture that it is."""
    pieces: list[str] = []
    words: list[Word] = []
    length = 0
    for piece, box in pieces_of(source, page, reader):
        if box:
            words.append(Word(length, length + len(piece), box))
        pieces.append(piece)
        length += len(piece)
    return _row(page, "".join(pieces), words, 0)


def document_of(pages: Sequence[Page]) -> SourceDocument:
    """The document as the engine knows it, out of its kept pages (in order, none missing)."""
    text: list[str] = []
    sources: list[SourcePage] = []
    words: list[Word] = []
    start = 0
    for page in pages:
        end = start + len(page.text)
        text.append(page.text)
        sources.append(SourcePage(page.number, page.width, page.height, start, end, page.is_picture))
        words += [
            Word(start + first, start + last, Box(page.number, *box)) for first, last, *box in page.words
        ]
        start = end
    return SourceDocument("".join(text), tuple(sources), tuple(words))


def _row(page: SourcePage, text: str, words: Sequence[Word], offset: int) -> Page:
    kept: list[Any] = [
        [
            word.start - offset,
            word.end - offset,
            *(round(side, 2) for side in (word.box.x0, word.box.y0, word.box.x1, word.box.y1)),
        ]
        for word in words
    ]
    return Page(
        number=page.number,
        width=page.width,
        height=page.height,
        is_picture=page.is_picture,
        text=text,
        words=kept,
    )
