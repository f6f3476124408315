"""UK phone numbers, and numbers given with a country code."""

from __future__ import annotations

import re

import phonenumbers

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_STARTS = r"(?<![\w/.+-])(?:\+\d{1,3}[ -]?(?:\(0\)[ -]?)?\d|\(0\d{2,5}\)|0\d)"
_CANDIDATE = re.compile(
    _STARTS + r"(?:[ .-]{0,2}\d){6,12}(?![\w/]|\.\d)"
    r"(?:,?[ ]{0,2}(?:ext|extn|extension|x)[. :]{0,2}\d{2,6}\b)?",
    re.I,
)
# One line break, where the text was wrapped inside the number.
_WRAPPED = re.compile(
    _STARTS + r"(?:[ .-]{0,2}\d){0,8}[ -]?\n[ \t]{0,2}\d(?:[ .-]{0,2}\d){2,8}(?![\w/]|\.\d)"
)
# Whatever its length, said to be one.
_CALLED = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mobile|fax|ring|call|text)\b[^\d\n]{0,25}"
    r"(?P<number>0\d(?:[ -]?\d){7,11})(?![\w/]|\.\d)",
    re.I,
)
_EXTENSION = re.compile(r"\b(?:ext|extn|extension)(?:\.|:| no\.?| number)? ?(\d{3,6})\b", re.I)
# Geographic, UK-wide, mobile, freephone and premium: what Ofcom's numbering plan has in use.
_UK_PREFIX = re.compile(r"(?:1[1-9]|2[03489]|3[0347]|5[56]|7[0-9]|8[0478]|9[018])")


class Phone:
    name = "phone"

    def find(self, reading: Reading) -> list[Span]:
        spans = [
            hit(*found.span(), Label.PHONE, self.name, "a phone number with a prefix in use")
            for pattern in (_CANDIDATE, _WRAPPED)
            for found in pattern.finditer(reading.text)
            if is_phone_number(found[0])
        ]
        taken = {span.end for span in spans}
        spans += [
            hit(*found.span("number"), Label.PHONE, self.name, "called a phone number in the text", score=0.8)
            for found in _CALLED.finditer(reading.text)
            if found.end("number") not in taken
        ]
        taken = {span.end for span in spans}
        spans += [
            hit(*found.span(1), Label.PHONE, self.name, "a telephone extension", score=0.9)
            for found in _EXTENSION.finditer(reading.text)
            if found.end() not in taken
        ]
        return spans


def is_phone_number(text: str) -> bool:
    """Of a possible length for its country, and within the UK with a prefix in use.

    "Possible" and not "valid": the numbers reserved for drama, and ranges newer than the library, are not valid.
    """
    if _is_date_or_amount(text):
        return False
    try:
        number = phonenumbers.parse(" ".join(text.split()), "GB")
    except phonenumbers.NumberParseException:
        return False
    if not phonenumbers.is_possible_number(number):
        return False
    national = str(number.national_number)
    return number.country_code != 44 or (len(national) >= 9 and bool(_UK_PREFIX.match(national)))


def _is_date_or_amount(text: str) -> bool:
    return bool(re.match(r"\d{2}([.-])\d{2}\1\d{2,4}", text))
