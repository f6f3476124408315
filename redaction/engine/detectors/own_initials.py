"""Names given with the letters that stand for them: "Joan Smith (JS)", "AM - Adaeze Mbah", "Mr A Thorne Chair AT"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_reading import PARTICLES, read_name
from redaction.engine.detectors.name_shapes import (
    core_end,
    is_first_name,
    joined,
    joined_over_line,
    may_be_name,
)
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier
from redaction.rules.written_initials import have_form, spell

# In a column of its own too.
_OPENS = re.compile(r"[ \t\u00a0]{0,40}[(\[]|[ ]{1,2}[–-][ ]{1,2}")
_EXPLAINS = re.compile(r"[ ]{0,2}[–=:-][ ]{0,2}")
_ENDS_LINE = re.compile(r"[ \t]*(?:\n|$)")
_BRACKETED = re.compile(r"\(\)|\[\]")
_IN_BRACKETS = re.compile(r"[ \t\u00a0]{0,40}\(")
_SHORTEST_NAME = 2
_CLOSES = re.compile(r"\)[ ]{1,2}")
_LONGEST_NAME = 4
_LONGEST_ROLE = 4
_LONGEST_LINE = 14
# A table of members holds several; one alone may be the name of a body with its abbreviation.
_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Given:
    """Letters at one token and the name at tokens ``first`` up to ``last``; ``style`` is how the two are set."""

    letters: int
    first: int
    last: int
    style: str


class OwnInitials:
    name = "own_initials"

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        given = [
            one
            for index, token in enumerate(tokens.items)
            if have_form(token.text)
            for one in _given_with(tokens, index)
        ]
        styles = [one.style for one in given]
        spans: list[Span] = []
        for one in given:
            known = one.style == "bracket" and is_first_name(tokens.items[one.first])
            if known or styles.count(one.style) >= _ROWS:
                spans += self._hits(tokens, one)
        if styles.count("bracket") >= _ROWS:
            spans += _given_otherwise(tokens)
        return spans

    def _hits(self, tokens: Tokens, one: _Given) -> Iterator[Span]:
        letters, name = tokens.items[one.letters], tokens.items[one.first : one.last]
        reason = f"given with the letters that stand for it, {letters.text}"
        yield hit(name[0].start, core_end(name[-1]), Label.PERSON, self.name, reason, score=0.9)
        reason = "letters given with the name that they stand for"
        yield hit(letters.start, letters.end, Label.INITIALS, self.name, reason, score=0.95)


def _given_otherwise(tokens: Tokens) -> Iterator[Span]:
    """Letters in a bracket behind a name that they do not spell, where others do: "Toni Travers (AT)"."""
    reason = "stands where other people's initials do"
    for index, letters in enumerate(tokens.items):
        if index < _SHORTEST_NAME or not have_form(letters.text) or not _IN_BRACKETS.fullmatch(letters.gap):
            continue
        named = _is_name(tokens, index - _SHORTEST_NAME, index) and is_first_name(tokens.items[index - 2])
        if named and tokens.text.startswith(")", letters.end):
            yield hit(
                letters.start,
                letters.end,
                Label.INITIALS,
                OwnInitials.name,
                reason,
                score=0.4,
                tier=Tier.CHECK,
            )


def _given_with(tokens: Tokens, index: int) -> Iterator[_Given]:
    """The name that the letters at ``index`` are given with, by the first way of setting it that fits."""
    yield from list(_before(tokens, index) or _after(tokens, index) or _on_line(tokens, index))[:1]


def _before(tokens: Tokens, index: int) -> list[_Given]:
    """ "Joan Smith (JS)", "Joan Smith JS"."""
    letters, last = tokens.items[index], index
    if joined(letters) or letters.gap == "\t":
        style = "beside"
    elif _OPENS.fullmatch(letters.gap):
        style = "bracket"
    elif _CLOSES.fullmatch(letters.gap):
        style, last = "beside", _before_bracket(tokens, index)
    else:
        return []
    names = range(last - 2, max(-1, last - 1 - _LONGEST_NAME), -1)
    return [
        _Given(index, first, last, style)
        for first in names
        if _is_name(tokens, first, last) and _spelt(tokens, index, first, last)
    ] + [
        _Given(index, first, last, f"{style}, surname first")
        for first in names[:1]
        if _is_name(tokens, first, last) and _spelt_surname_first(tokens, index, first)
    ]


def _before_bracket(tokens: Tokens, index: int) -> int:
    """Where the bracket opens that closes before ``index``: "Helen Moss (Chair) HM"; 0 where none does."""
    opened = (place for place in range(index - 1, max(0, index - 1 - _LONGEST_ROLE), -1))
    return next((place for place in opened if tokens.items[place].gap == " ("), 0)


def _after(tokens: Tokens, index: int) -> list[_Given]:
    """ "AM - Adaeze Mbah", "TW Tom Wills."; a rank before a name only where it is explained."""
    items = tokens.items
    if index + 2 >= len(items):
        return []
    explained = bool(_EXPLAINS.fullmatch(items[index + 1].gap))
    if not explained and not joined(items[index + 1]):
        return []
    last = read_name(items, index + 1)
    if last < index + 3 or not _spelt(tokens, index, index + 1, last):
        return []
    return [_Given(index, index + 1, last, "explained" if explained else "key")]


def _on_line(tokens: Tokens, index: int) -> list[_Given]:
    """At the end of a line that begins with the name, or in brackets, the role between."""
    letters = tokens.items[index]
    bracketed = bool(_BRACKETED.fullmatch(letters.gap[-1:] + tokens.text[letters.end : letters.end + 1]))
    if not bracketed and not _ENDS_LINE.match(tokens.text, letters.end):
        return []
    found: list[_Given] = []
    for first in range(index - 2, max(-1, index - _LONGEST_LINE), -1):
        if "\n" in tokens.items[first + 1].gap:
            break
        last = read_name(tokens.items, first)
        if last >= first + 2 and last < index and _spelt(tokens, index, first, last):
            found = [_Given(index, first, last, "behind role" if bracketed else "line")]
            if bracketed:
                break
    return found


def _is_name(tokens: Tokens, first: int, last: int) -> bool:
    """Capitalised words and particles, a space apart; after an unknown word none that only names roles or bodies."""
    words = tokens.items[first:last]
    wrapped = joined_over_line if words[0].is_initial else joined
    if not words[0].is_capital or not wrapped(words[1]) or not all(joined(word) for word in words[2:]):
        return False
    if is_first_name(words[0]):
        return all(_is_part(word) or word.is_capital for word in words)
    return all(_is_part(word) for word in words)


def _spelt_surname_first(tokens: Tokens, index: int, first: int) -> bool:
    """ "Jennings Ivor IJ"."""
    surname, given = tokens.items[first : first + 2]
    return is_first_name(given) and spell(tokens.items[index].text, [given.text, surname.text])


def _is_part(token: Token) -> bool:
    return token.is_initial or may_be_name(token) or token.text in PARTICLES


def _spelt(tokens: Tokens, index: int, first: int, last: int) -> bool:
    return spell(tokens.items[index].text, [token.text for token in tokens.items[first:last]])
