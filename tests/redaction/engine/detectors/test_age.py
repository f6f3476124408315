import pytest

from redaction.engine.detectors.age import Age


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aged 34", ["34"]),
        ("Another, Mr Tarrow, is 79 and can no longer", ["79"]),
        ("to use her name, is 81 and lives by herself", ["81"]),
        ("Mr Tarrow is 79 and has", ["79"]),
        ("yn 100 oed", ["100"]),
        ("a 74-year-old", ["74"]),
        ("who is 81 years old", ["81"]),
        ("cyclists aged 5-7", []),
        ("aged 65 and over", []),
        ("aged\n12, was", ["12"]),
        ("a page 12", []),
        ("my father, he was 83 and still driving", ["83"]),
        ("she is only 17 so her mother came", ["17"]),
        ("he is 5 minutes away", []),
        ("who was 12.30 on the rota", []),
        ("a gentleman of 79 (not named)", ["79"]),
        ("a child, 14, in overnight", ["14"]),
        ("missing six times (15 yrs)", ["15"]),
    ],
)
def test_finds(found, text, expected):
    assert found(Age(), text) == expected
