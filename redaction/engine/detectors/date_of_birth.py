"""Dates of birth: a date that the words before it call one."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.dates import DATE
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_BORN = r"\b(?:born|d\.?o\.?b\b\.?|date of birth|birth ?date|birthday)"
_DATE_OF_BIRTH = re.compile(rf"{_BORN}[^\n\d]{{0,25}}\s{{0,3}}(?P<date>{DATE})(?!\d)", re.I)
_YEAR_OF_BIRTH = re.compile(r"\b(?:born|birth)(?: \w+)? in (?P<date>(?:\w{3,9} )?(?:19|20)\d\d)\b", re.I)


class DateOfBirth:
    name = "date_of_birth"

    def find(self, reading: Reading) -> list[Span]:
        return [
            hit(*found.span("date"), Label.DOB, self.name, "a date called a date of birth in the text")
            for pattern in (_DATE_OF_BIRTH, _YEAR_OF_BIRTH)
            for found in pattern.finditer(reading.text)
        ]
