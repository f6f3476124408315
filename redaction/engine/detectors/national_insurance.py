"""National Insurance numbers, with the prefixes that HMRC never gives out."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier

_NUMBER = re.compile(r"(?<!\w)([A-Z]{2})[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}(?:[ .-]?([A-Z]))?(?!\w)", re.I)
_CONTEXT = re.compile(r"\b(?:ni|nino|n\.i\.|national insurance)\b", re.I)
# HMRC manual NIM39110: letters and prefixes not used.
_NEVER_FIRST = frozenset("DFIQUV")
_NEVER_SECOND = frozenset("DFIOQUV")
_NEVER_TOGETHER = frozenset({"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})
_CONTEXT_REACH = 60


class NationalInsurance:
    name = "national_insurance"

    def find(self, reading: Reading) -> list[Span]:
        spans = []
        for found in _NUMBER.finditer(reading.text):
            told = bool(_CONTEXT.search(reading.text[max(0, found.start() - _CONTEXT_REACH) : found.start()]))
            if has_valid_form(found[1], found[2]):
                reason = "a National Insurance number with a prefix in use"
                spans.append(hit(*found.span(), Label.NINO, self.name, reason))
            elif told:
                reason = "called a National Insurance number, though its letters are not in use"
                spans.append(hit(*found.span(), Label.NINO, self.name, reason, score=0.5, tier=Tier.CHECK))
        return spans


def has_valid_form(prefix: str, suffix: str | None) -> bool:
    prefix, suffix = prefix.upper(), (suffix or "").upper()
    return (
        prefix[0] not in _NEVER_FIRST
        and prefix[1] not in _NEVER_SECOND
        and prefix not in _NEVER_TOGETHER
        and suffix in {"A", "B", "C", "D"}
    )
