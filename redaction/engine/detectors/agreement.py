"""The rules' names and the language model's, put together: where both saw one, the rules say where it ends.

The model runs over cell borders and takes in ranks and counties; the rules do not know every name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import core_end, is_first_name, joined, may_be_name
from redaction.engine.detectors.tokens import Token
from redaction.engine.detectors.unknown_pairs import doubted, is_listed_thing
from redaction.rules.labels import Label
from redaction.rules.merging import merge
from redaction.rules.places import BESIDE_NAMES
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, PLACE_ENDINGS, THEMES

_LONGEST_TAIL = 1
_NO_SURNAMES = AMBIGUOUS | PLACE_ENDINGS | BESIDE_NAMES | THEMES


def settle(reading: Reading, ruled: Sequence[Span], modelled: Sequence[Span]) -> list[Span]:
    """Spans of both; none of the model's names is lost, and none of the rules' is widened beyond a further surname."""
    by_rule = merge(ruled)
    starts = [span.start for span in by_rule]
    rest: list[Span] = []
    for span in modelled:
        touched = _touched(by_rule, starts, span)
        if not touched:
            rest.append(doubted(reading, span))
            continue
        for number in touched:
            by_rule[number] = _confirmed(by_rule[number], span)
        last = touched[-1]
        by_rule[last] = _with_tail(reading, by_rule[last], span)
        rest += _left_over(reading, span, [by_rule[number] for number in touched])
    named = (span for span in by_rule if not is_listed_thing(reading, span))
    return [*(doubted(reading, span) for span in named), *rest]


def _touched(ruled: Sequence[Span], starts: Sequence[int], span: Span) -> list[int]:
    place = max(0, bisect_left(starts, span.start) - 1)
    last = bisect_left(starts, span.end)
    return [number for number in range(place, last) if ruled[number].overlaps(span)]


def _confirmed(ruled: Span, modelled: Span) -> Span:
    certain = Tier.CERTAIN in (ruled.tier, modelled.tier) and ruled.label != Label.ADDRESS
    return replace(
        ruled,
        tier=Tier.CERTAIN if certain else ruled.tier,
        score=max(ruled.score, modelled.score),
        detectors=tuple(dict.fromkeys((*ruled.detectors, *modelled.detectors))),
        reason=modelled.reason if ruled.tier is Tier.CHECK and certain else ruled.reason,
    )


def _with_tail(reading: Reading, ruled: Span, modelled: Span) -> Span:
    """The name, with a further surname that the model saw and that is no place: "Maria Garcia Lopez"."""
    if ruled.label is not Label.PERSON or modelled.end <= ruled.end:
        return ruled
    tail = reading.tokens.between(ruled.end, modelled.end)
    if len(tail) > _LONGEST_TAIL or not all(_may_follow(token) for token in tail):
        return ruled
    return replace(ruled, end=core_end(tail[-1]))


def _may_follow(token: Token) -> bool:
    return (
        joined(token)
        and may_be_name(token)
        and not is_first_name(token)
        and sum(char.isupper() for char in token.text) < 3
        and token.low not in BESIDE_NAMES | AMBIGUOUS | THEMES
    )


def _left_over(reading: Reading, modelled: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """What the model saw beyond the rules' names, where it may be a name too: for a person to check."""
    run: list[Token] = []
    for token in [*reading.tokens.between(modelled.start, modelled.end), None]:
        free = token is not None and not any(one.start < token.end and token.start < one.end for one in taken)
        if token is not None and free and may_be_name(token) and token.low not in BESIDE_NAMES:
            run.append(token)
        elif run:
            yield _piece(run)
            run = []


def _piece(run: list[Token]) -> Span:
    """Two words beside another name are the next of a run-on list; one is for a person to check."""
    whole = len(run) > 1 and not any(token.low in _NO_SURNAMES for token in run)
    tier, score = (Tier.CERTAIN, 0.8) if whole else (Tier.CHECK, 0.4)
    reason = "the language model takes it for part of a name"
    return hit(
        run[0].start, core_end(run[-1]), Label.PERSON, "language_model", reason, score=score, tier=tier
    )
