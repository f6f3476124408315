"""Abbreviations, and letters of nobody known, that own actions or act as people do: "CS replied", "Action: DFO"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from redaction.engine.detectors.letters_usage import (
    MERIDIEM,
    ends_paragraph,
    has_other_use,
    is_excused,
    is_owner,
    owns_row,
    speaks,
)
from redaction.engine.detectors.name_shapes import NOT_NAMES, core, is_initials
from redaction.engine.detectors.tokens import Tokens
from redaction.engine.detectors.usage import is_addressed, is_before_speech, is_before_verb
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.vocabulary import RANKS
from redaction.rules.word_set import word_set

# A rank, of which nobody is named ("PC to attend"), or somebody's initials.
RANKS_OF_TWO = ABBREVIATIONS & {one.upper() for one in RANKS if len(one) == 2}
# Abbreviations that are no words, titles or countries.
LETTERS_ALONE = (
    RANKS_OF_TWO | (ABBREVIATIONS - word_set("UK US EU") - {one.upper() for one in NOT_NAMES}) | MERIDIEM
)
# Said before a remark or under a letter.
_REMARKS = frozenset({"NB", "PS"})


def doubtful_letters(tokens: Tokens, places: Sequence[int]) -> Counter[str]:
    """Abbreviations that own actions, with how many, or that act: "CS replied"; three letters that only do."""
    found: Counter[str] = Counter()
    acting: Counter[str] = Counter()
    for index in places:
        token = tokens.items[index]
        is_rare = len(token.text) == 3 and is_initials(token) and not tokens.lower_counts[token.low]
        if not (len(token.text) == 2 and token.text in LETTERS_ALONE) and not is_rare:
            continue
        if has_other_use(tokens.text, token):
            acting[token.text] -= is_rare
        elif is_owner(tokens, token):
            found[token.text] += 1
            acting[token.text] += 1
        elif _acts(tokens, index) or (is_rare and ends_paragraph(tokens, token)):
            found[token.text] += 0
            acting[token.text] += 1
        else:
            acting[token.text] -= is_rare
    return Counter({letters: times for letters, times in found.items() if acting[letters] >= 0})


def speaks_as_people_do(tokens: Tokens, index: int) -> bool:
    """ "PR asked", "PM – the building is large", where people go by their initials."""
    token = tokens.items[index]
    return (
        core(token) in LETTERS_ALONE - _REMARKS
        and len(token.text) == 2
        and (is_before_speech(tokens, index) or speaks(tokens, token, known=False))
        and not has_other_use(tokens.text, token)
    )


def _acts(tokens: Tokens, index: int) -> bool:
    token = tokens.items[index]
    return (
        speaks(tokens, token, known=False)
        or owns_row(tokens, token)
        or is_before_verb(tokens, index)
        or is_addressed(tokens, index)
        or is_excused(tokens, token)
    )
