"""Where a name ends that starts at a token: first names, initials, particles, surnames, over a line's end too."""

from __future__ import annotations

import re
from collections.abc import Callable

from redaction.engine.detectors.name_shapes import (
    NEXT_LINE,
    NOT_NAMES,
    core,
    is_first_name,
    joined,
    joined_over_line,
    may_be_name,
)
from redaction.engine.detectors.tokens import Token
from redaction.rules.places import BESIDE_NAMES, COUNTIES
from redaction.rules.vocabulary import AMBIGUOUS, MONTHS, PLURAL_TITLES, RANKS, THEMES, TITLES
from redaction.rules.word_set import word_set

PARTICLES = word_set(
    "de van von der den del della la le du da dos das di bin binti ibn al el ap ab y ter ten st ben abu ould"
)
# Lower-case words that stand between two surnames, and in no English sentence.
BETWEEN_SURNAMES = word_set("da das dos de del della di van von der den ap ab bin binti ibn al el")
# Written apart from the surname that they belong to: "Ní Bhriain", "Mac Giolla".
_APART = word_set("ní nic mac ó mhic uí ua o mc")
# Given names as they were cut short in writing, with a stop: "Geo. Hand".
_SHORTENED = frozenset(
    ("Wm", "Geo", "Chas", "Jas", "Jos", "Thos", "Robt", "Edw", "Saml", "Benj", "Danl", "Alexr", "Fredk")
)
# Words for offices, bodies and days that are surnames as well: right after a first name, they are one.
SURNAMES_TOO = word_set(
    """
    lord canon mayor constable clerk driver captain coach chaplain vicar ranger western northern southern
    england ireland wales english irish welsh royal christmas easter spring noon friday monday
    parish court town house castle post
    speaker author tutor editor march dear day
    """
)
# After somebody who acts, and never after an article.
_AFTER_SUBJECT = word_set("to will said has had is was asked agreed reported and would")
_AFTER_STOP = re.compile(r"\.?[ \t\u00a0]{0,2}")
_NICKNAME_OPENS = re.compile(r"[ ]?[\"“‘'(]")
_NICKNAME_CLOSES = re.compile(r"[\"”’')][ ]?")
_MOST_INITIALS = 4
_SHORTEST_SURNAME = 3

Gap = Callable[[Token], bool]


def _joined_after_stop(token: Token) -> bool:
    return bool(_AFTER_STOP.fullmatch(token.gap))


def _closes_nickname(token: Token) -> bool:
    return bool(_NICKNAME_CLOSES.fullmatch(token.gap))


def read_name(tokens: tuple[Token, ...], first: int) -> int:
    """Index after the last token of the name that starts at ``first``; ``first`` itself where none does.

    A single capitalised word is a name here: whether it is enough is for the caller to judge.
    """
    token = tokens[first]
    if token.is_initial or _is_initial_group(tokens, first):
        return _after_initials(tokens, first)
    if token.low in PARTICLES and token.text.islower():
        return _read_surname(tokens, first, lambda one: one is token or joined(one))
    if not may_be_name(token):
        return first
    if core(token) != token.text:
        return first + 1
    if _has_nickname(tokens, first + 1):
        return _read_surname(tokens, first + 2, _closes_nickname)
    middle = _past_initials(tokens, first + 1)
    return (
        _after_middle_initials(tokens, first, middle) if middle > first + 1 else _after_first(tokens, first)
    )


def _after_middle_initials(tokens: tuple[Token, ...], first: int, middle: int) -> int:
    """ "John F Kennedy"; or "Isaac D", a surname cut down to its initial."""
    end = _read_surname(tokens, middle, _joined_after_stop)
    if end > middle:
        return end
    alone = is_first_name(tokens[first]) and not _opens_clause(tokens, first + 1)
    return middle if alone else first + 1


def _opens_clause(tokens: tuple[Token, ...], index: int) -> bool:
    """Is "I" or "A" a word here? "Iain A to bring" has no word that an article stands before."""
    letter, following = tokens[index], tokens[index + 1 : index + 2]
    if letter.text not in "AI":
        return False
    return (
        letter.text == "I"
        or not following
        or (joined(following[0]) and following[0].text not in _AFTER_SUBJECT)
    )


def _after_first(tokens: tuple[Token, ...], first: int) -> int:
    if tokens[first].text in _SHORTENED and tokens[first + 1 : first + 2]:
        return max(_read_surname(tokens, first + 1, _joined_after_stop), first + 1)
    if not is_first_name(tokens[first]) and (
        _is_theme(tokens[first + 1 : first + 2]) or _is_next_item(tokens, first + 1)
    ):
        return first + 1
    end = _read_surname(tokens, first + 1, joined_over_line)
    if end == first + 2 and not tokens[first].is_caps and tokens[first + 1].is_caps:
        return _past_capitals(tokens, end)
    if end > first + 1 and _is_middle_name(tokens, first + 1, end):
        return _read_surname(tokens, end, joined)
    following = tokens[first + 1 : first + 2]
    is_short = end <= first + 1 and is_first_name(tokens[first]) and bool(following)
    if is_short and (_is_surname_of_place(following[0]) or _is_surname_of_role(tokens, first + 1)):
        return first + 2
    return max(end, first + 1)


def _is_next_item(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Cllr Gold" at the end of a line, and "Min 41" on the next."""
    beside = tokens[index : index + 2]
    return len(beside) == 2 and "\n" in beside[0].gap and beside[1].text[:1].isdigit()


def _is_theme(following: tuple[Token, ...]) -> bool:
    """ "Cllr Beck Personal interest": what was declared, in a list that has lost its line breaks."""
    return bool(following) and following[0].low in THEMES


def _past_capitals(tokens: tuple[Token, ...], index: int) -> int:
    """Past the second surname of "Harvinder SINGH BASRA"."""
    if index >= len(tokens) or not joined(tokens[index]) or len(tokens[index].text) < _SHORTEST_SURNAME:
        return index
    return index + 1 if tokens[index].is_caps and may_be_name(tokens[index]) else index


def _is_surname_of_role(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Frank Mayor": nothing capitalised follows, with which the word would name an office or a body."""
    if not joined(tokens[index]) or core(tokens[index]).casefold() not in SURNAMES_TOO:
        return False
    following = tokens[index + 1 : index + 2]
    if tokens[index].low in MONTHS and following and following[0].text[:1].isdigit():
        return False
    return tokens[index].is_capital and not (following and joined(following[0]) and following[0].is_capital)


def _is_surname_of_place(token: Token) -> bool:
    """ "Jack London": a county or city right after a first name, where the surname is due."""
    return joined(token) and token.is_capital and not token.is_caps and token.low in COUNTIES


def _is_initial_group(tokens: tuple[Token, ...], index: int) -> bool:
    """ "AH" in "AH Potter"."""
    token = tokens[index]
    return (
        token.is_caps
        and len(token.text) <= 3
        and token.low not in NOT_NAMES | AMBIGUOUS
        and index + 1 < len(tokens)
        and joined(tokens[index + 1])
        and not tokens[index + 1].is_caps
        and may_be_name(tokens[index + 1])
        and not _opens_full_name(tokens, index + 1)
    )


def _opens_full_name(tokens: tuple[Token, ...], index: int) -> bool:
    """ "WM Lucy Tarrow": no initials stand before a first name and a surname."""
    if not is_first_name(tokens[index]) or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return joined(following) and not following.is_caps and may_be_name(following)


def _after_initials(tokens: tuple[Token, ...], first: int) -> int:
    index = _past_initials(tokens, first + 1)
    end = _read_surname(tokens, index, _wrapped_after_stop if _is_due(tokens, first) else _joined_after_stop)
    if end == index < len(tokens) and tokens[index].gap == ". " and tokens[index].is_caps:
        end += core(tokens[index]).casefold() in SURNAMES_TOO  # "K. ENGLAND"
    return end if end > index else first


def _is_due(tokens: tuple[Token, ...], first: int) -> bool:
    """Is a name due here, so that a line may end inside it: after a title, or inside a list?"""
    before = tokens[first - 1 : first] if first else ()
    return tokens[first].gap.startswith(",") or (
        bool(before) and before[0].low in TITLES | PLURAL_TITLES | RANKS
    )


def _wrapped_after_stop(token: Token) -> bool:
    return _joined_after_stop(token) or bool(NEXT_LINE.fullmatch(token.gap.removeprefix(".")))


def _past_initials(tokens: tuple[Token, ...], index: int) -> int:
    start = index
    while index < len(tokens) and index - start < _MOST_INITIALS and tokens[index].is_initial:
        if not (_joined_after_stop(tokens[index]) if tokens[index - 1].is_initial else joined(tokens[index])):
            break
        index += 1
    return index


def _has_nickname(tokens: tuple[Token, ...], index: int) -> bool:
    """Does ``"Dusty"`` or ``(Dusty)`` stand here, with a surname after it?"""
    return (
        index + 1 < len(tokens)
        and bool(_NICKNAME_OPENS.fullmatch(tokens[index].gap))
        and may_be_name(tokens[index])
        and _closes_nickname(tokens[index + 1])
        and may_be_name(tokens[index + 1])
    )


def _read_surname(tokens: tuple[Token, ...], index: int, gap: Gap) -> int:
    """Past one surname with its particles ("de Groot", "Ní Bhriain"); ``index`` where none stands there."""
    end = index
    while end < len(tokens) and end - index < 3 and tokens[end].low in PARTICLES and gap(tokens[end]):
        end += 1
    if (
        end >= len(tokens)
        or not may_be_name(tokens[end])
        or not gap(tokens[end])
        or tokens[end].low in COUNTIES
    ):
        return index
    following = tokens[end + 1 : end + 2]
    if tokens[end].low in _APART and following and joined(following[0]) and may_be_name(following[0]):
        return end + 2
    return _past_second_surname(tokens, end + 1)


def _past_second_surname(tokens: tuple[Token, ...], index: int) -> int:
    """Past "da Silva" in "Ferreira da Silva", and "Lake" in "Hughes–Lake"."""
    if index < len(tokens) and tokens[index].gap in {"–", " -", "- "} and _is_half(tokens[index]):
        return index + 1
    end = index
    while (
        end < len(tokens) and end - index < 2 and tokens[end].text in BETWEEN_SURNAMES and joined(tokens[end])
    ):
        end += 1
    if index < end < len(tokens) and joined(tokens[end]) and may_be_name(tokens[end]):
        return end + 1
    return index


def _is_half(token: Token) -> bool:
    return may_be_name(token) and not token.is_caps and not is_first_name(token)


def _is_middle_name(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Is the word just read a middle name, with the surname after it: "Mary Ann Smith"?

    In a run-on list the third word is the next person's first name or the person's county.
    """
    if end >= len(tokens) or end - start != 1 or not is_first_name(tokens[start]):
        return False
    if not joined(tokens[end]) or not may_be_name(tokens[end]) or is_first_name(tokens[end]):
        return False
    fourth = tokens[end + 1 : end + 2]
    runs_on = bool(fourth) and joined(fourth[0]) and may_be_name(fourth[0])
    return tokens[end].low not in BESIDE_NAMES and not runs_on
