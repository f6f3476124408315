"""How a sentence uses a capitalised word: as somebody who acts, or as a place, a month or a heading."""

from __future__ import annotations

import re

from redaction.engine.detectors.name_shapes import joined, joined_over_line, may_be_name
from redaction.engine.detectors.tokens import Tokens
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import MONTHS
from redaction.rules.word_set import word_set

# After these a capitalised word is more likely a place or a month than a person.
_BEFORE_PLACES = word_set("in at on near of the from outside towards until since during last next this a an")
# "at Stacey Hall", "the Lawrence Hill crossing".
_WHERE_PLACES_STAND = word_set("the at in on near via along off towards to from between outside around past")
_IN_PLACES = word_set("in at near the outside around")
_BEFORE_PLACES_ALONE = word_set("in at on near the outside towards around")
_VENUES = word_set("venue location place")
_SAINTS = word_set("st saint ss sts")
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
    continues remains leads chairs works wants needs plans expects knows hopes runs lives says thinks looks keeps
    might must shall cannot visited wondered worked echoed endorsed acknowledged announced answered argued
    assured attends accepted admitted disagreed insisted objected abstained voted proposes seconded
    returned acknowledges expressed recalled regretted conceded maintained cautioned briefed fed
    undertakes resigned retired stood stepped
    """
)


# Alone on a line, or before a dash.
_ALONE_OR_DASH = re.compile(r"[ \t]*[,.!]?[ \t]*\n|[ ][–-][ ]")
_CALLS = word_set("can could would will you please thanks thank have do did are")
_SHORT_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
# Before a month that nobody is called.
_WHEN = word_set(
    "in for of our at between until till by before during since mid from next last this each every the"
)

# What only people do, and what is only done to people: companies and towns stand beside the other verbs too.
_SPEECH = word_set(
    "said asked thanked reported agreed explained noted suggested confirmed offered welcomed apologised wondered"
)
_ADDRESS = word_set(
    """
    told asked thanked rang thank ask tell ring phoned emailed invited named called invite contact contacted
    welcomed welcome remind reminded support supported brief briefed chase chased email phone met advise advised
    inform informed
    """
)
# What only people are asked or seen to do: "rides organised by Eustace".
_DONE_BY = word_set(
    """
    organised chaired led taken proposed seconded written raised signed prepared presented drafted given run made
    submitted reported agreed completed approved reviewed seen attended introduced opened suggested minuted
    """
)
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
    if before[-1] == "by":
        return before[0].casefold() in _DONE_BY
    if before[-1] == "as":
        return before[0] in {"name", "named", "known"}
    return before[-1] in _ADDRESS or (before[-1] in {"to", "with"} and before[0] in _BEFORE_TO)


def speaks_or_signs(tokens: Tokens, index: int) -> bool:
    """Alone on its line, as under a letter, or at the start of one before a dash, as in notes of who said what."""
    token, following = tokens.items[index], tokens.items[index + 1 : index + 2]
    if index and "\n" not in token.gap:
        return False
    if token.gap.strip(" \t\n>") not in {"", ".", "?", "!"}:
        return False
    after = following[0].gap if following else "\n"
    return bool(_ALONE_OR_DASH.match(after))


def is_called_on(tokens: Tokens, index: int) -> bool:
    """ "Will, can you come?", "Will (no relation)", "Will who is only 17"."""
    following = tokens.items[index + 1 : index + 2]
    if not following:
        return False
    gap, word = following[0].gap, following[0].text
    return (gap == ", " and word in _CALLS) or (gap == " " and word in {"who", "whose"})


def is_dated(tokens: Tokens, index: int) -> bool:
    """ "5th May", "June 2017": the month, whoever is called so."""
    if tokens.items[index].low not in MONTHS | _SHORT_MONTHS:
        return False
    before, after = tokens.items[max(0, index - 1) : index], tokens.items[index + 1 : index + 2]
    beside = [one for one in before if "\n" not in tokens.items[index].gap]
    beside += [one for one in after if "\n" not in one.gap]
    return any(token.text[:1].isdigit() for token in beside)


def is_when(tokens: Tokens, index: int) -> bool:
    """ "the figures for April", "October to April": a month, unless it acts or is addressed."""
    if not index or not joined_over_line(tokens.items[index]):
        return False
    before = tokens.items[index - 1]
    beside_month = before.text in {"to", "and"} and index > 1 and tokens.items[index - 2].low in MONTHS
    return (before.text in _WHEN or beside_month) and not is_before_verb(tokens, index)


def where_places_stand(tokens: Tokens, index: int) -> bool:
    """Is a place due here, by the word before?"""
    if not index:
        return False
    return tokens.items[index - 1].text in _WHERE_PLACES_STAND or is_at_venue(tokens, index)


def is_at_venue(tokens: Tokens, index: int) -> bool:
    """ "in Northmoor", "the Tarrow Centre", "Venue: Tarrow House": where nobody is written to or thanked."""
    if not index:
        return False
    before, gap = tokens.items[index - 1], tokens.items[index].gap
    return (before.text in _IN_PLACES and gap.isspace()) or (before.low in _VENUES and ":" in gap)


def is_saint(tokens: Tokens, index: int) -> bool:
    """ "St. John", "Saint Mary the Virgin": a church or a place; but not "Oliver St John", nor "High St. John"."""
    if not index or tokens.items[index].gap not in {" ", ". ", "."}:
        return False
    before = tokens.items[index - 1]
    if before.low not in _SAINTS or not before.is_capital:
        return False
    return index < 2 or not (joined(before) and may_be_name(tokens.items[index - 2]))


def may_be_elsewhere(tokens: Tokens, index: int) -> bool:
    """Where a place is due ("in Shirley"), and in the name of an operation ("Project Merlin")."""
    before = tokens.items[index - 1] if index else None
    if before is None or not joined_over_line(tokens.items[index]):
        return False
    return before.text in _BEFORE_PLACES_ALONE or before.low in {"operation", "op", "project", "storm"}


def is_before_verb(tokens: Tokens, index: int) -> bool:
    """Does a verb of minutes stand after this token, a space apart?"""
    following = tokens.items[index + 1 : index + 2]
    return bool(following) and following[0].gap in {" ", "  ", "\n", " \n"} and following[0].text in _VERBS


def is_likely_name(tokens: Tokens, span: Span) -> bool:
    """Is a doubtful hit of several words used as somebody who acts, or does it stand in a list of people?"""
    if span.label is not Label.PERSON or span.tier is Tier.CERTAIN:
        return False
    inside = tokens.between(span.start, span.end)
    if len(inside) < 2:
        return False
    last = tokens.index_from(inside[-1].start)
    return "attendees" in span.detectors or is_before_verb(tokens, last)


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
