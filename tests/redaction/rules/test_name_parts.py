import pytest

from redaction.rules.name_parts import initials_of, same_first_name, take_apart, within_one_edit


@pytest.mark.parametrize(
    ("text", "given", "surname"),
    [
        ("Heather Riley", ("heather",), "riley"),
        ("Mr D J Pemberton", ("d", "j"), "pemberton"),
        ("Edwin de Groot", ("edwin",), "de groot"),
        ("Hendry, Fiona", ("fiona",), "hendry"),
        ("FIONA HENDRY'S", ("fiona",), "hendry"),
        ("Aoife Ní Bhriain", ("aoife",), "ni bhriain"),
        ("Joel", ("joel",), ""),
        ("", (), ""),
    ],
)
def test_takes_a_name_apart(text, given, surname):
    parts = take_apart(text)
    assert (parts.given, parts.surname) == (given, surname.replace("ni ", "ni "))


def test_one_word_after_a_title_is_a_surname():
    assert take_apart("Riley", is_surname=True).surname == "riley"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jude Sinclair", {"JS"}),
        ("John Andrew Smith", {"JS", "JAS"}),
        ("Ann Hilton-Swift", {"AH", "AS", "AHS", "AH-S"}),
        ("Joel McRoddan", {"JM", "JMR"}),
        ("Joel", set()),
    ],
)
def test_initials(text, expected):
    assert initials_of(take_apart(text)) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("fiona", "fi", True),
        ("robert", "bob", True),
        ("joel", "jol", True),
        ("h", "heather", True),
        ("ann", "sue", False),
        ("marion", "martin", False),
    ],
)
def test_same_first_name(one, other, same):
    assert same_first_name(one, other) is same
    assert same_first_name(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("savreau", "salvreau", True),
        ("patrick", "patirck", True),
        ("lee", "lees", True),
        ("lee", "ray", False),
        ("a", "abc", False),
    ],
)
def test_one_slip(one, other, near):
    assert within_one_edit(one, other) is near
    assert within_one_edit(other, one) is near
