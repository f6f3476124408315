"""A first name that stands alone: "Priya has resigned", "ask Rowan in Customer Relations"."""

from __future__ import annotations

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import (
    core_end,
    is_first_name,
    joined,
    joined_over_line,
    may_be_name,
)
from redaction.engine.detectors.tokens import Tokens
from redaction.engine.detectors.usage import is_addressed, is_before_speech, is_used_as_name
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, BODY_WORDS, PLACE_ENDINGS, ROLE_WORDS


class LoneFirstNames:
    name = "lone_first_names"

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        judged = (self._judge(tokens, index) for index in range(len(tokens.items)))
        return [span for span in judged if span]

    def _judge(self, tokens: Tokens, index: int) -> Span | None:
        token = tokens.items[index]
        if not may_be_name(token) or token.is_caps or not _stands_alone(tokens, index):
            return None
        doubtful = token.low in AMBIGUOUS or tokens.lower_counts[token.low] > 0
        if is_first_name(token):
            used = is_used_as_name(tokens, index, index)
            sure = used and not doubtful
            if used or not doubtful:
                return self._hit(
                    tokens, index, "a first name in use, alone", Tier.CERTAIN if sure else Tier.CHECK
                )
            return None
        if not doubtful and (
            is_addressed(tokens, index) or is_before_speech(tokens, index) or _after_role(tokens, index)
        ):
            return self._hit(tokens, index, "a capitalised word used as people's names are", Tier.CHECK)
        return None

    def _hit(self, tokens: Tokens, index: int, reason: str, tier: Tier) -> Span:
        token = tokens.items[index]
        score = 0.8 if tier is Tier.CERTAIN else 0.4
        return hit(token.start, core_end(token), Label.PERSON, self.name, reason, score=score, tier=tier)


def _after_role(tokens: Tokens, index: int) -> bool:
    """ "the landlord Bartosz": a role in small letters, and who holds it."""
    before = tokens.items[index - 1] if index else None
    return before is not None and joined_over_line(tokens.items[index]) and before.text in ROLE_WORDS


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """No capitalised word directly before or after it, with which it would name a place or a body."""
    token = tokens.items[index]
    before = tokens.items[index - 1] if index else None
    after = tokens.items[index + 1] if index + 1 < len(tokens.items) else None
    if before and joined(token) and (before.is_capital or before.low == "the"):
        return False
    return not (
        after
        and joined(after)
        and (after.is_capital or after.text.isdigit() or after.low in PLACE_ENDINGS | BODY_WORDS)
        and not after.text.islower()
    )
