"""The allow and deny entries of a case or an authority: what reviewers have taught."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from redaction.engine.detectors.base import Reading, amber, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier


def listed(reading: Reading, deny: Iterable[str]) -> list[Span]:
    """Every place where a deny entry stands as whole words, whatever its case and spacing."""
    spans = []
    for term in sorted({_folded(term) for term in deny} - {""}):
        words = r"\s+".join(map(re.escape, term.split()))
        pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.I)
        spans += [
            hit(*found.span(), Label.PERSON, "deny_list", "on the list of what is always shown for redaction")
            for found in pattern.finditer(reading.text)
        ]
    return spans


def demote(text: str, spans: Sequence[Span], allow: Iterable[str]) -> list[Span]:
    """Hits that are exactly an allow entry become "check": an entry never hides one."""
    allowed = {_folded(term) for term in allow} - {""}
    return [
        amber(span, "on the list of what is usually left in")
        if span.tier is Tier.CERTAIN and _folded(text[span.start : span.end]) in allowed
        else span
        for span in spans
    ]


def _folded(term: str) -> str:
    return " ".join(term.split()).casefold()
