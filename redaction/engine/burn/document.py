"""A document as its parts in reading order: what the accessible edition is typeset from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from redaction.engine.burn.lines import Stretch
from redaction.engine.burn.model import Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one weight; a ``gap`` is a label."""

    text: str
    bold: bool = False
    italic: bool = False
    gap: bool = False


@dataclass(slots=True)
class TextLine:
    """One line as it stood: its pieces, its place (points from the left and the top), its letters' size."""

    pieces: list[Piece]
    start: float
    end: float
    base: float
    size: float

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def bold(self) -> bool:
        written = [piece for piece in self.pieces if piece.text.strip()]
        return (
            bool(written)
            and all(piece.bold or piece.gap for piece in written)
            and any(p.bold for p in written)
        )


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. ``level`` 1-6 is a heading; ``bullet`` one point of a list.

    ``runs``: a head or a foot of pages. ``opens``, here and in the other parts: the name of the page of the original
    that begins with it ("page-3"), or that began just before ("page-3-before"); of most parts none.
    """

    lines: list[TextLine]
    level: int = 0
    bullet: str = ""
    runs: bool = False
    opens: str = ""

    @property
    def pieces(self) -> list[Piece]:
        return join_lines(line.pieces for line in self.lines)

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)


@dataclass(slots=True)
class Table:
    """Rows of cells; ``header_row`` and ``header_column`` say which of them name the others."""

    rows: list[list[list[Piece]]]
    header_row: bool = False
    header_column: bool = False
    opens: str = ""


@dataclass(slots=True)
class Figure:
    """A picture: its PNG (None where it is only told), and the words read in it."""

    page: int
    png: bytes | None
    words: str = ""
    width: float = 0.0
    opens: str = ""


@dataclass(slots=True)
class Repeated:
    """A head or a foot that was read before: seen where the original's page ended, and no part of the text."""

    line: TextLine
    is_head: bool
    opens: str = ""


Part: TypeAlias = Paragraph | Table | Figure | Repeated


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of one page of the original, which is so many points high."""

    number: int
    height: float
    parts: Sequence[Part]


@dataclass(slots=True)
class Reflowed:
    """The whole document."""

    title: str
    language: str
    parts: list[Part] = field(default_factory=list)


def pieces_of(stretch: Stretch, marks: Sequence[Mark]) -> list[Piece]:
    """The words of a stretch; neighbouring gaps of one label are one gap, however many words were in it."""
    pieces: list[Piece] = []
    for word in stretch.words:
        space = " " if word.space_before and pieces else ""
        if word.mark is not None:
            pieces.append(Piece(space + marks[word.mark].label, gap=True))
        else:
            font = word.style.font.lower()
            bold = any(sign in font for sign in ("bold", "black", "heavy", "demi"))
            pieces.append(Piece(space + word.text, bold, "italic" in font or "oblique" in font))
    return tidy(pieces)


def tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """Runs of one weight together; a label that follows itself once."""
    result: list[Piece] = []
    for piece in pieces:
        last = result[-1] if result else None
        if last is None:
            result.append(piece)
        elif piece.gap and last.gap and piece.text.strip() == last.text.strip():
            continue
        elif not piece.gap and not last.gap and (piece.bold, piece.italic) == (last.bold, last.italic):
            result[-1] = Piece(last.text + piece.text, last.bold, last.italic)
        else:
            result.append(piece)
    return result


def join_lines(lines: Iterable[Sequence[Piece]]) -> list[Piece]:
    """Lines as one run of text; a word that a hyphen broke is whole again."""
    joined: list[Piece] = []
    for line in lines:
        if not line:
            continue
        first = line[0]
        if joined:
            last = joined[-1]
            broken = len(last.text) > 1 and last.text[-1] in "-\u2010\u00ad" and last.text[-2].isalpha()
            if broken and not last.gap and not first.gap and first.text[:1].islower():
                joined[-1] = Piece(last.text[:-1], last.bold, last.italic)
            elif not last.text.endswith(" "):
                first = Piece(" " + first.text, first.bold, first.italic, first.gap)
        joined += [first, *line[1:]]
    return tidy(joined)
