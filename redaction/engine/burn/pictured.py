"""The words of pictures as lines, and as words among those of the page where it has text of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redaction.engine.burn.document import Piece, TextLine, tidy
from redaction.engine.burn.finding import ReadPage
from redaction.engine.burn.fonts import faces_for
from redaction.engine.burn.glyphs import Glyph, Style
from redaction.engine.burn.lines import Stretch, Word
from redaction.engine.burn.model import Mark
from redaction.engine.burn.pictures import Picture
from redaction.rules.geometry import Box

# Of a word's box: how much of it is below the base line.
_BELOW = 0.2
_SAME_LINE = 0.6
_BLACK = (0.0, 0.0, 0.0)


@dataclass(slots=True)
class PicturedWord:
    """A word of a picture, or the mark that took it."""

    text: str
    box: Box
    mark: Mark | None = None


@dataclass(slots=True)
class PicturedLine:
    words: list[PicturedWord]

    @property
    def start(self) -> float:
        return self.words[0].box.x0

    @property
    def bottom(self) -> float:
        return self.words[0].box.y1

    @property
    def size(self) -> float:
        return max(word.box.y1 - word.box.y0 for word in self.words)

    @property
    def can_be_set(self) -> bool:
        """Have the faces of the accessible edition all its letters? What they lack can only be shown as it was."""
        faces = faces_for("")
        return all(any(face.has(c) for face in faces) for word in self.words for c in word.text)

    @property
    def as_text(self) -> TextLine:
        pieces = tidy(
            Piece(" " * bool(at) + (word.mark.label if word.mark else word.text), gap=word.mark is not None)
            for at, word in enumerate(self.words)
        )
        return TextLine(pieces, self.start, self.words[-1].box.x1, self.bottom, self.size)

    def among(self, own: Sequence[Stretch], marks: Sequence[Mark]) -> Iterator[Word]:
        """The line's words as if the page had written them; on a line of its own text, in that line's size."""
        base, size = self.bottom - _BELOW * self.size, self.size
        near = min(own, key=lambda stretch: abs(stretch.base - base))
        if abs(near.base - base) < _SAME_LINE * max(near.size, size):
            base, size = near.base, near.size
        style = Style("", size, _BLACK, 1.0, 0.0)
        for word in self.words:
            box = word.box
            mark = marks.index(word.mark) if word.mark else None
            place = (box.x0, box.y0, box.x1, box.y1)
            glyph = Glyph(word.text, style, box.x0, box.x1, base, place, box.page, mark=mark)
            yield Word([glyph], 0)


def read_lines(page: ReadPage, picture: Picture, marks: Sequence[Mark]) -> list[PicturedLine]:
    """The words of a picture in lines; one that a mark touches is the mark's, and a mark that touches none a line."""
    lines: list[PicturedLine] = []
    told: list[Mark] = []
    for text, box in page.words_in(picture):
        hit = next((mark for mark in marks if mark.box.overlaps(box)), None)
        if hit in told or (hit is None and any(mark.box.overlaps(box) for mark in page.marks)):
            continue
        if hit is not None:
            told.append(hit)
        word = PicturedWord(text, box, hit)
        last = lines[-1] if lines else None
        if last is not None and abs(last.bottom - box.y1) < 0.6 * last.size and box.x0 > last.start:
            last.words.append(word)
        else:
            lines.append(PicturedLine([word]))
    return lines + [PicturedLine([PicturedWord("", mark.box, mark)]) for mark in marks if mark not in told]
