"""Surname first, as registers and address books write it: "Hendry, Fiona"."""

from __future__ import annotations

import re
from itertools import chain

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.first_names import FIRST_NAMES
from redaction.rules.labels import Label
from redaction.rules.name_parts import fold
from redaction.rules.places import BESIDE_NAMES
from redaction.rules.spans import Span
from redaction.rules.vocabulary import AMBIGUOUS, BODY_WORDS, PLACE_ENDINGS, ROLE_WORDS

_CAP = r"[^\W\d_a-zß-ÿ][^\W\d_]{0,24}(?:['’-][^\W\d_]{1,24}){0,2}"
_PARTICLE = "de|da|dos|van|von|den|der|du|la|le|al|el|ap|bin|ibn"
_TITLE = r"(?:(?:Cllrs?|Councillor|Ald|Mrs?|Ms|Miss|Dr|Prof|Rev|Sir|Lady|Lord|PC|PS|Sgt|Insp|C?/?Supt)\.?[ \t]{1,4})?"
_ENTRY = re.compile(
    rf"(?:^|(?<=[\n\t;:•|>])|(?<=[ ]{{3}}))[ \t]{{0,4}}(?:\d{{1,2}}[.)][ \t]{{0,3}})?{_TITLE}"
    rf"(?P<name>(?P<last>(?:(?:{_PARTICLE})[ ]){{0,2}}{_CAP}"
    rf"(?:(?:[ ](?:{_PARTICLE})){{1,2}}[ ]{_CAP})?),[ ]?\n?"
    rf"(?P<first>{_CAP})(?:[ ](?:{_CAP}|[A-Z]))?\.?)(?=[ ]*(?:[\n\t;(<|\d]|[ ]{{2}}|$|{_CAP}@))"
)
# A surname in capitals says so itself, inside a line too: "at 09:03, TARROW, Ewan wrote".
_IN_CAPITALS = re.compile(
    rf"(?<![\w’'-])(?P<name>(?P<last>[A-ZÀ-Þ][A-ZÀ-Þ’'-]{{2,24}}),[ ](?P<first>[A-ZÀ-Þ][a-zß-ÿ]{{1,24}})(?:[ ]{_CAP})?)"
    r"(?![\w’'-])"
)
# "Councillors BRADSHAW, M and SLATER, W": where several stand so.
# In a sentence, before what the person is: "Okonkwo, Chidi, Network Manager".
_BEFORE_ROLE = re.compile(
    rf"(?<![\w’'-])(?P<name>(?P<last>{_CAP}),[ ](?P<first>{_CAP}))(?=,[ ](?P<role>(?:{_CAP}[ ]){{0,3}}{_CAP})[,.;)\n])"
)
_WITH_INITIAL = re.compile(
    r"(?<![\w’'-])(?P<name>(?P<last>[A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,24}),[ ](?P<first>[A-ZÀ-Þ])(?:[ ]?[A-ZÀ-Þ])?)(?![\w’'.-])"
)
_SEVERAL = 2
# "BYRNE Sinead NCA ELDER Rory": in a list of such, whose lines have run together.
_RUN_ON = re.compile(
    r"(?<![\w’'-])(?P<name>(?P<last>(?:(?:DE|DA|DI|VAN|VON|EL|AL|LE|LA)[ ]){0,2}[A-ZÀ-Þ]{3}[A-ZÀ-Þ’'-]{0,22})[ ]"
    r"(?P<first>[A-ZÀ-Þ][a-zß-ÿ]{1,24}))(?![\w’'-])(?P<more>[ ][A-ZÀ-Þ][a-zß-ÿ]{2,24}(?![\w’'-]))?"
)
_RUN_ON_ENTRIES = 3
# So does an address behind the name: "at 09:41, Tarrow, Fiona <f.tarrow@…>".
_ADDRESSED = re.compile(
    rf"(?<![\w’'-])(?P<name>(?P<last>{_CAP}),[ ](?P<first>{_CAP}))(?=[ ](?:[<\[]|\d{{4,6}}[ ][<\[]))"
)
_NEITHER = (ROLE_WORDS | BODY_WORDS | PLACE_ENDINGS) - AMBIGUOUS
_NO_SURNAMES = _NEITHER | BESIDE_NAMES


class SurnameFirst:
    name = "surname_first"

    def find(self, reading: Reading) -> list[Span]:
        found = list(_ENTRY.finditer(reading.text))
        entries = [entry for entry in found if _may_be_names(entry)]
        known = [entry for entry in entries if _is_first_name(entry["first"])]
        if len(known) >= _RUN_ON_ENTRIES:
            entries += [entry for entry in found if _is_place_in_list(entry)]
        # A list of such entries vouches for the one whose first name is not known.
        counted = entries if len(known) >= 2 and len(known) * 2 >= len(entries) else known
        reason = "a surname and a first name, in the order of a register"
        capitals = (
            entry
            for pattern in (_IN_CAPITALS, _ADDRESSED)
            for entry in pattern.finditer(reading.text)
            if _may_be_names(entry)
        )
        roles = (
            entry
            for entry in _BEFORE_ROLE.finditer(reading.text)
            if not _is_first_name(entry["last"]) and _is_role(entry["role"])
        )
        told = (entry for entry in roles if _may_be_names(entry))
        sure = [entry for entry in chain(capitals, told) if _is_first_name(entry["first"])]
        cut = [entry for entry in _WITH_INITIAL.finditer(reading.text) if _may_be_names(entry)]
        sure += cut if len(cut) >= _SEVERAL else []
        return [
            hit(*entry.span("name"), Label.PERSON, self.name, reason, score=0.95)
            for entry in (*counted, *sure, *_run_on(reading.text))
        ]


def _is_place_in_list(entry: re.Match[str]) -> bool:
    """ "Street, Kerry" among others."""
    is_name = entry["first"].casefold() in FIRST_NAMES
    return is_name and entry["last"].casefold() in PLACE_ENDINGS - AMBIGUOUS - BODY_WORDS


def _run_on(text: str) -> list[re.Match[str]]:
    """Entries without a comma, where several are followed by nothing that may be a surname itself."""
    entries = [
        entry
        for entry in _RUN_ON.finditer(text)
        if fold(entry["first"]) in FIRST_NAMES and entry["last"] not in ABBREVIATIONS and _may_be_names(entry)
    ]
    alone = [
        entry for entry in entries if not entry["more"] or entry["more"].strip().casefold() in _NO_SURNAMES
    ]
    return entries if len(alone) >= _RUN_ON_ENTRIES and 2 * len(alone) > len(entries) else []


def _is_role(words: str) -> bool:
    return any(word.casefold() in ROLE_WORDS for word in words.split())


def _is_first_name(word: str) -> bool:
    """A first name in use, or the initial of one."""
    return fold(word) in FIRST_NAMES or len(word) == 1


def _may_be_names(entry: re.Match[str]) -> bool:
    words = {word.strip(",.").casefold() for word in entry["name"].split() if len(word) > 1}
    return not words & _NEITHER and not (_is_first_name(entry["last"]) and not _is_first_name(entry["first"]))
