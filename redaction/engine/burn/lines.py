"""Letters to words, words to stretches of a line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from redaction.engine.burn.glyphs import Glyph, Style

# In em: a wider gap starts a new stretch (a table cell, a column, a tab stop).
_STRETCH_GAP = 1.5
_WORD_GAP = 0.1
_SAME_LINE = 0.35


@dataclass(slots=True)
class Word:
    """Letters of one style without a space between them; ``mark`` is the same for all of them."""

    glyphs: list[Glyph]
    order: int
    space_before: bool = False

    @property
    def style(self) -> Style:
        return self.glyphs[0].style

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def mark(self) -> int | None:
        return self.glyphs[0].mark

    @property
    def start(self) -> float:
        return self.glyphs[0].start

    @property
    def end(self) -> float:
        return self.glyphs[-1].end

    @property
    def base(self) -> float:
        return self.glyphs[0].base


@dataclass(slots=True)
class Stretch:
    """Words that stand next to each other on one line; ``line`` numbers the lines of the page."""

    words: list[Word]
    line: int = 0
    marked: bool = field(init=False, default=False)
    # Asked for too often to be found anew each time.
    size: float = field(init=False, default=0.0)
    end: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        self.marked = any(word.mark is not None for word in self.words)
        self.size = max(word.style.size for word in self.words)
        self.end = max(word.end for word in self.words)

    @property
    def start(self) -> float:
        return self.words[0].start

    @property
    def base(self) -> float:
        return self.words[0].base

    @property
    def style(self) -> Style:
        return self.words[0].style

    @property
    def order(self) -> int:
        return min(word.order for word in self.words)

    @property
    def text(self) -> str:
        return "".join((" " if word.space_before else "") + word.text for word in self.words).strip()


def words(glyphs: Sequence[Glyph], *, unseen: bool = False) -> list[Word]:
    """Words in drawing order; letters that nobody sees, or drawn twice in one place, only where asked for."""
    found: list[Word] = []
    current: list[Glyph] = []
    for glyph in glyphs:
        if glyph.is_space or not (glyph.visible or unseen):
            current = []
            continue
        if not current or not _continues(current[-1], glyph):
            current = []
            found.append(Word(current, len(found)))
        current.append(glyph)
    return found


def drop_doubles(glyphs: Sequence[Glyph]) -> None:
    """Letters drawn again in the same place (a poor man's bold) are seen once."""
    seen: set[tuple[str, int, int]] = set()
    for glyph in glyphs:
        if glyph.is_space or not glyph.visible:
            continue
        step = 5 / glyph.style.size
        place = (glyph.text, int(glyph.start * step), int(glyph.base * step))
        if place in seen:
            glyph.visible = False
        seen.add(place)


def _continues(last: Glyph, glyph: Glyph) -> bool:
    size = last.style.size
    return (
        (last.style is glyph.style or last.style == glyph.style)
        and last.mark == glyph.mark
        and abs(last.base - glyph.base) < 0.1 * size
        and -0.3 * size < glyph.start - last.end < _WORD_GAP * size
    )


def stretches(page_words: Iterable[Word]) -> list[Stretch]:
    """Stretches of all lines, in the order in which the page first draws in them."""
    by_direction: dict[tuple[float, float], list[Word]] = defaultdict(list)
    for word in page_words:
        by_direction[word.style.cos, word.style.sin].append(word)
    result: list[Stretch] = []
    number = 0
    for group in by_direction.values():
        for line in _lines(group):
            for run in _runs(line):
                result.append(Stretch(run, number))
            number += 1
    return sorted(result, key=lambda stretch: stretch.order)


def _lines(group: list[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in sorted(group, key=lambda word: (word.base, word.start)):
        if lines and abs(word.base - lines[-1][0].base) < _SAME_LINE * max(
            word.style.size, lines[-1][0].style.size
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _runs(line: list[Word]) -> list[list[Word]]:
    ordered = sorted(line, key=lambda word: word.start)
    runs = [[ordered[0]]]
    end = ordered[0].end
    for word in ordered[1:]:
        gap = word.start - end
        size = max(word.style.size, runs[-1][-1].style.size)
        # Words printed over one another are no one word.
        word.space_before = gap > 0.1 * size or gap < -0.3 * size
        if gap > _STRETCH_GAP * size:
            word.space_before = False
            runs.append([])
        runs[-1].append(word)
        end = max(end, word.end) if runs[-1][0] is not word else word.end
    return runs
