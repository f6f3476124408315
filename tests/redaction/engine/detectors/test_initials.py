import pytest

from redaction.engine.detectors.initials import Initials
from redaction.rules.people import Sighting, register

PEOPLE = register([Sighting("Andrew Moss"), Sighting("Jude Sinclair"), Sighting("Ian Thorne")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JS to write", ["JS"]),
        ("Action: XY", ["XY"]),
        ("PN rang", ["PN"]),
        ("met J.S. today", ["J.S."]),
        ("AM and JS met", ["AM", "JS"]),
        ("Update on signage (XY/KT).", ["XY", "KT"]),
        ("Action: X.Y. / K.T.", ["X.Y.", "K.T."]),
        ("Follow-up XY", ["XY"]),
        ("CS replied", ["CS"]),
        ("UK to lead", []),
        ("PC to patrol", []),
        ("JS's number", ["JS"]),
        ("at 10 AM", []),
        ("MS Teams", []),
        ("the IT have fixed", []),
        ("Action AP117", []),
        ("Portsmouth Cycle Forum (PCF) to meet. PCF will", []),
        ("Zelimir Okan (ZO) left. ZO rang", ["ZO", "ZO"]),
    ],
)
def test_finds(found, text, expected):
    assert found(Initials(PEOPLE), text) == expected
