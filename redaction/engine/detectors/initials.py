"""Initials that stand for a person: those of people in the register, and those the words around show to be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from redaction.engine.detectors.base import Reading, amber, hit
from redaction.engine.detectors.name_shapes import NOT_NAMES, core, core_end, is_first_name, is_initials
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import is_before_verb
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.labels import Label
from redaction.rules.people import Register
from redaction.rules.spans import Span
from redaction.rules.vocabulary import RANKS
from redaction.rules.word_set import word_set

_ACTION = re.compile(
    r"\b(?P<strong>(?:actions?|owner|lead|follow[- ]up|responsible)(?: by| for| on)?[ ]?[:–-])[ \t]*\n?[ \t]*$|"
    r"\b(?P<plain>(?:actions?(?: by| for| on)?|owner|lead|follow[- ]up|responsible))[ \t]*\n?[ \t]*$|"
    r"\b(?:to|c/o|by|via|from|told|asked|with|thanked)[ ]$",
    re.I,
)
_BETWEEN = re.compile(r"[ ]?(?:[,/&+]|and|or)[ ]?$")
# What stands before one of several: "DS / " in "Action: DS / JK".
_OTHERS_BEFORE = re.compile(r"(?:\b[A-Z]{2,3}[ ]?(?:[,/&+]|and|or)[ ]?){1,4}$")
_CLAUSE_ENDS = re.compile(r"[ \t]*(?:[.,;)]|\n|\t|[ ]{3,}|$)")
_OPENS = re.compile(r"[ ]{0,2}[(\[]$")
_CLOSES = re.compile(r"[)\]]")
_LAST_BRACKET = re.compile(r"(?:[ ]?[,/&+][ ]?[A-Z]{2,3}){0,5}[)\]][ \t]*(?:[.;]|\n|$)")
_OWN_CELL = re.compile(r"(?:^|\n|\t|[ ]{2,})[ \t]*$")
_CELL_ENDS = re.compile(r"[ \t.]*(?:\n|\t|[ ]{3,}|$)")
_OTHER_USE_BEFORE = re.compile(r"(?:\d[ ]?|\b(?:the|a|an|our|your|their)[ ])$", re.I)
_OTHER_USE_AFTER = re.compile(r"[ ](?:[A-Z][\w'’-]|have\b|are\b|were\b|\d{3})")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.[ ]?){1,3}[A-Z]\.(?![\w])(?![ ]?[A-Z][a-z])")
_REACH = 40
# A rank, of which nobody is named ("PC to attend"), or somebody's initials.
_RANKS = ABBREVIATIONS & {one.upper() for one in RANKS if len(one) == 2}
# Abbreviations that are no words, titles or countries.
_LETTERS_ALONE = _RANKS | (ABBREVIATIONS - word_set("UK US EU") - {one.upper() for one in NOT_NAMES})
_SIGHTINGS = 2


class Initials:
    name = "initials"

    def __init__(self, people: Register, seen: Iterable[str] = ()) -> None:
        """``seen`` are letters that stand in lists of people, with nothing said of whose they are."""
        self._known = frozenset(made for person in people.people for made in person.initials) | frozenset(
            seen
        )

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        explained = _explained(reading.text)
        places = [
            index
            for index, token in enumerate(tokens.items)
            if core(token) not in explained
            and (core(token) in self._known or _has_form(token) or core(token) in _LETTERS_ALONE)
        ]
        runs = list(_runs(tokens, places))
        shown = {index for run in runs if self._is_list_of_people(tokens, run) for index in run}
        used = {core(tokens.items[index]) for index in shown}
        shown |= {index for run in runs if _all_used(tokens, run, used) for index in run}
        maybe = _doubtful_letters(tokens, places)
        if used:
            # Where initials own the actions, so do letters that own several and are never used otherwise.
            other = {
                core(tokens.items[index])
                for index in places
                if _has_other_use(tokens.text, tokens.items[index])
            }
            sure = {letters for letters, times in maybe.items() if times >= _SIGHTINGS} - other
            shown |= {index for index in places if core(tokens.items[index]) in sure}
        judged = (self._judge(tokens, index, used | {*maybe}, is_shown=index in shown) for index in places)
        return [span for span in judged if span] + list(self._dotted(tokens))

    def _judge(self, tokens: Tokens, index: int, used: set[str], *, is_shown: bool) -> Span | None:
        token, letters = tokens.items[index], core(tokens.items[index])
        if letters not in ABBREVIATIONS:
            return self._hit(token) if letters in used or letters in self._known else None
        if is_shown:
            return self._hit(token)
        if letters in used and not _has_other_use(tokens.text, token):
            reason = (
                "a rank, or a person's initials"
                if letters in _RANKS
                else "a common abbreviation, or a person's initials"
            )
            return amber(self._hit(token), reason)
        return None

    def _is_list_of_people(self, tokens: Tokens, run: list[int]) -> bool:
        """Do the words around show that the letters stand for people? What shows it for one shows it for all."""
        if any(self._is_shown(tokens, index) for index in run):
            return True
        texts = [core(tokens.items[index]) for index in run]
        return len(run) > 1 and any(text in self._known and text not in ABBREVIATIONS for text in texts)

    def _is_shown(self, tokens: Tokens, index: int) -> bool:
        token, letters = tokens.items[index], core(tokens.items[index])
        known = letters in self._known
        if letters in ABBREVIATIONS and _has_other_use(tokens.text, token):
            return False
        if _after_own_name(tokens, index):
            return True
        if not known and (letters in ABBREVIATIONS or not _may_be_unknown(tokens, token)):
            return False
        return (
            bool(_action(tokens, token))
            or is_before_verb(tokens, index)
            or _in_own_cell(tokens, token)
            or _closes_sentence(tokens, token)
        )

    def _hit(self, token: Token) -> Span:
        known = core(token) in self._known
        reason = (
            "the initials of a person in the document" if known else "letters used as a person's initials are"
        )
        return hit(
            token.start, core_end(token), Label.INITIALS, self.name, reason, score=0.95 if known else 0.8
        )

    def _dotted(self, tokens: Tokens) -> Iterator[Span]:
        """ "J.S.": of somebody known, or where an action is put to them."""
        in_list = -1
        for found in _DOTTED.finditer(tokens.text):
            known = re.sub(r"[. ]", "", found[0]) in self._known
            action = _ACTION.search(tokens.text[max(0, found.start() - _REACH) : found.start()])
            follows = in_list >= 0 and bool(_BETWEEN.fullmatch(tokens.text[in_list : found.start()]))
            if known or action or follows or is_before_verb(tokens, tokens.index_from(found.end()) - 1):
                reason = (
                    "the initials of a person in the document"
                    if known
                    else "letters used as a person's initials are"
                )
                yield hit(*found.span(), Label.INITIALS, self.name, reason, score=0.95 if known else 0.8)
                in_list = found.end()


def _may_be_unknown(tokens: Tokens, token: Token) -> bool:
    """Two letters; three only where an action is put to them by name: "Action: ABC"."""
    if len(core(token)) == 2:
        return True
    action = _action(tokens, token)
    return bool(action and action["strong"])


def _action(tokens: Tokens, token: Token) -> re.Match[str] | None:
    """The words before it, or before the list that it stands in, that put an action to somebody."""
    before = tokens.text[max(0, token.start - _REACH) : token.start]
    return _ACTION.search(_OTHERS_BEFORE.sub("", before))


def _is_owner(tokens: Tokens, token: Token) -> bool:
    """Has it an action put to it, as in "Action: MM" or, at the end of a clause, "Action DS"?"""
    action = _action(tokens, token)
    ends = bool(_CLAUSE_ENDS.match(tokens.text, token.end))
    return bool(action and (action["strong"] or (action["plain"] and ends)))


def _doubtful_letters(tokens: Tokens, places: list[int]) -> Counter[str]:
    """Abbreviations that own actions, with how many, or that act: "CS replied"."""
    found: Counter[str] = Counter()
    for index in places:
        token = tokens.items[index]
        if len(token.text) != 2 or token.text not in _LETTERS_ALONE or _has_other_use(tokens.text, token):
            continue
        if _is_owner(tokens, token):
            found[token.text] += 1
        elif is_before_verb(tokens, index):
            found[token.text] += 0
    return found


def _all_used(tokens: Tokens, run: list[int], used: set[str]) -> bool:
    """A list of letters each of which stands for a person elsewhere: "AM, MS, IT"."""
    return len(run) > 1 and all(core(tokens.items[index]) in used for index in run)


def _has_form(token: Token) -> bool:
    """Two or three capitals; a common abbreviation only where a bracket opens before it."""
    return is_initials(token) or (2 <= len(token.text) <= 3 and token.is_caps and token.gap.endswith("("))


def _runs(tokens: Tokens, places: list[int]) -> Iterator[list[int]]:
    """Letters that stand in one list: "JS, RI and MD", "JS/RI"."""
    run: list[int] = []
    for index in places:
        if run and not _BETWEEN.fullmatch(tokens.text[tokens.items[run[-1]].end : tokens.items[index].start]):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _after_own_name(tokens: Tokens, index: int) -> bool:
    """ "Andrew Pike (AP)", "Andrew (AP)": the letters are given with the name."""
    token = tokens.items[index]
    if not _OPENS.fullmatch(token.gap) or not _CLOSES.match(tokens.text, token.end):
        return False
    before = tokens.items[max(0, index - 4) : index]
    names = [one for one in before if one.is_capital]
    for start, name in enumerate(names):
        made = "".join(one.text[0] for one in names[start:])
        if made == token.text and len(made) > 1:
            return True
        if is_first_name(name) and len(names) - start == 1 and token.text[0] == made:
            return True
    return False


def _has_other_use(text: str, token: Token) -> bool:
    """Do the words beside it show the abbreviation: "10 AM", "MS Teams", "the PC", "IT have"?"""
    before = text[max(0, token.start - _REACH) : token.start]
    return bool(_OTHER_USE_BEFORE.search(before) or _OTHER_USE_AFTER.match(text, token.end))


def _in_own_cell(tokens: Tokens, token: Token) -> bool:
    """Alone on a line or in a column, as owners of actions are."""
    before = tokens.text[max(0, token.start - _REACH) : token.start]
    return bool(_OWN_CELL.search(before)) and bool(_CELL_ENDS.match(tokens.text, token.end))


def _closes_sentence(tokens: Tokens, token: Token) -> bool:
    """Whoever is to do it, in brackets at the end: "Update on signage (JS/KT)."."""
    return bool(_OPENS.fullmatch(token.gap[-3:])) and bool(_LAST_BRACKET.match(tokens.text, token.end))


_EXPLAINED = re.compile(
    r"\b((?:[A-Z][\w'’&-]{1,20}[ ](?:(?:of|for|and|the|to|in|&)[ ]){0,2}){1,6}[A-Z][\w'’-]{1,20})[ ]\(([A-Z]{2,6})s?\)"
)


def _explained(text: str) -> frozenset[str]:
    """Abbreviations that the document explains: "Portsmouth Cycle Forum (PCF)"."""
    return frozenset(
        found[2] for found in _EXPLAINED.finditer(text) if len(found[1].split()) > 2 and len(found[2]) > 2
    )
