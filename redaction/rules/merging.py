"""Many detectors' spans made one set: nothing overlaps, every detector that agreed is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from redaction.rules.labels import NAME_LABELS, Label
from redaction.rules.spans import Span, Tier

# Where two sorts of data claim the same characters, the one with the stricter form is right.
_PRECEDENCE: dict[Label, int] = {
    label: place
    for place, label in enumerate(
        (
            Label.EMAIL,
            Label.NINO,
            Label.NHS_NO,
            Label.ID_NO,
            Label.PHONE,
            Label.DOB,
            Label.VRM,
            Label.COLLAR_NUMBER,
            Label.CASE_REF,
            Label.USERNAME,
            Label.URL,
            Label.POSTCODE,
            Label.ADDRESS,
            Label.SIGNATURE_NAME,
            Label.PERSON,
            Label.INITIALS,
            Label.AGE,
        )
    )
}


def merge(spans: Iterable[Span]) -> list[Span]:
    """Spans in order of place, none overlapping; what any of them covered stays covered."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, _PRECEDENCE[span.label])):
        if merged and merged[-1].overlaps(span):
            merged[-1] = _together(merged[-1], span)
        else:
            merged.append(span)
    return merged


def _together(left: Span, right: Span) -> Span:
    """One span over both, with the label, tier and reason of the better claim."""
    better, other = sorted((left, right), key=_claim)
    same_kind = left.label == right.label or {left.label, right.label} <= NAME_LABELS
    certain = Tier.CERTAIN in ((left.tier, right.tier) if same_kind else (better.tier,))
    return replace(
        better,
        start=min(left.start, right.start),
        end=max(left.end, right.end),
        tier=Tier.CERTAIN if certain else Tier.CHECK,
        score=max(left.score, right.score) if same_kind else better.score,
        detectors=tuple(dict.fromkeys((*better.detectors, *other.detectors))),
        person=better.person or other.person,
    )


def _claim(span: Span) -> tuple[bool, int, float]:
    return (span.tier is Tier.CHECK, _PRECEDENCE[span.label], -span.score)
