"""Letters that stand for a name: whether these words are cut down to those letters, and how else they may be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from redaction.rules.name_parts import NameParts, fold, initials_of, take_apart

_LONGEST = 5
_JOINTS = re.compile(r"[-'’]")
_LONGEST_PREFIX = 3
_PREFIXES = ("mac", "mc")


def have_form(text: str) -> bool:
    """Two to four capitals ("JSQ", "IF-Q", "DO'C"), or with a small letter or two among them ("FdW", "RSa")."""
    text = _JOINTS.sub("", text)
    if not 2 <= len(text) <= _LONGEST or not text.isalpha() or not text[0].isupper():
        return False
    return (text.isupper() and len(text) < _LONGEST) or is_mixed(text)


def is_mixed(text: str) -> bool:
    """Small letters among capitals, and no plural as in "PCs"."""
    capitals = sum(char.isupper() for char in text)
    return 3 <= len(text) <= _LONGEST and text[0].isupper() and 2 <= capitals < len(text) and text[-1] != "s"


def spell(letters: str, words: Sequence[str]) -> bool:
    """Is the name in ``words`` cut down to ``letters``, as "Femke de Wit" is to "FdW"?"""
    if letters.isupper() and letters in initials_of(take_apart(" ".join(words))):
        return True
    is_plain = letters.isalpha() and letters.isupper()
    return not is_plain and _consumed(
        _JOINTS.sub("", letters).casefold(), tuple(fold(word) for word in words)
    )


def _consumed(letters: str, words: tuple[str, ...]) -> bool:
    """Are the letters the beginnings of all the words, in order?"""
    if not words:
        return not letters
    return any(
        letters[:length] == words[0][:length] and _consumed(letters[length:], words[1:])
        for length in range(1, min(_LONGEST_PREFIX, len(letters)) + 1)
    )


def mixed_initials(parts: NameParts) -> frozenset[str]:
    """What tells two people of the same initials apart: RSa, SaM, with a prefix GMcK, with a particle FdW, MapR."""
    if not parts.is_full:
        return frozenset()
    *particles, surname = parts.surname.split()
    first, last = parts.given[0].capitalize(), surname.capitalize()
    made = {first[0] + last[:length] for length in (2, 3)} | {first[:length] + last[0] for length in (2, 3)}
    prefix = next((one for one in _PREFIXES if surname.startswith(one) and len(surname) > len(one) + 2), "")
    if prefix:
        made |= {first[0] + written + surname[len(prefix)].upper() for written in ("Mc", prefix.capitalize())}
    if particles:
        made |= {
            first[0] + "".join(one[0] for one in particles) + last[0],
            first[0] + "".join(particles) + last[0],
        }
    return frozenset(one for one in made if is_mixed(one))
