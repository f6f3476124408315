"""The closed list of what the engine looks for, and the plain words for each."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """One sort of personal data. The values are those of the scan's JSON."""

    PERSON = "PERSON"
    INITIALS = "INITIALS"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    ADDRESS = "ADDRESS"
    POSTCODE = "POSTCODE"
    NINO = "NINO"
    NHS_NO = "NHS_NO"
    VRM = "VRM"
    COLLAR_NUMBER = "COLLAR_NUMBER"
    DOB = "DOB"
    AGE = "AGE"
    CASE_REF = "CASE_REF"
    ID_NO = "ID_NO"
    USERNAME = "USERNAME"
    URL = "URL"
    SIGNATURE_NAME = "SIGNATURE_NAME"

    @property
    def plain(self) -> str:
        """The words a reviewer and a reader of the released copy see."""
        return _PLAIN[self]


# Of a name given as initials or as a signature the reader of the copy is told no more than "name":
# the form in which it stood is itself a hint.
_PLAIN: dict[Label, str] = {
    Label.PERSON: "name",
    Label.INITIALS: "name",
    Label.EMAIL: "e-mail address",
    Label.PHONE: "phone number",
    Label.ADDRESS: "address",
    Label.POSTCODE: "postcode",
    Label.NINO: "National Insurance number",
    Label.NHS_NO: "NHS number",
    Label.VRM: "vehicle registration",
    Label.COLLAR_NUMBER: "officer's number",
    Label.DOB: "date of birth",
    Label.AGE: "age",
    Label.CASE_REF: "case reference",
    Label.ID_NO: "identity document number",
    Label.USERNAME: "username",
    Label.URL: "web address",
    Label.SIGNATURE_NAME: "name",
}

NAME_LABELS = frozenset({Label.PERSON, Label.INITIALS, Label.SIGNATURE_NAME})


def withheld_text(label: Label, citation: str) -> str:
    """What stands in the released copy: ``[name withheld: section 40(2)]``."""
    return f"[{label.plain} withheld: {citation}]"
