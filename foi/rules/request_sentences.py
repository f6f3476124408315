"""The sentences of a request: which ask for something, which elaborate, which only set the scene."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from foi.rules.request_lines import without_marker


class Role(StrEnum):
    """What a sentence does. A soft request ("I would like to know ...") opens a part unless it follows a firm one."""

    ASKS = "asks"
    ASKS_SOFTLY = "asks softly"
    ELABORATES = "elaborates"
    CONTEXT = "context"


def _opening(*phrases: str) -> re.Pattern[str]:
    """A pattern that matches where any of ``phrases`` stands at the beginning."""
    return re.compile("(?:" + "|".join(phrases) + ")", re.I)


_VERB = (
    r"(?:provide|supply|send|give|state|confirm|list|disclose|tell|advise|share|forward|release|detail|explain|"
    r"specify|describe|identify|outline|set out|indicate|furnish|publish|answer|let me (?:know|have)|itemi[sz]e)"
)
_OBJECT = r"(?:me|us|the|all|any|an?|how|what|which|whether|if|copies|details?|each|every|your)"
_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)"
_I = r"(?:i|we)"
_I_AM = r"(?:i|we)(?: am|'m|’m| are)"
_I_WOULD = r"(?:i|we)(?:'d|’d| would| should)"
_LEAD_IN = (
    r"(?:(?:also|and|so|but|finally|lastly|next|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourthly|in addition|"
    r"additionally|furthermore|moreover|further|separately|specifically|in particular|namely|"
    r"under (?:the )?(?:freedom|foi|environmental|eir)[^,]{0,80}|"
    r"(?:in|for|since|between|during|over|from|as of|as at|if possible|where possible)\b[^,?]{1,80})\s?[,:]?\s+){0,2}"
)
_FIRM = re.compile(
    _LEAD_IN
    + _opening(
        rf"please,?\s+(?:(?:can|could|would|will) you\s+)?(?:also\s+|kindly\s+)?{_VERB}\b",
        rf"(?:can|could|would|will) you\s+(?:please\s+|kindly\s+|also\s+){{0,2}}{_VERB}\b",
        rf"(?:kindly\s+)?{_VERB}\s+{_OBJECT}\b",
        rf"how (?:much|many|often|long|far|old|frequently|quickly|soon|{_AUXILIARY})\b",
        r"(?:what|which|who|whose|whom|why)\b(?!\s+(?:i|we)\b)",
        rf"(?:where|when)\s+{_AUXILIARY}\b",
        r"(?:a\s+)?(?:copy|copies|breakdown|list) of\b",
        r"the (?:total )?(?:number|amount|cost|names?|dates?|details) (?:of|for)\b",
    ).pattern,
    re.I,
)
_SOFT = re.compile(
    _LEAD_IN
    + _opening(
        rf"{_I_WOULD}\s+(?:also\s+|further\s+)?(?:like|be (?:grateful|interested|obliged)|appreciate)\b",
        rf"{_I_AM}\s+(?:also\s+|hereby\s+)?(?:requesting|seeking|asking|interested in|looking for|after)\b",
        rf"{_I}\s+(?:also\s+|hereby\s+|further\s+)?(?:request|seek|ask|want|wish|need|require)\b",
        rf"(?:can|could|may|might) {_I}\b",
        r"would it be possible\b",
        r"grateful (?:if|for)\b",
        r"it would be (?:helpful|useful|good)\b",
    ).pattern,
    re.I,
)
_ONE_MORE = re.compile(r"\b(?:also|in addition|additionally|further(?:more)?|finally|lastly)\b", re.I)
_DEPENDS = _opening(
    r"(?:and\s+|or\s+)?if (?:so|not|yes|no|any|available|th(?:is|at|ese|ose|ey)|the answer|it)\b",
    r"if you (?:do|don|have|hold)\b",
    r"(?:and\s+)?(?:why(?: not)?|when)\s?\?",
    r"please (?:also )?(?:include|exclude|note|break|use|ensure|treat|make|limit)\b",
    rf"{_I_WOULD} (?:expect|prefer|accept|be happy)\b",
    r"this (?:should|would|could|may|might|includes?)\b",
    r"(?:by this|for example)\b",
)
_SCENE = _opening(
    r"it is my understanding",
    rf"{_I}(?: have)? (?:understand|understood|note[sd]?|believe|am aware|are aware|am writing|read)\b",
    rf"{_I} (?:refer|see|saw|recently|live|work)\b",
    rf"{_I_AM} (?:an?|the|aware|writing|currently|conducting|researching)\b",
    r"as you (?:may |will |might )?(?:know|be aware)",
    r"this is a (?:request|freedom|foi|formal)",
    r"further to|following|with reference|in (?:relation|reference|response) to|background\b",
    r"(?:my|our) (?:name|request|understanding)\b",
    r"this (?:request|letter|e-?mail)\b",
    r"thank you|thanks|many thanks",
)
_AS_A_FILE = (
    r"(?:by e-?mail|electronic(?:ally)?\b|as (?:an? )?(?:excel|csv|spreadsheet|pdf|e-?mail)|"
    r"in (?:an? )?(?:electronic|digital|machine[- ]readable|excel|csv|spreadsheet|pdf|accessible|word)|"
    r"to (?:this|my|the (?:above|following)) (?:e-?mail|address))"
)
_COURTESY = _opening(
    r"(?:acknowledge|confirm)\b.{0,40}\b(?:receipt|received|reference number)",
    r"look forward|contact me|get in touch|hesitate",
    r"let me know (?:if|as soon|when|whether (?:you|this))",
    r"(?:twenty|20)[- ]working|statutory (?:time|deadline|period)|within the (?:time|statutory|required)",
    r"cost limit|appropriate limit|section (?:12|16|17|45)\b|too (?:broad|wide)",
    r"narrow|refine|clarify|clarification|(?:advice|advise) and assist|re-?use",
    rf"(?:send|provide|supply|give|have|receive|prefer)\b.{{0,60}}\b{_AS_A_FILE}",
    r"reply (?:by|to)|my (?:address|e-?mail|phone|telephone)",
)
_GENERIC = _opening(
    r"\b(?:the following|as follows|below|these questions|my (?:questions|request))\b",
    r"\ba (?:freedom of information |foi |formal |new )?request\b",
    rf"\b{_I}\b.{{0,60}}\b(?:know|ask|request|have|see|receive|obtain|provide|confirm)\s?:\s*$",
    rf"\b(?:can|could|would|will) you\b.{{0,40}}\b{_VERB}(?:\s(?:me|us))?(?:\swith)?\s?:\s*$",
    rf"\bplease\b.{{0,60}}\b{_VERB}(?:\s(?:me|us))?(?:\s(?:with|the))?\s?:?\s*$",
)
_PARTICULARS = re.compile(
    r"\b(?:broken down|break ?down|split|grouped|categori[sz]ed|for each|including|showing|such as|by|with|"
    r"specifically)\b[^.?!]{0,80}:\s*$",
    re.I,
)
_END = re.compile(r"(?<![.?!])[.?!]{1,9}['\")\]”’]{0,3}(?=\s+[\"'(\[“‘]?[A-Z0-9£])")
_ABBREVIATION = re.compile(
    r"\b(?:mr|mrs|ms|dr|st|nos?|vs|e\.g|i\.e|etc|approx|inc|ltd|co|cllr|sgt|insp|supt|pp?|ss?|para|reg|art|fig|vol|"
    r"ref|dept|tel|ext|rd|ave|prof|rev|hon|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\.$",
    re.I,
)
_GREETING = re.compile(
    r"\s{0,10}(?:dear|hi|hello|good\s(?:morning|afternoon|evening))\b[^,.?!\n]{0,40},\s*", re.I
)
_FIRST_ITEM = re.compile(r":\s{1,3}(?=\(?([1a])[).]\s)")
_NEXT_ITEMS = {
    first: tuple(re.compile(rf"\s\(?{label}[).]\s") for label in labels)
    for first, labels in (("1", "23456789"), ("a", "bcdefgh"))
}
_SHORT_ITEM = 6


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int, Role]]:
    """The sentences between two offsets as (first, last, role), the offsets counted in the whole text."""
    first = start
    greeting = _GREETING.match(text, start, end)
    if greeting and greeting.end() < end:
        yield start, greeting.end(), Role.CONTEXT
        first = greeting.end()
    items = _enumerated(text, first, end)
    for item, following in pairwise((first, *items)):
        yield item, following, Role.CONTEXT if item == first else Role.ASKS
    first = items[-1] if items else first
    for mark in _END.finditer(text, first, end):
        if _is_abbreviation(text, first, mark):
            continue
        yield first, mark.end(), _role_at(text, first, mark.end(), items)
        first = mark.end()
    if text[first:end].strip():
        yield first, end, _role_at(text, first, end, items)


def _role_at(text: str, first: int, last: int, items: list[int]) -> Role:
    return Role.ASKS if first in items[-1:] else role_of(text[first:last])


def _enumerated(text: str, first: int, end: int) -> list[int]:
    """Where the items of a list written in one line begin: "the following: (1) ...; (2) ..."; empty without one."""
    opening = _FIRST_ITEM.search(text, first, end)
    if not opening:
        return []
    starts = [opening.end()]
    for mark in _NEXT_ITEMS[opening.group(1)]:
        found = mark.search(text, starts[-1], end)
        if not found:
            break
        starts.append(found.start() + 1)
    return starts if len(starts) > 1 else []


def _is_abbreviation(text: str, first: int, mark: re.Match[str]) -> bool:
    if text[mark.start()] != ".":
        return False
    return bool(_ABBREVIATION.search(text[max(first, mark.start() - 8) : mark.start() + 1]))


def role_of(sentence: str) -> Role:
    """What one sentence does, judged by how it opens and ends."""
    body = " ".join(sentence.split())
    if _COURTESY.search(body[:400]):
        return Role.CONTEXT
    if _DEPENDS.match(body):
        return Role.ELABORATES
    if _GENERIC.search(body[:400]) and not body.endswith("?"):
        return Role.CONTEXT
    if body.endswith("?") or _FIRM.match(body):
        return Role.ASKS
    softly = _SOFT.match(body)
    if softly:
        return Role.ASKS if _ONE_MORE.search(softly.group()) else Role.ASKS_SOFTLY
    return Role.CONTEXT if _SCENE.match(body) else Role.ELABORATES


def item_asks(item: str) -> bool:
    """Whether a list item is a part: anything in a list of requests but courtesies and scene-setting."""
    body = " ".join(without_marker(item).split())
    return not (_COURTESY.search(body[:400]) or (_SCENE.match(body) and not body.endswith("?")))


def introduces(before: str) -> bool:
    """Whether the sentences before the first question of a paragraph only introduce the request."""
    body = " ".join(before.split())
    return bool(
        _SCENE.match(body)
        or _COURTESY.search(body[:400])
        or _GENERIC.search(body[:400])
        or _GREETING.match(before)
    )


def lists_particulars(lead_in: str, items: list[str]) -> bool:
    """Whether short items only spell out one request: "... broken down by:" with "year", "outcome"."""
    short = all(len(item.split()) <= _SHORT_ITEM and not item.strip().endswith("?") for item in items)
    if not short or not _PARTICULARS.search(lead_in[-200:]):
        return False
    return role_of(lead_in.rstrip(": \n\t") + ".") in (Role.ASKS, Role.ASKS_SOFTLY)
