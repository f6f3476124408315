"""Many detectors' spans made one set: nothing overlaps, every detector that agreed is kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
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


_KINDS = (*({label} for label in _STRICTNESS if label not in NAME_LABELS), set(NAME_LABELS))


def merge(spans: Iterable[Span]) -> list[Span]:
    """Spans in order of place, none overlapping; what any of them covered stays covered.

    Spans of one sort that overlap become one; the three sorts of names count as one. Of two sorts the stricter
    keeps its place, and the other what is left of it.
    """
    given = sorted(spans, key=lambda span: (span.start, -span.end))
    laid: list[Span] = []
    for kind in sorted(_KINDS, key=lambda kind: min(_STRICTNESS[label] for label in kind)):
        laid = _lay_under(laid, _united([span for span in given if span.label in kind]))
    return laid


def _united(spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans of one sort made one each."""
    united: list[Span] = []
    for span in spans:
        if united and united[-1].overlaps(span):
            united[-1] = _together(united[-1], span)
        else:
            united.append(span)
    return united


def _lay_under(upper: list[Span], lower: list[Span]) -> list[Span]:
    """Both in order of place: the upper whole, the lower where the upper leaves room."""
    laid = list(upper)
    ends = [span.end for span in upper]
    for span in lower:
        start = span.start
        for place in range(bisect_right(ends, span.start), len(upper)):
            above = upper[place]
            if above.start >= span.end:
                break
            if above.covers(span):
                laid[place] = _seen_by_both(laid[place], span)
            if start < above.start:
                laid.append(replace(span, start=start, end=above.start))
            start = above.end
        if start < span.end:
            laid.append(replace(span, start=start))
    return sorted(laid, key=lambda span: span.start)


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
