import pytest

from redaction.engine.detectors.base import Reading
from redaction.engine.detectors.known_people import KnownPeople
from redaction.rules.people import Sighting, register

PEOPLE = register(
    [
        Sighting("Heather Salvreau"),
        Sighting("Celia Groom"),
        Sighting("Richard Hall"),
        Sighting("Fiona Hendry"),
        Sighting("May Poole"),
        Sighting("Brandt", title="Mrs", is_surname=True),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Savreau", ["Savreau"]),
        ("Held at Heathers 14", ["Heathers"]),
        ("HEATHER SALVREAU'S", ["HEATHER SALVREAU"]),
        ("H Salvreau", ["H Salvreau"]),
        ("welcomed Celi as", ["Celi"]),
        ("Rich has visited", ["Rich"]),
        ("asked Fi to", ["Fi"]),
        ("Mr Hall", ["Hall"]),
        ("heather Salvreau", ["heather Salvreau"]),
        ("Brandt rang", ["Brandt"]),
        ("Heather\nSalvreau", ["Heather\nSalvreau"]),
        ("the Celia Centre", []),
        ("Rich,\nThank you", ["Rich"]),
        ("on 5th May 2017", []),
        ("rich tea", []),
        ("Hendry (F B), Groom", ["Hendry (F B)", "Groom"]),
        ("in Hall’s memory", ["Hall"]),
        ("Hall (Treasurer) left", ["Hall"]),
        ("A. P. Hall", ["A. P. Hall"]),
        ("the Hall is", []),
        ("Bath Hall is", []),
        ("Maes Hendry", []),
    ],
)
def test_finds(found, text, expected):
    assert found(KnownPeople(PEOPLE), text) == expected


def test_a_surname_that_is_a_word_is_for_a_person_to_check():
    (span,) = KnownPeople(PEOPLE).find(Reading("Hall was booked"))
    assert span.tier == "check"
