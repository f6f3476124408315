"""Words or a pattern in a document: what "search and redact" finds. Run in the sandbox: a pattern may run away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from redaction.engine.limits import Unusable

_WITHIN = r"(?:\u00ad|\u200b|-[ \t]*\n\s*)?"
"""What may stand between the letters of a word: a hyphen at a line's end, marks that nobody sees."""
_BETWEEN = r"(?:[\s\u00ad\u200b]|-\s*\n\s*)+"


@dataclass(frozen=True, slots=True)
class Hit:
    """``text[start:end]``, code points."""

    start: int
    end: int


def find_all(text: str, query: str, how: str) -> tuple[Hit, ...]:
    """Every place, none overlapping. ``how``:

    * ``literal``: the words in sequence, whole, case aside, across line breaks and hyphens there;
    * ``spelling``: the same with accents, hyphens and apostrophes aside;
    * ``regex``: a Python regular expression, case aside.

    Raises ``Unusable`` for a pattern that is none.
    """
    if how == "regex":
        return tuple(_matches(_compiled(query), text))
    if how == "spelling":
        plain, places = _plain(text)
        words = _plain(query)[0].split()
        pattern = r"(?<!\w)" + r"[\s'’\-]*".join(map(re.escape, words)) + r"(?!\w)"
        return tuple(
            Hit(places[hit.start], places[hit.end - 1] + 1)
            for hit in _matches(re.compile(pattern, re.IGNORECASE), plain)
        )
    pattern = r"(?<!\w)" + _BETWEEN.join(map(_word, query.split())) + r"(?!\w)"
    return tuple(_matches(re.compile(pattern, re.IGNORECASE), text))


def _word(letters: str) -> str:
    return _WITHIN.join(map(re.escape, letters))


def _compiled(query: str) -> re.Pattern[str]:
    try:
        return re.compile(query, re.IGNORECASE)
    except (re.error, RecursionError, OverflowError) as error:
        raise Unusable("That is not a regular expression: check its brackets and marks.") from error


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    return (Hit(*match.span()) for match in pattern.finditer(text) if match.group().strip())


def _plain(text: str) -> tuple[str, list[int]]:
    """``text`` without accents, hyphens as spaces, and where each character of that stands in ``text``."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character in "'’":
            continue
        for part in unicodedata.normalize("NFKD", " " if character in "-‐‑–" else character):
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return "".join(letters), places
