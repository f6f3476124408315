"""Lists of people: present, apologies, distribution; read line by line and cell by cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_reading import PARTICLES, read_name
from redaction.engine.detectors.name_shapes import (
    core,
    core_end,
    is_first_name,
    is_initials,
    joined,
    may_be_name,
    may_be_name_when_capital,
)
from redaction.engine.detectors.titled_names import is_title
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.rules.first_names import FIRST_NAMES
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, MONTHS, PLACE_ENDINGS, THEMES
from redaction.rules.written_initials import is_mixed

_HEADING = re.compile(
    r"(?:^|(?<=[\n.:;|]))[ \t]*(?:\(?\d{1,2}[.):]?\d{0,2}\.?[ \t]{0,4}\n?[ \t]*)?"
    r"(?:those |members |officers |people |also |list of |meeting )?"
    r"(?P<heading>present|attendees|attendance|attending|in attendance|apologies|apology|absent|absentees|"
    r"non[- ]attending|members|membership|invited guests?|invitees|guests?|distribution(?: list)?|circulation|"
    r"copied to|copies to|secretariat|observers|participants|delegates|panel|committee members|speakers|roll[- ]call)"
    r"(?![a-z])(?: (?:list|at the meeting|for absence|received|from|received from|were received from|in person|"
    r"officers|members|with apologies|to|online|remotely|by invitation|for specific items)){0,3}"
    r"[ \t]*(?P<close>[:\n–-]|(?=[A-Z]))",
    re.I,
)
# In text that has lost its line breaks a heading stands after a space, with a capital and a colon.
_INLINE = re.compile(
    r"(?<=[^\s:][ ])(?P<heading>Present|Attendees|Attending|In [Aa]ttendance|Apologies|Members|Secretariat|Panel|"
    r"Observers|Guests|Absent)[ ]?:"
)
_CELL = re.compile(
    r"[\n\t,;•|/&]|\s{3,}|[ ][–-][ ]|(?<=\w)\.[ \n]|(?<!\w)and(?!\w)|\bwith\b|(?<!\w)[o▪●*!–-](?!\w)"
)
_LONGEST_LIST = 6000
_LONGEST_ROLE = 90
_PATIENCE = 5
_WITNESSES = 2
_SHARE_OF_NAMES = 0.7
_LONGEST_NAME = 4
_PLAIN_FIRST_NAMES = FIRST_NAMES - AMBIGUOUS
_PLAIN_PLACE_ENDINGS = PLACE_ENDINGS - AMBIGUOUS
_SMALL_LETTERS = "a name in small letters"


@dataclass(frozen=True, slots=True)
class _Cell:
    """``opening`` is what stands before the cell, digits and runs of spaces made alike: how its row is set."""

    start: int
    end: int
    opening: str


_Found = tuple[Span | None, _Cell]


class Attendees:
    name = "attendees"

    def find(self, reading: Reading) -> list[Span]:
        """Each heading is read up to the next: lists that follow one another unbroken are one list of people."""
        spans: list[Span] = []
        listed: list[_Found] = []
        headings = list(_headings(reading.text))
        ends = [following.start() for following in headings[1:]] + [len(reading.text)]
        for heading, end in zip(headings, ends, strict=bool(headings)):
            found, is_over = self._list_after(reading, heading, end)
            listed += found
            if is_over:
                spans += _vouched(listed)
                listed = []
        return spans + _vouched(listed)

    def _list_after(self, reading: Reading, heading: re.Match[str], end: int) -> tuple[list[_Found], bool]:
        """People cell by cell, until so many cells in a row hold none that the list must be over; and is it?

        A cell that holds words but no name is given with no span.
        """
        listed: list[_Found] = []
        misses = 0
        limit = min(end, heading.end() + _LONGEST_LIST)
        for cell in _cells(reading.text, heading.end(), limit):
            found = self._names_in(reading.tokens, cell, heading["heading"].casefold())
            if found:
                misses = 0
                listed += ((span, cell) for span in found)
            elif _has_words(reading.text, cell):
                if not _is_role(reading.tokens, cell):
                    listed.append((None, cell))
                misses += _PATIENCE if cell.end - cell.start > _LONGEST_ROLE else 1
                if misses >= _PATIENCE:
                    return listed, True
        return listed, limit < end

    def _names_in(self, tokens: Tokens, cell: _Cell, heading: str) -> list[Span]:
        """The name at the start of a cell, and those that follow it with nothing between: a run-on list."""
        inside = tuple(
            token
            for token in tokens.between(cell.start, cell.end)
            if token.start >= cell.start and token.end <= cell.end
        )
        first = 0
        if inside and _are_bracketed(inside, 0):
            return _initials(inside, 0, heading)
        while first < len(inside) and (inside[first].text.isdigit() or is_title(inside[first])):
            first += 1
        if first < len(inside) and is_initials(inside[first]):
            return _initials(inside, first, heading)
        if _is_in_small_letters(inside[first:]):
            return [self._in_small_letters(inside[first:], heading)]
        if _opens_in_small_letters(inside[first:]):
            return [self._in_small_letters(inside[first : first + 2], heading)]
        found: list[Span] = []
        while first < len(inside) and (not found or joined(inside[first])):
            last = _past_cut_surname(inside, read_name(inside, first), first)
            span = self._name(inside, first, last, heading) if last > first else None
            if span is None:
                break
            found.append(span)
            first = last
        return found

    def _in_small_letters(self, name: tuple[Token, ...], heading: str) -> Span:
        known = len(name[0].text) == 1 or name[0].text in FIRST_NAMES
        tier, score = (Tier.CERTAIN, 0.8) if known else (Tier.CHECK, 0.4)
        reason = f"{_SMALL_LETTERS}, in a list headed “{heading}”"
        return hit(name[0].start, name[-1].end, Label.PERSON, self.name, reason, score=score, tier=tier)

    def _name(self, inside: tuple[Token, ...], first: int, last: int, heading: str) -> Span | None:
        name = inside[first:last]
        bracketed = last < len(inside) and "(" in inside[last].gap
        tier = _tier(name, is_vouched=bracketed or (last == len(inside) and heading.startswith("apolog")))
        if tier is None or not _stands_alone(inside, last):
            return None
        reason = f"stands in a list headed “{heading}”"
        score = 0.95 if tier is Tier.CERTAIN else 0.5
        return hit(name[0].start, core_end(name[-1]), Label.PERSON, self.name, reason, score=score, tier=tier)


def _headings(text: str) -> Iterator[re.Match[str]]:
    """In order of place, none overlapping."""
    end = 0
    for heading in sorted((*_HEADING.finditer(text), *_INLINE.finditer(text)), key=re.Match.end):
        if heading.start() >= end:
            yield heading
            end = heading.end()


def _vouched(found: Sequence[_Found]) -> list[Span]:
    """Names set alike in one list vouch for each other, known or not, unless most of what is set so is no name.

    Names in small letters count only in a list where one of them is known: else they are words.
    """
    # Nothing stands between the heading and the first: it is set as most of the others are.
    usual = Counter(cell.opening for _, cell in found if cell.opening).most_common(1)
    first = usual[0][0] if usual else ""
    found = [(span, replace(cell, opening=cell.opening or first)) for span, cell in found]
    rows = Counter(cell.opening for _, cell in found)
    names = Counter(cell.opening for span, cell in found if span)
    known = Counter(cell.opening for span, cell in found if span and span.tier is Tier.CERTAIN)
    trusted = {
        opening
        for opening, times in names.items()
        if known[opening] >= _WITNESSES or (times >= _WITNESSES and times >= _SHARE_OF_NAMES * rows[opening])
    }
    small = [span for span, _ in found if span and _SMALL_LETTERS in span.reason]
    dropped = [] if any(span.tier is Tier.CERTAIN for span in small) else small
    return [
        replace(span, tier=Tier.CERTAIN, score=0.8) if cell.opening in trusted else span
        for span, cell in found
        if span and span not in dropped
    ]


def _past_cut_surname(tokens: tuple[Token, ...], last: int, first: int) -> int:
    """Past the initial of "Zdravko B", whoever Zdravko is: in a list of people it is a surname cut short."""
    if last == first + 1 and last < len(tokens) and tokens[last].is_initial and joined(tokens[last]):
        return last + 1
    return last


def _is_in_small_letters(tokens: tuple[Token, ...]) -> bool:
    """ "fiona hendry", "j smith": nothing else in the cell."""
    if not 2 <= len(tokens) <= _LONGEST_NAME or not all(token.text.islower() for token in tokens):
        return False
    named = [token for token in tokens[1:] if token.text not in PARTICLES]
    first = tokens[0]
    opens = (
        (len(first.text) == 1 and first.text != "a")
        or first.text in FIRST_NAMES
        or may_be_name_when_capital(first)
    )
    return opens and len(named) == 1 and named[0] is tokens[-1] and may_be_name_when_capital(named[0])


def _opens_in_small_letters(tokens: tuple[Token, ...]) -> bool:
    """ "kit Ure"."""
    return (
        len(tokens) > 1
        and tokens[0].text in _PLAIN_FIRST_NAMES
        and joined(tokens[1])
        and may_be_name(tokens[1])
    )


def _are_bracketed(tokens: tuple[Token, ...], index: int) -> bool:
    """ "CC (Patient)", "DMc (Patient)": in a list of people even a common abbreviation is somebody's."""
    rest = tokens[index + 1 :]
    letters = tokens[index].text
    return (
        ((letters.isupper() and len(letters) == 2) or is_mixed(letters)) and bool(rest) and "(" in rest[0].gap
    )


def _initials(tokens: tuple[Token, ...], index: int, heading: str) -> list[Span]:
    """ "HS (Patient)", or a cell with nothing but two letters."""
    token, rest = tokens[index], tokens[index + 1 :]
    if ("(" not in rest[0].gap) if rest else len(token.text) > 2:
        return []
    reason = f"letters where a name is due, in a list headed “{heading}”"
    return [hit(token.start, token.end, Label.INITIALS, Attendees.name, reason, score=0.9)]


def _cells(text: str, start: int, limit: int) -> Iterator[_Cell]:
    before = start
    for separator in _CELL.finditer(text, start, limit):
        if text[start : separator.start()].strip(" .)0123456789"):
            yield _Cell(start, separator.start(), _alike(text[before:start]))
            before = separator.start()
        start = separator.end()
    if start < limit:
        yield _Cell(start, limit, _alike(text[before:start]))


def _alike(opening: str) -> str:
    return re.sub(r"\d+", "9", re.sub(r"[ \t]+", " ", opening))


def _has_words(text: str, cell: _Cell) -> bool:
    return any(char.isalpha() for char in text[cell.start : cell.end])


def _is_role(tokens: Tokens, cell: _Cell) -> bool:
    """Nothing in it but what a person is: "(Treasurer)", "Head of Service"."""
    return not any(may_be_name(token) for token in tokens.between(cell.start, cell.end))


def _stands_alone(tokens: tuple[Token, ...], last: int) -> bool:
    """Is what follows in the cell not the rest of a sentence?"""
    rest = tokens[last:]
    if not rest:
        return True
    return not rest[0].text.islower() or "(" in rest[0].gap or rest[0].low in {"via", "from", "for"}


def _tier(name: tuple[Token, ...], *, is_vouched: bool) -> Tier | None:
    last = core(name[-1]).casefold()
    if len(name) == 1:
        if not is_first_name(name[0]) or last in MONTHS:
            return None
        return Tier.CHECK if last in AMBIGUOUS else Tier.CERTAIN
    if is_first_name(name[0]) or name[0].is_initial:
        return Tier.CERTAIN
    if last in _PLAIN_PLACE_ENDINGS or last in THEMES:
        return None
    if any(token.low in THEMES for token in name):
        return Tier.CHECK  # "Mission Adeyemi": a word of minutes may be somebody's first name.
    return Tier.CERTAIN if is_vouched else Tier.CHECK
