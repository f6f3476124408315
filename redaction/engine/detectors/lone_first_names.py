"""A first name that stands alone: "Priya has resigned", "ask Rowan in Customer Relations"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import (
    core_end,
    is_first_name,
    joined,
    joined_over_line,
    may_be_name,
)
from redaction.engine.detectors.tokens import Tokens
from redaction.engine.detectors.usage import (
    is_addressed,
    is_before_speech,
    is_before_verb,
    is_called_on,
    is_dated,
    is_saint,
    is_used_as_name,
    is_when,
    may_be_elsewhere,
    speaks_or_signs,
)
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, BODY_WORDS, MONTHS, PLACE_ENDINGS, ROLE_WORDS
from redaction.rules.word_set import word_set

_BEFORE_PLACES = word_set("in at on near the outside towards around")
# Of a radio amateur, behind the name.
_CALLSIGN = re.compile(r"[A-Z]{1,2}\d[A-Z]{2,3}")
_KIN = word_set(
    """
    brother sister wife husband son daughter mother father partner niece nephew uncle aunt grandson granddaughter
    widow fiancée fiancé girlfriend boyfriend twin
    """
)
# "the Ogunleye family", "the Hosie wedding"
_THEIR = word_set("family brothers sisters twins wedding funeral household children estate")
_LIVING = word_set("moved live lived own owned bought sold")
# "Sukh 07700 900 315"
_PHONE = re.compile(r"0[127]\d{2}")
_PLACES_AND_BODIES = PLACE_ENDINGS | BODY_WORDS
_FIRST_NAME = "a first name in use, alone"
_SIGHTINGS = 2
_LISTED = frozenset({", ", ",", ",\n", " & ", "/", " / ", "; "})


class LoneFirstNames:
    name = "lone_first_names"

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        judged = (self._judge(tokens, index) for index in range(len(tokens.items)))
        return _seen_twice(tokens, [span for span in judged if span])

    def _judge(self, tokens: Tokens, index: int) -> Span | None:
        token = tokens.items[index]
        if not may_be_name(token) or not _stands_alone(tokens, index):
            return None
        if token.is_caps and not (
            is_first_name(token) and len(token.text) > 3 and speaks_or_signs(tokens, index)
        ):
            return None
        doubtful = token.low in AMBIGUOUS or tokens.lower_counts[token.low] > 0
        if is_first_name(token):
            tier = self._tier(tokens, index, doubtful=doubtful)
            return self._hit(tokens, index, _FIRST_NAME, tier) if tier else None
        if not doubtful and (
            is_addressed(tokens, index)
            or is_before_speech(tokens, index)
            or _after_role(tokens, index)
            or _is_family(tokens, index)
            or _is_one_of_several(tokens, index)
            or _is_told_who(tokens, index)
        ):
            return self._hit(tokens, index, "a capitalised word used as people's names are", Tier.CHECK)
        return None

    def _tier(self, tokens: Tokens, index: int, *, doubtful: bool) -> Tier | None:
        if is_dated(tokens, index) or is_saint(tokens, index):
            return None
        token = tokens.items[index]
        set_apart = token.low not in MONTHS and (
            speaks_or_signs(tokens, index) or is_called_on(tokens, index) or is_before_speech(tokens, index)
        )
        used = is_used_as_name(tokens, index, index)
        if token.low in MONTHS and is_when(tokens, index):
            return None
        if doubtful:
            # "swore at Carol": in mid-sentence a word is not written with a capital for nothing.
            named = token.low not in MONTHS and (
                _in_mid_sentence(tokens, index) or _is_one_of_two(tokens, index)
            )
            return Tier.CERTAIN if set_apart else Tier.CHECK if used or named else None
        return Tier.CHECK if not used and may_be_elsewhere(tokens, index) else Tier.CERTAIN

    def _hit(self, tokens: Tokens, index: int, reason: str, tier: Tier) -> Span:
        token = tokens.items[index]
        score = 0.8 if tier is Tier.CERTAIN else 0.4
        return hit(token.start, core_end(token), Label.PERSON, self.name, reason, score=score, tier=tier)


def _seen_twice(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """A first name that is a word too is certain where several sentences have it as somebody who acts."""
    acting = Counter(
        tokens.text[span.start : span.end]
        for span in spans
        if is_before_verb(tokens, tokens.index_from(span.start))
    )
    return [
        replace(span, tier=Tier.CERTAIN, score=0.7)
        if span.reason == _FIRST_NAME and acting[tokens.text[span.start : span.end]] >= _SIGHTINGS
        else span
        for span in spans
    ]


def _in_mid_sentence(tokens: Tokens, index: int) -> bool:
    before = tokens.items[index - 1] if index else None
    return (
        before is not None and before.text.islower() and tokens.items[index].gap in {" ", "\n", " \n", ", "}
    )


def _is_one_of_two(tokens: Tokens, index: int) -> bool:
    """ "Art and Joan Vickery", "Otis, Hope, Nell", "Frank & Joan"."""
    before, token = tokens.items[index - 1 : index], tokens.items[index]
    following = tokens.items[index + 1 : index + 3]
    if len(following) == 2 and following[0].text == "and":
        return is_first_name(following[1])
    beside = [one for one in before if token.gap in _LISTED] + [
        one for one in following[:1] if one.gap in _LISTED
    ]
    return any(is_first_name(one) and one.low not in AMBIGUOUS for one in beside)


def _is_one_of_several(tokens: Tokens, index: int) -> bool:
    """ "Jillian, Piedad, Struan": whoever Piedad is, beside two whom everybody knows."""
    before, after = tokens.items[max(0, index - 2) : index], tokens.items[index + 1 : index + 2]
    gaps = [tokens.items[index].gap, *(one.gap for one in after)]
    known = [one for one in (*before[-1:], *after) if is_first_name(one) and one.low not in AMBIGUOUS]
    if len(known) == 2:
        return all(gap.strip(" \n") == "," for gap in gaps)
    if before and before[-1].text == "and":
        return _ends_list(tokens, index)
    first = [one for one in before if is_first_name(one) and one.low not in AMBIGUOUS]
    return len(first) == 2 and all(gap.strip(" \n") == "," for gap in (before[-1].gap, gaps[0]))


def _ends_list(tokens: Tokens, index: int) -> bool:
    """ "Tyler, Bo and Kayleigh-Mae", "Cath and Lol have"."""
    listed = tokens.items[max(0, index - 3) : index - 1]
    known = [one for one in listed if is_first_name(one) and one.low not in AMBIGUOUS]
    if not known or known[-1] is not listed[-1] or not joined_over_line(tokens.items[index]):
        return False
    return (len(known) == 2 and listed[-1].gap.startswith(",")) or is_before_verb(tokens, index)


def _is_told_who(tokens: Tokens, index: int) -> bool:
    """ "Haf, the Clerk", "his brother Erlend"."""
    before, after = tokens.items[index - 1 : index], tokens.items[index + 1 : index + 3]
    if before and before[0].text in _KIN and joined_over_line(tokens.items[index]):
        return True
    return (
        len(after) == 2
        and after[0].gap == ", "
        and after[0].text in {"the", "our"}
        and after[1].low in ROLE_WORDS
    )


def _is_family(tokens: Tokens, index: int) -> bool:
    """ "the Ogunleye family", "since the Thorntons moved"."""
    before, after = tokens.items[index - 1 : index], tokens.items[index + 1 : index + 2]
    if not (before and after) or before[0].text != "the":
        return False
    return after[0].text in _THEIR or (tokens.items[index].text.endswith("s") and after[0].text in _LIVING)


def _after_role(tokens: Tokens, index: int) -> bool:
    """ "the landlord Bartosz": a role in small letters, and who holds it."""
    before = tokens.items[index - 1] if index else None
    return before is not None and joined_over_line(tokens.items[index]) and before.text in ROLE_WORDS


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """No capitalised word directly before or after it, with which it would name a place or a body."""
    token = tokens.items[index]
    before = tokens.items[index - 1] if index else None
    after = tokens.items[index + 1] if index + 1 < len(tokens.items) else None
    if (
        before
        and joined(token)
        and (before.is_capital or (before.low == "the" and not _is_family(tokens, index)))
    ):
        return False
    return not (
        after
        and joined(after)
        and not _CALLSIGN.fullmatch(after.text)
        and not _PHONE.match(after.text)
        and (after.is_capital or after.text[:1].isdigit() or after.low in _PLACES_AND_BODIES)
        and not after.text.islower()
    )
