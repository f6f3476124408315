"""A written name taken apart: given names, initials, surname; and when two of them may be one person's."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from redaction.rules.nicknames import also_called
from redaction.rules.vocabulary import RANKS, TITLES
from redaction.rules.word_set import word_set

# No name is longer in one word; what is longer is not compared letter by letter.
LONGEST_NAME = 40

_WORD = re.compile(r"[^\W\d_]+(?:['’‘`´\-‐‑][^\W\d_]+)*")
_PARTICLES = word_set(
    """
    de van von der den del della la le du da dos das di bin binti ibn al el ap ab y ter ten st ní ni nic ó mhic uí
    """
)
_SURNAME_FIRST = re.compile(r"\s*(?P<surname>[^,]{2,60}),\s{0,3}(?P<rest>[^,]{1,60})$")
_QUOTED = re.compile(r"[\"“(‘']([^\W\d_]+)[\"”)’']")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Without case, accents and apostrophes: how spellings of a name are compared."""
    if text.isascii() and text.isalpha():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return (
        "".join(char for char in plain if char.isalpha() or char == "-").replace("‐", "-").replace("‑", "-")
    )


@dataclass(frozen=True, slots=True)
class NameParts:
    """``given`` holds first names and initials in order, folded; ``surname`` is folded, particles included."""

    given: tuple[str, ...]
    surname: str
    nickname: str = ""

    @property
    def has_first_name(self) -> bool:
        return bool(self.given) and len(self.given[0]) > 1

    @property
    def is_full(self) -> bool:
        return bool(self.given) and bool(self.surname)

    @property
    def first_initial(self) -> str:
        return self.given[0][:1] if self.given else ""


@lru_cache(maxsize=20_000)
def take_apart(text: str, *, is_surname: bool = False) -> NameParts:
    """Parts of a name as written; one word alone is a first name unless ``is_surname`` (it stood after a title)."""
    nickname = _QUOTED.search(text)
    plain = text.replace(nickname[0], " ") if nickname else text
    surname_first = _SURNAME_FIRST.match(plain)
    if surname_first:
        plain = f"{surname_first['rest']} {surname_first['surname']}"
    words = [_without_possessive(word) for word in _WORD.findall(plain)]
    while len(words) > 1 and words[0].casefold() in TITLES | RANKS and len(words[0]) > 1:
        words = words[1:]
    if not words:
        return NameParts((), "")
    if len(words) == 1:
        return NameParts((), fold(words[0])) if is_surname else NameParts((fold(words[0]),), "")
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in _PARTICLES:
        cut -= 1
    surname = " ".join(fold(word) for word in words[cut:])
    return NameParts(
        tuple(fold(word) for word in words[:cut]), surname, fold(nickname[1]) if nickname else ""
    )


def _without_possessive(word: str) -> str:
    return word[:-2] if word[-2:].casefold() in {"'s", "’s"} and len(word) > 3 else word


def initials_of(parts: NameParts) -> frozenset[str]:
    """Every set of initials a full name may be cut down to, in capitals: JS, JAS; of double names JS-W too."""
    if not parts.is_full:
        return frozenset()
    halves = [half for name in parts.given for half in name.split("-") if half]
    givens = {
        parts.given[0][:1],
        "".join(name[:1] for name in parts.given),
        "".join(half[:1] for half in halves),
    }
    if parts.nickname:
        givens.add(parts.nickname[:1])
    pieces = [piece for piece in re.split(r"[ -]", parts.surname) if piece]
    surnames = {pieces[-1][:1], pieces[0][:1], "".join(piece[:1] for piece in pieces)}
    whole = pieces[-1]
    for prefix in ("mc", "mac", "fitz"):
        if whole.startswith(prefix) and len(whole) > len(prefix) + 3:
            surnames.add(prefix[0] + whole[len(prefix)])
    for written, letters in ((parts.given[0], givens), (parts.surname.rpartition(" ")[2], surnames)):
        letters |= {"-".join(half[:1] for half in written.split("-") if half)}
    made = {(given + surname).upper() for given in givens for surname in surnames}
    return frozenset(one for one in made if 2 <= len(one.replace("-", "")) <= 4)


def same_first_name(one: str, other: str) -> bool:
    """Equal, a short form of each other, an initial of the other, or one slip apart."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return (
        other in also_called(one)
        or one in also_called(other)
        or (min(len(one), len(other)) >= 3 and one[0] == other[0] and within_one_edit(one, other))
    )


def within_one_edit(one: str, other: str) -> bool:
    """One letter added, dropped, changed, or two neighbours swapped."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
