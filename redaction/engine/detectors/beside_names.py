"""What stands directly behind somebody's name and is theirs: an age, a date of birth, an officer's number, a home."""

from __future__ import annotations

import re
from collections.abc import Iterable

from redaction.engine.detectors.address import (
    HOME,
    NAMED_AND_NUMBERED,
    NUMBERED_HOME,
    SHORT_STREET,
    STREET_ALONE,
    WELSH_HOME,
)
from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.dates import DATE
from redaction.rules.labels import NAME_LABELS, Label
from redaction.rules.spans import Span, Tier

_LED_IN = r"(?:[.,]?[ ](?:of|at)[ ]|,[ ]|[ ][(“\"])"
_BEHIND: tuple[tuple[re.Pattern[str], Label, Tier, str], ...] = (
    # Small numbers in brackets are votes or notes; larger ones may be.
    (
        re.compile(
            r"(?:,[ ]|[ ]\((?=\d\d))(?P<what>1[01]\d|[1-9]\d|\d)(?=[,.;)](?!\d)|[ ](?:that|this|last|next)\b)"
        ),
        Label.AGE,
        Tier.CHECK,
        "a number alone behind a name, as an age is",
    ),
    (
        re.compile(
            r"[”\"’']?,[ ](?P<what>1[01]\d|[2-9]\d|1[2-9])(?=,[ ](?:who|whose|had|has|was|is|of|from|said|a)\b)"
        ),
        Label.AGE,
        Tier.CERTAIN,
        "a number between commas behind a name, as an age is",
    ),
    # So does the day of a meeting.
    (
        re.compile(rf"(?:,[ ]|[ ]\(|[ ])(?P<what>{DATE})(?=[,;)\n]|\.(?!\d))", re.I),
        Label.DOB,
        Tier.CHECK,
        "a date alone behind a name, as a date of birth is",
    ),
    (
        re.compile(r"[ ]{1,2}(?P<what>(?!(?:19|20)\d\d\b)\d{4,6})(?=[ ]?(?:<|\[|;|\n|wrote:|$))"),
        Label.COLLAR_NUMBER,
        Tier.CERTAIN,
        "a number behind a name in the head of a message or under it",
    ),
    (
        re.compile(rf",[ \n](?P<what>{NUMBERED_HOME})(?=[ ]{{2}}|\n|[.;]|,?[ ][A-Z]{{1,2}}\d)"),
        Label.ADDRESS,
        Tier.CERTAIN,
        "a house number and a place behind a name",
    ),
    (
        re.compile(rf",[ \n](?P<what>\d{{1,3}}[A-Za-z]?[ ]{SHORT_STREET})(?=[,.;:)\n])"),
        Label.ADDRESS,
        Tier.CERTAIN,
        "a number and a place behind a name",
    ),
    (
        re.compile(rf",[ \n](?P<what>{NAMED_AND_NUMBERED})"),
        Label.ADDRESS,
        Tier.CERTAIN,
        "a house behind a name",
    ),
    (
        re.compile(rf"{_LED_IN}(?P<what>{WELSH_HOME})"),
        Label.ADDRESS,
        Tier.CERTAIN,
        "a house behind a name",
    ),
    (
        re.compile(rf"{_LED_IN}(?P<what>{HOME})"),
        Label.ADDRESS,
        Tier.CERTAIN,
        "a house behind a name",
    ),
    (
        re.compile(rf"(?:[.,]?[ ]of[ ]|[ ]\(|,[ ](?=[^,\n]{{3,40}}\)))(?P<what>{STREET_ALONE})(?=[,.;)\n])"),
        Label.ADDRESS,
        Tier.CERTAIN,
        "a street behind a name, as where somebody lives",
    ),
)


class BesideNames:
    name = "beside_names"

    def __init__(self, names: Iterable[Span]) -> None:
        """``names``: what the other detectors took for names; of initials only the place is told, and no home."""
        self._ends = sorted(one.end for one in names if one.label in NAME_LABELS)

    def find(self, reading: Reading) -> list[Span]:
        return [
            hit(
                *found.span("what"),
                label,
                self.name,
                reason,
                score=0.5 if tier is Tier.CHECK else 0.9,
                tier=tier,
            )
            for end in self._ends
            for pattern, label, tier, reason in _BEHIND
            if (found := pattern.match(reading.text, end))
        ]
