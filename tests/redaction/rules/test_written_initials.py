import pytest

from redaction.rules.name_parts import take_apart
from redaction.rules.written_initials import have_form, mixed_initials, spell


@pytest.mark.parametrize(
    ("letters", "name", "fits"),
    [
        ("JS", "Joan Smith", True),
        ("NHC", "Nadia Hussain-Clegg", True),
        ("MLH", "Mary-Lou Hart", True),
        ("FdW", "Femke de Wit", True),
        ("StM", "Steve Marsh", True),
        ("SM", "Joan Smith", False),
        ("JSm", "Joan Marsh", False),
    ],
)
def test_letters_are_made_of_a_name(letters, name, fits):
    assert spell(letters, name.split()) is fits


def test_only_short_letters_with_capitals_may_stand_for_a_name():
    assert [
        one for one in ("JS", "JSQR", "RSa", "J", "PCs", "Joan", "JSQRT", "js", "J5") if have_form(one)
    ] == [
        "JS",
        "JSQR",
        "RSa",
    ]


def test_people_of_the_same_initials_are_told_apart():
    assert {"RSa", "RaS"} <= mixed_initials(take_apart("Rana Sandhu"))
    assert {"MaR", "MapR"} <= mixed_initials(take_apart("Meleri ap Rhys"))
    assert mixed_initials(take_apart("Rana")) == frozenset()
