"""Collar, shoulder and warrant numbers of officers, by the rank or the words beside them."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_RANK = (
    r"(?:[ATW]?/?(?:PC|PS|DC|DS|DI|CI|PI|PCSO|PSCO|SC|DCI|Sgt|Sergeant|Insp|Inspector|Constable|Supt)|"
    r"Police (?:Constable|Sergeant|Officer)|Special Constable|Det(?:ective)? (?:Constable|Sergeant))"
)
_NUMBER = r"[A-Z]{0,2}\d{2,6}[A-Z]{0,2}"
_NAME = r"(?:[ \u00a0]{1,2}[^\W\d_][\w'’.-]{0,25}){1,3}"
# A rank may be stuck to the word before it: "WalesPC 2217".
_AFTER_RANK = re.compile(
    rf"(?<![A-Z\d_]){_RANK}\.?[ \u00a0]{{0,2}}(?:no\.?[ ])?(?P<number>{_NUMBER})\b(?![/:%]|\.\d)"
)
_LONG_NAME = _NAME.replace("{1,3}", "{1,5}")
_AFTER_NAME = re.compile(
    rf"\b{_RANK}\.?(?:{_LONG_NAME})?,?[ ]{{0,2}}[(\[](?:no\.? ?)?(?P<number>{_NUMBER})[)\]](?!\w)"
)
_BARE_AFTER_NAME = re.compile(
    rf"\b{_RANK}\.?{_NAME}[ ](?P<number>(?!(?:19|20)\d\d\b)\d{{3,6}}[A-Z]{{0,2}})\b(?![/:%]|\.\d)"
)
_NAMED = re.compile(
    r"\b(?:collar|shoulder|warrant|epaulette?|badge|payroll|staff|employee|fin)(?: (?:no|number|num|id|card))?"
    rf"(?: (?:no|number))?[.:# ]{{0,3}}(?:is |was )?(?P<number>{_NUMBER})\b",
    re.I,
)
_OFFICER = re.compile(
    rf"\b[Oo]fficer[ ](?:no\.?[ ])?(?P<number>(?!(?:19|20)\d\d\b){_NUMBER.replace('2,6', '3,6')})\b(?![/:%]|\.\d)"
)
_PATTERNS = (
    (_OFFICER, "a number after the word officer"),
    (_AFTER_RANK, "a number after a police rank"),
    (_AFTER_NAME, "a number in brackets after an officer's name"),
    (_BARE_AFTER_NAME, "a number after an officer's name"),
    (_NAMED, "called a collar, warrant or staff number in the text"),
)


class CollarNumber:
    name = "collar_number"

    def find(self, reading: Reading) -> list[Span]:
        return [
            hit(*found.span("number"), Label.COLLAR_NUMBER, self.name, reason, score=0.95)
            for pattern, reason in _PATTERNS
            for found in pattern.finditer(reading.text)
        ]
