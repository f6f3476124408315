"""The edition that looks like the original, drawn anew on empty pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from statistics import median

from redaction.engine.burn.canvas import Canvas, Run
from redaction.engine.burn.collisions import SetWord, any_under
from redaction.engine.burn.finding import ReadPage, merge_marks
from redaction.engine.burn.fonts import Face, face, faces_for
from redaction.engine.burn.gaps import Piece, Setter, label_size, safe_start
from redaction.engine.burn.glyphs import Style
from redaction.engine.burn.lines import Stretch, Word, stretches, words
from redaction.engine.burn.model import Mark
from redaction.engine.burn.pictures import Picture
from redaction.engine.burn.reflow import rebroken
from redaction.engine.burn.room import Band, room_of
from redaction.engine.burn.shapes import Shape, around
from redaction.engine.burn.telling import fitting_of_gaps
from redaction.engine.burn.widths import fitting_exact_gap
from redaction.rules.geometry import Box

_LABEL_FACE = "LiberationSans-Regular"
_OTHER_FACE = "DejaVuSans"
_BLACK, _WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
_PADDING = 1.5
_LEAST_ROOM = 10.0
_LEVEL = 0.99


class FacsimilePage:
    """One page to be drawn: what stays of it, and where its gaps came to stand (``placed``)."""

    def __init__(self, page: ReadPage) -> None:
        self.page, self.trace, self.ground, self.number = page, page.trace, page.ground, page.number
        self.stretches = stretches(words(page.trace.glyphs))
        self.labels = [mark.label for mark in page.marks]
        self.placed: list[Box] = []
        self.fitting: list[int] = []
        self.has_words_under_gaps = False
        self._behind: list[SetWord] = []
        self._scales: dict[tuple[str, float], float] = {}
        self._measure()
        self._setter = Setter(self.labels, self.scale, face(_LABEL_FACE).width)
        self._before = [stretch for stretch in self.stretches if stretch.marked]
        self._edges: dict[int, float] = {}
        self._break_anew()

    def _break_anew(self) -> None:
        """Put new lines in the place of those whose breaks would tell of a gap."""
        for found in list(rebroken(self.stretches, self.ground.shapes, self._setter, self.trace.width)):
            old = set(map(id, found.tail.lines))
            self.stretches = [s for s in self.stretches if id(s) not in old] + found.rows
            self._edges |= {id(row): found.edge for row in found.rows}
            self._before += [line for line in found.tail.lines if not line.marked]
            self.fitting += found.tail.fitting()

    def _measure(self) -> None:
        """How wide each font runs beside our face, in steps of a twentieth so that no single line shows in it."""
        ratios: dict[tuple[str, float], list[float]] = defaultdict(list)
        for stretch in self.stretches:
            for word in stretch.words:
                natural = word.style.face.width(word.text) * word.style.size
                if word.mark is None and natural > 0 and len(word.glyphs) > 1:
                    ratios[word.style.font, word.style.size].append((word.end - word.start) / natural)
        self._scales = {key: round(median(values) * 20) / 20 or 1.0 for key, values in ratios.items()}

    def scale(self, word: Word) -> float:
        return self._scales.get((word.style.font, word.style.size), 1.0)

    def draw(self, canvas: Canvas) -> None:
        pixel_marks = self._pixel_marks()
        for picture in self.ground.pictures:
            for mark in (*pixel_marks, *self.page.marks):
                if mark.box.overlaps(picture.box) and (mark in pixel_marks or picture.has_ink(mark.box)):
                    picture.blacken(mark.box)
        for shape in self._shapes(pixel_marks):
            shape.draw(canvas)
        for picture in self.ground.pictures:
            canvas.picture(picture.pixels, picture.box)
            self._set_words_of(canvas, picture, [*pixel_marks, *self.page.marks])
        again = self._set_lines_again()
        for index, stretch in enumerate(self.stretches):
            if index in again:
                self._draw_again(canvas, stretch, again[index])
            else:
                self._draw_as_it_was(canvas, stretch)
        for mark in pixel_marks:
            self._draw_pixel_gap(canvas, mark)
        bands = [_gap_band(self.stretches[i], p) for i, pieces in again.items() for p in pieces if not p.word]
        bands += [_upright(mark.box) for mark in pixel_marks]
        self.has_words_under_gaps = bool(bands) and any_under(list(self._set_words(again)), bands)

    def _set_words(self, again: Mapping[int, Sequence[Piece]]) -> Iterator[SetWord]:
        """Every word where it is drawn now, those behind pictures too."""
        yield from self._behind
        for index, stretch in enumerate(self.stretches):
            if index in again:
                places = [(p.word, p.start, p.start + p.width) for p in again[index] if p.word]
            else:
                places = [(word, word.start, word.end) for word in stretch.words]
            for word, start, end in places:
                yield SetWord(word.style, start, end, word.base, len(word.text))

    def _pixel_marks(self) -> list[Mark]:
        """Marks that stand where they were drawn: on pictures, and those that hit no letter at all."""
        return merge_marks([*self.page.pixel_marks, *self.page.unhit_marks()])

    def _set_words_of(self, canvas: Canvas, picture: Picture, marks: Sequence[Mark]) -> None:
        """The words of a picture, unseen over it, for search and for screen readers; none that a mark touches."""
        for text, box in self.page.words_in(picture):
            if any(mark.box.overlaps(box) for mark in marks):
                continue
            size = max(box.y1 - box.y0, 1.0)
            used = face(_LABEL_FACE) if all(map(face(_LABEL_FACE).has, text)) else face(_OTHER_FACE)
            natural = used.width(text) * size
            factor = (box.x1 - box.x0) / natural if natural > 0 else 1.0
            run = Run(used, size, _BLACK, stretch=factor, invisible=True)
            canvas.text(run, (box.x0, box.y1 - 0.2 * size), text + " ")
            style = Style(used.name, size, _BLACK, 1.0, 0.0)
            self._behind.append(SetWord(style, box.x0, box.x1, box.y1 - 0.2 * size, len(text)))

    def _shapes(self, marks: Sequence[Mark]) -> list[Shape]:
        """Shapes without the underlines, strokes and highlights of lines that are set again: they fit the old words.

        Nothing of them lies under ``marks``, which stand where they were drawn.
        """
        rows = self._before
        kept = [shape for shape in self.ground.shapes if not any(_decorates(shape, row) for row in rows)]
        for mark in marks:
            kept = [part for shape in kept for part in around(shape, mark.box)]
        return kept

    def _draw_as_it_was(self, canvas: Canvas, stretch: Stretch) -> None:
        """Words of one look are set in one go, each where it stood."""
        words = [
            (word, following.space_before if following else _is_turned(stretch))
            for word, following in zip_longest(stretch.words, stretch.words[1:])
        ]
        for (style, _, plain), run in groupby(words, key=lambda item: _look(item[0])):
            if plain:
                self._set_run(canvas, style, list(run))
                continue
            for word, followed in run:
                natural = sum(_face(style, c).width(c) for c in word.text) * style.size
                self._set(canvas, word, word.start, _factor(word.end - word.start, natural), followed)

    def _set_run(self, canvas: Canvas, style: Style, run: Sequence[tuple[Word, bool]]) -> None:
        face_, size = style.face, style.size
        wide = sum(word.end - word.start for word, _ in run)
        factor = _factor(wide, sum(face_.width(word.text) for word, _ in run) * size)
        start = at = run[0][0].start
        pieces = []
        for word, followed in run:
            text = word.text + (" " if followed else "")
            pieces.append((word.start - at, text))
            at = word.start + face_.width(text) * size * factor
        canvas.words(
            Run(face_, size, style.colour, style.cos, style.sin, factor),
            style.place(start, run[0][0].base),
            pieces,
        )

    def _set(self, canvas: Canvas, word: Word, start: float, factor: float, followed: bool) -> None:
        style = word.style
        place = start
        for face_, text in _by_face(style, word.text + (" " if followed else "")):
            canvas.text(
                Run(face_, style.size, style.colour, style.cos, style.sin, factor),
                style.place(place, word.base),
                text,
            )
            place += face_.width(text) * style.size * factor

    def _set_lines_again(self) -> dict[int, list[Piece]]:
        """The stretches that have a gap, or stand after one on their line, by index."""
        result: dict[int, list[Piece]] = {}
        ends: dict[int, float] = {}
        for index, stretch in sorted(
            enumerate(self.stretches), key=lambda item: (item[1].line, item[1].start)
        ):
            if id(stretch) in self._edges:
                room = self._edges[id(stretch)] - stretch.start
                result[index] = self._setter.set_again(stretch, stretch.start, room)
                continue
            if not stretch.marked and stretch.line not in ends:
                continue
            size = (self.trace.width, self.trace.height)
            first, last = room_of(stretch, self.stretches, self.ground.shapes, size)
            start = max(safe_start(stretch, self.stretches), first)
            if stretch.line in ends:
                start = max(start, ends[stretch.line] + 0.5 * stretch.size)
            room = max(last - start, _LEAST_ROOM)
            pieces = self._setter.set_again(stretch, start, room)
            ends[stretch.line] = pieces[-1].start + pieces[-1].width
            self.fitting += fitting_of_gaps(stretch, self.stretches)
            result[index] = pieces
        return result

    def _draw_again(self, canvas: Canvas, stretch: Stretch, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if piece.word is None:
                self._draw_gap(canvas, stretch, piece)
            else:
                followed = piece.space_after or (piece is pieces[-1] and _is_turned(stretch))
                self._set(canvas, piece.word, piece.start, piece.stretch, followed)

    def _draw_gap(self, canvas: Canvas, stretch: Stretch, piece: Piece) -> None:
        style, size = stretch.style, stretch.size
        band = _gap_band(stretch, piece)
        canvas.polygon(band.corners, _BLACK)
        self.placed += band.boxes(self.number)
        text_size = label_size(size)
        natural = face(_LABEL_FACE).width(piece.label) * text_size
        factor = min(1.0, (piece.width - 2 * _PADDING) / natural) if natural else 1.0
        place = style.place(piece.start + _PADDING, stretch.base - 0.31 * size + 0.36 * text_size)
        text = piece.label + (" " if piece.space_after else "")
        canvas.text(Run(face(_LABEL_FACE), text_size, _WHITE, style.cos, style.sin, factor), place, text)

    def _draw_pixel_gap(self, canvas: Canvas, mark: Mark) -> None:
        box = mark.box
        height, width = box.y1 - box.y0, box.x1 - box.x0
        canvas.rectangle(box, _BLACK)
        self.placed.append(box)
        self.fitting.append(fitting_exact_gap(width, max(height * 0.75, 4)))
        text_size = max(1.0, min(8.0, height * 0.7))
        natural = face(_LABEL_FACE).width(mark.label) * text_size
        factor = min(1.0, max(width - 2, 1) / natural) if natural else 1.0
        middle = (box.y0 + box.y1) / 2 + 0.36 * text_size
        canvas.text(
            Run(face(_LABEL_FACE), text_size, _WHITE, stretch=factor), (box.x0 + 1, middle), mark.label
        )


def _is_turned(stretch: Stretch) -> bool:
    """Does its line run so that readers see no end of it, and need a space to part its last word from the next line?"""
    return abs(stretch.style.cos) < _LEVEL


def _gap_band(stretch: Stretch, piece: Piece) -> Band:
    """Where the box of a gap is drawn."""
    top, bottom = stretch.base - 0.76 * stretch.size, stretch.base + 0.2 * stretch.size
    return Band(stretch.style, piece.start, piece.start + piece.width, top, bottom)


def _upright(box: Box) -> Band:
    level = Style("", 1.0, _BLACK, 1.0, 0.0)
    return Band(level, box.x0, box.x1, box.y0, box.y1)


def _look(word: Word) -> tuple[Style, float, bool]:
    """What words that are set in one go share; the last says that their own face can show all of them."""
    return word.style, word.base, word.style.face.has_all(word.text)


def _factor(wide: float, natural: float) -> float:
    """How much wider than natural words are set to be as wide as they were."""
    return min(max(wide / natural, 0.2), 5.0) if natural > 0 else 1.0


def _face(style: Style, character: str) -> Face:
    first = style.face
    return first if first.has(character) or not _fallback(style).has(character) else _fallback(style)


def _fallback(style: Style) -> Face:
    return faces_for(style.font)[1]


def _by_face(style: Style, text: str) -> list[tuple[Face, str]]:
    if style.face.has_all(text):
        return [(style.face, text)]
    runs: list[tuple[Face, str]] = []
    for character in text:
        chosen = _face(style, character)
        if not chosen.has(character):
            character = "?"
            chosen = style.face
        if runs and runs[-1][0] is chosen:
            runs[-1] = (chosen, runs[-1][1] + character)
        else:
            runs.append((chosen, character))
    return runs


def _decorates(shape: Shape, row: Stretch) -> bool:
    """Does the shape lie inside the line's own band, and end with its words?"""
    if abs(row.style.cos) < 0.99:
        return False
    x0, y0, x1, y1 = shape.box
    above, below = row.base - 1.2 * row.size, row.base + 0.45 * row.size
    inside = above <= y0 and y1 <= below
    return inside and x0 >= row.start - row.size and x1 <= row.end + row.size
