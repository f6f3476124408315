"""Does a text name the person who asked? Asked of everything before it is published.

What the case withheld from documents is redaction's own check; this one knows only the requester.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from disclosure_log.rules.requester_name import Name, fold, name_of

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BROKEN = re.compile(r"[-‐]\s*\n\s*")
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b")
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "cllr", "councillor", "rev"}
)
_SHORTEST_SURNAME = 3
_FARTHEST = 3
"""Names between a surname and the title or first name that gives it away."""
_CALENDAR = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
"""Surnames that texts are full of: they count only beside a title or a first name."""
_DIRECTIONS = frozenset(
    ["north", "south", "east", "west", "new", "old", "great", "upper", "lower", "mid", "st", "saint", "the"]
)
"""First words of names of places: "North West"."""
_BEFORE_A_PERSON = frozenset(["dear", "from", "by", "to", "for", "of", "and", "re", "requester", "applicant"])
_PART_OF_A_HOUSE = frozenset(["flat", "unit", "apartment", "room", "floor", "suite", "block"])


@dataclass(frozen=True, slots=True)
class Requester:
    """Who must not appear. Any field may be empty."""

    name: str
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    folded: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


SURNAME = "surname"
"""The kind that may be somebody else's: a surname alone, or with no more than a title."""


def shown(requester: Requester, texts: Iterable[str]) -> tuple[str, ...]:
    """Which kinds of the requester's details stand in the texts ("name", "surname" ...), never the details.

    Spelling is compared without case, accents, apostrophes, invisible characters and breaks of lines. The surname
    alone counts where it stands as a name by itself; inside a longer name of a place or a body ("West" in "West
    Mercia Police") it does not, nor does one that is a month. Beside a first name or an initial of the requester's
    it is their name.
    """
    found: set[str] = set()
    for text in texts:
        visible = "".join(char for char in text if unicodedata.category(char) != "Cf")
        for form in {visible, _BROKEN.sub("", visible)}:
            found.update(_shown_in(requester, form))
    return tuple(sorted(found))


def _shown_in(requester: Requester, text: str) -> Iterator[str]:
    words = [_Word(one[0], fold(one[0]), one.start(), one.end()) for one in _WORD.finditer(text)]
    folded = [word.folded for word in words]
    name = name_of(requester.name, titles=_TITLES)
    if name and any(_has(folded, order) for order in name.orders):
        yield "name" if name.given else SURNAME
    elif name:
        yield from _surnames(text, words, name)
    email = requester.email.strip().casefold()
    if email and email in "".join(text.casefold().split()):
        yield "e-mail address"
    if any(_has(folded, line) for line in _address_lines(requester.address)):
        yield "postal address"
    for out, within in _POSTCODE.findall(requester.address.upper()):
        if re.search(rf"(?<![A-Z\d]){out}\s*{within}(?![A-Z\d])", text.upper()):
            yield "postcode"


def _address_lines(address: str) -> Iterator[list[str]]:
    """Pieces that tell something alone: those with a number in them, other than that of a flat."""
    for piece in re.split(r"[\n,]", _POSTCODE.sub("", address.upper())):
        words = [fold(word) for word in _WORD.findall(piece)]
        has_number = any(char.isdigit() for char in piece)
        if has_number and len(words) > 1 and not (len(words) == 2 and words[0] in _PART_OF_A_HOUSE):
            yield words


def _has(words: list[str], sequence: list[str]) -> bool:
    size = len(sequence)
    return size > 0 and any(words[start : start + size] == sequence for start in range(len(words) - size + 1))


def _surnames(text: str, words: list[_Word], name: Name) -> Iterator[str]:
    """For each place where the surname tells somebody: whether as the requester's name, or as a surname."""
    alone = len(name.surname) >= _SHORTEST_SURNAME and name.surname not in _CALENDAR
    for number, word in enumerate(words):
        if word.folded != name.surname:
            continue
        if beside := _beside(text, words, number, name):
            yield beside
        elif alone and word.is_capital and not _in_longer_name(text, words, number):
            yield SURNAME


def _beside(text: str, words: list[_Word], number: int, name: Name) -> str:
    """What a title, or a first name or its initial, makes of the surname; other names at most stand between them."""
    own = True
    for step in range(1, _FARTHEST + 1):
        before = _neighbour(text, words, number - step, number - step + 1)
        if before is None:
            return ""
        if before.folded in name.given or before.folded == name.initial:
            return "name"
        if own and before.folded in _TITLES:
            return SURNAME
        own = own and before.folded in name.own
        if not (before.is_capital or before.folded in name.own):
            return ""
    return ""


def _neighbour(text: str, words: list[_Word], number: int, beside: int) -> _Word | None:
    """The word there, where only space (or an initial's stop) parts it from the one beside."""
    if not (0 <= number < len(words)):
        return None
    left, right = sorted((words[number], words[beside]), key=lambda word: word.start)
    between = text[left.end : right.start].lstrip(".")
    return words[number] if between and not between.strip() and "\n\n" not in between else None


def _in_longer_name(text: str, words: list[_Word], number: int) -> bool:
    """Part of a name of several capitalised words: "West Mercia", "North West"."""
    after = _neighbour(text, words, number + 1, number)
    if after is not None and after.is_capital:
        return True
    before = _neighbour(text, words, number - 1, number)
    if before is None or not before.is_capital or before.folded in _BEFORE_A_PERSON:
        return False
    is_shouted = len(before.text) > 1 and before.text.isupper() and words[number].text.isupper()
    if is_shouted or _begins_sentence(text, before):
        return before.folded in _DIRECTIONS  # the capital may be that of the sentence or the heading
    return True


def _begins_sentence(text: str, word: _Word) -> bool:
    before = text[: word.start].rstrip(" \t")
    return not before.strip() or before.endswith((".", "?", "!", ":", "\n"))
