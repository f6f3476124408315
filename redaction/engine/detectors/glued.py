"""Words that a table cell or a lost line break left stuck together: "ManagementShirley", "byIvan"."""

from __future__ import annotations

import re

from redaction.rules.first_names import FIRST_NAMES

_TWO_WORDS = re.compile(r"(?<=[a-zà-ÿ]{3})(?=[A-ZÀ-Þ][a-zà-ÿ]{2})|(?<=[a-zà-ÿ]{4})(?=[A-ZÀ-Þ]{2,3}$)")
# "AOBBhavesh": a heading in capitals before the name.
_CAPITALS = re.compile(r"(?<=[A-Z]{2})(?=[A-Z][a-zà-ÿ]{3,}$)")
# "PRMr": a title behind anything.
_TITLE = re.compile(r"(?<=\w\w)(?=(?:Mrs?|Ms|Miss|Dr|Prof|Cllr|Councillor|Sgt|Insp|Inspector|Supt)$)")
# "AdaWedge", "RobD": a surname, or its initial, behind a first name.
_SURNAME = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ](?:[a-zà-ÿ]+)?$)")
_SMALL_BEFORE = re.compile(r"(?:by|to|and|of|for|from|with)(?=[A-ZÀ-Þ][a-zß-ÿ]{2})")
# "Annaand", "Gerardhas"
_SMALL_BEHIND = re.compile(
    r"(?=(?:and|to|has|had|will|was|said|asked|thought|suggests|suggested|agreed|reported|proposed|seconded)$)"
)
_NAME_PREFIX = re.compile(r"(?:Mac|Mc|Fitz|De|Di|La|Le|Van|Del|Des|Du|Vander)$")
_SHORTEST = 3


def unglue(word: str) -> int | None:
    """Where a second word starts inside this one, if it does; never inside "MacDermid"."""
    if word.isupper():
        return None
    if word[1:].islower():
        return _before_small_word(word)
    small = _SMALL_BEFORE.match(word)
    if small:
        return small.end()
    return _between_capitals(word)


def _between_capitals(word: str) -> int | None:
    title = _TITLE.search(word)
    if title:
        return title.start()
    found = _TWO_WORDS.search(word) or _CAPITALS.search(word) or _behind_first_name(word)
    return found.start() if found and not _NAME_PREFIX.match(word[: found.start()]) else None


def _behind_first_name(word: str) -> re.Match[str] | None:
    found = _SURNAME.search(word)
    return found if found and word[: found.start()].casefold() in FIRST_NAMES else None


def _before_small_word(word: str) -> int | None:
    """Where a small word starts behind a first name; no first name ends so itself ("Armand", "Roland")."""
    if not word[0].isupper() or word.casefold() in FIRST_NAMES:
        return None
    ends = (found.start() for found in _SMALL_BEHIND.finditer(word))
    return next((end for end in ends if end > _SHORTEST and word[:end].casefold() in FIRST_NAMES), None)
