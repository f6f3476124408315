"""What the words around a name say of the person: title, role, organisation, officer's number, e-mail."""

from __future__ import annotations

import re

from redaction.rules.people import Sighting
from redaction.rules.spans import Span
from redaction.rules.vocabulary import RANKS, ROLE_WORDS, TITLES

_TITLE_BEFORE = re.compile(
    r"((?:[A-Za-z/]{1,14}\.?[ \u00a0]{1,2}){1,4})(?:[A-Z]{0,2}\d{2,6}[A-Z]{0,2}[ ]{1,2})?$"
)
_BRACKETS = re.compile(r"[ ]{0,3}[(\[]([^()\[\]\n]{2,60})[)\]]")
_COMMA_OR_DASH = re.compile(r"[ ]{0,3}(?:,|[–-])[ ]([A-Z][^,.;()\n]{2,70})")
_WIDE_GAP = re.compile(r"(?:[ ]{4,}|\t)([A-Z][^\t\n]{2,60}?)(?=[ ]{3,}|\t|\n|$)")
_COLLAR = re.compile(r"^[A-Z]{0,2}\d{3,6}[A-Z]{0,2}$")
_EMAIL = re.compile(r"\s{0,2}[<(]([\w.+'-]{1,64}@[\w.-]{3,80})[>)]")


def sighting(text: str, span: Span) -> Sighting:
    """The name at ``span`` with what stands directly before and behind it."""
    before, after = text[max(0, span.start - 50) : span.start], text[span.end : span.end + 90]
    title = _title(before)
    role, organisation, collar = _beside(after)
    email = _EMAIL.match(after)
    return Sighting(
        text[span.start : span.end],
        title=title,
        role=role,
        organisation=organisation,
        collar_number=collar,
        email=email[1] if email else "",
        is_surname=bool(title) and " " not in text[span.start : span.end].strip(),
    )


def _title(before: str) -> str:
    found = _TITLE_BEFORE.search(before)
    if not found:
        return ""
    kept: list[str] = []
    for word in reversed(found[1].split()):
        if word.strip(".").casefold() not in TITLES | RANKS or not word[0].isupper():
            break
        kept.insert(0, word.strip("."))
    return " ".join(kept)


def _beside(after: str) -> tuple[str, str, str]:
    """Role, organisation and officer's number from what follows a name, each empty where it is not told."""
    role = organisation = collar = ""
    for pattern in (_BRACKETS, _COMMA_OR_DASH, _WIDE_GAP):
        found = pattern.match(after)
        if not found:
            continue
        said = found[1].strip()
        if _COLLAR.match(said):
            collar = said
        elif any(word.casefold().strip(".,") in ROLE_WORDS for word in re.split(r"[\s/-]", said)):
            role = role or said
        elif pattern is not _COMMA_OR_DASH:
            organisation = organisation or said
        break
    return role, organisation, collar
