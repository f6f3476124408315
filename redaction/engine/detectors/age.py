"""Ages of a person; not of a group ("aged 5-7", "over 65s")."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_RANGE = r"(?![ ]?(?:[-–+]|to|and over|or over|and under|or under|plus)[ ]?\d?)(?!\d)"
_AGE = r"(?P<age>1[01]\d|[1-9]?\d)"
_AGED = re.compile(
    rf"\b(?:aged|age(?: is| was|:)?|is now|was then)(?:[ ]|[ ]?\n[ ]?)(?P<age>1?\d{{1,2}})\b{_RANGE}", re.I
)
_YEARS_OLD = re.compile(
    r"(?<![\w–-])(?P<age>1?\d{1,2})(?:[ -]years?[ -]old|yo|y/o|[ ]yrs?[ ]old|[ ](?:yrs?|years?)(?=\)))\b",
    re.I,
)
_WELSH = re.compile(r"(?<![\w–-])(?P<age>1?\d{1,2})[ ](?:mlwydd[ ])?oed\b", re.I)
# Nothing is counted with the number: a stop follows, or a word that goes on about the person.
_NOTHING_COUNTED = (
    r"(?=[,.;:)!?\n]|[ ](?:and|so|but|when|on|next|now|then|with|who|or|last|this|in|at)\b)(?![.:]\d)"
)
_SOMEBODY_IS = re.compile(
    rf"\b(?:he|she|who|I|(?:Mrs?|Ms|Miss)\.?[ ][A-Z][\w'’-]{{1,30}})"
    rf"(?:[’']s|[ ]is|[ ]was|[ ]am|[ ]had[ ]been)[ ](?:only[ ]|just[ ]|now[ ]|nearly[ ]|almost[ ])?"
    rf"{_AGE}{_NOTHING_COUNTED}",
    re.I,
)
_SHE_IS = re.compile(
    rf",[ ](?:is|was)[ ](?:now[ ])?{_AGE}"
    r"(?=,?[ ](?:and|but|so)[ ](?:lives?|lived|still|has|had|is|was|can|cannot|uses)\b)"
)
_SOMEBODY_OF = re.compile(
    r"\b(?:man|woman|gentleman|lady|boy|girl|male|female|child|youth|lad|pensioner|resident|rider|driver|cyclist|"
    rf"pedestrian|son|daughter|mother|father|brother|sister)(?:[ ]of[ ]|,[ ]|[ ]\(){_AGE}(?=[,.;)\n]|[ ]\()",
    re.I,
)


class Age:
    name = "age"

    def find(self, reading: Reading) -> list[Span]:
        aged = [found for found in _AGED.finditer(reading.text) if "age" in found[0].casefold()]
        said = (
            found for one in (_SOMEBODY_IS, _SHE_IS, _SOMEBODY_OF) for found in one.finditer(reading.text)
        )
        return [
            hit(*found.span("age"), Label.AGE, self.name, "a number called an age in the text", score=0.9)
            for found in (*aged, *_YEARS_OLD.finditer(reading.text), *_WELSH.finditer(reading.text))
        ] + [
            hit(
                *found.span("age"), Label.AGE, self.name, "a number said of a person, as an age is", score=0.8
            )
            for found in said
        ]
