"""The terms of a terms file, and where they stand in a run of words.

Lines are ``X`` (its words in sequence, whole words, case and accents folded, however they are broken, hyphenated,
spaced or ligatured), ``word:X`` (one exact token) and ``re:X`` (a Python pattern, ignoring case, on NFKC text).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

from redaction.engine.burn.model import Term

Place = TypeVar("Place")
_BACKWARDS = 6
# Letters and digits: in a term this long, a capital or a digit that follows ends a word ("QuillfeatherMinutes").
_LONG = 8
# Cyrillic and Greek letters that are drawn as Latin ones: what looks like a name is that name.
_TWINS = str.maketrans(
    "асԁеіјорѕухονАВСЕНІЈКМОРЅТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "acdeijopsyxovABCEHIJKMOPSTXYABEZHIKMNOPTYX",
)
# Letters that Unicode does not take apart into a plain one and a mark.
_STROKED = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"}


class BadTerm(ValueError):
    """A line of a terms file that cannot be used; the message names the line, never its text."""


def read_terms(data: bytes) -> tuple[Term, ...]:
    """The terms of a UTF-8 file, one a line; ``#`` starts a comment line. Raises :class:`BadTerm`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadTerm("The terms file is not UTF-8 text.") from error
    lines = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
    return tuple(parse_term(line, number) for number, line in lines if line and not line.startswith("#"))


def parse_term(line: str, number: int) -> Term:
    kind, _, rest = line.partition(":")
    term = Term(number, kind, rest.strip()) if kind in ("word", "re") else Term(number, "words", line)
    if not term.text:
        raise BadTerm(f"Line {number} of the terms file is empty after its prefix.")
    if term.kind == "words" and not squash(term.text):
        raise BadTerm(f"Line {number} of the terms file has no letter or digit: write it as re: or word:.")
    if term.kind == "re":
        try:
            re.compile(term.text, re.IGNORECASE)
        except re.error as error:
            raise BadTerm(f"Line {number} of the terms file is not a valid pattern.") from error
    return term


@cache
def fold(character: str) -> str:
    """Letters and digits of one character: NFKC, no case, no accents; ``""`` for anything else."""
    plain = unicodedata.normalize(
        "NFKD", unicodedata.normalize("NFKC", character).translate(_TWINS).casefold()
    )
    return "".join(_STROKED.get(c, c) for c in plain if c.isalnum())


def squash(text: str) -> str:
    return "".join(fold(c) for c in text)


@dataclass(frozen=True, slots=True)
class Token(Generic[Place]):
    """A word and the place of each of its characters; ``new_line`` says that it starts a line."""

    text: str
    places: Sequence[Place]
    new_line: bool = False


@dataclass(frozen=True, slots=True)
class _FoldedToken:
    """Letters and digits of a token, which of its characters they come from, and where its words end.

    ``turns``: where small letters turn to capitals, or letters to digits.
    """

    text: str
    kept: tuple[int, ...]
    edges: frozenset[int]
    turns: frozenset[int]


@lru_cache(maxsize=50_000)
def _fold_token(text: str) -> _FoldedToken:
    letters, kept, edges, turns = "", [], set(), set()
    before = ""
    for at, character in enumerate(text):
        folded = fold(character)
        if not folded:
            edges.add(len(letters))
        elif before and _turns(before, character):
            turns.add(len(letters))
        letters += folded
        kept += [at] * len(folded)
        before = character
    return _FoldedToken(letters, tuple(kept), frozenset(edges), frozenset(turns))


def _turns(left: str, right: str) -> bool:
    return (left.islower() and right.isupper()) or left.isdigit() != right.isdigit()


class Passage(Generic[Place]):
    """Tokens in one order, laid out for searching."""

    def __init__(self, tokens: Sequence[Token[Place]]) -> None:
        self._tokens = tokens
        folded = [_fold_token(token.text) for token in tokens]
        self._squashed = "".join(each.text for each in folded)
        self._folded = folded
        self._starts = [0, *accumulate(len(each.text) for each in folded)]

    def _is_edge(self, at: int, long: bool) -> bool:
        """Does a word begin or end at this place of the squashed text?"""
        index = bisect_left(self._starts, at)
        if self._starts[index] == at:
            return True
        token, place = self._folded[index - 1], at - self._starts[index - 1]
        return place in token.edges or (long and place in token.turns)

    def _places(self, start: int, end: int) -> list[Place]:
        """The places of a match with all that stands in it: a hyphen or an apostrophe left over would tell of it."""
        found: list[Place] = []
        for index in range(max(bisect_right(self._starts, start) - 1, 0), len(self._tokens)):
            first = self._starts[index]
            if first >= end:
                break
            kept, places = self._folded[index].kept, self._tokens[index].places
            begin = kept[start - first] if start >= first else 0
            stop = kept[end - first - 1] + 1 if end <= first + len(kept) else len(places)
            found += places[begin:stop]
        return found

    def find(self, term: Term) -> Iterator[list[Place]]:
        """The places of each occurrence."""
        if term.kind == "words":
            yield from self._find_squashed(squash(term.text))
        elif term.kind == "word":
            word = unicodedata.normalize("NFKC", term.text)
            yield from self._find_pattern(re.compile(rf"(?<!\w){re.escape(word)}(?!\w)"))
        else:
            yield from self._find_pattern(re.compile(term.text, re.IGNORECASE))

    def _find_squashed(self, needle: str) -> Iterator[list[Place]]:
        long = len(needle) >= _LONG
        # Text that was written from right to left reads backwards to some readers.
        for wanted in dict.fromkeys((needle, needle[::-1] if len(needle) >= _BACKWARDS else needle)):
            start = self._squashed.find(wanted)
            while start >= 0:
                end = start + len(wanted)
                if self._is_edge(start, long) and self._is_edge(end, long):
                    yield self._places(start, end)
                start = self._squashed.find(wanted, start + 1)

    def _find_pattern(self, pattern: re.Pattern[str]) -> Iterator[list[Place]]:
        for text, places in self._spaced():
            for match in pattern.finditer(text):
                found = [place for each in places[match.start() : match.end()] for place in each]
                if found:
                    yield found

    def _spaced(self) -> list[tuple[str, list[tuple[Place, ...]]]]:
        """The text with its line breaks, with spaces for them, and with words broken by a hyphen joined."""
        broken, joined = _join(self._tokens, "\n", False), _join(self._tokens, " ", True)
        texts = [broken, (broken[0].replace("\n", " "), broken[1])]
        return texts if joined[0] == texts[1][0] else [*texts, joined]


def _join(tokens: Sequence[Token[Place]], line_break: str, heal: bool) -> tuple[str, list[tuple[Place, ...]]]:
    """The tokens as one text, and the places of each of its letters: a hyphen that was healed is the next letter's."""
    text: list[str] = []
    places: list[tuple[Place, ...]] = []
    healed: tuple[Place, ...] = ()
    for token in tokens:
        if (
            heal
            and token.new_line
            and text
            and text[-1] in "-\u2010\u00ad"
            and len(text) > 1
            and text[-2].isalpha()
        ):
            text.pop()
            healed = places.pop()
        elif text:
            text.append(line_break if token.new_line else " ")
            places.append(())
        for character, place in zip(token.text, token.places, strict=True):
            for letter in unicodedata.normalize("NFKC", character):
                text.append(letter)
                places.append((*healed, place))
                healed = ()
    return "".join(text), places


def find_misread(tokens: Sequence[Token[Place]], term: Term) -> Iterator[list[Place]]:
    """Places where a machine that reads pictures may have misread a plain term by a letter in six."""
    needle = squash(term.text)
    slips = len(needle) // 6 if term.kind == "words" else 0
    if not slips:
        return
    folded = [squash(token.text) for token in tokens]
    for first in range(len(tokens)):
        joined = ""
        for last in range(first, len(tokens)):
            joined += folded[last]
            if len(joined) > len(needle) + slips:
                break
            if len(joined) < len(needle) - slips or not within(joined, needle, slips):
                continue
            # A short word beside the term is no slip of the reader.
            less = (joined[len(folded[first]) :], joined[: len(joined) - len(folded[last])])
            if first == last or not any(within(shorter, needle, slips) for shorter in less):
                yield [place for token in tokens[first : last + 1] for place in token.places]


def within(left: str, right: str, slips: int) -> bool:
    """Is the edit distance of two strings at most ``slips``?"""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
        if min(row) > slips:
            return False
    return row[-1] <= slips


def group_runs(places: Iterable[Place], line_of: Callable[[Place], object]) -> list[list[Place]]:
    """Neighbouring places of one line together."""
    runs: list[list[Place]] = []
    for place in places:
        if runs and line_of(runs[-1][-1]) == line_of(place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


__all__ = [
    "BadTerm",
    "Passage",
    "Token",
    "find_misread",
    "group_runs",
    "parse_term",
    "read_terms",
    "squash",
    "within",
]
