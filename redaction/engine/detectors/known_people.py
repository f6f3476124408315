"""Every other mention of the people in the register: surname, first name, capitals, possessive, a slip."""

from __future__ import annotations

import re
from dataclasses import replace

from redaction.engine.detectors.base import Reading, amber, hit
from redaction.engine.detectors.name_shapes import core, core_end, is_first_name, joined, joined_over_line
from redaction.engine.detectors.titled_names import is_title
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import (
    is_addressed,
    is_called_on,
    is_dated,
    is_used_as_name,
    is_when,
    speaks_or_signs,
)
from redaction.rules.first_names import FIRST_NAMES
from redaction.rules.labels import Label
from redaction.rules.name_parts import LONGEST_NAME, fold
from redaction.rules.nicknames import also_called
from redaction.rules.people import Register
from redaction.rules.places import COUNTIES
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import (
    AMBIGUOUS,
    BODY_WORDS,
    MONTHS,
    PLACE_ENDINGS,
    PLACE_OPENINGS,
    RANKS,
    ROLE_WORDS,
    THEMES,
    TITLES,
)
from redaction.rules.word_set import word_set

_WORDS = AMBIGUOUS | BODY_WORDS | ROLE_WORDS | PLACE_ENDINGS | TITLES | RANKS | COUNTIES
_BESIDE = re.compile(r"\.?[ ]{0,2}$")
_INITIALS_AFTER = re.compile(r"[ ]\((?:[A-Z]\.[ ]?){1,3}\)|[ ]\([A-Z](?:[ ][A-Z]){1,2}\)")
_IN_PLACES = word_set("in near the outside around across")
# "It ended in Hendry's resignation", "confidence in Hendry".
_IN_SOMEBODY = word_set(
    "ended ending ends resulted confidence trust faith interest interested believe believed"
)
_OF_PEOPLE = word_set("family families household couple brothers sisters children")
# A name before one of these says what sort it is: "Lay Member".
_QUALIFIED = word_set(
    "member members representative representatives rep reps governor governors observer body trustee"
)
# "ARKLESS J" at the end of a cell.
_INITIAL_AFTER = re.compile(r"[ ][A-Z](?:[ ]?[A-Z])?(?=[ ]*(?:[,;|\n\t]|$))")
_NO_NAMES = THEMES - FIRST_NAMES - AMBIGUOUS - BODY_WORDS
_OF_OFFICES = THEMES | _QUALIFIED
_OF_PLACES = PLACE_ENDINGS | BODY_WORDS
_SHORTEST_FOR_A_SLIP = 6
_SHORTEST_SHORT_FORM = 3


class KnownPeople:
    name = "known_people"

    def __init__(self, people: Register) -> None:
        self._surnames: set[str] = set()
        self._initialled: set[tuple[str, str]] = set()
        self._given: set[str] = set()
        for person in people.people:
            for parts in person.names:
                self._surnames |= {parts.surname, parts.surname.rpartition(" ")[2]} - {""}
                if parts.is_full:
                    self._initialled.add((parts.first_initial, parts.surname))
                for given in (*parts.given, parts.nickname):
                    if len(given) > 1:
                        self._given |= {given, *also_called(given)}
        # "Ann Lee Safeguarding", in a list that has lost its columns: what she does, and no name.
        self._surnames -= _NO_NAMES
        self._given -= _NO_NAMES
        self._slips = _with_letter_out(self._surnames)
        self._short_forms = {
            given[:length]
            for given in self._given
            for length in range(_SHORTEST_SHORT_FORM, min(len(given), LONGEST_NAME))
        }

    def find(self, reading: Reading) -> list[Span]:
        judged = (self._judge(reading.tokens, group) for group in self._groups(reading.tokens))
        return [self._with_initials_after(reading.text, span) for span in judged if span]

    def _groups(self, tokens: Tokens) -> list[list[int]]:
        """Runs of known words that stand together: first name and surname, or one of them."""
        groups: list[list[int]] = []
        for index, token in enumerate(tokens.items):
            if not self._is_known(tokens, index):
                continue
            wraps = len(groups[-1]) == 1 if groups else False
            follows = joined_over_line(token) if wraps else joined(token)
            if groups and groups[-1][-1] == index - 1 and follows:
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def _is_known(self, tokens: Tokens, index: int) -> bool:
        token = tokens.items[index]
        word = fold(core(token))
        if token.is_capital:
            return len(word) > 1 and (
                word in self._surnames or word in self._given or self._is_variant(tokens, token, word)
            )
        following = tokens.items[index + 1 : index + 2]
        return word in self._given and bool(following) and fold(core(following[0])) in self._surnames

    def _is_variant(self, tokens: Tokens, token: Token, word: str) -> bool:
        """A slip of a surname, or a first name cut short; not a word, nor somebody else's first name.

        So is a first name with the s of a possessive, where the apostrophe was left out.
        """
        if word in _WORDS or word in FIRST_NAMES or tokens.lower_counts[token.low]:
            return False
        if word.endswith("s") and len(word) > _SHORTEST_SHORT_FORM and word[:-1] in self._given:
            return True
        if word in self._short_forms and not token.is_caps:
            return True
        return _may_slip(word) and any(one in self._slips for one in (word, *_deletions(word)))

    def _judge(self, tokens: Tokens, group: list[int]) -> Span | None:
        first, last = tokens.items[group[0]], tokens.items[group[-1]]
        words = [fold(core(tokens.items[index])) for index in group]
        initials = self._initials_before(tokens, group[0], words[0])
        if initials < group[0]:
            first = tokens.items[initials]
            return self._hit(first, last, "an initial and the surname of a person in the document", 0.95)
        whole = words[0] in self._given and any(word in self._surnames for word in words[1:])
        if whole or (group[0] > 0 and is_title(tokens.items[group[0] - 1])):
            return self._hit(first, last, "a person named elsewhere in the document", 0.95)
        if _in_place_name(tokens, group) or _is_the_word(tokens, group):
            return None
        if len(group) == 1 and _may_be_thing(tokens, group[0]):
            reason = "the name of a person in the document, where a place or an office may be meant"
            return self._hit(first, last, reason, 0.4, Tier.CHECK)
        if words[-1] in self._surnames and _is_persons(tokens, group[-1]):
            return self._hit(first, last, "the surname of a person in the document, used as one", 0.8)
        return self._judge_part(tokens, group, words)

    def _judge_part(self, tokens: Tokens, group: list[int], words: list[str]) -> Span:
        first, last = tokens.items[group[0]], tokens.items[group[-1]]
        if not any(word in _WORDS or tokens.lower_counts[word] for word in words):
            return self._hit(first, last, "part of the name of a person in the document", 0.9)
        if words[0] in self._given and (
            is_used_as_name(tokens, group[0], group[-1])
            or _is_addressed(tokens, group)
            or (len(group) == 1 and speaks_or_signs(tokens, group[0]))
            or is_called_on(tokens, group[-1])
        ):
            return self._hit(first, last, "the first name of a person in the document, used as one", 0.8)
        reason = "the name of a person in the document, but also a word"
        return self._hit(first, last, reason, 0.4, Tier.CHECK)

    def _initials_before(self, tokens: Tokens, index: int, surname: str) -> int:
        """Where "A" or "J. S." begins before a surname that goes with it; ``index`` where it does not."""
        start = index
        while (
            start
            and index - start < 3
            and tokens.items[start - 1].is_initial
            and _BESIDE.fullmatch(tokens.items[start].gap)
        ):
            start -= 1
        if (tokens.items[start].low, surname) in self._initialled:
            return start
        # "A. P. Bird" beside Tony Bird: somebody of that surname, though somebody else.
        stopped = start < index and tokens.items[index].gap.startswith(".")
        stopped = stopped and "&" not in "".join(one.gap for one in tokens.items[index + 1 : index + 2])
        return start if stopped and surname in self._surnames else index

    def _hit(self, first: Token, last: Token, reason: str, score: float, tier: Tier = Tier.CERTAIN) -> Span:
        return hit(first.start, core_end(last), Label.PERSON, self.name, reason, score=score, tier=tier)

    def _with_initials_after(self, text: str, span: Span) -> Span:
        """ "McLEISH (I B)": the initials that tell two of one surname apart, behind it in brackets."""
        initials = _INITIALS_AFTER.match(text, span.end)
        if not initials and text[span.start : span.end].isupper():
            initials = _INITIAL_AFTER.match(text, span.end)
        return replace(span, end=initials.end()) if initials else span


class LikelyPeople:
    """What else stands for somebody whom only a doubtful hit names: as doubtful as that hit.

    One word of such a name counts only where it is used as a name is: "Residential Zone" makes no "Zone" a person.
    """

    name = "known_people"

    def __init__(self, likely: Register) -> None:
        self._people = KnownPeople(likely) if likely.people else None

    def find(self, reading: Reading) -> list[Span]:
        reason = "the name of somebody who may be named elsewhere in the document"
        found = self._people.find(reading) if self._people else []
        return [amber(span, reason) for span in found if _is_used(reading.tokens, span)]


def _is_used(tokens: Tokens, span: Span) -> bool:
    words = tokens.between(span.start, span.end)
    place = tokens.index_from(words[-1].start)
    if len(words) > 1 or tokens.text[span.end : span.end + 2] in {"'s", "’s"}:
        return True
    return (
        is_used_as_name(tokens, place, place) or is_addressed(tokens, place) or speaks_or_signs(tokens, place)
    )


def _in_place_name(tokens: Tokens, group: list[int]) -> bool:
    following = tokens.items[group[-1] + 1 : group[-1] + 2]
    if not following or not joined(following[0]) or not following[0].is_capital:
        return False
    return core(following[0]).casefold() in _OF_PLACES


def _may_be_thing(tokens: Tokens, index: int) -> bool:
    """ "in Hendry", "the Hendry venue", "Head of Hendry", "Hendry Member", "Hendry TC"."""
    following = tokens.items[index + 1 : index + 2]
    if _is_in_place(tokens, index) or _is_of_office(tokens, index):
        return True
    if not following or not joined(following[0]) or not following[0].is_capital:
        return False
    letters = following[0].is_caps and following[0].text.isalpha()
    return letters or core(following[0]).casefold() in _OF_OFFICES


def _is_in_place(tokens: Tokens, index: int) -> bool:
    """Not "the Hendry family", "the Hendry's" or "it ended in Hendry taking over"."""
    token, beside = tokens.items[index], tokens.items[max(0, index - 2) : index]
    if not beside or beside[-1].text not in _IN_PLACES or not joined_over_line(token):
        return False
    if core(token) != token.text:
        return False
    following = tokens.items[index + 1 : index + 2]
    return not (beside[0].text in _IN_SOMEBODY or (following and following[0].text in _OF_PEOPLE))


def _is_of_office(tokens: Tokens, index: int) -> bool:
    beside = tokens.items[max(0, index - 2) : index]
    return (
        len(beside) == 2
        and beside[1].text in {"of", "for"}
        and beside[0].is_capital
        and beside[0].low in ROLE_WORDS
    )


def _is_persons(tokens: Tokens, index: int) -> bool:
    """Has it something of its own ("Wells's memory"), or a role in brackets ("Green (Vice-Chair)")?"""
    token, following = tokens.items[index], tokens.items[index + 1 : index + 2]
    if not following:
        return False
    if core(token) != token.text:
        return following[0].gap == " " and following[0].text.islower()
    return following[0].gap == " (" and following[0].low in ROLE_WORDS


def _is_addressed(tokens: Tokens, group: list[int]) -> bool:
    """ "Mark," at the start of a line: a letter or message to him."""
    opens = group[0] == 0 or "\n" in tokens.items[group[0]].gap
    return opens and tokens.text.startswith(",", tokens.items[group[-1]].end)


def _is_the_word(tokens: Tokens, group: list[int]) -> bool:
    """ "the Hall", "Head of Service", "Church Street", "5th May": the word, whoever is called so."""
    first = group[0]
    if len(group) > 1:
        return False
    token = tokens.items[first]
    before, after = tokens.items[max(0, first - 1) : first], tokens.items[first + 1 : first + 2]
    opened = bool(before) and joined(token) and before[0].low in PLACE_OPENINGS
    if opened or is_dated(tokens, first) or (token.low in MONTHS and is_when(tokens, first)):
        return True
    if token.low not in _WORDS or not token.text.istitle():
        return False
    if before and joined(token):
        if before[0].low == "the":
            return core(token) == token.text
        if token.low in PLACE_ENDINGS and before[0].is_capital:
            return not is_first_name(before[0]) and not is_title(before[0])
    return bool(after) and token.low in ROLE_WORDS and after[0].text == "of"


def _with_letter_out(words: set[str]) -> frozenset[str]:
    """Each long word, and what is left with one letter out: two words a slip apart share one of these."""
    return frozenset(variant for word in words if _may_slip(word) for variant in (word, *_deletions(word)))


def _may_slip(word: str) -> bool:
    return _SHORTEST_FOR_A_SLIP <= len(word) <= LONGEST_NAME


def _deletions(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]
