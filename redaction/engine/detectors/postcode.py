"""Postcodes by their shape; not by a list of areas, which pseudonyms and slips fall outside."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span

# Outward code: A9, A99, A9A, AA9, AA99, AA9A. Inward code: a digit and two letters, never C I K M O V.
_POSTCODE = re.compile(
    r"(?<![\w£/-])(?:GIR[ ]?0AA|[A-Z]{1,2}\d[A-Z\d]?(?P<gap>[ \t\u00a0]{0,2})\d[ABD-HJLNP-UW-Z]{2})(?![\w/-])"
)
_LOWER = re.compile(r"(?<![\w£/-])[A-Za-z]{1,2}\d[A-Za-z\d]? \d(?!st|nd|rd|th)[abd-hjlnp-uw-z]{2}(?![\w/-])")


class Postcode:
    name = "postcode"

    def find(self, reading: Reading) -> list[Span]:
        return [
            hit(*found.span(), Label.POSTCODE, self.name, "has the form of a postcode")
            for pattern in (_POSTCODE, _LOWER)
            for found in pattern.finditer(reading.text)
        ]
