"""Does a text name the person who asked? Asked of everything before it is published.

What the case withheld from documents is redaction's own check; this one knows only the requester.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "cllr", "councillor", "rev"}
)
_SHORTEST_SURNAME = 3


@dataclass(frozen=True, slots=True)
class Requester:
    """Who must not appear. Any field may be empty."""

    name: str
    email: str = ""
    address: str = ""


def shown(requester: Requester, texts: Iterable[str]) -> tuple[str, ...]:
    """Which kinds of the requester's details stand in the texts ("name", "e-mail address" ...), never the details.

    Spelling is compared without case, accents and punctuation. The surname alone counts where it stands as a
    name by itself; inside a longer name of a place or a body ("West" in "West Mercia Police") it does not.
    """
    found: set[str] = set()
    for text in texts:
        found.update(_shown_in(requester, text))
    return tuple(sorted(found))


def _shown_in(requester: Requester, text: str) -> Iterator[str]:
    folded = _fold(text)
    words = _WORD.findall(folded)
    names = [word for word in _WORD.findall(_fold(requester.name)) if word not in _TITLES]
    if names and (_has(words, names) or _has(words, names[-1:] + names[:-1]) or _has_surname(text, names)):
        yield "name"
    email = requester.email.strip().casefold()
    if email and email in text.casefold():
        yield "e-mail address"
    if any(_has(words, _WORD.findall(_fold(line))) for line in _address_lines(requester.address)):
        yield "postal address"
    for postcode in re.findall(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", requester.address.upper()):
        if postcode.replace(" ", "").lower() in folded.replace(" ", ""):
            yield "postcode"


def _address_lines(address: str) -> list[str]:
    """Lines that tell something alone: those with a number in them."""
    return [line for line in address.splitlines() if any(c.isdigit() for c in line) and len(line.split()) > 1]


def _has(words: list[str], sequence: list[str]) -> bool:
    if not sequence:
        return False
    size = len(sequence)
    return any(words[start : start + size] == sequence for start in range(len(words) - size + 1))


def _has_surname(text: str, names: list[str]) -> bool:
    surname, first = names[-1], names[0] if len(names) > 1 else ""
    if len(surname) < _SHORTEST_SURNAME:
        return False
    words = list(_WORD.finditer(text))
    for number, match in enumerate(words):
        if _fold(match[0]).removesuffix("'s") != surname:
            continue
        if not match[0][0].isupper() and not first:
            continue
        before, after = _neighbour(text, words, number, -1), _neighbour(text, words, number, 1)
        by_name = before in _TITLES or (first and before in (first, first[0]))
        if by_name or (match[0][0].isupper() and not _in_longer_name(text, words, number, after)):
            return True
    return False


def _neighbour(text: str, words: list[re.Match[str]], number: int, step: int) -> str:
    """The word beside, where only a space (or an initial's stop) parts them."""
    other = number + step
    if not 0 <= other < len(words):
        return ""
    left, right = sorted((words[number], words[other]), key=lambda match: match.start())
    between = text[left.end() : right.start()]
    return _fold(words[other][0]) if between.strip(".") in (" ", "") and "\n" not in between else ""


def _in_longer_name(text: str, words: list[re.Match[str]], number: int, after: str) -> bool:
    """Part of a name of several capitalised words: "West Mercia", "North West"."""
    if after and words[number + 1][0][0].isupper():
        return True
    before = _neighbour(text, words, number, -1)
    starts_sentence = number == 0 or text[: words[number - 1].start()].rstrip().endswith((".", "?", "!", ":"))
    return bool(before) and words[number - 1][0][0].isupper() and not starts_sentence


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold().replace("’", "'")
    return "".join(char for char in plain if not unicodedata.combining(char))
