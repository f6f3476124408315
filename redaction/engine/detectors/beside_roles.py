"""Two capitalised words beside a role or an office: "Innes Spofforth (Chair)", "Duncan Jessop, Policy Manager"."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_reading import read_name
from redaction.engine.detectors.name_shapes import (
    core,
    core_end,
    is_first_name,
    joined,
    may_be_name,
)
from redaction.engine.detectors.tokens import Tokens
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, PLACE_ENDINGS, ROLE_WORDS

_OPENS = re.compile(r"[ ]?\($|[ ]{1,2}[–-][ ]{1,2}$|,[ ]$")
_PLAIN_PLACE_ENDINGS = PLACE_ENDINGS - AMBIGUOUS
_WORDS_OF_A_ROLE = 6


class BesideRoles:
    name = "beside_roles"

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        spans = []
        for index, token in enumerate(tokens.items[:-2]):
            if not may_be_name(token) or (index and joined(token) and tokens.items[index - 1].is_capital):
                continue
            end = read_name(tokens.items, index)
            if end - index >= 2 and self._is_name(tokens, index, end):
                spans.append(self._judge(tokens, index, end))
        return spans

    def _is_name(self, tokens: Tokens, index: int, end: int) -> bool:
        last = core(tokens.items[end - 1]).casefold()
        return (
            end < len(tokens.items)
            and bool(_OPENS.fullmatch(tokens.items[end].gap))
            and last not in _PLAIN_PLACE_ENDINGS
            and not any(tokens.lower_counts[one.low] for one in tokens.items[index:end])
            and _is_role(tokens, end)
        )

    def _judge(self, tokens: Tokens, index: int, end: int) -> Span:
        first, last = tokens.items[index], tokens.items[end - 1]
        sure = is_first_name(first) or "(" in tokens.items[end].gap or _starts_line(tokens, index)
        tier, score = (Tier.CERTAIN, 0.85) if sure else (Tier.CHECK, 0.5)
        reason = "two capitalised words beside a role"
        return hit(first.start, core_end(last), Label.PERSON, self.name, reason, score=score, tier=tier)


def _is_role(tokens: Tokens, start: int) -> bool:
    """A role or office within the next few words, with nothing but a space between them."""
    for index in range(start, min(start + _WORDS_OF_A_ROLE, len(tokens.items))):
        token = tokens.items[index]
        if index > start and not joined(token) and token.gap.strip() not in {"&", "/", "-"}:
            return False
        if token.low in ROLE_WORDS and (token.is_capital or "(" in tokens.items[start].gap):
            return True
    return False


def _starts_line(tokens: Tokens, index: int) -> bool:
    return index == 0 or "\n" in tokens.items[index].gap
