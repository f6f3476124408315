"""Other ways of looking at a picture, for words that a first reading cannot see: turned, or told by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy
from PIL import Image

from redaction.rules.geometry import Box

# Of 255: letters stand out from their ground by so much in one colour, and by so little in brightness.
_COLOURED, _AS_BRIGHT = 50, 15
# Pixels: an edge is drawn over two or three.
_EDGE = 3
# Of all pixels: how many edges make letters.
_LETTERS = 0.0005
_QUARTERS: Final = {
    90: Image.Transpose.ROTATE_90,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_270,
}
_SURE, _WORD = 60, 4


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word that was read, where, and how sure the reader is of it (0 to 100)."""

    text: str
    box: Box
    confidence: float

    @property
    def is_long(self) -> bool:
        return sum(character.isalnum() for character in self.text) >= _WORD

    @property
    def is_sure(self) -> bool:
        return self.confidence >= _SURE and self.is_long

    @property
    def is_upended(self) -> bool:
        return self.is_long and self.box.y1 - self.box.y0 > 1.5 * (self.box.x1 - self.box.x0)


def by_colour(picture: Image.Image) -> Image.Image | None:
    """The picture in that one of its colours which tells letters as bright as their ground; None if none does."""
    if picture.mode != "RGB":
        return None
    pixels = numpy.asarray(picture).astype(numpy.int16)
    bright = numpy.asarray(picture.convert("L")).astype(numpy.int16)
    steps = numpy.abs(pixels[:, _EDGE:] - pixels[:, :-_EDGE])
    alike = numpy.abs(bright[:, _EDGE:] - bright[:, :-_EDGE]) < _AS_BRIGHT
    edges = ((steps > _COLOURED) & alike[:, :, None]).sum(axis=(0, 1))
    if edges.max() < _LETTERS * alike.size:
        return None
    return picture.getchannel(int(edges.argmax()))


def seems_turned(words: Sequence[ReadWord]) -> bool:
    """Do some words stand on end, or are there words and not one that the reader is sure of?"""
    return any(word.is_upended for word in words) or (
        any(word.is_long for word in words) and not any(word.is_sure for word in words)
    )


def quarters(picture: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """The picture turned to the left by 90, 180 and 270 degrees."""
    for degrees, how in _QUARTERS.items():
        yield degrees, picture.transpose(how)


def turned_back(box: Box, degrees: int, width: float, height: float) -> Box:
    """A box of the turned picture in the picture as it came, ``width`` times ``height`` in the box's own units."""
    if degrees == 90:
        return Box(box.page, width - box.y1, box.x0, width - box.y0, box.x1)
    if degrees == 180:
        return Box(box.page, width - box.x1, height - box.y1, width - box.x0, height - box.y0)
    return Box(box.page, box.y0, height - box.x1, box.y1, height - box.x0)


def together(one: Sequence[ReadWord], other: Sequence[ReadWord]) -> list[ReadWord]:
    """Both readings: where they overlap, the word of which its reader is surer."""
    found = list(one)
    for word in other:
        rivals = [each for each in found if each.box.overlaps(word.box)]
        if word.is_sure and all(rival.confidence < word.confidence or rival.is_upended for rival in rivals):
            found = [each for each in found if each not in rivals]
            found.append(word)
    return found
