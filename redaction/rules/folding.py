"""Text brought to one form for comparison: compatibility characters, case, accents and separators folded."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property

# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "ı": "i",
        "ħ": "h",
        "Ħ": "H",
    }
    | {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ĸ": "k"}
)
# Cyrillic and Greek letters that look like Latin ones: in print nobody can tell which they are.
_LOOK_ALIKE = {
    "A": "\u0410\u0391",
    "B": "\u0412\u0392",
    "C": "\u0421",
    "E": "\u0415\u0395",
    "H": "\u041d\u0397",
    "I": "\u0406\u0399",
    "J": "\u0408",
    "K": "\u041a\u039a",
    "M": "\u041c\u039c",
    "N": "\u039d",
    "O": "\u041e\u039f",
    "P": "\u0420\u03a1",
    "S": "\u0405",
    "T": "\u0422\u03a4",
    "X": "\u0425\u03a7",
    "Y": "\u0423\u03a5",
    "Z": "\u0396",
    "a": "\u0430",
    "c": "\u0441",
    "d": "\u0501",
    "e": "\u0435",
    "i": "\u0456",
    "j": "\u0458",
    "o": "\u043e\u03bf",
    "p": "\u0440",
    "s": "\u0455",
    "v": "\u03bd",
    "x": "\u0445",
    "y": "\u0443",
}
_PLAIN |= {ord(twin): plain for plain, twins in _LOOK_ALIKE.items() for twin in twins}
_LETTERS = re.compile(r"[^\W_]+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_BROKEN_WORD = re.compile(r"[-\u00ad\u2010]\s*\n\s*|[\u00ad\u200b-\u200d\u2060\ufeff\ufffe\x02]\s*")


def fold(text: str) -> Folded:
    return Folded(text)


def _taken_apart(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).translate(_PLAIN)
    return "".join(character for character in apart if not unicodedata.combining(character))


def _small(text: str) -> str:
    """``text`` in small letters, character for character."""
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


class Folded:
    """One text in its folded forms, with the way back.

    ``cased`` is the text without accents and compatibility forms; ``squashed`` its letters and digits alone, in
    small letters. Places in ``squashed`` are what the methods take.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.cased = text if text.isascii() else _taken_apart(text)
        self._folded = _small(self.cased)
        self.squashed = _NOT_LETTERS.sub("", self._folded)

    @property
    def words(self) -> list[str]:
        return _LETTERS.findall(self._folded)

    def tokens(self) -> Iterator[re.Match[str]]:
        """Runs of letters and digits, as written."""
        return _LETTERS.finditer(self.cased)

    @cached_property
    def _places(self) -> list[int]:
        """Where in ``cased`` each character of ``squashed`` stands."""
        return [at for run in _LETTERS.finditer(self._folded) for at in range(*run.span())]

    @cached_property
    def _starts(self) -> list[int]:
        """Where in ``cased`` each character of ``text`` begins."""
        starts, at = [], 0
        for character in self.text:
            starts.append(at)
            at += len(_taken_apart(character))
        return starts

    def original(self, place: int) -> int:
        """The code point of ``text`` behind a place in ``cased``."""
        return place if self.cased is self.text else max(bisect_right(self._starts, place) - 1, 0)

    def offset(self, at: int) -> int:
        return self.original(self._places[at])

    def gap(self, at: int) -> str:
        """What stands between character ``at`` of ``squashed`` and the one before it."""
        return self.cased[self._places[at - 1] + 1 : self._places[at]]

    def is_unbroken(self, start: int, end: int) -> bool:
        return self._places[end - 1] - self._places[start] == end - 1 - start

    def is_edge(self, at: int, strict: bool) -> bool:
        """Whether a word begins or ends before character ``at``.

        That is at a separator; unless ``strict``, also where small letters turn to capitals, or letters to digits.
        """
        if at == 0 or at == len(self._places) or self.gap(at):
            return True
        if strict:
            return False
        left, right = self.cased[self._places[at - 1]], self.cased[self._places[at]]
        return (left.islower() and right.isupper()) or left.isdigit() != right.isdigit()

    def in_spaced_run(self, start: int, end: int) -> bool:
        """Whether the letters from ``start`` to ``end`` are part of a longer run of single letters."""
        before = start > 0 and self._is_single(start - 1)
        after = end < len(self._places) and self._is_single(end)
        return before or after

    def _is_single(self, at: int) -> bool:
        left = at == 0 or bool(self.gap(at))
        right = at + 1 == len(self._places) or bool(self.gap(at + 1))
        return left and right

    def variants(self) -> Iterator[tuple[str, Callable[[int], int]]]:
        """NFKC text for patterns: as it is, and with broken words and lines joined; each with its way back."""
        composed = unicodedata.normalize("NFKC", self.text)
        yield composed, lambda place: min(place, max(len(self.text) - 1, 0))
        joined = " ".join(_BROKEN_WORD.sub("", composed).split())
        if joined != composed:
            # Joining moves everything up; the place in the joined text is the nearest that can be said.
            yield joined, lambda place: min(place, max(len(self.text) - 1, 0))
