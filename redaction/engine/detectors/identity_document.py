"""Passport and driving-licence numbers."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_PASSPORT = re.compile(
    r"\bpassport(?: (?:no|number|num))?[.:# ]{0,3}(?:is |was )?(?P<number>\d{9}|[A-Z]{1,2}\d{6,8})\b", re.I
)
# Great Britain: five of the surname, decade, month (plus 50 for women), day, year, initials, tie-break, check.
_LICENCE = re.compile(
    r"(?<!\w)(?P<number>[A-Z]{1,5}9{0,4}[ ]?\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d[ ]?"
    r"[A-Z9]{2}[ ]?[A-Z\d][A-Z]{2})(?!\w)"
)
_LICENCE_BY_NAME = re.compile(
    r"\b(?:driving|driver'?s?) licence(?: (?:no|number|num))?[.:# ]{0,3}(?:is |was )?"
    r"(?P<number>(?=[A-Z]{0,5}\d)[A-Z\d]{8,18})\b",
    re.I,
)


class IdentityDocument:
    name = "identity_document"

    def find(self, reading: Reading) -> list[Span]:
        return [
            hit(*found.span("number"), Label.ID_NO, self.name, reason)
            for pattern, reason in (
                (_PASSPORT, "called a passport number in the text"),
                (_LICENCE, "has the form of a driving licence number"),
                (_LICENCE_BY_NAME, "called a driving licence number in the text"),
            )
            for found in pattern.finditer(reading.text)
            if pattern is not _LICENCE or len(found[1].replace(" ", "")) == 16
        ]
