"""How a name is written: which tokens may belong to one, and where one ends."""

from __future__ import annotations

import re

from redaction.engine.detectors.tokens import Token
from redaction.rules.first_names import FIRST_NAMES
from redaction.rules.places import COUNTIES
from redaction.rules.vocabulary import AMBIGUOUS, BODY_WORDS, RANKS, ROLE_WORDS, TITLES
from redaction.rules.word_set import word_set

PARTICLES = word_set(
    """
    de van von der den del della la le du da dos das di bin binti ibn al el ap ab y ter ten st
    """
)
NOT_NAMES = (ROLE_WORDS | BODY_WORDS | TITLES | RANKS) - AMBIGUOUS

_SAME_LINE = re.compile(r"\.?[ \t\u00a0]{0,2}$")
_NEXT_LINE = re.compile(r"[ \u00a0]{0,3}\r?\n[ \u00a0]{0,2}$")
_NICKNAME_OPENS = re.compile(r"[ ]?[\"“‘'(]$")
_NICKNAME_CLOSES = re.compile(r"[\"”’')][ ]?$")
_MOST_INITIALS = 4


def core(token: Token) -> str:
    """The token without a possessive ending."""
    text = token.text
    if text[-2:-1] in "'’" and text[-1:] in "sS" and len(text) > 2:
        return text[:-2]
    return text


def core_end(token: Token) -> int:
    return token.start + len(core(token))


def is_first_name(token: Token) -> bool:
    return token.is_capital and core(token).casefold() in FIRST_NAMES


def may_be_name(token: Token) -> bool:
    """Capitalised, and not a word that only names roles, bodies, days or places."""
    word = core(token)
    return (
        len(word) > 1
        and token.is_capital
        and word.replace("-", "").replace("'", "").replace("’", "").isalpha()
        and word.casefold() not in NOT_NAMES
    )


def joined(token: Token, *, over_line: bool = False) -> bool:
    """Is this token's gap one that stands inside a name: a space, an initial's stop, one line break?"""
    return bool(_SAME_LINE.match(token.gap)) or (over_line and bool(_NEXT_LINE.match(token.gap)))


def read_name(tokens: tuple[Token, ...], first: int) -> int:
    """Index after the last token of the name that starts at ``first``; ``first`` itself where none does.

    A single capitalised word is a name here: whether it is enough is for the caller to judge.
    """
    token = tokens[first]
    if token.is_initial or _is_initial_group(tokens, first):
        return _after_initials(tokens, first)
    if not may_be_name(token):
        return first
    after = _after_nickname(tokens, first + 1)
    after = _over_middle_initials(tokens, after)
    surname = _read_surname(tokens, after, over_line=True)
    if surname == after:
        return first + 1
    if _is_middle_name(tokens, after, surname):
        return _read_surname(tokens, surname, over_line=False)
    return surname


def _is_initial_group(tokens: tuple[Token, ...], index: int) -> bool:
    """ "AH" in "AH Potter"."""
    token = tokens[index]
    return (
        token.is_caps
        and len(token.text) <= 3
        and token.low not in NOT_NAMES
        and token.low not in AMBIGUOUS
        and index + 1 < len(tokens)
        and joined(tokens[index + 1])
        and not tokens[index + 1].is_caps
        and may_be_name(tokens[index + 1])
    )


def _after_initials(tokens: tuple[Token, ...], first: int) -> int:
    index = first + 1
    while (
        index < len(tokens)
        and index - first < _MOST_INITIALS
        and tokens[index].is_initial
        and joined(tokens[index])
    ):
        index += 1
    end = _read_surname(tokens, index, over_line=False)
    return end if end > index else first


def _after_nickname(tokens: tuple[Token, ...], index: int) -> int:
    """Past ``"Dusty"`` or ``(Dusty)`` where a surname follows it."""
    if index + 1 < len(tokens) and _NICKNAME_OPENS.match(tokens[index].gap) and tokens[index].is_capital:
        following = tokens[index + 1]
        if _NICKNAME_CLOSES.match(following.gap) and may_be_name(following):
            return index + 1
    return index


def _over_middle_initials(tokens: tuple[Token, ...], index: int) -> int:
    start = index
    while index < len(tokens) and index - start < 3 and tokens[index].is_initial and joined(tokens[index]):
        index += 1
    return index if _read_surname(tokens, index, over_line=False) > index else start


def _read_surname(tokens: tuple[Token, ...], index: int, *, over_line: bool) -> int:
    """Past one surname with its particles ("de Groot", "Ní Bhriain"); ``index`` where none stands there."""
    end = index
    while end < len(tokens) and end - index < 3 and tokens[end].low in PARTICLES and joined(tokens[end]):
        end += 1
    if end < len(tokens) and may_be_name(tokens[end]) and _follows(tokens[end], over_line):
        if tokens[end].low in COUNTIES:
            return index
        if tokens[end].low in _IRISH_PREFIXES and end + 1 < len(tokens) and may_be_name(tokens[end + 1]):
            return end + 2
        return end + 1
    return index


def _follows(token: Token, over_line: bool) -> bool:
    return joined(token, over_line=over_line) or bool(
        _NICKNAME_CLOSES.match(token.gap) and token.gap.strip() != "’"
    )


_IRISH_PREFIXES = frozenset({"ní", "nic", "mac", "ó", "mhic", "uí", "ua", "o"})


def _is_middle_name(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Is the word just read a middle name, with the surname after it: "Mary Ann Smith"?

    In a run-on list the third word is the next person's first name or the person's county.
    """
    if end >= len(tokens) or end - start != 1 or not is_first_name(tokens[start]):
        return False
    following = tokens[end]
    return joined(following) and may_be_name(following) and not is_first_name(following)
