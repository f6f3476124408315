"""Names that the language model finds. None is dropped: what the rules doubt is kept for a person to check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import NOT_NAMES, core, core_end, is_first_name, may_be_name
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.model import LanguageModel
from redaction.rules.labels import Label
from redaction.rules.places import COUNTIES
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, PLACE_ENDINGS

# Long texts are cut at a line break, else at a space, so that the model's memory and time stay in bounds.
_CHUNK = 4000
_WIDE_GAP = re.compile(r"\n|\t|[ \u00a0]{4,}|[,;:/•|]")


class LanguageModelNames:
    name = "language_model"

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    def find(self, reading: Reading) -> list[Span]:
        chunks = list(_chunks(reading.text))
        found = self._model.people(reading.text[start:end] for start, end in chunks)
        spans: list[Span] = []
        for (offset, _), people in zip(chunks, found, strict=True):
            for start, end in people:
                spans += self._pieces(reading.tokens, offset + start, offset + end)
        return spans

    def _pieces(self, tokens: Tokens, start: int, end: int) -> Iterator[Span]:
        """One span for each name inside a stretch: the model runs over line ends and takes in ranks."""
        for group in _split(tokens.between(start, end)):
            yield self._judge(tokens, group)

    def _judge(self, tokens: Tokens, group: list[Token]) -> Span:
        kept = _trim(group)
        start, end = kept[0].start, core_end(kept[-1])
        if _is_convincing(tokens, kept):
            reason = "the language model takes it for a name"
            return hit(start, end, Label.PERSON, self.name, reason, score=0.85)
        reason = "the language model takes it for a name; the words around it do not bear it out"
        return hit(start, end, Label.PERSON, self.name, reason, score=0.4, tier=Tier.CHECK)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = min(start + _CHUNK, len(text))
        if end < len(text):
            window = text[start + _CHUNK // 2 : end]
            end = start + _CHUNK // 2 + _last_break(window)
        yield start, end
        start = end


def _last_break(window: str) -> int:
    for separator in ("\n\n", "\n", " "):
        place = window.rfind(separator)
        if place >= 0:
            return place + len(separator)
    return len(window)


def _split(tokens: list[Token]) -> Iterator[list[Token]]:
    group: list[Token] = []
    for token in tokens:
        if group and _WIDE_GAP.search(token.gap) and not (len(group) == 1 and token.gap.strip(" ") == "\n"):
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _trim(group: list[Token]) -> list[Token]:
    """Without the titles, ranks and bodies at either end; the whole where nothing else is left."""
    first, last = 0, len(group)
    while first < last and _is_foreign(group[first]):
        first += 1
    while last > first and _is_foreign(group[last - 1]):
        last -= 1
    return group[first:last] or group


def _is_foreign(token: Token) -> bool:
    return token.low in NOT_NAMES or token.low in COUNTIES or not (token.is_capital or token.text.islower())


def _is_convincing(tokens: Tokens, group: list[Token]) -> bool:
    names = [token for token in group if may_be_name(token) or token.is_initial]
    if len(names) < len([token for token in group if token.is_capital]) or not names:
        return False
    if any(core(token).casefold() in PLACE_ENDINGS - AMBIGUOUS for token in names):
        return False
    if len(names) == 1:
        only = names[0]
        return is_first_name(only) and only.low not in AMBIGUOUS and tokens.lower_counts[only.low] == 0
    return all(tokens.lower_counts[core(token).casefold()] == 0 for token in names[1:])
