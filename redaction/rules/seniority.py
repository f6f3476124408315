"""How senior a person is, from rank and role: what the proposal to disclose or withhold rests on."""

from __future__ import annotations

import re
from enum import StrEnum


class Seniority(StrEnum):
    """By what a person may expect, not by grade alone (ICO, personal data of public authority employees)."""

    CHIEF_OFFICER = "chief officer"
    SENIOR = "senior post-holder"
    ELECTED = "elected or public office"
    JUNIOR = "officer or member of staff"
    PUBLIC = "member of the public"
    UNKNOWN = "role not known"


_CHIEF_OFFICER = re.compile(
    r"^(?:t/|temporary |acting |a/)?(?:cc|dcc|acc|ac|dac|tcc|tdcc|tacc)$|\b(?:chief constable|deputy chief constable|"
    r"assistant chief constable|assistant commissioner|(?:police )?commissioner|chief executive|chief officer)\b",
    re.I,
)
_SENIOR = re.compile(
    r"^(?:t/|a/)?(?:csupt|ch supt|chief supt|chief superintendent|superintendent|supt|dsu)$|"
    r"\b(?:superintendent|director|chair(?:man|woman|person)?|head of|"
    r"permanent secretary|medical officer of health|monitoring officer|spokes(?:person|man|woman))\b",
    re.I,
)
# "Deputy director" stays senior; an assistant to one does not.
_NOT_SENIOR = re.compile(r"\b(?:assistant|pa|secretary|clerk|support|staff officer|admin\w*|trainee)\b", re.I)
_ELECTED = re.compile(
    r"^(?:cllr|clr|councillor|councillors|mp|msp|ald|alderman|lord mayor|mayor)\b|\b(?:cabinet member|portfolio holder|"
    r"leader of the council|council leader|elected member|mp|msp|minister|mayor)\b",
    re.I,
)
_PUBLIC = re.compile(
    r"\b(?:member of the public|resident|patient|complainant|witness|driver|keeper|volunteer|applicant|victim|"
    r"carer|parent|pupil|tenant|customer|requester)\b",
    re.I,
)
_JUNIOR = re.compile(
    r"^(?:pc|pcso|ps|dc|ds|di|dci|sgt|sergeant|insp|inspector|constable|ci|chief inspector|ch insp)$|"
    r"\b(?:officer|manager|engineer|administrator|secretary|clerk|coordinator|co-ordinator|assistant|"
    r"nurse|receptionist|analyst|advisor|adviser|planner|inspector|sergeant|constable|minutes|treasurer|gp)\b",
    re.I,
)


def seniority(title: str, role: str) -> Seniority:
    """From the rank or title before the name and the role beside it; the strongest sign wins."""
    signs = [sign.strip(" .").replace(".", "") for sign in (title, role) if sign.strip(" .")]
    for level, pattern in (
        (Seniority.CHIEF_OFFICER, _CHIEF_OFFICER),
        (Seniority.ELECTED, _ELECTED),
        (Seniority.SENIOR, _SENIOR),
    ):
        if any(pattern.search(sign) and not _demoted(level, sign) for sign in signs):
            return level
    if any(_PUBLIC.search(sign) for sign in signs):
        return Seniority.PUBLIC
    if any(_JUNIOR.search(sign) for sign in signs):
        return Seniority.JUNIOR
    return Seniority.UNKNOWN


def _demoted(level: Seniority, sign: str) -> bool:
    if level is Seniority.ELECTED:
        return False
    return bool(_NOT_SENIOR.search(sign)) and not re.match(
        r"(?:t/)?assistant (?:chief|commissioner)", sign, re.I
    )
