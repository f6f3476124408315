"""Words with capitals that no list of first names knows: which of them are a place or a body as likely as a name."""

from __future__ import annotations

from collections.abc import Sequence

from redaction.engine.detectors.base import Reading, amber
from redaction.engine.detectors.name_shapes import core, is_first_name, joined
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import is_at_venue, is_before_verb
from redaction.rules.first_names import FIRST_NAMES
from redaction.rules.labels import Label
from redaction.rules.places import BESIDE_NAMES
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import BODY_WORDS, PLACE_ENDINGS, ROLE_WORDS, THEMES

# Who takes any words with capitals for a name; whoever else saw it had a better reason.
_OF_CAPITALS = frozenset({"attendees", "language_model", "capitalised_pairs"})
_REASON = "words with capitals that may name a place or a body"
_OF_PLACES_OR_THEMES = BESIDE_NAMES | THEMES
_OF_BODIES = BODY_WORDS - ROLE_WORDS
_LONGEST_LETTERS = 4
_LONGEST_INITIALS = 3


def doubted(reading: Reading, span: Span) -> Span:
    """The span, or the same for a person to check where nothing but its capitals speaks for it."""
    if (
        span.label is not Label.PERSON
        or span.tier is Tier.CHECK
        or not _OF_CAPITALS.issuperset(span.detectors)
    ):
        return span
    words = reading.tokens.between(span.start, span.end)
    if len(words) < 2 or not any(word.is_capital for word in words) or _has_first_name(words):
        return span
    is_thing = _names_thing(words) or _stands_as_thing(reading.tokens, words)
    return amber(span, _REASON) if is_thing or not _is_borne_out(reading.tokens, span, words) else span


def is_listed_thing(reading: Reading, span: Span) -> bool:
    """Words in a list of people that no list of names knows, and that are whose they are: "Mid Tarrow Constabulary"."""
    if span.label is not Label.PERSON or span.detectors != ("attendees",):
        return False
    words = reading.tokens.between(span.start, span.end)
    if len(words) < 2 or not all(word.is_capital for word in words) or _has_first_name(words):
        return False
    opens_with_theme = (
        core(words[0]).casefold() in THEMES and core(words[-1]).casefold() not in _OF_PLACES_OR_THEMES
    )
    return (_names_thing(words) and not opens_with_theme) or _stands_as_thing(reading.tokens, words)


def _has_first_name(words: Sequence[Token]) -> bool:
    """A first name, letters before ("E-J Tarrow") or behind ("TARROW Z"), or a role before: "Treasurer-David"."""
    first, last = words[0], words[-1]
    letters = first.text.replace("-", "")
    if letters.isupper() and (len(letters) <= _LONGEST_INITIALS or last.is_initial):
        return True
    return any(is_first_name(word) or not FIRST_NAMES.isdisjoint(word.low.split("-")[1:]) for word in words)


def _names_thing(words: Sequence[Token]) -> bool:
    lows = [core(word).casefold() for word in words]
    letters = (
        words[-1].is_caps
        and len(words[-1].text) <= _LONGEST_LETTERS
        and not all(one.is_caps for one in words)
    )
    return letters or lows[-1] in PLACE_ENDINGS or not _OF_PLACES_OR_THEMES.isdisjoint(lows)


def _stands_as_thing(tokens: Tokens, words: Sequence[Token]) -> bool:
    following = tokens.after(words[-1])
    of_body = (
        following is not None
        and joined(following)
        and following.is_capital
        and core(following).casefold() in _OF_BODIES
    )
    return of_body or is_at_venue(tokens, tokens.index_from(words[0].start))


def _is_borne_out(tokens: Tokens, span: Span, words: Sequence[Token]) -> bool:
    """Two of those who look saw it, or it acts, as what is certain by its capitals alone does."""
    if len(span.detectors) > 1 or "capitalised_pairs" in span.detectors:
        return True
    return is_before_verb(tokens, tokens.index_from(words[-1].start))
