"""What every detector is: a document's text in, hits out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from redaction.engine.detectors.tokens import Tokens, tokenise
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier


@dataclass(frozen=True)
class Reading:
    """One document as the detectors read it: its text, and the tokens of it, made when first asked for."""

    text: str

    @cached_property
    def tokens(self) -> Tokens:
        return tokenise(self.text)


class Detector(Protocol):
    """Finds one sort of personal data. Offsets are code points; the work is linear in the text."""

    name: str

    def find(self, reading: Reading) -> list[Span]: ...


def hit(
    start: int,
    end: int,
    label: Label,
    detector: str,
    reason: str,
    *,
    score: float = 0.99,
    tier: Tier = Tier.CERTAIN,
) -> Span:
    """A span as one detector reports it."""
    return Span(start, end, label, tier, score, (detector,), reason)


def amber(span: Span, reason: str) -> Span:
    """The same span, for a person to decide."""
    return replace(span, tier=Tier.CHECK, score=min(span.score, 0.5), reason=reason)
