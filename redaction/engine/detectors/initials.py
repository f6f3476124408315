"""Initials that stand for a person: those of people in the register, and those the words around show to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redaction.engine.detectors.acting_letters import (
    LETTERS_ALONE,
    RANKS_OF_TWO,
    doubtful_letters,
    speaks_as_people_do,
)
from redaction.engine.detectors.base import Reading, amber, hit
from redaction.engine.detectors.letter_runs import BETWEEN, LONG_ROW, rows_of, runs_of
from redaction.engine.detectors.letters_usage import (
    MEASURES,
    MERIDIEM,
    action_before,
    action_put,
    closes_sentence,
    ends_paragraph,
    has_other_use,
    in_own_cell,
    is_counted,
    is_excused,
    is_in_heading,
    may_be_unknown,
    owns_row,
    speaks,
)
from redaction.engine.detectors.name_shapes import (
    core,
    core_end,
    is_first_name,
    is_initials,
)
from redaction.engine.detectors.titled_names import is_title
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import is_before_verb
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.labels import Label
from redaction.rules.people import Register
from redaction.rules.spans import Span
from redaction.rules.word_set import word_set
from redaction.rules.written_initials import mixed_initials

# In a column of its own too.
_OPENS = re.compile(r"[ \t\u00a0]{0,40}[(\[]$")
_CLOSES = re.compile(r"[)\]]")
_DOTTED = re.compile(
    r"(?<![\w.])(?:(?:[A-Z](?:\.[ ]?|-)){1,3}[A-Z]\.(?![\w])|(?:[A-Z]\.){2,3}[A-Z](?![\w.]))(?![ ]?[A-Z][a-z])"
)
_SIGHTINGS = 2
# So many people who go by their initials show that the document names people so.
_GOING_BY_INITIALS = 3
# Words, departments and offices that stand in any minutes, whoever has the same initials.
_EVERYWHERE = word_set(
    "IT PR HR AM PM MS UK US EU OK NO TO ON IN AT BY OR IF IS WE AS BE DO GO HE ME MY OF SO UP PC GP MP TV CC"
)


class Initials:
    name = "initials"

    def __init__(self, people: Register, seen: Iterable[str] = (), given: Iterable[str] = ()) -> None:
        """``seen`` are letters that stand in lists of people; ``given`` are those that stand with their name."""
        names = [parts for person in people.people for parts in person.names]
        self._mixed = frozenset(made for parts in names for made in mixed_initials(parts))
        self._given = frozenset(given)
        self._known = frozenset(made for person in people.people for made in person.initials)
        self._known |= {*seen} | self._given

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        explained = _explained(reading.text) - self._known
        places = [
            index
            for index, token in enumerate(tokens.items)
            if core(token) not in explained
            and (
                core(token) in self._known
                or core(token) in self._mixed
                or _has_form(token)
                or core(token) in LETTERS_ALONE
            )
        ]
        runs = [*runs_of(tokens, places), *rows_of(tokens, places)]
        shown = {
            index
            for run in runs
            if self._is_list_of_people(tokens, run)
            for index in run
            if not (
                core(tokens.items[index]) in RANKS_OF_TWO and has_other_use(tokens.text, tokens.items[index])
            )
        }
        used = {core(tokens.items[index]) for index in shown}
        met = {core(tokens.items[index]) for index in places} & self._known
        if len(met - ABBREVIATIONS) >= _GOING_BY_INITIALS:
            shown |= {index for index in places if self._is_likely(tokens, index)}
        shown |= {index for run in runs if _all_used(tokens, run, used) for index in run}
        maybe = doubtful_letters(tokens, places)
        if used:
            # Where initials own the actions, so do letters that own several and are never used otherwise.
            other = {
                core(tokens.items[one]) for one in places if has_other_use(tokens.text, tokens.items[one])
            }
            sure = {letters for letters, times in maybe.items() if times >= _SIGHTINGS} - other
            shown |= {index for index in places if core(tokens.items[index]) in sure}
        if len(used - ABBREVIATIONS) >= _GOING_BY_INITIALS:
            shown |= {index for index in places if speaks_as_people_do(tokens, index)}
        judged = (self._judge(tokens, index, used, {*maybe}, is_shown=index in shown) for index in places)
        return [span for span in judged if span] + list(self._dotted(tokens))

    def _judge(
        self, tokens: Tokens, index: int, used: set[str], maybe: set[str], *, is_shown: bool
    ) -> Span | None:
        """``used`` are letters shown to stand for people, ``maybe`` those that act as people do."""
        token, letters = tokens.items[index], core(tokens.items[index])
        if letters in MEASURES and is_counted(tokens.text, token):
            is_unit = letters not in self._known or letters in MERIDIEM | RANKS_OF_TWO
            return None if is_unit else amber(self._hit(token), "a unit, or a person's initials")
        given = letters in self._given and not is_in_heading(tokens, index)
        is_free = not has_other_use(tokens.text, token)
        if is_shown or (given and is_free):
            return self._hit(token)
        if letters not in ABBREVIATIONS:
            if letters in used or letters in self._known or letters in self._mixed:
                return self._hit(token)
            reason = "letters that act as people do, or an abbreviation"
            return amber(self._hit(token), reason) if letters in maybe and is_free else None
        is_somebodys = letters in used | maybe or (
            letters in self._known and not is_in_heading(tokens, index)
        )
        if is_somebodys and is_free:
            sort = "a rank" if letters in RANKS_OF_TWO else "a common abbreviation"
            return amber(self._hit(token), f"{sort}, or a person's initials")
        return None

    def _is_likely(self, tokens: Tokens, index: int) -> bool:
        """Letters of somebody here that are a rarer abbreviation too, where people go by their initials."""
        token, letters = tokens.items[index], core(tokens.items[index])
        return (
            letters in self._known
            and letters not in _EVERYWHERE
            and not has_other_use(tokens.text, token)
            and not is_in_heading(tokens, index)
        )

    def _is_list_of_people(self, tokens: Tokens, run: list[int]) -> bool:
        """Do the words around show that the letters stand for people? What shows it for one shows it for all."""
        if any(self._is_shown(tokens, index) for index in run):
            return True
        texts = [core(tokens.items[index]) for index in run]
        if len(run) >= LONG_ROW and 2 * len(ABBREVIATIONS & {*texts}) < len(run):
            return True
        return len(run) > 1 and any(text in self._known and text not in ABBREVIATIONS for text in texts)

    def _is_shown(self, tokens: Tokens, index: int) -> bool:
        token, letters = tokens.items[index], core(tokens.items[index])
        known = letters in self._known
        if letters in ABBREVIATIONS and (has_other_use(tokens.text, token) or is_in_heading(tokens, index)):
            return False
        if _after_own_name(tokens, index):
            return True
        if not known and (letters in ABBREVIATIONS or not may_be_unknown(tokens, token)):
            return False
        return (
            bool(action_put(tokens, token))
            or is_excused(tokens, token)
            or is_before_verb(tokens, index)
            or in_own_cell(tokens, token)
            or ends_paragraph(tokens, token)
            or closes_sentence(tokens, token)
            or speaks(tokens, token, known=known)
            or owns_row(tokens, token)
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
            letters = re.sub(r"[. -]", "", found[0])
            known = letters in self._known
            action = action_before(tokens.text, found.start())
            follows = in_list >= 0 and bool(BETWEEN.fullmatch(tokens.text[in_list : found.start()]))
            reason = "letters used as a person's initials are"
            if known:
                reason = "the initials of a person in the document"
            span = hit(*found.span(), Label.INITIALS, self.name, reason, score=0.95 if known else 0.8)
            if known or action or follows or is_before_verb(tokens, tokens.index_from(found.end()) - 1):
                yield span
                in_list = found.end()
            elif len(letters) == 2 and letters not in ABBREVIATIONS:
                yield amber(span, "letters with stops, as somebody is named who is not to be known")


def _all_used(tokens: Tokens, run: list[int], used: set[str]) -> bool:
    """A list of letters each of which stands for a person elsewhere: "AM, MS, IT"."""
    return len(run) > 1 and all(core(tokens.items[index]) in used for index in run)


def _has_form(token: Token) -> bool:
    """Two or three capitals; a common abbreviation only where a bracket opens before it."""
    return is_initials(token) or (2 <= len(token.text) <= 3 and token.is_caps and token.gap.endswith("("))


def _after_own_name(tokens: Tokens, index: int) -> bool:
    """ "Andrew Pike (AP)", "Andrew (AP)", "Dr Pike (AP)": the letters are given with the name."""
    token = tokens.items[index]
    if not _OPENS.fullmatch(token.gap) or not _CLOSES.match(tokens.text, token.end):
        return False
    before = tokens.items[max(0, index - 4) : index]
    names = [one for one in before if one.is_capital]
    for start, name in enumerate(names):
        made = "".join(one.text[0] for one in names[start:])
        if len(made) > 1 and (
            made == token.text or (len(made) == 2 and token.text[0] + token.text[-1] == made)
        ):
            return True
        if is_first_name(name) and len(names) - start == 1 and token.text[0] == made:
            return True
    return len(names) > 1 and is_title(names[-2]) and token.text[-1] == names[-1].text[0]


_EXPLAINED = re.compile(
    r"\b((?:[A-Z][\w'’&-]{1,20}[ ](?:(?:of|for|and|the|to|in|&)[ ]){0,2}){1,6}[A-Z][\w'’-]{1,20})[ ]\(([A-Z]{2,6})s?\)"
)


def _explained(text: str) -> frozenset[str]:
    """Abbreviations that the document explains: "Portsmouth Cycle Forum (PCF)"."""
    return frozenset(
        found[2] for found in _EXPLAINED.finditer(text) if len(found[1].split()) > 2 and len(found[2]) > 2
    )
