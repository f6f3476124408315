"""Number plates: current, prefix and suffix formats, and the old dateless ones where the words around say so."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier

_EDGE = r"(?<![\w/.£-])"
_END = r"(?![\w/-])"
# Since September 2001: two letters of place, two digits of half-year (02-51 and on), three letters.
_CURRENT = re.compile(
    r"(?<![\w.£-])[A-HJ-PR-Y][A-HJ-PR-Y][ -]?\d\d(?:[ -]?|[ ]?\n)[A-HJ-PR-Z]{3}(?!\w|-\w)", re.I
)
# A nought that was typed or read for the letter O.
_MISREAD = re.compile(r"(?<![\w.£-])[A-HJ-PR-Y]{2}[ ]?[\dO]{2}[ ]?(?=[A-Z]*0)[A-HJ-PR-Z0]{3}(?!\w|-\w)")
_PREFIX = re.compile(_EDGE + r"[A-HJ-NPR-Y]\d{1,3} ?[A-HJ-PR-Y]{3}" + _END)
_SUFFIX = re.compile(_EDGE + r"[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-Y]" + _END)
_DATELESS = re.compile(_EDGE + r"(?:[A-Z]{1,3} ?\d{1,4}|\d{1,4} ?[A-Z]{1,3})" + _END)
_CONTEXT = re.compile(
    r"\b(?:vrm|vrn|reg(?:istration)?(?: (?:no|number|mark|plate))?|(?:number )?plates?|index)\b[\s.:,(“\"'is]{0,6}$",
    re.I,
)
_VEHICLE = re.compile(
    r"\b(?:vehicle|car|van|lorry|motorcycle|motorbike|taxi|truck|driver|keeper|registration|reg|vrm|plate|"
    r"audi|bmw|ford|vauxhall|toyota|volkswagen|vw|golf|fiesta|astra|corsa|nissan|honda|mercedes|peugeot|"
    r"renault|kia|hyundai|skoda|seat|volvo|mini|tesla|land rover|range rover|mazda|citroen|fiat)\b",
    re.I,
)
_REACH = 60


class VehicleRegistration:
    name = "vehicle_registration"

    def find(self, reading: Reading) -> list[Span]:
        text = reading.text
        spans = [
            hit(*found.span(), Label.VRM, self.name, "has the form of a number plate since 2001")
            for found in _CURRENT.finditer(text)
            if found[0].isupper() or _near_vehicle(text, found.start(), found.end())
        ]
        reason = "has the form of a number plate but for a nought, beside words about a vehicle"
        spans += [
            hit(*found.span(), Label.VRM, self.name, reason, score=0.8)
            for found in _MISREAD.finditer(text)
            if _near_vehicle(text, found.start(), found.end())
        ]
        for found in (*_PREFIX.finditer(text), *_SUFFIX.finditer(text)):
            spans += self._older(text, found)
        spans += [
            hit(*found.span(), Label.VRM, self.name, "called a registration in the text", score=0.9)
            for found in _DATELESS.finditer(text)
            if _CONTEXT.search(text[max(0, found.start() - 30) : found.start()])
        ]
        return spans

    def _older(self, text: str, found: re.Match[str]) -> list[Span]:
        if _near_vehicle(text, found.start(), found.end()):
            reason = "has the form of a number plate before 2001, beside words about a vehicle"
            return [hit(*found.span(), Label.VRM, self.name, reason, score=0.9)]
        if sum(char.isdigit() for char in found[0]) == 3:
            reason = "has the form of a number plate before 2001"
            return [hit(*found.span(), Label.VRM, self.name, reason, score=0.4, tier=Tier.CHECK)]
        return []


def _near_vehicle(text: str, start: int, end: int) -> bool:
    return bool(
        _VEHICLE.search(text[max(0, start - _REACH) : start]) or _VEHICLE.search(text[end : end + _REACH])
    )
