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
        ("SALVREAU J\n", ["SALVREAU J"]),
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
        ("due in May and", []),
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


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("dogs in Salvreau are", "check"),
        ("the Salvreau venue", "check"),
        ("the Salvreau family", "certain"),
        ("confidence in Salvreau is", "certain"),
        ("Head of Salvreau", "check"),
        ("on behalf of Salvreau", "certain"),
        ("a Salvreau Member", "check"),
        ("Salvreau TKR", "check"),
        ("Salvreau Procurement", "check"),
        ("Mrs Salvreau Member", "certain"),
        ("Salvreau came", "certain"),
    ],
)
def test_a_name_where_a_place_or_an_office_is_due_is_for_a_person_to_check(text, tier):
    assert [str(span.tier) for span in KnownPeople(PEOPLE).find(Reading(text))] == [tier]


def test_what_minutes_are_about_is_nobodys_surname():
    people = register([Sighting("Ann Lee Safeguarding")])
    assert KnownPeople(people).find(Reading("Safeguarding was discussed")) == []


def test_a_surname_that_is_a_word_is_for_a_person_to_check():
    (span,) = KnownPeople(PEOPLE).find(Reading("Hall was booked"))
    assert span.tier == "check"
