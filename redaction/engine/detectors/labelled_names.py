"""Names after a label that calls for one: "Proposed:", "Chair:", "Action:", "Dear", "From:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_reading import read_name
from redaction.engine.detectors.name_shapes import (
    core,
    core_end,
    is_first_name,
    is_initials,
    joined,
    may_be_name,
)
from redaction.engine.detectors.titled_names import is_title
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, PLACE_ENDINGS

_LABEL = re.compile(
    r"\b(?P<label>proposed(?: by)?|proposer|seconded(?: by)?|seconder|chair(?:man|woman|person)?|vice-chair(?:man)?|"
    r"secretary|treasurer|clerk(?: to[ \w]{3,40})?|minutes(?: taken)? by|minute[- ]taker|note[- ]taker|author|"
    r"(?:report|prepared|presented|drafted|written|completed|signed|submitted|approved|reviewed|chaired)(?: by)|"
    r"contact(?: officer| person| name)?|lead(?: officer)?|owner|responsible(?: officer)?|"
    r"actions?(?: \d{1,3})?(?: by)?|"
    r"fao|attn|from|to|cc|bcc|sent by|name|witness|driver|keeper|registered keeper|applicant|complainant|"
    r"officer(?: in the case)?|oic|signed|signature|reporting officer|case officer|investigating officer|"
    r"speaker|presenter|organiser|leader|notes|minutes)(?:[ ]?[:–][ \t]{0,4}\n?[ \t]*|[ \t]{3,})|"
    r"^[ \t]*(?P<dear>dear|hi|hello)[ ]|"
    r"\b(?P<party>(?:first |second |third |fourth )?(?:applicant|claimant|complainant|defendant|appellant|respondent|"
    r"witness|victim|deceased|driver|keeper|requester|national)),[ ]|\b(?P<named>named|called|name is|name was)[ ]",
    re.I | re.M,
)
_AND = re.compile(r"^\s{0,2}(?:,|&|/|;|\+|and\b|,? and\b)?\s{0,2}$", re.I)
_PLAIN_PLACE_ENDINGS = PLACE_ENDINGS - AMBIGUOUS
_GREETINGS = frozenset({"dear", "hi"})
_MOST_NAMES = 12
# After these other things than people stand as often.
_BEFORE_ANYTHING = frozenset({"to", "action", "actions", "lead", "notes", "minutes"})


class LabelledNames:
    name = "labelled_names"

    def find(self, reading: Reading) -> list[Span]:
        spans: list[Span] = []
        for label in _LABEL.finditer(reading.text):
            spans += self._names_after(reading.tokens, label.end(), label[label.lastgroup or 0].casefold())
        return spans

    def _names_after(self, tokens: Tokens, start: int, label: str) -> Iterator[Span]:
        items = tokens.items
        index, position = tokens.index_from(start), start
        for number in range(_MOST_NAMES):
            while index < len(items) and (is_title(items[index]) or items[index].low == "and"):
                position, index = items[index].end, index + 1
            between = tokens.text[position : items[index].start].strip(".") if index < len(items) else ""
            if index >= len(items) or not _AND.match(between) or (number and between.count("\n") > 1):
                return
            end = read_name(items, index)
            tier = _tier(tokens, items[index:end], label) if end > index else None
            if label in _GREETINGS and _runs_on(items, index, end):
                return
            if tier is None:
                return
            reason = f"stands after “{label}”"
            score = 0.95 if tier is Tier.CERTAIN else 0.5
            last = items[end - 1]
            yield hit(
                items[index].start, core_end(last), Label.PERSON, self.name, reason, score=score, tier=tier
            )
            position, index = last.end, end


def _runs_on(items: tuple[Token, ...], index: int, end: int) -> bool:
    """ "Dear South Yorkshire Police": a body, where one word that is nobody's name has others behind it."""
    following = items[end : end + 1]
    return (
        end == index + 1
        and not is_first_name(items[index])
        and bool(following)
        and following[0].is_capital
        and joined(following[0])
    )


def _tier(tokens: Tokens, name: tuple[Token, ...], label: str) -> Tier | None:
    last = core(name[-1]).casefold()
    if last in _PLAIN_PLACE_ENDINGS or not may_be_name(name[-1]):
        return None
    if len(name) == 1:
        if is_initials(name[0]) or name[0].text in ABBREVIATIONS:
            return None
        if is_first_name(name[0]) and last not in AMBIGUOUS:
            return Tier.CERTAIN
        return Tier.CERTAIN if label in _GREETINGS else None
    if is_first_name(name[0]) or name[0].is_initial:
        return Tier.CERTAIN
    unseen = all(tokens.lower_counts[core(token).casefold()] == 0 for token in name)
    return Tier.CERTAIN if unseen and label not in _BEFORE_ANYTHING else Tier.CHECK
