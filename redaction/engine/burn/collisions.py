"""Words that would lie under a gap's box: lines printed over one another, text over a picture with a secret in it."""

from __future__ import annotations

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


def is_under(word: SetWord, band: Band) -> bool:
    """Does the middle of any letter lie in the band?"""
    own, other = band.style, word.style
    if (own.cos, own.sin) == (other.cos, other.sin):
        # The usual case, and too frequent to look at letters.
        heights = (word.base - height * other.size for height in _MIDDLES)
        across = any(band.top + _INSET < height < band.bottom - _INSET for height in heights)
        if not across or word.end <= band.start or word.start >= band.end:
            return False
    return any(_holds(band, *middle) for middle in word.middles)


def _holds(band: Band, x: float, y: float) -> bool:
    along, across = band.style.along(x, y), band.style.across(x, y)
    return (
        band.start + _INSET < along < band.end - _INSET and band.top + _INSET < across < band.bottom - _INSET
    )


def any_under(words: Sequence[SetWord], bands: Sequence[Band]) -> bool:
    return any(is_under(word, band) for band in bands for word in words)
