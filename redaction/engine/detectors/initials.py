"""Initials that stand for a person: those of people in the register, and those the words around show to be."""

from __future__ import annotations

import re
from collections import Counter

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.labels import Label
from redaction.rules.people import Register
from redaction.rules.spans import Span, Tier
from redaction.rules.word_set import word_set

_ACTION = re.compile(
    r"\b(?:actions?(?: \d{1,3})?(?: by| for| on)?|follow[- ]up|owner|lead|passed to|responsible)[ ]?[:–-]?\s*$",
    re.I,
)
_LISTED_BEFORE = re.compile(r"(?:,|/|&|\band\b|\+)\s?$")
_VERBS = word_set(
    """
    to will would has had have is was said reported advised noted asked agreed raised confirmed
    explained stated updated suggested proposed attended replied thanked welcomed presented informed
    requested rang called emailed wrote drafted met sends sent gave circulated queried commented added
    felt outlined highlighted mentioned also then could can should did does offered undertook
    volunteered spoke feels thinks reiterated summarised introduced led chaired opened closed apologised
    declared seconded moved produced described recommended provided expressed referred responded
    clarified observed reminded
    """
)
_DOTTED = re.compile(r"(?<![\w.])[A-Z]\.[ ]?[A-Z]\.(?:[ ]?[A-Z]\.)?(?![\w])(?! ?[A-Z][a-z])")


class Initials:
    name = "initials"

    def __init__(self, people: Register) -> None:
        self._people = people
        self._known = frozenset(made for person in people.people for made in person.initials)

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        acronyms = _acronyms(reading.text)
        strong = Counter(
            token.text
            for index, token in enumerate(tokens.items)
            if _has_form(token) and token.text not in acronyms and self._shown(tokens, index)
        )
        spans = []
        for index, token in enumerate(tokens.items):
            if _has_form(token) and token.text not in acronyms:
                span = self._judge(tokens, index, strong)
                if span:
                    spans.append(span)
        return spans

    def _shown(self, tokens: Tokens, index: int) -> bool:
        """Do the words around show that these letters stand for a person?"""
        token = tokens.items[index]
        if token.text in ABBREVIATIONS and token.text not in self._known:
            return False
        if _ACTION.search(tokens.text[max(0, token.start - 30) : token.start]):
            return len(token.text) <= 3
        return len(token.text) == 2 and _before_verb(tokens, index) and token.text not in ABBREVIATIONS

    def _judge(self, tokens: Tokens, index: int, strong: Counter[str]) -> Span | None:
        token = tokens.items[index]
        shown = self._shown(tokens, index)
        if token.text in self._known:
            if (
                token.text not in ABBREVIATIONS
                or shown
                or _before_verb(tokens, index)
                or _in_list(tokens, index, self._known)
            ):
                return self._hit(token, "the initials of a person in the document", 0.95, Tier.CERTAIN)
            return None
        if shown or strong[token.text]:
            return self._hit(token, "letters used as a person's initials are", 0.8, Tier.CERTAIN)
        return None

    def _hit(self, token: Token, reason: str, score: float, tier: Tier) -> Span:
        return hit(token.start, token.end, Label.INITIALS, self.name, reason, score=score, tier=tier)


def _has_form(token: Token) -> bool:
    return 2 <= len(token.text) <= 4 and (token.text.isupper() and token.text.isalpha())


def _before_verb(tokens: Tokens, index: int) -> bool:
    following = tokens.items[index + 1 : index + 2]
    return bool(following) and following[0].gap == " " and following[0].text in _VERBS


def _in_list(tokens: Tokens, index: int, known: frozenset[str]) -> bool:
    token = tokens.items[index]
    before = tokens.items[index - 1 : index]
    after = tokens.items[index + 1 : index + 2]
    near_before = bool(before) and before[0].text in known and bool(re.fullmatch(r"\s?[,/&+]\s?", token.gap))
    near_after = bool(after) and after[0].text in known and bool(re.fullmatch(r"\s?[,/&+]\s?", after[0].gap))
    return near_before or near_after


_ACRONYM = re.compile(
    r"\b((?:[A-Z][\w'’&-]{1,20}[ ](?:(?:of|for|and|the|to|in|&)[ ]){0,2}){1,6}[A-Z][\w'’-]{1,20})[ ]\(([A-Z]{2,6})s?\)"
)


def _acronyms(text: str) -> frozenset[str]:
    """Abbreviations that the document explains: "Portsmouth Cycle Forum (PCF)"."""
    return frozenset(found[2] for found in _ACRONYM.finditer(text) if len(found[1].split()) > 2)
