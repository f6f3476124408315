"""NHS numbers (England, Wales) and CHI numbers (Scotland): ten digits, the last a check digit modulo 11."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier

_TEN_DIGITS = re.compile(r"(?<![\w+./-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w/-]|\.\d)")
_CONTEXT = re.compile(r"\b(?:nhs|chi|h&c|health and care|patient) ?(?:no|number|num|id)?\b", re.I)
_CONTEXT_REACH = 50


class NhsNumber:
    name = "nhs_number"

    def find(self, reading: Reading) -> list[Span]:
        spans = []
        for found in _TEN_DIGITS.finditer(reading.text):
            before = reading.text[max(0, found.start() - _CONTEXT_REACH) : found.start()]
            told, checks = bool(_CONTEXT.search(before)), check_digit_agrees(found[0])
            if checks and (told or found[1]):
                reason = "ten digits whose check digit agrees"
                spans.append(hit(*found.span(), Label.NHS_NO, self.name, reason))
            elif told:
                reason = "called an NHS number, though its check digit does not agree"
                spans.append(hit(*found.span(), Label.NHS_NO, self.name, reason, score=0.5, tier=Tier.CHECK))
        return spans


def check_digit_agrees(text: str) -> bool:
    """Weights 10 to 2, sum modulo 11, taken from 11; 11 counts as 0 and 10 is never given out."""
    digits = [int(char) for char in text if char.isascii() and char.isdigit()]
    if len(digits) != 10:
        return False
    expected = (
        11 - sum(digit * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True)) % 11
    )
    return digits[9] == (0 if expected == 11 else expected)
