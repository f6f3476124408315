"""Capitalised words that nothing explains: a name that no list and no model knows, for a person to check."""

from __future__ import annotations

from collections import Counter

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_reading import read_name
from redaction.engine.detectors.name_shapes import (
    core,
    core_end,
    joined,
    joined_over_line,
    may_be_name,
)
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import (
    is_addressed,
    is_before_speech,
    is_before_verb,
    where_places_stand,
)
from redaction.rules.labels import Label
from redaction.rules.places import BESIDE_NAMES
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, PLACE_ENDINGS, THEMES

_NOT_IN_NAMES = (PLACE_ENDINGS - AMBIGUOUS) | BESIDE_NAMES | THEMES
_BEFORE_TITLES = frozenset({"the", "of", "&"})
_SIGHTINGS = 2


class CapitalisedPairs:
    """Two words, or three with a particle ("Oluide ap Rhys"), that are not part of a longer run of capitals."""

    name = "capitalised_pairs"

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        ends = ((index, self._end_of_pair(tokens, index)) for index in range(len(tokens.items) - 1))
        pairs = [(index, end) for index, end in ends if end > index]
        seen = Counter(_words(tokens, index, end) for index, end in pairs)
        acting = {_words(tokens, index, end) for index, end in pairs if is_before_verb(tokens, end - 1)}
        spoken = {
            _words(tokens, index, end)
            for index, end in pairs
            if is_addressed(tokens, index) or is_before_speech(tokens, end - 1)
        }
        # "Stakeholder Manager at Pennine Connect": what people are at, for or from is no person.
        placed = {_words(tokens, index, end) for index, end in pairs if _is_whose(tokens, index)}
        often = {words for words in acting - placed if seen[words] >= _SIGHTINGS}
        certain = {words for words in spoken | often if words[-1] not in PLACE_ENDINGS}
        return [
            self._hit(tokens, index, end, is_certain=_words(tokens, index, end) in certain)
            for index, end in pairs
        ]

    def _hit(self, tokens: Tokens, index: int, end: int, *, is_certain: bool) -> Span:
        start, stop = tokens.items[index].start, core_end(tokens.items[end - 1])
        if is_certain:
            reason = "two capitalised words that speak or are spoken to, or act more than once"
            return hit(start, stop, Label.PERSON, self.name, reason, score=0.7)
        reason = "two capitalised words that may be a name"
        return hit(start, stop, Label.PERSON, self.name, reason, score=0.3, tier=Tier.CHECK)

    def _end_of_pair(self, tokens: Tokens, index: int) -> int:
        """Index after the pair that starts here; ``index`` where none does."""
        if not _may_stand_in_name(tokens, tokens.items[index]):
            return index
        end = read_name(tokens.items, index)
        named = [token for token in tokens.items[index + 1 : end] if token.is_capital]
        is_pair = (
            bool(named)
            and all(_may_stand_in_name(tokens, token) for token in named)
            and _is_on_one_line(tokens, index, end)
            and _is_whole(tokens, index, end)
            and not _is_place(tokens, index, end)
        )
        return end if is_pair else index


def _is_whose(tokens: Tokens, index: int) -> bool:
    return where_places_stand(tokens, index) or (index > 0 and tokens.items[index - 1].text == "for")


def _words(tokens: Tokens, index: int, end: int) -> tuple[str, ...]:
    return tuple(core(token).casefold() for token in tokens.items[index:end])


def _may_stand_in_name(tokens: Tokens, token: Token) -> bool:
    word = core(token)
    return (
        may_be_name(token)
        and not token.is_caps
        and len(word) > 2
        and word.casefold() not in _NOT_IN_NAMES
        and tokens.lower_counts[word.casefold()] == 0
    )


def _is_on_one_line(tokens: Tokens, index: int, end: int) -> bool:
    """Or wrapped in the middle of a sentence; at the ends of lines of their own, words have nothing to do with it."""
    if all(joined(token) for token in tokens.items[index + 1 : end]):
        return True
    before = tokens.items[index - 1] if index else None
    after = tokens.items[end].gap if end < len(tokens.items) else ""
    if "," in tokens.items[index].gap and "," in after:
        return True
    return before is not None and before.text.islower() and joined(tokens.items[index])


def _is_whole(tokens: Tokens, index: int, end: int) -> bool:
    """Is the pair not part of a longer run of capitals, as titles of bodies and of documents are?"""
    before = tokens.items[index - 1] if index else None
    after = tokens.items[end] if end < len(tokens.items) else None
    parted = not joined(tokens.items[index]) or tokens.items[index].gap == ""
    if before and not parted and (before.is_capital or before.low in _BEFORE_TITLES):
        return False
    return not (after and joined_over_line(after) and after.is_capital and after.low not in BESIDE_NAMES)


def _is_place(tokens: Tokens, index: int, end: int) -> bool:
    """ "at Bransbury Park": where a place is due, a last word that may be one is."""
    last = core(tokens.items[end - 1]).casefold()
    return last in PLACE_ENDINGS and where_places_stand(tokens, index)
