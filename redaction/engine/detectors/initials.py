"""Initials that stand for a person: those of people in the register, and those the words around show to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import is_first_name, is_initials
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import is_before_verb
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.labels import Label
from redaction.rules.people import Register
from redaction.rules.spans import Span

_ACTION = re.compile(
    r"\b(?P<strong>actions?(?: by| for| on)?|owner|lead|follow[- ]up|responsible)[ ]?[:–-]?[ \t]*\n?[ \t]*$|"
    r"\b(?:passed to|copied to|c/o|by|via|from|told|asked|with|thanked)[ ]$",
    re.I,
)
_BETWEEN = re.compile(r"[ ]?(?:[,/&+]|and|or)[ ]?$")
_OPENS = re.compile(r"[ ]{0,2}[(\[]$")
_CLOSES = re.compile(r"[)\]]")
_OWN_CELL = re.compile(r"(?:^|\n|\t|[ ]{3,})[ \t]*$")
_CELL_ENDS = re.compile(r"[ \t.]*(?:\n|\t|[ ]{3,}|$)")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.[ ]?){1,3}[A-Z]\.(?![\w])(?![ ]?[A-Z][a-z])")
_REACH = 24


class Initials:
    name = "initials"

    def __init__(self, people: Register) -> None:
        self._known = frozenset(made for person in people.people for made in person.initials)

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        explained = _explained(reading.text)
        places = [
            index
            for index, token in enumerate(tokens.items)
            if (token.text in self._known or is_initials(token)) and token.text not in explained
        ]
        used = {tokens.items[index].text for index in self._shown(tokens, places)}
        spans = [
            self._hit(tokens.items[index]) for index in places if self._is_person(tokens.items[index], used)
        ]
        return spans + list(self._dotted(reading.text))

    def _is_person(self, token: Token, used: set[str]) -> bool:
        return token.text in used or (token.text in self._known and token.text not in ABBREVIATIONS)

    def _shown(self, tokens: Tokens, places: list[int]) -> Iterator[int]:
        """Where the words around show that the letters stand for a person; a list shows it for all in it."""
        for run in _runs(tokens, places):
            named = [index for index in run if tokens.items[index].text not in ABBREVIATIONS]
            listed = len(run) > 1 and any(tokens.items[index].text in self._known for index in named)
            if listed or any(self._is_shown(tokens, index) for index in run):
                yield from run

    def _is_shown(self, tokens: Tokens, index: int) -> bool:
        token = tokens.items[index]
        known = token.text in self._known
        action = _ACTION.search(tokens.text[max(0, token.start - _REACH) : token.start])
        if action and (known or action["strong"] or len(token.text) == 2):
            return True
        if _after_own_name(tokens, index):
            return True
        if len(token.text) > 2 and not known:
            return False
        return is_before_verb(tokens, index) or (
            token.text not in ABBREVIATIONS and _in_own_cell(tokens, token)
        )

    def _hit(self, token: Token) -> Span:
        known = token.text in self._known
        reason = (
            "the initials of a person in the document" if known else "letters used as a person's initials are"
        )
        return hit(token.start, token.end, Label.INITIALS, self.name, reason, score=0.95 if known else 0.8)

    def _dotted(self, text: str) -> Iterator[Span]:
        for found in _DOTTED.finditer(text):
            if re.sub(r"[. ]", "", found[0]) in self._known:
                reason = "the initials of a person in the document"
                yield hit(*found.span(), Label.INITIALS, self.name, reason, score=0.95)


def _runs(tokens: Tokens, places: list[int]) -> Iterator[list[int]]:
    """Letters that stand in one list: "JS, RI and MD", "JS/RI"."""
    run: list[int] = []
    for index in places:
        if run and not _BETWEEN.match(tokens.text[tokens.items[run[-1]].end : tokens.items[index].start]):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _after_own_name(tokens: Tokens, index: int) -> bool:
    """ "Andrew Pike (AP)", "Andrew (AP)": the letters are given with the name."""
    token = tokens.items[index]
    if not _OPENS.match(token.gap) or not _CLOSES.match(tokens.text, token.end):
        return False
    before = tokens.items[max(0, index - 4) : index]
    names = [one for one in before if one.is_capital]
    for start, name in enumerate(names):
        made = "".join(one.text[0] for one in names[start:])
        if is_first_name(name) and (
            made == token.text or (len(names) - start == 1 and token.text[0] == made)
        ):
            return True
    return False


def _in_own_cell(tokens: Tokens, token: Token) -> bool:
    """Alone on a line or in a column, as owners of actions are."""
    before = tokens.text[max(0, token.start - _REACH) : token.start]
    return bool(_OWN_CELL.search(before)) and bool(_CELL_ENDS.match(tokens.text, token.end))


_EXPLAINED = re.compile(
    r"\b((?:[A-Z][\w'’&-]{1,20}[ ](?:(?:of|for|and|the|to|in|&)[ ]){0,2}){1,6}[A-Z][\w'’-]{1,20})[ ]\(([A-Z]{2,6})s?\)"
)


def _explained(text: str) -> frozenset[str]:
    """Abbreviations that the document explains: "Portsmouth Cycle Forum (PCF)"."""
    return frozenset(
        found[2] for found in _EXPLAINED.finditer(text) if len(found[1].split()) > 2 and len(found[2]) > 2
    )
