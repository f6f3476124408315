"""A requester's name as it was given, taken apart: "Quibble, Zed", "Mr Zed Quibble MBE", "Ada Van Dorn"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_AFTER_NAMES = frozenset(
    ["esq", "esquire", "jr", "jnr", "junior", "sr", "snr", "senior", "bsc", "msc", "phd"]
)
_LETTERS_AFTER = frozenset(
    ["obe", "mbe", "cbe", "kc", "qc", "jp", "mp", "msp", "ms", "mla", "ba", "ma", "llb", "llm"]
)
"""Letters only in capitals: Jack Ma has no degree in his name."""


@dataclass(frozen=True, slots=True)
class Name:
    """``orders``: the ways in which the whole name is written; ``given``: first and middle names; all folded."""

    given: tuple[str, ...]
    surname: str

    @property
    def orders(self) -> list[list[str]]:
        return [[*self.given, self.surname], [self.surname, *self.given]]

    @property
    def own(self) -> frozenset[str]:
        return frozenset((*self.given, self.surname))

    @property
    def initial(self) -> str:
        return self.given[0][0] if self.given else ""


def name_of(text: str, *, titles: Collection[str]) -> Name | None:
    """The name without titles and letters after it; the last word is the surname, or the last before a comma."""
    visible = "".join(char for char in text if unicodedata.category(char) != "Cf")
    pieces = [
        [word for word in _WORD.findall(piece) if fold(word) not in titles] for piece in visible.split(",")
    ]
    named = [words for words in map(_without_letters, pieces) if words]
    if not named:
        return None
    words = [one for piece in (*named[1:], named[0]) for one in piece]
    return Name(tuple(words[:-1]), words[-1])


def _without_letters(words: list[str]) -> list[str]:
    shouted = all(word.isupper() for word in words)
    return [
        fold(word)
        for word in words
        if not (
            fold(word) in _AFTER_NAMES or (fold(word) in _LETTERS_AFTER and word.isupper() and not shouted)
        )
    ]


def fold(word: str) -> str:
    """A word without case, accents, apostrophes and the ending of a possessive."""
    plain = unicodedata.normalize("NFKD", word).casefold().replace("’", "'").removesuffix("'s")
    return "".join(
        char for char in plain if not unicodedata.combining(char) and unicodedata.category(char) != "Cf"
    ).replace("'", "")
