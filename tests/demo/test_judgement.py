"""The demo's officer: names of juniors and of the public go, those of senior posts stay."""

import pytest

from demo.judgement import is_personal, missed, withheld_people
from demo.papers.cast import CASTS

CAST = CASTS["england"]


@pytest.mark.parametrize(
    ("text", "label", "withheld"),
    [
        ("Helen Marsh", "PERSON", True),
        ("Insp Marsh", "PERSON", True),
        ("Niamh Corrigan.\nNandakumar", "PERSON", True),
        ("HM", "INITIALS", True),
        ("Judith Ferriby", "PERSON", False),
        ("Miriam Stainforth", "PERSON", False),
        ("Crown Prosecution", "PERSON", False),
        ("Lorna\tTwo", "PERSON", False),
        ("GB", "INITIALS", False),
        ("07700 900512", "PHONE", True),
        ("NM1 4ZZ", "POSTCODE", False),
    ],
)
def test_who_is_withheld(text: str, label: str, withheld: bool) -> None:
    assert is_personal(text, label, CAST) is withheld


def test_a_name_that_still_shows_is_missed() -> None:
    text = "Seen by Sgt Owen\nTredwell on Monday"
    name = set(range(text.index("Owen"), text.index(" on")))
    assert missed(text, set(), CAST) == ("Owen Tredwell", text.index("Owen"), text.index(" on"))
    assert missed(text, name, CAST) is None
    assert missed(text, name - {text.index("Tredwell")}, CAST) is not None


def test_initials_inside_a_word_are_not_missed() -> None:
    assert missed("THE OTHER BOARD", set(), CAST) is None


def test_no_two_withheld_people_of_one_world_share_their_initials() -> None:
    for cast in CASTS.values():
        named_by_initials = [
            cast.people[part].initials
            for part in (
                "insp",
                "namesake",
                "manager",
                "analyst",
                "sgt",
                "lawyer",
                "council",
                "supplier",
                "clerk",
            )
        ]
        assert len(set(named_by_initials)) == len(named_by_initials)
        assert cast.people["chair"] not in withheld_people(cast)
