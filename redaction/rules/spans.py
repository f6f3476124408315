"""A stretch of text that may be personal data, with everything a reviewer is told about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from redaction.rules.labels import Label


class Tier(StrEnum):
    """``CERTAIN`` is pre-ticked for the reviewer; ``CHECK`` is amber and must be decided one by one."""

    CERTAIN = "certain"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]`` (code points) of the document it was found in.

    ``score`` is between 0 and 1; ``detectors`` names everything that found it; ``reason`` is for the
    reviewer; ``person`` is the key of the person in the people register, where it is one.
    """

    start: int
    end: int
    label: Label
    tier: Tier
    score: float
    detectors: tuple[str, ...]
    reason: str
    person: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError("a span covers at least one character")

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end
