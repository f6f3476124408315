"""How a name is written: which tokens may belong to one, and which stand together."""

from __future__ import annotations

import re
from functools import lru_cache

from redaction.engine.detectors.tokens import Token, is_elided
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.first_names import FIRST_NAMES
from redaction.rules.name_parts import fold
from redaction.rules.vocabulary import (
    AMBIGUOUS,
    BODY_WORDS,
    PLACE_OPENINGS,
    PLURAL_TITLES,
    RANKS,
    ROLE_WORDS,
    TITLES,
)

NOT_NAMES = (ROLE_WORDS | BODY_WORDS | PLACE_OPENINGS | TITLES | PLURAL_TITLES | RANKS) - AMBIGUOUS
# A rank is written in capitals: "DI Neale", but "Di Neale".
_IN_SMALL_LETTERS = frozenset({"Di"})


_SAME_LINE = re.compile(r"[ \u00a0]{0,2}")
# The next line may be set in, as the text of a column is.
NEXT_LINE = re.compile(r"[ \t\u00a0]{0,3}\r?\n[ \u00a0]{0,40}")
_SHORTEST_PLURAL = 5
_OFFICES = ROLE_WORDS | RANKS
_FEWEST_LETTERS = 3
_VOWELS = frozenset("aeiouy")


def core(token: Token) -> str:
    """The token without a possessive ending."""
    return _core(token.text)


def core_end(token: Token) -> int:
    return token.start + len(_core(token.text))


def is_first_name(token: Token) -> bool:
    return _is_first_name(token.text)


def may_be_name(token: Token) -> bool:
    """Capitalised, and not a word that only names roles, bodies, days or places."""
    return _may_be_name(token.text)


def may_be_name_when_capital(token: Token) -> bool:
    """The same of a word in small letters."""
    return _may_be_name(token.text.capitalize())


# A document says the same words over and over, and every detector asks the same of each.
@lru_cache(maxsize=20_000)
def _core(text: str) -> str:
    if text[-2:-1] in "'’`´" and text[-1:] in "sS" and len(text) > 2:
        return text[:-2]
    return text


@lru_cache(maxsize=20_000)
def _is_first_name(text: str) -> bool:
    word = _core(text)
    if not word[:1].isupper() or word == "WM":
        return False  # "Wm" is a name cut short, "WM" a rank or initials.
    folded = fold(word)
    halves = folded.split("-")
    both = len(halves) == 2 and all(half in FIRST_NAMES and half not in AMBIGUOUS for half in halves)
    return word.casefold() in FIRST_NAMES or folded in FIRST_NAMES or both


@lru_cache(maxsize=20_000)
def _may_be_name(text: str) -> bool:
    word = _core(text)
    return (
        len(word) > 1
        and (word[0].isupper() or is_elided(word))
        and not any(char.isdigit() or char == "_" for char in word)
        and (word.casefold() not in NOT_NAMES or word in _IN_SMALL_LETTERS)
        and not _is_said_letter_by_letter(word)
        and not _are_several_in_office(word.casefold())
    )


def _is_said_letter_by_letter(word: str) -> bool:
    """ "NHSE", "LSCB": three capitals or more, without a vowel or in common use."""
    if not (word.isupper() and word.isalpha()) or len(word) < _FEWEST_LETTERS:
        return False
    return word in ABBREVIATIONS or _VOWELS.isdisjoint(fold(word))


def _are_several_in_office(word: str) -> bool:
    """ "Practitioners", "Superintendents"."""
    return word[-1:] == "s" and word[:-1] in _OFFICES and len(word) > _SHORTEST_PLURAL


def is_initials(token: Token) -> bool:
    """Two capitals that are no common abbreviation, or three that are no first name either."""
    text = core(token)
    return (
        2 <= len(text) <= 3
        and text.isalpha()
        and text.isupper()
        and text not in ABBREVIATIONS
        and (len(text) == 2 or text.casefold() not in FIRST_NAMES)
    )


def joined(token: Token) -> bool:
    """Does only a space or two part this token from the one before?"""
    return bool(_SAME_LINE.fullmatch(token.gap))


def joined_over_line(token: Token) -> bool:
    """Parted by a space, or by one line break: text that was wrapped inside a name."""
    return joined(token) or bool(NEXT_LINE.fullmatch(token.gap))
