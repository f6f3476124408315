"""How a sentence uses a capitalised word: as somebody who acts, or as a place, a month or a heading."""

from __future__ import annotations

from redaction.engine.detectors.name_shapes import joined_over_line
from redaction.engine.detectors.tokens import Tokens
from redaction.rules.word_set import word_set

# After these a capitalised word is more likely a place or a month than a person.
_BEFORE_PLACES = word_set("in at on near of the from outside towards until since during last next this a an")
_VERBS = word_set(
    """
    to will would has had have is was said reported advised noted asked agreed raised confirmed explained stated
    updated suggested proposed attended replied thanked welcomed presented informed requested rang called emailed
    wrote drafted met sends sent gave gives circulated queried commented added felt outlined highlighted mentioned
    also then could can should did does offered undertook volunteered spoke feels thinks reiterated summarised
    introduced led chaired opened closed apologised declared seconded moved produced described recommended
    provided expressed referred responded clarified observed reminded brought read took made told wished
    joined left arrived completed submitted shared checked followed contacted invited warned urged hoped
    believed questioned enquired inquired pointed reminds reports asks notes says advises writes confirms
    agrees suggests offers drew handed passed received sought showed signed spoke stressed supported talked
    visited wondered worked echoed endorsed acknowledged announced answered argued assured attends
    """
)


# What only people do, and what is only done to people: companies and towns stand beside the other verbs too.
_SPEECH = word_set(
    "said asked thanked reported agreed explained noted suggested confirmed offered welcomed apologised wondered"
)
_ADDRESS = word_set("told asked thanked rang thank ask tell ring phoned emailed invited named called")
_BEFORE_TO = word_set("write wrote spoke speak talk talked spoken written reply replied")


def is_before_speech(tokens: Tokens, index: int) -> bool:
    """Does it say, ask or thank?"""
    following = tokens.items[index + 1 : index + 2]
    return bool(following) and following[0].gap == " " and following[0].text in _SPEECH


def is_addressed(tokens: Tokens, index: int) -> bool:
    """Is it told, asked, thanked, or written to?"""
    before = [token.text for token in tokens.items[max(0, index - 2) : index]]
    if not before or not joined_over_line(tokens.items[index]):
        return False
    return before[-1] in _ADDRESS or (before[-1] in {"to", "with"} and before[0] in _BEFORE_TO)


def is_before_verb(tokens: Tokens, index: int) -> bool:
    """Does a verb of minutes stand after this token, a space apart?"""
    following = tokens.items[index + 1 : index + 2]
    return bool(following) and following[0].gap in {" ", "  ", "\n", " \n"} and following[0].text in _VERBS


def is_used_as_name(tokens: Tokens, first: int, last: int) -> bool:
    """Are these tokens the subject of a verb, or capitalised in mid-sentence where no place or month is due?"""
    if is_before_verb(tokens, last):
        return True
    before = tokens.items[first - 1] if first else None
    return (
        before is not None
        and joined_over_line(tokens.items[first])
        and before.text.islower()
        and before.text not in _BEFORE_PLACES
    )
