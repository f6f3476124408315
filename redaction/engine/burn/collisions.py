"""Words that would lie under a gap's box: lines printed over one another, text over a picture with a secret in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redaction.engine.burn.glyphs import Style
from redaction.engine.burn.room import Band

# Of a letter's size, above its base line: where its middle may be.
_MIDDLES = (0.15, 0.4)
_INSET = 0.5


@dataclass(frozen=True, slots=True)
class SetWord:
    """A word as it is drawn in the output: from where to where on which line."""

    style: Style
    start: float
    end: float
    base: float
    letters: int

    @property
    def middles(self) -> Iterator[tuple[float, float]]:
        """The middles of its letters on the page."""
        step = (self.end - self.start) / self.letters
        for at in range(self.letters):
            for height in _MIDDLES:
                yield self.style.place(self.start + (at + 0.5) * step, self.base - height * self.style.size)


def any_under(words: Sequence[SetWord], bands: Sequence[Band]) -> bool:
    """Does the middle of any letter lie in a band?"""
    lines: dict[tuple[float, float, float], list[SetWord]] = defaultdict(list)
    for word in words:
        lines[word.style.cos, word.style.sin, word.base].append(word)
    return any(
        _holds(band, *middle)
        for band in bands
        for (cos, sin, base), line in lines.items()
        if (cos, sin) != (band.style.cos, band.style.sin) or _may_meet(band, base, line)
        for word in line
        for middle in word.middles
    )


def _may_meet(band: Band, base: float, line: Sequence[SetWord]) -> bool:
    """Of lines that run one way, most stand above or below one another."""
    highest = base - _MIDDLES[-1] * max(word.style.size for word in line)
    return base > band.top and highest < band.bottom and any(_overlap(band, word) for word in line)


def _overlap(band: Band, word: SetWord) -> bool:
    return word.end > band.start and word.start < band.end


def _holds(band: Band, x: float, y: float) -> bool:
    along, across = band.style.along(x, y), band.style.across(x, y)
    return (
        band.start + _INSET < along < band.end - _INSET and band.top + _INSET < across < band.bottom - _INSET
    )
