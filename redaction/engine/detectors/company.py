"""Names that stand in one list with people: "Iyer, Mark, Hall and Ersoy", where two are words as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from redaction.rules.labels import NAME_LABELS, Label
from redaction.rules.spans import Span, Tier

_BETWEEN = re.compile(r"[ ]?(?:[,;/&+]|,?[ \n]and|[ ]or)[ ]?\n?[ ]{0,2}")
# Who looks for names of people; the others find any two words with capitals.
_OF_PEOPLE = frozenset({"known_people", "lone_first_names"})
_OF_CAPITALS = frozenset({"attendees", "capitalised_pairs"})
_REASON = "stands in one list with people"


def in_company(text: str, spans: Sequence[Span]) -> list[Span]:
    """``spans`` (in order of place), with doubtful names certain where the one before or after in a list is."""
    kept = _between_names(text, spans)
    for places in (range(1, len(kept)), range(len(kept) - 2, -1, -1)):
        step = -1 if places.step > 0 else 1
        for place in places:
            one, beside = kept[place], kept[place + step]
            left, right = sorted((one, beside), key=lambda span: span.start)
            if (
                _is_doubtful_name(one)
                and beside.label in NAME_LABELS
                and beside.tier is Tier.CERTAIN
                and _BETWEEN.fullmatch(text, left.end, right.start)
            ):
                kept[place] = replace(one, tier=Tier.CERTAIN, score=0.7, reason=_REASON)
    return kept


def _between_names(text: str, spans: Sequence[Span]) -> list[Span]:
    """Two unknown words between two names in a list are a third name; behind one alone they may be what it is."""
    kept = list(spans)
    for place in range(1, len(kept) - 1):
        before, one, after = kept[place - 1 : place + 2]
        if (
            one.tier is Tier.CHECK
            and one.label is Label.PERSON
            and not _OF_CAPITALS.isdisjoint(one.detectors)
            and all(_is_full_name(text, beside) for beside in (before, after))
            and _BETWEEN.fullmatch(text, before.end, one.start)
            and _BETWEEN.fullmatch(text, one.end, after.start)
        ):
            kept[place] = replace(one, tier=Tier.CERTAIN, score=0.7, reason=_REASON)
    return kept


def _is_full_name(text: str, span: Span) -> bool:
    is_sure = span.label in NAME_LABELS and span.tier is Tier.CERTAIN
    return is_sure and " " in text[span.start : span.end]


def _is_doubtful_name(span: Span) -> bool:
    return (
        span.tier is Tier.CHECK
        and span.label is Label.PERSON
        and not _OF_PEOPLE.isdisjoint(span.detectors)
        and _OF_CAPITALS.isdisjoint(span.detectors)
    )
