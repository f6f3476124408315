"""A document cut into words once, for every detector that works on words and not on characters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from redaction.engine.detectors.glued import unglue

# A word: letters, joined by apostrophes and hyphens; or a run with digits in it.
# A line may end after a hyphen, inside a double-barrelled name.
_WORD = re.compile(
    r"[^\W\d_]++(?:(?:['’‘`´]|[\-‐‑](?:[ ]?\n[ ]{0,2}(?=[A-ZÀ-Þ][a-zß-ÿ]))?)[^\W\d_]++)*+(?![\d_])"
    # A paragraph's number stuck to the word behind or before it: "2.1Gareth", "Gareth3."
    r"|\d+\.\d+(?=[A-ZÀ-Þ]{2}|[A-ZÀ-Þ][a-zß-ÿ])|\d{1,2}(?=[A-ZÀ-Þ][a-zß-ÿ]{2})|[A-ZÀ-Þ][a-zß-ÿ]{2,}(?=\d{1,2}[.)])"
    r"|\d[\d,.]*\w*|\w+"
)
# Pieces of e-mail and web addresses stand in lower case too, and say nothing.
_BEFORE_WORD = frozenset(" \n\t\u00a0(\"“‘'") | {""}
_IN_ADDRESS = re.compile(r"@|\.\w")
_SHORTEST_GLUED = 3
# So many words stuck together are a list; more are no text, and would be read over and over.
_MOST_GLUED = 4
# One letter in Welsh: "R. Ll. Hughes".
_WELSH_INITIALS = frozenset({"Ll", "Ff", "Dd", "Rh"})


@dataclass(frozen=True, slots=True)
class Token:
    """``text == document[start:end]``; ``gap`` is what stands between it and the token before."""

    start: int
    end: int
    text: str
    gap: str

    @property
    def is_capital(self) -> bool:
        """Starts as a name does: one capital, then whatever; or as "d'Silva" does."""
        return self.text[:1].isupper() or is_elided(self.text)

    @property
    def is_initial(self) -> bool:
        return (len(self.text) == 1 and self.text.isupper()) or self.text in _WELSH_INITIALS

    @property
    def is_caps(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def low(self) -> str:
        return self.text.casefold()


def is_elided(word: str) -> bool:
    return word[:1] in "dlo" and word[1:2] in "'’" and word[2:3].isupper()


@dataclass(frozen=True)
class Tokens:
    """All tokens of one text, in order."""

    text: str
    items: tuple[Token, ...]

    @cached_property
    def lower_counts(self) -> Counter[str]:
        """How often a word stands in lower case: what is a word here is less likely to be a name."""
        return Counter(
            token.text
            for token in self.items
            if token.text.islower()
            and token.gap[-1:] in _BEFORE_WORD
            and not _IN_ADDRESS.match(self.text, token.end)
        )

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that touch ``text[start:end]``."""
        first = bisect_right(self.starts, start) - 1
        if first < 0 or self.items[first].end <= start:
            first += 1
        return list(self.items[first : bisect_left(self.starts, end)])

    def before(self, token: Token) -> Token | None:
        index = bisect_left(self.starts, token.start)
        return self.items[index - 1] if index else None

    def after(self, token: Token) -> Token | None:
        index = bisect_left(self.starts, token.end)
        return self.items[index] if index < len(self.items) else None

    def index_from(self, position: int) -> int:
        """Index of the first token that starts at or after ``position``."""
        return bisect_left(self.starts, position)

    @cached_property
    def starts(self) -> list[int]:
        return [token.start for token in self.items]


def tokenise(text: str) -> Tokens:
    items: list[Token] = []
    last = 0
    for start, end in _pieces(text):
        items.append(Token(start, end, text[start:end], text[last:start]))
        last = end
    return Tokens(text, tuple(items))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        start, end = match.span()
        for _ in range(_MOST_GLUED):
            cut = unglue(text[start:end]) if end - start > _SHORTEST_GLUED else None
            if cut is None:
                break
            yield start, start + cut
            start += cut
        yield start, end
