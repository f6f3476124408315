"""Surname first, as registers and address books write it: "Hendry, Fiona"."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.first_names import FIRST_NAMES
from redaction.rules.labels import Label
from redaction.rules.name_parts import fold
from redaction.rules.spans import Span
from redaction.rules.vocabulary import AMBIGUOUS, BODY_WORDS, PLACE_ENDINGS, ROLE_WORDS

_CAP = r"[^\W\d_a-zß-ÿ][^\W\d_]{0,24}(?:['’-][^\W\d_]{1,24}){0,2}"
_PARTICLE = "de|da|dos|van|von|den|der|du|la|le|al|el|ap|bin|ibn"
_TITLE = r"(?:(?:Cllrs?|Councillor|Ald|Mrs?|Ms|Miss|Dr|Prof|Rev|Sir|Lady|Lord|PC|PS|Sgt|Insp|C?/?Supt)\.?[ \t]{1,4})?"
_ENTRY = re.compile(
    rf"(?:^|(?<=[\n\t;:•|>])|(?<=[ ]{{3}}))[ \t]{{0,4}}{_TITLE}(?P<name>(?P<last>(?:(?:{_PARTICLE})[ ]){{0,2}}{_CAP}"
    rf"(?:(?:[ ](?:{_PARTICLE})){{1,2}}[ ]{_CAP})?),[ ]"
    rf"(?P<first>{_CAP})(?:[ ](?:{_CAP}|[A-Z]))?\.?)(?=[ ]*(?:[\n\t;(<|\d]|[ ]{{2}}|$|{_CAP}@))"
)
# A surname in capitals says so itself, inside a line too: "at 09:03, TARROW, Ewan wrote".
_IN_CAPITALS = re.compile(
    rf"(?<![\w’'-])(?P<name>(?P<last>[A-ZÀ-Þ][A-ZÀ-Þ’'-]{{2,24}}),[ ](?P<first>[A-ZÀ-Þ][a-zß-ÿ]{{1,24}})(?:[ ]{_CAP})?)"
    r"(?![\w’'-])"
)
# "Councillors BRADSHAW, M and SLATER, W": where several stand so.
_WITH_INITIAL = re.compile(
    r"(?<![\w’'-])(?P<name>(?P<last>[A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,24}),[ ](?P<first>[A-ZÀ-Þ])(?:[ ]?[A-ZÀ-Þ])?)(?![\w’'.-])"
)
_SEVERAL = 2
# So does an address behind the name: "at 09:41, Tarrow, Fiona <f.tarrow@…>".
_ADDRESSED = re.compile(
    rf"(?<![\w’'-])(?P<name>(?P<last>{_CAP}),[ ](?P<first>{_CAP}))(?=[ ](?:[<\[]|\d{{4,6}}[ ][<\[]))"
)
_NEITHER = (ROLE_WORDS | BODY_WORDS | PLACE_ENDINGS) - AMBIGUOUS


class SurnameFirst:
    name = "surname_first"

    def find(self, reading: Reading) -> list[Span]:
        entries = [entry for entry in _ENTRY.finditer(reading.text) if _may_be_names(entry)]
        known = [entry for entry in entries if _is_first_name(entry["first"])]
        # A list of such entries vouches for the one whose first name is not known.
        counted = entries if len(known) >= 2 and len(known) * 2 >= len(entries) else known
        reason = "a surname and a first name, in the order of a register"
        capitals = (
            entry
            for pattern in (_IN_CAPITALS, _ADDRESSED)
            for entry in pattern.finditer(reading.text)
            if _may_be_names(entry)
        )
        sure = [entry for entry in capitals if _is_first_name(entry["first"])]
        cut = [entry for entry in _WITH_INITIAL.finditer(reading.text) if _may_be_names(entry)]
        sure += cut if len(cut) >= _SEVERAL else []
        return [
            hit(*entry.span("name"), Label.PERSON, self.name, reason, score=0.95)
            for entry in (*counted, *sure)
        ]


def _is_first_name(word: str) -> bool:
    """A first name in use, or the initial of one."""
    return fold(word) in FIRST_NAMES or len(word) == 1


def _may_be_names(entry: re.Match[str]) -> bool:
    words = {word.strip(",.").casefold() for word in entry["name"].split() if len(word) > 1}
    return not words & _NEITHER and not (_is_first_name(entry["last"]) and not _is_first_name(entry["first"]))
