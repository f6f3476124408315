"""Street addresses: a number and a street, and what follows or precedes a postcode."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier

_STREET = (
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Crescent|Cres|Grove|Gardens|Gdns|Terrace|Place|Pl|"
    r"Square|Sq|Court|Ct|Way|Walk|Row|Rise|Hill|View|Mews|Parade|Mount|Green|Park|Wharf|Quay|Vale|Croft|Fold|"
    r"Garth|Gate|Drove|Wynd|Brae|Loan|Loke|Yard|Bank|Banks|Circus|Broadway|Boulevard|Meadow|Meadows|Orchard|"
    r"Cottages|Villas|Mansions|Almshouses|Chase|End|Side|Path|Approach|Esplanade|Promenade|Heol|Ffordd|Stryd|Lôn|Maes)\b\.?"
)
# In Welsh the sort of street comes first: "8 Heol Isaf".
_WELSH_STREET = r"(?:Heol|Ffordd|Stryd|Lôn|Maes|Rhodfa|Clos|Cwrt|Tan|Rhes|Teras)"
_CAP = r"(?:[A-ZÀ-Þ][^\W\d_'’]{0,24}(?:['’-][^\W\d_]{1,20}){0,3}(?![\w]))"
# A line may end inside a street's name, with the marks of a quoted message before the next.
_WORDS = rf"(?:{_CAP}(?:[ \t\u00a0]{{1,2}}|[ ]?\n(?:>[ ]?){{1,4}})){{1,4}}"
_HOUSE = (
    r"(?:(?:Flat|Apartment|Apt|Unit|Room|Suite|Plot)[ ]\w{1,5},?[ ]{1,2})?"
    r"(?:[lI]\d{1,3}|\d{1,4})[A-Za-z]?(?:[ ]?[-–/][ ]?\d{1,4}[A-Za-z]?)?,?[ \t\u00a0]{1,2}"
)
_LOCALITY = rf"(?:{_CAP}(?:[ ](?:{_CAP}|upon|on|under|in|le|the|by|of|y|yr|na|nan|nam)){{0,3}})"
_REST = rf"(?:,[ \t]{{0,2}}\n?[ \t]{{0,2}}{_LOCALITY}(?=[\s,.;)]|$)){{0,3}}"
_SAME_LINE_TOWN = rf"(?:[ \t\u00a0]{{1,3}}{_CAP}(?=[ \t]*(?:$|[\n.,;)]|[A-Z]{{1,2}}\d)))?"
_ONE_HOME = r"(?:Cottage|Bungalow|Farmhouse|Farm|Lodge|Villa|Barn|Smithy|Forge|Dairy|Vicarage|Rectory|Manse|Croft|Oast)"
_NUMBERED = re.compile(
    rf"(?<![\w/£.:,-])(?:(?:[Tt]he[ ])?(?:{_CAP}[ ]){{0,2}}{_ONE_HOME},[ ]|(?<=\n){_CAP},[ ])?"
    rf"(?P<house>{_HOUSE})(?P<street>{_WORDS}{_STREET}){_SAME_LINE_TOWN}{_REST}",
    re.M,
)
_FLAT = re.compile(
    rf"\b(?P<house>(?:Flat|Apartment|Apt)[ ]\w{{1,4}},?[ ]{{1,2}})(?P<street>{_LOCALITY})"
    rf"(?:,?[ \t]{{0,2}}\n[ \t]{{2,80}}{_WORDS}{_STREET})?{_REST}",
    re.M,
)
_WELSH = re.compile(
    rf"(?<![\w/£.:,-])(?P<house>{_HOUSE})(?P<street>{_WELSH_STREET}[ ]{_LOCALITY}){_REST}", re.M
)
_LABELLED = re.compile(
    r"\b(?:Home |Postal )?Address(?::[ \t]*|[ \t]{1,3}(?=\d))(?P<lines>[^\n\t@]{5,90}?)(?=[ ]{2}|\t|\n|$)"
)
_POSTCODE = re.compile(r"(?<![\w£/-])[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]{0,2}\d[ABD-HJLNP-UW-Z]{2}(?![\w/-])")
_BEFORE_POSTCODE = re.compile(
    rf"(?P<lines>(?:(?:(?<![\d:.])\d{{1,4}}[A-Za-z]?[ ])?{_LOCALITY}[ \t]{{0,2}}"
    rf"(?:,[ \t]{{0,2}}\n?|\n)[ \t]{{0,2}}\n?){{0,4}}"
    rf"(?:(?<![\d:.])\d{{1,4}}[A-Za-z]?[ ])?{_LOCALITY}),?[ \t\n]{{0,3}}$"
)
_NO_HOME = re.compile(r"\b(?:Business|Industrial|Retail|Science|Country|Car|Trading|Enterprise)[ ]\w+$")
_PIECE = re.compile(r"[^,\n]+")
_NUMBERED_PIECE = re.compile(r"\s*(?:flat |unit |apartment )?\d", re.I)
_BUILDING = re.compile(
    r"\b(?:House|Cottage|Court|Lodge|Farm|Barn|Mansions?|Mill|Forge|Villas?|Towers?|Buildings?)\s*$"
)
# "The Hollies", "Tŷ Gwyn"; and one word alone on the line before the street.
_THE_HOUSE = re.compile(r"\s*(?:The|Tŷ|Ty|Plas|Llys|Bryn)[ ]\w+\s*$")
_ONE_WORD = re.compile(r"[ \t]*[A-ZÀ-Þ][a-zß-ÿ]{3,}[ \t]*$")
_REACH = 140
# Roads and junctions are the subject of road-safety minutes, not where somebody lives.
_HAS_STREET = re.compile(rf"[A-ZÀ-Þ][\w'’-]{{1,24}}[ ]{_STREET}|\b{_WELSH_STREET}[ ]\w")
_PLAIN_NUMBER = re.compile(
    r"\b(?:item|page|para(?:graph)?|phase|route|section|no\.?|stage|\d of|action|part)[ ]$", re.I
)
HOME = (
    rf"(?:(?:[Tt]he[ ])?(?:{_CAP}[ ]){{1,3}}{_ONE_HOME}|[Tt]he[ ](?:{_ONE_HOME}|{_CAP}(?=[,)”\"][ ]?[A-Z(])))\b"
    rf"(?:,[ ]{_WORDS}{_STREET})?{_REST}|(?:{_CAP}[ ]){{1,2}}House,[ ]{_WORDS}{_STREET}{_REST}"
)
"""A house by its name alone, where what stands before it says that somebody lives there."""
NUMBERED_HOME = rf"(?:[lI]\d{{1,3}}|\d{{1,4}})[A-Za-z]?,?[ ]{_LOCALITY}(?:,[ ]{_LOCALITY}){{1,3}}"
"""A number, a place and a town, where nothing in the place's name says that it is a street: after a name."""
NAMED_AND_NUMBERED = rf"(?:[Tt]he[ ])?{_CAP}(?:[ ]{_CAP})?,[ ]{_HOUSE}{_WORDS}{_STREET}{_REST}"
"""A house with its name and its number."""
SHORT_STREET = rf"{_CAP}[ ]{_CAP}(?:[ ]{_CAP})?(?:,[ ]{_LOCALITY}(?=[,.;:)\n]))?"
"""Two or three words where a street is due."""
WELSH_HOME = (
    r"(?:Tŷ|Ty|Plas|Llys|Bryn|Hafod|Hendre|Tyddyn|Gelli|Cefn|Pant|Nant|Glan|Pen)[ ]?"
    rf"(?:[Yy]r?[ ]|-y-)?{_CAP}{_REST}"
)
STREET_ALONE = rf"(?:[Tt]he[ ])?(?:{_LOCALITY},[ ])?{_WORDS}{_STREET}{_REST}"
"""A street without a number, with or without a house's name: where somebody lives only after their name."""


# An officer's home, where a club or a society has no office: "Hon. Secretary: The Laurels, Nursery Road".
_OF_OFFICER = re.compile(
    rf"\b(?:Secretary|Clerk|Treasurer|Co-?ordinator|Organiser|Chair(?:man)?)(?: at)?:[ ]"
    rf"(?P<lines>{STREET_ALONE})(?=[,.;)\n])"
)


class Address:
    name = "address"

    def find(self, reading: Reading) -> list[Span]:
        text = reading.text
        spans = [
            hit(*found.span(), Label.ADDRESS, self.name, "a house number and a street", score=0.9)
            for pattern in (_NUMBERED, _FLAT, _WELSH)
            for found in pattern.finditer(text)
            if not _NO_HOME.search(found["street"])
            and not _PLAIN_NUMBER.search(text[max(0, found.start() - 12) : found.start()])
        ]
        spans += [
            hit(*found.span("lines"), Label.ADDRESS, self.name, "called an address in the text", score=0.9)
            for pattern in (_LABELLED, _OF_OFFICER)
            for found in pattern.finditer(text)
        ]
        for code in _POSTCODE.finditer(text):
            spans += self._before(text, code.start())
        return spans

    def _before(self, text: str, postcode: int) -> list[Span]:
        """The lines of an address that end at a postcode: in doubt where none of them is a street."""
        start = max(0, postcode - _REACH)
        found = _BEFORE_POSTCODE.search(text[start:postcode])
        if not found:
            return []
        first, last = start + found.start("lines"), start + found.end("lines")
        if _HAS_STREET.search(found["lines"]):
            first += _start_of_address(found["lines"])
            return [hit(first, last, Label.ADDRESS, self.name, "the lines before a postcode", score=0.9)]
        if "," not in found["lines"]:
            return []
        first += _start_of_places(found["lines"])
        reason = "the places before a postcode, which may be a house's name"
        return [hit(first, last, Label.ADDRESS, self.name, reason, score=0.4, tier=Tier.CHECK)]


def _start_of_places(lines: str) -> int:
    """At the house; where nothing says that one is there, at the last place but one: before it stand names."""
    pieces = list(_PIECE.finditer(lines))
    houses = [one for one in pieces if _NUMBERED_PIECE.match(one[0]) or _BUILDING.search(one[0])]
    piece = (houses or pieces[-2:])[0]
    return piece.start() + len(piece[0]) - len(piece[0].lstrip())


def _start_of_address(lines: str) -> int:
    """Where the address starts: at the house, and not at the name of whoever lives there."""
    pieces = list(_PIECE.finditer(lines))
    for number, piece in enumerate(pieces):
        if _NUMBERED_PIECE.match(piece[0]) or _BUILDING.search(piece[0]) or _THE_HOUSE.match(piece[0]):
            return piece.start() + len(piece[0]) - len(piece[0].lstrip())
        street_next = number + 1 < len(pieces) and _HAS_STREET.search(pieces[number + 1][0])
        is_house = street_next and _ONE_WORD.match(piece[0]) and lines[piece.end()] == "\n"
        if is_house or number + 1 == len(pieces) or _HAS_STREET.search(piece[0]):
            return piece.start() + len(piece[0]) - len(piece[0].lstrip())
    return 0
