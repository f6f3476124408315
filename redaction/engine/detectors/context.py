"""What the words around a name say of the person: title, role, organisation, officer's number, e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaction.rules.people import Sighting
from redaction.rules.spans import Span
from redaction.rules.vocabulary import BODY_WORDS, RANKS, ROLE_WORDS, TITLES

_TITLE_BEFORE = re.compile(
    r"((?:[A-Za-z/]{1,14}\.?[ \t\u00a0]{1,2}){1,4})(?:[A-Z]{0,2}\d{2,6}[A-Z]{0,2}[ ]{1,2})?$"
)
_COLLAR_BEFORE = re.compile(r"(?:PC|PS|PCSO|DC|DS|Sgt|SC)[ ]?([A-Z]{0,2}\d{2,6})[ ]{1,2}$")
_BESIDE = (
    re.compile(r"[ ]{0,3}[(\[](?P<said>[^()\[\]\n]{2,60})[)\]]"),
    re.compile(r"[ ]{0,3}(?:,|[–-])[ ](?P<said>[A-Z][^,.;()\n\t]{2,70})"),
    re.compile(r"(?:[ ]{4,}|\t|[ ]{0,3}\n[ \n]{0,8})(?P<said>[A-Z(][^\t\n]{2,60}?)(?=[ ]{3,}|\t|\n|$)"),
)
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_COLLAR = re.compile(r"(?:no\.? ?)?([A-Z]{0,2}\d{3,6}[A-Z]{0,2})$")
_EMAIL = re.compile(r"\s{0,2}[<(]?([\w.+'-]{1,64}@[\w.-]{3,80}\w)")
_NO_LETTER = re.compile(r"[\W\d_]+")
_REACH = 90


def sightings(text: str, spans: Sequence[Span]) -> Iterator[Sighting]:
    """Each name with what stands directly before it, and behind it up to the next name."""
    limits = [following.start for following in spans[1:]] + [len(text)]
    for span, limit in zip(spans, limits, strict=bool(spans)):
        yield _sighting(text, span, min(span.end + _REACH, limit))


def is_titled_surname(text: str, span: Span) -> bool:
    """One word after a title or rank: "Insp Cavanagh"."""
    return " " not in text[span.start : span.end].strip() and bool(
        _title(text[max(0, span.start - 50) : span.start])
    )


def _sighting(text: str, span: Span, limit: int) -> Sighting:
    before, after = text[max(0, span.start - 50) : span.start], text[span.end : limit]
    role, organisation, collar = _beside(after)
    if _NO_LETTER.sub("", organisation) == "".join(word[0] for word in text[span.start : span.end].split()):
        organisation = ""  # "Helen Marsh (HM)": what she is called below
    numbered = _COLLAR_BEFORE.search(before)
    email = _EMAIL.match(after)
    return Sighting(
        text[span.start : span.end],
        title=_title(before),
        role=role,
        organisation=organisation,
        collar_number=numbered[1] if numbered else collar,
        email=email[1] if email else "",
        is_surname=is_titled_surname(text, span),
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
    for pattern in _BESIDE:
        found = pattern.match(after)
        if not found:
            continue
        said = _GLUED.split(found["said"].strip("() \n"))[0].strip(" ,:–-")
        collar = _COLLAR.match(said)
        if collar:
            return "", "", collar[1]
        words = {word.casefold() for word in re.split(r"[\s/,-]+", said)}
        if words & ROLE_WORDS:
            return said, "", ""
        if words & BODY_WORDS or said.isupper():
            return "", said, ""
        return "", "", ""
    return "", "", ""
