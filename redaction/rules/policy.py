"""What is proposed for each hit: withhold or disclose, under which provision, and why.

Personal data about public authority employees (ICO): no rank decides by itself; seniority, a public-facing
role and responsibility for decisions weigh for disclosure, private life and harm against it. Every proposal
is a reviewer's to change.
"""

from __future__ import annotations

from dataclasses import dataclass

from redaction.rules.labels import NAME_LABELS, Label
from redaction.rules.people import Person
from redaction.rules.seniority import Seniority

# Third-party personal data: FOIA s.40(2), FOISA s.38(1)(b), EIR reg. 12(3) with 13, EISR reg. 10(3) with 11.
PERSONAL_DATA: dict[str, str] = {
    "FOIA": "section 40(2)",
    "FOISA": "section 38(1)(b)",
    "EIR": "regulation 13",
    "EISR": "regulation 11",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """``category`` is the class of person or data whose three-part legitimate-interests test applies."""

    withhold: bool
    provision: str
    category: str
    reason: str


_BY_SENIORITY: dict[Seniority, tuple[bool, str, str]] = {
    Seniority.CHIEF_OFFICER: (
        False,
        "names of chief officers",
        "answers in public for the authority's decisions and expects to be named",
    ),
    Seniority.SENIOR: (
        False,
        "names of senior post-holders",
        "holds a senior or published post and expects to be named for it",
    ),
    Seniority.ELECTED: (
        False,
        "names of elected members and public office-holders",
        "holds public office and acts in public in it",
    ),
    Seniority.JUNIOR: (
        True,
        "names of junior officers and staff",
        "does not decide policy or speak for the authority, and does not expect to be named",
    ),
    Seniority.PUBLIC: (
        True,
        "names of members of the public",
        "took part as a private person and does not expect to be named",
    ),
    Seniority.UNKNOWN: (
        True,
        "names of people whose role is not known",
        "is shown in no role in which people expect to be named",
    ),
}

_BY_LABEL: dict[Label, tuple[str, str]] = {
    Label.EMAIL: ("contact details", "reaches a person directly"),
    Label.PHONE: ("contact details", "reaches a person directly"),
    Label.ADDRESS: ("home and other addresses", "tells where a person lives or can be found"),
    Label.POSTCODE: ("home and other addresses", "tells where a person lives or can be found"),
    Label.NINO: ("identity numbers", "identifies one person, and helps whoever would pass as that person"),
    Label.NHS_NO: ("health identifiers", "identifies a patient"),
    Label.VRM: ("vehicle registrations", "leads to the keeper of a vehicle"),
    Label.COLLAR_NUMBER: ("officers' numbers", "identifies one officer"),
    Label.DOB: ("dates of birth and ages", "helps to identify a person"),
    Label.AGE: ("dates of birth and ages", "helps to identify a person"),
    Label.CASE_REF: ("case references", "leads to the people in a case"),
    Label.ID_NO: ("identity numbers", "identifies one person, and helps whoever would pass as that person"),
    Label.USERNAME: ("account names", "identifies the holder of an account"),
    Label.URL: ("web addresses that name a person", "names a person"),
}


def propose(label: Label, person: Person | None, regime_code: str) -> Proposal:
    """The starting point for the reviewer; ``regime_code`` is FOIA, FOISA, EIR or EISR (else ``KeyError``)."""
    provision = PERSONAL_DATA[regime_code]
    if label in NAME_LABELS:
        withhold, category, reason = _BY_SENIORITY[person.seniority if person else Seniority.UNKNOWN]
        return Proposal(withhold, provision, category, reason)
    category, reason = _BY_LABEL[label]
    return Proposal(True, provision, category, reason)
