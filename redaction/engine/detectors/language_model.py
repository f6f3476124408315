"""Names that the language model finds. None is dropped: what the rules doubt is kept for a person to check."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import (
    NOT_NAMES,
    core,
    core_end,
    is_first_name,
    joined,
    joined_over_line,
    may_be_name,
)
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import is_saint, is_used_as_name, may_be_elsewhere
from redaction.engine.model import LanguageModel
from redaction.rules.labels import Label
from redaction.rules.places import BESIDE_NAMES, COUNTIES
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, BODY_WORDS, PLACE_ENDINGS, RANKS, ROLE_WORDS, TITLES

# Long texts are cut at a line break, else at a space, so that the model's memory and time stay in bounds.
_CHUNK = 4000
# Rows of dots and brackets hold no name, and the model's tokeniser takes quadratic time over them.
_RUNS_OF_MARKS = re.compile(r"[^\w\s]{12,}")
_SENTENCE_ENDS = re.compile(r"\n|[.!?][)\"”’]?[ ]+(?=[A-Z(\"“])")
_STARTS_SENTENCE = re.compile(r"(?:The|This|That|A|It|He|She|They|We|In|On|At|For|And|But)$")
_PLACES_AND_BODIES = PLACE_ENDINGS | BODY_WORDS - ROLE_WORDS
_SHORTEST_IN_CAPITALS = 5
_NUMBERED = re.compile(r"/\d")
_WIDE_GAP = re.compile(r"\n|\t|[ \u00a0]{4,}|[,;:/•|]")


class LanguageModelNames:
    name = "language_model"

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    def find(self, reading: Reading) -> list[Span]:
        shortened = Shortened(reading.text, list(_worth_reading(reading.tokens)))
        chunks = list(_chunks(shortened.text))
        found = self._model.people(shortened.text[start:end] for start, end in chunks)
        spans: list[Span] = []
        for (offset, _), people in zip(chunks, found, strict=True):
            for start, end in people:
                for first, last in shortened.places(offset + start, offset + end):
                    spans += self._pieces(reading.tokens, first, last)
        return spans

    def _pieces(self, tokens: Tokens, start: int, end: int) -> Iterator[Span]:
        """One span for each name inside a stretch: the model runs over line ends and takes in ranks."""
        inside = tokens.between(start, end)
        if not inside:
            return
        groups = [one for one in _split(inside) if any(token.is_capital for token in one)] or [inside]
        named = [group for group in groups if not all(_is_foreign(token) for token in group)]
        if len(named) > 1:
            named = [group for group in named if not all(token.low in BESIDE_NAMES for token in group)]
        for group in named or groups:
            yield self._judge(tokens, group)

    def _judge(self, tokens: Tokens, group: list[Token]) -> Span:
        kept = _trim(group)
        start, end = kept[0].start, core_end(kept[-1])
        if _is_convincing(tokens, kept) and _stands_free(tokens, kept):
            reason = "the language model takes it for a name"
            return hit(start, end, Label.PERSON, self.name, reason, score=0.85)
        reason = "the language model takes it for a name; the words around it do not bear it out"
        return hit(start, end, Label.PERSON, self.name, reason, score=0.4, tier=Tier.CHECK)


class Shortened:
    """Some stretches of a text put together, rows of marks blanked; and where each place of it was."""

    def __init__(self, text: str, stretches: list[tuple[int, int]]) -> None:
        self._stretches = stretches
        self._starts = [0, *accumulate(end - start for start, end in stretches)]
        joined = "".join(text[start:end] for start, end in stretches)
        self.text = _RUNS_OF_MARKS.sub(lambda run: " " * len(run[0]), joined)

    def places(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of the whole text that ``text[start:end]`` stands for."""
        for number in range(bisect_right(self._starts, start) - 1, len(self._stretches)):
            if self._starts[number] >= end:
                return
            moved = self._stretches[number][0] - self._starts[number]
            first, last = max(start, self._starts[number]), min(end, self._starts[number + 1])
            yield first + moved, last + moved


def _worth_reading(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Lines and sentences with a word in them that may be a name; the model need not read the others.

    Left out is what holds no capitalised word but those that open a sentence and are plain words elsewhere in
    the text, or that only ever name bodies, roles and days.
    """
    start = 0
    for boundary in (*(match.end() for match in _SENTENCE_ENDS.finditer(tokens.text)), len(tokens.text)):
        if any(_may_be_in_name(tokens, token) for token in tokens.between(start, boundary)):
            yield start, boundary
        start = boundary


def _may_be_in_name(tokens: Tokens, token: Token) -> bool:
    return token.is_initial or (
        may_be_name(token)
        and (token.gap == " " or is_first_name(token) or not tokens.lower_counts[token.low])
    )


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
    """Pieces between line breaks, cell borders, ranks, roles and counties."""
    group: list[Token] = []
    for token in tokens:
        if group and (_parts(group, token) or _is_foreign(token) != _is_foreign(group[-1])):
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _parts(group: list[Token], token: Token) -> bool:
    """Is there a border before this token, other than a line wrapped after a first name or an initial?"""
    if not _WIDE_GAP.search(token.gap):
        return False
    wrapped = (
        len(group) == 1 and token.gap.strip(" ") == "\n" and (is_first_name(group[0]) or group[0].is_initial)
    )
    return not wrapped


def _trim(group: list[Token]) -> list[Token]:
    """Without the titles, ranks and bodies at either end; the whole where nothing else is left."""
    first, last = 0, len(group)
    while first < last and _is_foreign(group[first]):
        first += 1
    while last > first and (_is_foreign(group[last - 1]) or group[last - 1].text.islower()):
        last -= 1
    return group[first:last] or group


def _is_foreign(token: Token) -> bool:
    return token.low in NOT_NAMES or token.low in COUNTIES or not (token.is_capital or token.text.islower())


def _is_convincing_alone(tokens: Tokens, only: Token) -> bool:
    if not is_first_name(only):
        return False
    index = tokens.index_from(only.start)
    if index and tokens.items[index - 1].low == "the":
        return False
    if may_be_elsewhere(tokens, index) and not is_used_as_name(tokens, index, index):
        return False
    if only.low in AMBIGUOUS or tokens.lower_counts[only.low]:
        return is_used_as_name(tokens, index, index)
    return True


def _stands_free(tokens: Tokens, group: list[Token]) -> bool:
    """Is it not part of a longer name of a place or a body, or of a reference: "Mother Kelly's", "Cou/285/07"?"""
    if _NUMBERED.match(tokens.text, group[-1].end) or is_saint(tokens, tokens.index_from(group[0].start)):
        return False
    before = tokens.before(group[0])
    after = tokens.after(group[-1])
    if after and joined_over_line(after) and after.is_capital and after.low in _PLACES_AND_BODIES:
        return after.low in AMBIGUOUS or bool(_STARTS_SENTENCE.match(after.text))
    if len(group) > 1 or before is None or not joined(group[0]):
        return group[0].low not in {"st", "saint"}
    return not before.is_capital or before.low in TITLES | RANKS | ROLE_WORDS or before.gap.strip(" ") != ""


def _is_convincing(tokens: Tokens, group: list[Token]) -> bool:
    names = [token for token in group if may_be_name(token) or token.is_initial]
    if len(names) < len([token for token in group if token.is_capital]) or not names:
        return False
    before = tokens.before(group[0])
    if before and before.is_initial and all(token.is_initial for token in names):
        return False  # "Northmoor B.C. N.E."
    if all(token.is_caps and len(token.text) < _SHORTEST_IN_CAPITALS for token in names):
        return is_first_name(names[0])  # "NAA YGM": abbreviations.
    if core(names[-1]).casefold() in PLACE_ENDINGS and (
        core(names[-1]).casefold() not in AMBIGUOUS or names[0].low in AMBIGUOUS
    ):
        return False
    if len(names) == 1:
        return _is_convincing_alone(tokens, names[0])
    return all(tokens.lower_counts[core(token).casefold()] == 0 for token in names[1:])
