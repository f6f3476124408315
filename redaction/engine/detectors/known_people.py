"""Every other mention of the people in the register: surname, first name, capitals, possessive, a slip."""

from __future__ import annotations

from collections import defaultdict

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import core, core_end, joined
from redaction.engine.detectors.titled_names import is_title
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.rules.labels import Label
from redaction.rules.name_parts import fold
from redaction.rules.nicknames import also_called
from redaction.rules.people import Register
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, BODY_WORDS, PLACE_ENDINGS, ROLE_WORDS

_WORDS = AMBIGUOUS | BODY_WORDS | ROLE_WORDS | PLACE_ENDINGS
_SHORTEST_FOR_A_SLIP = 6


class KnownPeople:
    name = "known_people"

    def __init__(self, people: Register) -> None:
        self._surnames: dict[str, set[str]] = defaultdict(set)
        self._given: dict[str, set[str]] = defaultdict(set)
        for person in people.people:
            for alias in {person.name, *person.aliases}:
                self._learn(alias, person.key, is_surname=bool(person.title))
        self._slips = _one_edit_away(self._surnames)

    def _learn(self, alias: str, key: str, *, is_surname: bool) -> None:
        words = [fold(word) for word in alias.replace(".", " ").split()]
        if len(words) > 1 or is_surname:
            self._surnames[words[-1]].add(key)
        for word in words[:-1] if len(words) > 1 else words[: not is_surname]:
            if len(word) > 1:
                self._given[word].add(key)
                for short in also_called(word):
                    self._given.setdefault(short, set()).add(key)

    def find(self, reading: Reading) -> list[Span]:
        spans = []
        for group in self._groups(reading.tokens):
            span = self._judge(reading.tokens, group)
            if span:
                spans.append(span)
        return spans

    def _groups(self, tokens: Tokens) -> list[list[int]]:
        groups: list[list[int]] = []
        for index, token in enumerate(tokens.items):
            if not self._is_known(tokens, index):
                continue
            if groups and groups[-1][-1] == index - 1 and joined(token, over_line=len(groups[-1]) == 1):
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def _is_known(self, tokens: Tokens, index: int) -> bool:
        token = tokens.items[index]
        word = fold(core(token))
        if token.is_capital:
            return len(word) > 1 and (
                word in self._surnames or word in self._given or self._is_slip(tokens, token, word)
            )
        following = tokens.items[index + 1 : index + 2]
        return word in self._given and bool(following) and fold(core(following[0])) in self._surnames

    def _is_slip(self, tokens: Tokens, token: Token, word: str) -> bool:
        if len(word) < _SHORTEST_FOR_A_SLIP or word in _WORDS or tokens.lower_counts[token.low]:
            return False
        return any(variant in self._slips for variant in (word, *_deletions(word)))

    def _judge(self, tokens: Tokens, group: list[int]) -> Span | None:
        first, last = tokens.items[group[0]], tokens.items[group[-1]]
        words = [fold(core(tokens.items[index])) for index in group]
        if len(group) > 1 and any(word in self._surnames for word in words[1:]):
            return self._hit(first, last, "a person named elsewhere in the document", 0.95, Tier.CERTAIN)
        titled = group[0] > 0 and is_title(tokens.items[group[0] - 1])
        if titled:
            return self._hit(first, last, "a person named elsewhere, after a title", 0.95, Tier.CERTAIN)
        if _in_place_name(tokens, group):
            return None
        if any(word in _WORDS or tokens.lower_counts[word] for word in words):
            return self._hit(
                first, last, "the name of a person in the document, but also a word", 0.4, Tier.CHECK
            )
        return self._hit(first, last, "part of the name of a person in the document", 0.9, Tier.CERTAIN)

    def _hit(self, first: Token, last: Token, reason: str, score: float, tier: Tier) -> Span:
        return hit(first.start, core_end(last), Label.PERSON, self.name, reason, score=score, tier=tier)


def _in_place_name(tokens: Tokens, group: list[int]) -> bool:
    following = tokens.items[group[-1] + 1 : group[-1] + 2]
    if not following or not joined(following[0]) or not following[0].is_capital:
        return False
    return following[0].low in PLACE_ENDINGS | BODY_WORDS


def _one_edit_away(words: dict[str, set[str]]) -> frozenset[str]:
    """Each word and what is left of it with one letter out: two words a slip apart meet in one of these."""
    long = [word for word in words if len(word) >= _SHORTEST_FOR_A_SLIP]
    return frozenset(variant for word in long for variant in (word, *_deletions(word)))


def _deletions(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]
