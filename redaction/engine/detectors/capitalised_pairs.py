"""Two capitalised words that nothing explains: a name that no list and no model knows, for a person to check."""

from __future__ import annotations

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import core, core_end, joined, joined_over_line, may_be_name
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import is_before_verb
from redaction.rules.labels import Label
from redaction.rules.places import BESIDE_NAMES
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, PLACE_ENDINGS

_NOT_IN_NAMES = (PLACE_ENDINGS - AMBIGUOUS) | BESIDE_NAMES


class CapitalisedPairs:
    name = "capitalised_pairs"

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        spans = []
        for index in range(len(tokens.items) - 1):
            if self._is_pair(tokens, index):
                first, last = tokens.items[index], tokens.items[index + 1]
                reason = "two capitalised words that may be a name"
                spans.append(
                    hit(
                        first.start,
                        core_end(last),
                        Label.PERSON,
                        self.name,
                        reason,
                        score=0.3,
                        tier=Tier.CHECK,
                    )
                )
        return spans

    def _is_pair(self, tokens: Tokens, index: int) -> bool:
        first, last = tokens.items[index], tokens.items[index + 1]
        return (
            joined(last)
            and _may_stand_in_name(tokens, first)
            and _may_stand_in_name(tokens, last)
            and _is_whole(tokens, index)
            and (is_before_verb(tokens, index + 1) or _in_list(tokens, index))
        )


def _may_stand_in_name(tokens: Tokens, token: Token) -> bool:
    word = core(token)
    return (
        may_be_name(token)
        and not token.is_caps
        and len(word) > 2
        and word.casefold() not in _NOT_IN_NAMES
        and tokens.lower_counts[word.casefold()] == 0
    )


def _is_whole(tokens: Tokens, index: int) -> bool:
    """Is the pair not part of a longer run of capitals, as titles of bodies and of documents are?"""
    before = tokens.items[index - 1] if index else None
    after = tokens.items[index + 2] if index + 2 < len(tokens.items) else None
    if (
        before
        and joined(tokens.items[index])
        and (before.is_capital or before.low in {"the", "of", "and", "&"})
    ):
        return False
    return not (after and joined_over_line(after) and after.is_capital and after.low not in BESIDE_NAMES)


def _in_list(tokens: Tokens, index: int) -> bool:
    """Between commas, or alone on a line."""
    first = tokens.items[index]
    after = tokens.items[index + 2] if index + 2 < len(tokens.items) else None
    opens = index == 0 or "," in first.gap or "\n" in first.gap or ":" in first.gap
    closes = after is None or any(mark in after.gap for mark in ",\n.(;") or after.low == "and"
    return opens and closes
