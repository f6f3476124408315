"""Web addresses that name a person: profile pages, and addresses that hold a name of the register."""

from __future__ import annotations

import re
from itertools import pairwise

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.name_parts import fold
from redaction.rules.people import Register
from redaction.rules.spans import Span

_ADDRESS = re.compile(r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"'(),;]{3,300}", re.I)
_PROFILE = re.compile(
    r"(?:linkedin\.com/in/|(?:twitter|x|instagram|facebook|tiktok|github)\.com/@?(?!(?:share|intent|sharer|hashtag)\b)"
    r"[\w.-]{3,}|/(?:people|staff|profile|user|users|author|councillors?|members?)/[\w.~-]{3,})",
    re.I,
)
_PIECES = re.compile(r"[^\W\d_]{3,}")
_TRAILING = ".,:!?"


class WebAddress:
    name = "web_address"

    def __init__(self, people: Register) -> None:
        self._names = {
            (given, parts.surname)
            for person in people.people
            for parts in person.names
            if parts.is_full
            for given in (parts.given[0], parts.given[0][0])
        }

    def find(self, reading: Reading) -> list[Span]:
        spans = []
        for found in _ADDRESS.finditer(reading.text):
            address = found[0].rstrip(_TRAILING)
            end = found.start() + len(address)
            if _PROFILE.search(address):
                spans.append(hit(found.start(), end, Label.URL, self.name, "a person's page", score=0.9))
            elif self._names_somebody(address):
                reason = "a web address with the name of a person in the document"
                spans.append(hit(found.start(), end, Label.URL, self.name, reason, score=0.9))
        return spans

    def _names_somebody(self, address: str) -> bool:
        pieces = [fold(piece) for piece in _PIECES.findall(address)]
        joined = set(pieces)
        pairs = pairwise(pieces)
        return any(pair in self._names or pair[::-1] in self._names for pair in pairs) or any(
            given + surname in joined for given, surname in self._names if len(given) > 1
        )
