"""E-mail addresses."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span

# A local part has at most 64 characters (RFC 5321 s.4.5.3.1.1), which also bounds the search.
_ADDRESS = re.compile(r"(?<![\w.+%-])(?<!\w')[\w+%][\w.+%'-]{0,63}@\.?[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
# What OCR and anti-spam habits make of one: "j.smith (at) example.org", "j.smith @ example.org".
_BROKEN = re.compile(
    r"(?<![\w.+%'-])[\w.+%'-]{1,64}(?: ?[(\[]at[)\]] ?| @ ?|@ )[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[^\W\d_][\w-]{1,62}",
    re.I,
)


class EmailAddress:
    name = "email_address"

    def find(self, reading: Reading) -> list[Span]:
        if "@" not in reading.text and "at" not in reading.text:
            return []
        return [
            hit(*found.span(), Label.EMAIL, self.name, "has the form of an e-mail address")
            for pattern in (_ADDRESS, _BROKEN)
            for found in pattern.finditer(reading.text)
        ]
