"""A document cut into words once, for every detector that works on words and not on characters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

# A word: letters, joined by apostrophes and hyphens; or a run with digits in it.
# A line may end after a hyphen, inside a double-barrelled name.
_WORD = re.compile(
    r"[^\W\d_]++(?:(?:['’‘`´]|[\-‐‑](?:[ ]?\n[ ]{0,2}(?=[A-ZÀ-Þ][a-zß-ÿ]))?)[^\W\d_]++)*+(?![\d_])|\d[\d,.]*\w*|\w+"
)
# "ManagementShirley": two words of which a table cell or a lost line break left no gap between.
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{3})(?=[A-ZÀ-Þ][a-zà-ÿ]{2})|(?<=[a-zà-ÿ]{4})(?=[A-ZÀ-Þ]{2,3}$)")
# "AOBBhavesh": a heading in capitals stuck to the name after it.
_GLUED_CAPITALS = re.compile(r"(?<=[A-Z]{2})(?=[A-Z][a-zà-ÿ]{3,}$)")
# Pieces of e-mail and web addresses stand in lower case too, and say nothing.
_BEFORE_WORD = frozenset(" \n\t\u00a0(\"“‘'") | {""}
# "PRMr": a title stuck to what stands before it.
_IN_ADDRESS = re.compile(r"@|\.\w")
_GLUED_TITLE = re.compile(r"(?<=\w\w)(?=(?:Mrs?|Ms|Miss|Dr|Prof|Cllr|Councillor|Sgt|Insp|Inspector|Supt)$)")

_NAME_PREFIX = re.compile(r"(?:Mac|Mc|Fitz|De|Di|La|Le|Van|Del|Des|Du|Vander)$")


@dataclass(frozen=True, slots=True)
class Token:
    """``text == document[start:end]``; ``gap`` is what stands between it and the token before."""

    start: int
    end: int
    text: str
    gap: str

    @property
    def is_capital(self) -> bool:
        """Starts as a name does: one capital, then whatever."""
        return self.text[:1].isupper()

    @property
    def is_initial(self) -> bool:
        return len(self.text) == 1 and self.text.isupper()

    @property
    def is_caps(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def low(self) -> str:
        return self.text.casefold()


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
        cut = _unglue(match[0]) if end - start > 3 else None
        if cut:
            yield start, start + cut
            start += cut
        yield start, end


def _unglue(word: str) -> int | None:
    """Where a second, capitalised word starts inside this one, if it does."""
    if word[1:].islower() or word.isupper():
        return None
    title = _GLUED_TITLE.search(word)
    if title:
        return title.start()
    found = _GLUED.search(word) or _GLUED_CAPITALS.search(word)
    if not found or _NAME_PREFIX.match(word[: found.start()]):
        return None
    return found.start()
