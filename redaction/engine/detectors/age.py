"""Ages of a person; not of a group ("aged 5-7", "over 65s")."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_RANGE = r"(?![ ]?(?:[-–+]|to|and over|or over|and under|or under|plus)[ ]?\d?)(?!\d)"
_AGED = re.compile(rf"\b(?:aged|age(?: is| was|:)?|is now|was then)[ ](?P<age>1?\d{{1,2}})\b{_RANGE}", re.I)
_YEARS_OLD = re.compile(r"(?<![\w–-])(?P<age>1?\d{1,2})(?:[ -]years?[ -]old|yo|y/o|[ ]yrs?[ ]old)\b", re.I)


class Age:
    name = "age"

    def find(self, reading: Reading) -> list[Span]:
        aged = [found for found in _AGED.finditer(reading.text) if "age" in found[0].casefold()]
        return [
            hit(*found.span("age"), Label.AGE, self.name, "a number called an age in the text", score=0.9)
            for found in (*aged, *_YEARS_OLD.finditer(reading.text))
        ]
