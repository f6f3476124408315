"""Many detectors' spans made one set: nothing overlaps, every detector that agreed is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from redaction.rules.labels import NAME_LABELS, Label
from redaction.rules.spans import Span, Tier

# Where two sorts of data claim the same characters, the one with the stricter form is right.
_STRICTNESS: dict[Label, int] = {
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
    for span in sorted(spans, key=lambda span: (span.start, -span.end, _STRICTNESS[span.label])):
        if merged and merged[-1].overlaps(span):
            merged[-1:] = _settle(merged[-1], span)
        else:
            merged.append(span)
    return merged


def _settle(left: Span, right: Span) -> Iterator[Span]:
    """Two overlapping spans as one of the same sort; of two sorts the stricter whole, the other cut short."""
    if left.label == right.label or {left.label, right.label} <= NAME_LABELS:
        yield _together(left, right)
    elif left.covers(right) and (left.label not in NAME_LABELS or right.label in NAME_LABELS):
        yield _seen_by_both(left, right)
    elif _STRICTNESS[left.label] <= _STRICTNESS[right.label]:
        yield left
        if right.end > left.end:
            yield replace(right, start=left.end)
    else:
        if left.start < right.start:
            yield replace(left, end=right.start)
        yield right
        if left.end > right.end:
            yield replace(left, start=right.end)


def _together(left: Span, right: Span) -> Span:
    """One span over both, with the label, tier and reason of the better claim."""
    better, other = sorted((left, right), key=_claim)
    if left.start == right.start and left.end == right.end and Label.INITIALS in (left.label, right.label):
        better = replace(better, label=Label.INITIALS)
    joined = _seen_by_both(better, other)
    return replace(joined, start=min(left.start, right.start), end=max(left.end, right.end))


def _seen_by_both(better: Span, other: Span) -> Span:
    return replace(
        better,
        score=max(better.score, other.score),
        detectors=tuple(dict.fromkeys((*better.detectors, *other.detectors))),
        person=better.person or other.person,
    )


def _claim(span: Span) -> tuple[bool, int, float]:
    return (span.tier is Tier.CHECK, _STRICTNESS[span.label], -span.score)
