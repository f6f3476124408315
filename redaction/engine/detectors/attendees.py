"""Lists of people: present, apologies, distribution; read line by line and cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import core, core_end, is_first_name, is_initials, read_name
from redaction.engine.detectors.titled_names import is_title
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, PLACE_ENDINGS

_HEADING = re.compile(
    r"(?:^|(?<=[\n.:;|]))[ \t]*(?:\(?\d{1,2}[.):]?\d{0,2}\.?[ \t]{0,4}\n?[ \t]*)?"
    r"(?:those |members |officers |people |also |list of |meeting )?"
    r"(?P<heading>present|attendees|attendance|attending|in attendance|apologies|apology|absent|absentees|"
    r"non[- ]attending|members|membership|invited guests?|invitees|guests?|distribution(?: list)?|circulation|"
    r"copied to|copies to|secretariat|observers|participants|delegates|panel|committee members|speakers)"
    r"(?![a-z])(?: (?:list|at the meeting|for absence|received|from|received from|were received from|in person|"
    r"officers|members|with apologies|to|online|remotely|by invitation|for specific items)){0,3}"
    r"[ \t]*(?P<close>[:\n–-]|(?=[A-Z]))",
    re.I,
)
_CELL = re.compile(
    r"[\n\t,;•|/&]|\s{4,}|[ ][–-][ ]|(?<=\w)\.[ \n]|(?<!\w)and(?!\w)|\bwith\b|(?<!\w)[o▪●*!–-](?!\w)"
)
_LONGEST_LIST = 6000
_PATIENCE = 5


class Attendees:
    name = "attendees"

    def find(self, reading: Reading) -> list[Span]:
        spans: list[Span] = []
        done = 0
        for heading in _HEADING.finditer(reading.text):
            if heading.end() < done:
                continue
            for span in self._list_after(reading, heading.end(), heading["heading"].casefold()):
                spans.append(span)
                done = span.end
        return spans

    def _list_after(self, reading: Reading, start: int, heading: str) -> Iterator[Span]:
        """People cell by cell, until so many cells in a row hold none that the list must be over."""
        misses = 0
        for cell_start, cell_end in _cells(reading.text, start, start + _LONGEST_LIST):
            found = self._name_in(reading.tokens, cell_start, cell_end, heading)
            if found:
                misses = 0
                yield found
            elif _has_words(reading.text, cell_start, cell_end):
                misses += _weight(reading.text[cell_start:cell_end])
                if misses >= _PATIENCE:
                    return

    def _name_in(self, tokens: Tokens, start: int, end: int, heading: str) -> Span | None:
        inside = tuple(
            token for token in tokens.between(start, end) if token.start >= start and token.end <= end
        )
        first = 0
        while first < len(inside) and (inside[first].text.isdigit() or is_title(inside[first])):
            first += 1
        if first >= len(inside):
            return None
        if is_initials(inside[first]):
            return _initials(inside, first, heading)
        last = read_name(inside, first)
        if last == first or not _stands_alone(inside, first, last):
            return None
        name = inside[first:last]
        tier = _tier(tokens, name)
        if tier is None:
            return None
        reason = f"stands in a list headed “{heading}”"
        score = 0.95 if tier is Tier.CERTAIN else 0.5
        return hit(name[0].start, core_end(name[-1]), Label.PERSON, self.name, reason, score=score, tier=tier)


def _initials(tokens: tuple[Token, ...], index: int, heading: str) -> Span | None:
    """ "HS (Patient)", or a cell with nothing but two letters."""
    token, rest = tokens[index], tokens[index + 1 :]
    if ("(" not in rest[0].gap) if rest else len(token.text) > 2:
        return None
    reason = f"letters where a name is due, in a list headed “{heading}”"
    return hit(token.start, token.end, Label.INITIALS, Attendees.name, reason, score=0.9)


def _cells(text: str, start: int, limit: int) -> Iterator[tuple[int, int]]:
    limit = min(limit, len(text))
    for separator in _CELL.finditer(text, start, limit):
        if separator.start() > start:
            yield start, separator.start()
        start = separator.end()
    if start < limit:
        yield start, limit


def _has_words(text: str, start: int, end: int) -> bool:
    return any(char.isalpha() for char in text[start:end])


def _weight(cell: str) -> int:
    """A short cell is a role or a body beside a name; running text ends the list at once."""
    return _PATIENCE if len(cell) > 90 else 1


def _stands_alone(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Is what follows in the cell not the rest of a sentence?"""
    rest = tokens[last:]
    if not rest:
        return True
    return (
        not rest[0].text.islower()
        or bool(re.search(r"[(\[]", rest[0].gap))
        or rest[0].low in {"via", "from", "for"}
    )


def _tier(tokens: Tokens, name: tuple[Token, ...]) -> Tier | None:
    last = core(name[-1]).casefold()
    if len(name) == 1:
        return Tier.CERTAIN if is_first_name(name[0]) and last not in AMBIGUOUS else None
    if last in PLACE_ENDINGS - AMBIGUOUS:
        return None
    if is_first_name(name[0]) or name[0].is_initial:
        return Tier.CERTAIN
    return Tier.CHECK
