"""How the words around two or three capitals use them: as somebody's initials, or as the abbreviation they also are."""

from __future__ import annotations

import re

from redaction.engine.detectors.name_shapes import core, joined
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.vocabulary import RANKS
from redaction.rules.word_set import word_set

_ACTION = re.compile(
    r"\b(?P<strong>(?:actions?(?:[ ]\d{1,3})?|owner|lead|follow[- ]up|responsible|proposed|seconded|copies)"
    r"(?: by| for| on| to)?[ ]?[:–-])[ \t]*\n?[ \t]*$|"
    r"\b(?P<plain>(?:actions?(?:[ ]\d{1,3})?(?: by| for| on)?|owner|lead|follow[- ]up|responsible|proposed|seconded))"
    r"[ \t]*\n?[ \t]*$|"
    r"\b(?:to|c/o|by|via|from|told|asked|with|thanked)[ ]$",
    re.I,
)
# What stands before one of several: "DS / " in "Action: DS / JK".
_OTHERS_BEFORE = re.compile(r"(?:\b[A-Z]{2,3}[ ]?(?:[,/&+]|and|or)[ ]?){1,4}$")
_EXCUSED = re.compile(
    r"\bapolog\w{1,4}\b[^.\n]{0,25}\b(?:for|from)[ ]$|\b(?:proposed|seconded|moved|taken|chaired|record)[ ]by[ ]$",
    re.I,
)
_CLAUSE_ENDS = re.compile(r"[ \t]*(?:[.,;)]|\n|\t|[ ]{3,}|$)")
_OPENS = re.compile(r"[ ]{0,2}[(\[]$")
_LAST_BRACKET = re.compile(r"(?:[ ]?[,/&+][ ]?[A-Z]{2,3}){0,5}[)\]][ \t]*(?:[.;:]|\n|$)")
_OWN_CELL = re.compile(r"(?:^|\n|\t|[ ]{2,})[ \t]*$")
_AFTER_SENTENCE = re.compile(r"[a-z)][.!?][ ]{0,2}$")
_OTHERS_AFTER = r"(?:[ ]?(?:[,/&+]|and|or)[ ]?[A-Z]{2,3}\b){0,4}"
_CELL_ENDS = re.compile(_OTHERS_AFTER + r"[ \t.]*(?:\n|\t|[ ]{3,}|$)")
# "MS – the scheme is delayed", "2.1 PS: would they be asked", at the start of a line.
_STARTS_LINE = re.compile(r"(?:^|\n|[.?!;][ ]{1,2})[ \t•*>-]*(?:\d{1,2}(?:[.)]\d{0,2})*[ \t]{1,3})?$")
_SPEAKS = re.compile(r"[ ]{0,2}[–-][ ]")
_SPEAKS_OR_LABELS = re.compile(r"[ ]?[–-][ ]|:[ ]")
# Whoever is to do it, and by when, or how far it is: "Write to the council KA 30 Sep Letter sent".
_DUE = re.compile(
    r"[ \t]{1,3}(?:\d{1,2}(?:st|nd|rd|th)?[ ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2})?\b|(?:asap|ongoing|open|closed|completed?|done|tbc)\b)",
    re.I,
)
_DASHED = re.compile(r"[–-][ ]$")
_OTHER_USE_BEFORE = re.compile(r"\b(?:the|a|an|our|your|their)[ ]$", re.I)
_AFTER_NUMBER = re.compile(r"\d[ ]?$")
MERIDIEM = frozenset({"AM", "PM"})
MEASURES = word_set("AM PM KG KM MM CM ML MPH GB MB") | {one.upper() for one in RANKS}
_OTHER_USE_AFTER = re.compile(
    r"[ ](?:[A-Z][\w'’-]|have\b|are\b|were\b|\d{3}|\d{1,2}[:.]\d\d|\d{1,3}/\d\d(?![/\d]))"
)
_REACH = 40


def may_be_unknown(tokens: Tokens, token: Token) -> bool:
    """Two letters; three only where an action is put to them by name: "Action: ABC"."""
    if len(core(token)) == 2:
        return True
    action = action_put(tokens, token)
    return bool(action and action["strong"])


def action_put(tokens: Tokens, token: Token) -> re.Match[str] | None:
    """The words before it, or before the list that it stands in, that put an action to somebody."""
    return action_before(tokens.text, token.start)


def action_before(text: str, place: int) -> re.Match[str] | None:
    return _ACTION.search(_OTHERS_BEFORE.sub("", text[max(0, place - _REACH) : place]))


def is_owner(tokens: Tokens, token: Token) -> bool:
    """Has it an action put to it, as in "Action: MM" or, at the end of a clause, "Action DS"?"""
    action = action_put(tokens, token)
    ends = bool(_CLAUSE_ENDS.match(tokens.text, token.end))
    return bool(action and (action["strong"] or (action["plain"] and ends)))


def is_excused(tokens: Tokens, token: Token) -> bool:
    """ "Apologies were given for LC": somebody who did not come, or proposed something."""
    before = _OTHERS_BEFORE.sub("", tokens.text[max(0, token.start - _REACH) : token.start])
    return bool(_EXCUSED.search(before))


def is_counted(text: str, token: Token) -> bool:
    """ "10 AM", "1 MB", "3 PC"."""
    return bool(_AFTER_NUMBER.search(text[max(0, token.start - 2) : token.start]))


def has_other_use(text: str, token: Token) -> bool:
    """Do the words beside it show the abbreviation: "10 AM", "MS Teams", "the PC", "IT have"?"""
    before = text[max(0, token.start - _REACH) : token.start]
    if core(token) in MEASURES and is_counted(text, token):
        return True
    return bool(_OTHER_USE_BEFORE.search(before) or _OTHER_USE_AFTER.match(text, token.end))


def speaks(tokens: Tokens, token: Token, *, known: bool) -> bool:
    """At the start of a line, before a dash; known letters before a colon too."""
    before = tokens.text[max(0, token.start - _REACH) : token.start]
    speaks = _SPEAKS_OR_LABELS if known else _SPEAKS
    return bool(speaks.match(tokens.text, token.end)) and bool(_STARTS_LINE.search(before))


def owns_row(tokens: Tokens, token: Token) -> bool:
    """Before a date, or after a dash at the end of a line."""
    if _DUE.match(tokens.text, token.end):
        return True
    return bool(_DASHED.search(token.gap)) and bool(_CELL_ENDS.match(tokens.text, token.end))


def is_in_heading(tokens: Tokens, index: int) -> bool:
    """Between words in capitals on its line, where "AT" is a word like them."""
    items = tokens.items
    beside = [items[index - 1]] if index and joined(items[index]) else []
    beside += [token for token in items[index + 1 : index + 2] if joined(token)]
    return any(len(token.text) > 3 and token.is_caps and token.text not in ABBREVIATIONS for token in beside)


def in_own_cell(tokens: Tokens, token: Token) -> bool:
    """Alone on a line or in a column, or with none but others there, as owners of actions are."""
    before = _OTHERS_BEFORE.sub("", tokens.text[max(0, token.start - _REACH) : token.start])
    return bool(_OWN_CELL.search(before)) and bool(_CELL_ENDS.match(tokens.text, token.end))


def ends_paragraph(tokens: Tokens, token: Token) -> bool:
    """Behind its last sentence, as whoever is to see to it: "has a camera to lend. DF"."""
    before = _OTHERS_BEFORE.sub("", tokens.text[max(0, token.start - _REACH) : token.start])
    return bool(_AFTER_SENTENCE.search(before)) and bool(_CELL_ENDS.match(tokens.text, token.end))


def closes_sentence(tokens: Tokens, token: Token) -> bool:
    """Whoever is to do it, in brackets at the end: "Update on signage (JS/KT)."."""
    return bool(_OPENS.fullmatch(token.gap[-3:])) and bool(_LAST_BRACKET.match(tokens.text, token.end))
