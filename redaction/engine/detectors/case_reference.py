"""Crime, incident and case references, by the words before them or by a form known to be one."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier

_CALLED = (
    r"(?:crime|incident|case|custody|occurrence|complaint|collision|claim|file|account|customer|client|log|cad|urn|"
    r"niche|athena|storm|stats ?19|nip|ticket|pcn|penalty charge|foi|request|our|your|application|offence|"
    r"(?:information )?request|policy|invoice)"
)
_NUMBER_WORD = r"(?:ref(?:erence)?s?|no|nos|number|num|id|urn)"
_CODE = r"(?=[A-Z\d/.-]{0,12}\d)[A-Z\d]{1,14}(?:[/\\.–-][A-Z\d]{1,10}){0,5}"
_BY_NAME = re.compile(
    rf"\b{_CALLED}\b[ ]?(?:{_NUMBER_WORD}[. ]{{0,2}}){{1,2}}(?:is |was )?[:#]?[\s(]{{0,3}}(?P<code>{_CODE})(?![\w])",
    re.I,
)
_BY_LOG = re.compile(r"\b(?:CAD|URN|CRN|CRIS|NICHE|STORM)[ :#]{1,2}(?P<code>\d[\d/A-Z-]{2,20})\b")
_APPLICATION = re.compile(
    r"\b(?:application|app|case)s?[ ]?\(?nos?\.?[ \u00a0](?P<code>\d{1,6}/\d{2,4})\b", re.I
)
_NUMBERED = re.compile(r"\b[Nn]os?\.?[ \u00a0]{0,2}(?P<code>\d{2,6}/\d{2,4})\b")
_NEXT_NUMBERED = re.compile(r"(?:,|[ ]and|[ ]&)[ ](?P<code>\d{2,6}/\d{2,4})\b")
_BY_REF = re.compile(
    rf"\b(?:ref(?:erence)?|urn)\b(?:[ ]for[ ]\w+[ ]is)?[.:#]?[ ]{{0,2}}(?:no\.?:?[ ]{{1,2}}|number:?[ ]|is[ ])?"
    rf"(?P<code>(?:[A-Z]{{2,6}}[ ](?=\d{{6}}))?(?=[A-Z/-]{{0,8}}\d[A-Z\d/-]{{0,20}}\d\d){_CODE})(?![\w])",
    re.I,
)
_OUR_REF = re.compile(
    r"\b(?:our|your)[ ]ref(?:erence)?[.:]{0,2}[ \t]{0,4}(?P<code>(?=[A-Z/]{0,12}\d)\w{1,8}(?:/\w{1,10}){2,5})",
    re.I,
)
_BY_DAY = re.compile(
    r"\b(?:log|incident|cad|urn|storm)[ ](?:no\.?[ ])?"
    r"(?P<code>\d{2,5}(?:(?:[ ]of)?[ ]\d{1,2}/\d{1,2}/\d{2,4}|[ ]of[ ]\d{1,2}/\d{1,2}))\b",
    re.I,
)
# Styles in use by forces and courts: 24*0061182, 14/8831/24 (no date has such a month), K00CM418, CC2023103101877,
# SNAP-2024-0051873, K40212/2011, YJ-HG-20771, NP/D/2023/07.
_STYLES = re.compile(
    r"(?<![\w/.*-])(?P<code>\d\d\*\d{5,8}|\d{1,2}/\d{3,6}/\d\d|\d\d-\d{3,6}-\d\d|[A-HJ-Z]\d{2}[A-Z]{2}\d{3}|"
    r"[A-Z]{2}[ ]?20\d{11}|[A-Z]{2,6}-\d{4}-\d{4,8}|[A-Z]\d{4,6}/(?:19|20)\d\d|[A-Z]{1,3}-[A-Z]{2}-\d{4,6}|"
    r"[A-Z]{2,4}/[A-Z]{1,3}/(?:(?:19|20)\d\d/)?\d{1,5})(?![\w/*-])"
)
# A force's or a council's own style: letters, year and number between slashes.
_BY_FORM = re.compile(r"(?<![\w/.-])(?P<code>[A-Z]{1,4}\d?/\d{2,8}/\d{2,4}(?:/[A-Z]{1,4})?)(?![\w/-])")
_MOST_DIGITS_OF_A_PHRASE = 3


class CaseReference:
    name = "case_reference"

    def find(self, reading: Reading) -> list[Span]:
        spans = []
        for pattern, reason, tier in (
            (_BY_NAME, "called a reference in the text", Tier.CERTAIN),
            (_BY_LOG, "a number in a police system", Tier.CERTAIN),
            (_APPLICATION, "the number of an application", Tier.CERTAIN),
            (_NUMBERED, "a number in the style of a case", Tier.CHECK),
            (_BY_REF, "called a reference in the text", Tier.CERTAIN),
            (_OUR_REF, "called a reference in the text", Tier.CERTAIN),
            (_BY_DAY, "a number and a day in a police system", Tier.CERTAIN),
            (_BY_FORM, "in the style of a reference", Tier.CERTAIN),
            (_STYLES, "in a style of references", Tier.CERTAIN),
        ):
            spans += [
                hit(*found.span("code"), Label.CASE_REF, self.name, reason, score=0.9, tier=tier)
                for found in pattern.finditer(reading.text)
                if _is_reference(found["code"]) or pattern is _OUR_REF
            ]
        return spans + self._further(reading.text, spans)

    def _further(self, text: str, spans: list[Span]) -> list[Span]:
        """The rest of a list of numbers: "nos. 29537/95 and 35453/97"."""
        further = []
        for span in spans:
            found = _NEXT_NUMBERED.match(text, span.end)
            while found:
                reason = "in a list of references"
                further.append(hit(*found.span("code"), Label.CASE_REF, self.name, reason, score=0.9))
                found = _NEXT_NUMBERED.match(text, found.end())
        return further


def _is_reference(code: str) -> bool:
    return sum(char.isdigit() for char in code) >= _MOST_DIGITS_OF_A_PHRASE
