"""Names after a title or a rank: "Mrs P Stopford", "PC 4471 Harris", "Cllr Mr A H Potter"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_reading import SURNAMES_TOO, read_name
from redaction.engine.detectors.name_shapes import (
    core,
    core_end,
    is_first_name,
    joined,
    may_be_name,
)
from redaction.engine.detectors.tokens import Token
from redaction.rules.first_names import FIRST_NAMES
from redaction.rules.labels import Label
from redaction.rules.places import BESIDE_NAMES, COUNTIES
from redaction.rules.spans import Span
from redaction.rules.vocabulary import (
    AMBIGUOUS,
    BODY_WORDS,
    MONTHS,
    PLACE_ENDINGS,
    PLURAL_TITLES,
    RANK_MODIFIERS,
    RANKS,
    ROLE_WORDS,
    THEMES,
    TITLES,
)
from redaction.rules.word_set import word_set

_SHORT_RANKS_IN_TITLE_CASE = word_set("sgt insp supt det capt maj cpl ch lt cdr con")
_AFTER_TITLE = re.compile(r"\.?[ \t\u00a0]{0,3}\n?$")
_SENTENCE_ENDS = (". ", ".\n")
# Titles of five letters or more that are cut short, and so may have a stop.
_CUT_SHORT = word_set("parch cclrs cllrs messrs cinsp csupt insps supts profs aldmn")
_LONGEST_CUT_SHORT = 4
_WHOLE = word_set("sir dame lord lady miss imam")
# "Mr January Jones"; and Non, who is Welsh.
_MONTHS_AND_NON = MONTHS | {"non"}
_SURNAMES_HERE = SURNAMES_TOO - ROLE_WORDS
_PLAIN_PLACE_ENDINGS = PLACE_ENDINGS - AMBIGUOUS
# "Lord Street", "Bishop Lane"
_OF_STREETS = word_set("lord lady bishop canon dean abbot")
# What a rank is held over or where, and what goes on after it.
_FIELDS = THEMES | BESIDE_NAMES
_OF_OFFICES = BODY_WORDS | ROLE_WORDS
_NUMBER = re.compile(r"[A-Z]{0,2}\d{2,6}$")
_FOLLOWED_BY_NAME = TITLES | PLURAL_TITLES | (RANKS - RANK_MODIFIERS)
_FIRE_RANKS = word_set("Crew Watch Station Group Area")
_LONGEST_ROLE = 5
_NEXT_NAMED = re.compile(r",?[ \t]{0,2}\n?[ \t]{0,2}|[ ]?[&/][ ]?")


def is_title(token: Token) -> bool:
    """A title or rank as it is written in front of a name."""
    if token.low not in _FOLLOWED_BY_NAME:
        return False
    if token.low in TITLES | PLURAL_TITLES:
        return token.is_capital
    if len(token.text) <= 5:
        return token.is_caps or (token.is_capital and token.low in _SHORT_RANKS_IN_TITLE_CASE)
    return token.is_capital


# A page's address or a careless hand: "dr juliet nutting".
_IN_SMALL_LETTERS = re.compile(
    r"\b(?:dr|mr|mrs|ms|miss|prof|cllr)\.?[ ](?P<name>(?P<first>[a-z]{2,20})[ ][a-z]{3,20})\b"
)


class TitledNames:
    name = "titled_names"

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens.items
        spans: list[Span] = []
        for index, token in enumerate(tokens[:-1]):
            if not is_title(token) and not _is_fire_rank(tokens, index):
                continue
            start = _after_title(tokens, index + 1)
            if tokens[index + 1].gap.startswith(_SENTENCE_ENDS) and _takes_no_stop(token):
                continue  # "St Columba's PS. The council", "as Councillor. Personal interest".
            if token.low in PLURAL_TITLES:
                spans += self._further(tokens, start, token.text)
            end = self._end_of_name(tokens, start)
            if end == start + 1 and _is_of_office(tokens, index, start):
                continue
            if end > start and "\n" in tokens[start].gap and _is_body(tokens, end):
                continue  # "Chief Inspector\nNorthmoor Police": a role, and below it whose.
            if end > start and token.low in TITLES:
                end = _past_further_names(tokens, end)
            if end > start:
                reason = f"a name after “{token.text}”"
                spans.append(
                    hit(tokens[start].start, core_end(tokens[end - 1]), Label.PERSON, self.name, reason)
                )
        return spans + [
            hit(
                *found.span("name"),
                Label.PERSON,
                self.name,
                "a name in small letters after a title",
                score=0.8,
            )
            for found in _IN_SMALL_LETTERS.finditer(reading.text)
            if found["first"] in FIRST_NAMES
        ]

    def _further(self, tokens: tuple[Token, ...], start: int, title: str) -> Iterator[Span]:
        """The second and later names of "Cllrs Smith, Jones and Patel"."""
        end = _past_listed(tokens, start) if start < len(tokens) else start
        while start < end < len(tokens):
            start = _past_role(tokens, end)
            start += start < len(tokens) and tokens[start].low == "and" and joined(tokens[start])
            if start >= len(tokens) or not _NEXT_NAMED.fullmatch(tokens[start].gap.removeprefix(")")):
                return
            if is_title(tokens[start]):
                if "," not in tokens[start].gap or tokens[start].low not in TITLES:
                    return
                start += 1
            if start == end and not tokens[start].gap.strip():
                return
            end = _past_listed(tokens, start)
            if end > start:
                first, last = tokens[start].start, core_end(tokens[end - 1])
                reason = f"one of the names after “{title}”"
                yield hit(first, last, Label.PERSON, self.name, reason)

    def _end_of_name(self, tokens: tuple[Token, ...], start: int) -> int:
        if start >= len(tokens) or is_title(tokens[start]) or not _AFTER_TITLE.fullmatch(tokens[start].gap):
            return start
        end = read_name(tokens, start)
        if end > start:
            return end + _is_surname_whatever_it_says(tokens, start, end)
        if tokens[start].low in _MONTHS_AND_NON and start + 1 < len(tokens) and joined(tokens[start + 1]):
            end = read_name(tokens, start + 1)
            return end if end > start + 1 else start
        due = start + tokens[start].is_initial
        if due < len(tokens) and core(tokens[due]).casefold() in _SURNAMES_HERE and _is_due(tokens, due):
            return due + 1
        # "Mr J": a name cut down to its initial still stands for somebody.
        return start + 1 if tokens[start].is_initial else start


def _is_of_office(tokens: tuple[Token, ...], index: int, start: int) -> bool:
    """What a rank is held over or where, and no name: "ACC Crime", "Chief Constable NORTHERN IRELAND"."""
    title, word, following = tokens[index], tokens[start], tokens[start + 1 : start + 2]
    if is_first_name(word):
        return False
    of_street = title.low in _OF_STREETS and word.low in _PLAIN_PLACE_ENDINGS
    if title.low == "hon" or of_street:
        return True  # "Hon Administration Secretary": honorary, unless somebody is named in full.
    if title.low in TITLES - AMBIGUOUS:
        return False
    if word.low in _FIELDS or (title.is_caps and "\n" in word.gap):
        return True
    if not following or not joined(following[0]):
        return False
    runs_on = core(following[0]).casefold() in _OF_OFFICES and following[0].is_capital
    return runs_on and title.text.istitle() and len(title.text) > _LONGEST_CUT_SHORT


def _takes_no_stop(title: Token) -> bool:
    """A rank in capitals, and a title written out in full."""
    is_long = len(title.text) > _LONGEST_CUT_SHORT and title.low not in _CUT_SHORT
    return title.is_caps or is_long or title.low in _WHOLE


def _past_listed(tokens: tuple[Token, ...], start: int) -> int:
    """Past a name in a list of such: "Welsh" is one there, between commas."""
    end = read_name(tokens, start) if start < len(tokens) else start
    if end == start < len(tokens) and tokens[start].is_capital:
        return start + (core(tokens[start]).casefold() in _SURNAMES_HERE)
    return end


def _is_due(tokens: tuple[Token, ...], index: int) -> bool:
    return tokens[index].is_capital and bool(_AFTER_TITLE.fullmatch(tokens[index].gap))


def _past_role(tokens: tuple[Token, ...], index: int) -> int:
    """Past the role in "Johnstone (Vice Chair), Butler"."""
    if index >= len(tokens) or tokens[index].gap != " (":
        return index
    closed = (place for place in range(index + 1, min(index + _LONGEST_ROLE, len(tokens))))
    return next((place for place in closed if tokens[place].gap.startswith(")")), index)


def _is_body(tokens: tuple[Token, ...], end: int) -> bool:
    return (
        end < len(tokens) and joined(tokens[end]) and tokens[end].is_capital and tokens[end].low in BODY_WORDS
    )


def _is_surname_whatever_it_says(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """ "Sgt Paul Kingdom": after a title and a first name a surname is due, if nothing follows as in a body's name."""
    if end != start + 1 or end >= len(tokens) or not is_first_name(tokens[start]) or is_title(tokens[end]):
        return False
    due, following = tokens[end], tokens[end + 1 : end + 2]
    runs_on = bool(following) and joined(following[0]) and following[0].text[:1].isupper()
    return joined(due) and due.is_capital and not due.is_caps and len(due.text) > 2 and not runs_on


def _is_fire_rank(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Station Manager Yates"."""
    return (tokens[index].text == "Manager" and index > 0 and joined(tokens[index])) and tokens[
        index - 1
    ].text in _FIRE_RANKS


def _past_further_names(tokens: tuple[Token, ...], end: int) -> int:
    """Past the third and fourth part of a name: "Mr Yash Pal Kansal". In a run-on list the next person begins."""
    limit = end + 2
    while end < min(limit, len(tokens)) and joined(tokens[end]) and may_be_name(tokens[end]):
        if is_first_name(tokens[end]) or tokens[end].low in COUNTIES | THEMES:
            break
        end += 1
    return end


def _after_title(tokens: tuple[Token, ...], index: int) -> int:
    """Past an officer's number, as in "PC 4471 Harris"."""
    if index + 1 < len(tokens) and _NUMBER.match(tokens[index].text) and joined(tokens[index]):
        return index + 1
    return index
