import pytest

from redaction.engine.detectors.age import Age


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aged 34", ["34"]),
        ("a 74-year-old", ["74"]),
        ("who is 81 years old", ["81"]),
        ("cyclists aged 5-7", []),
        ("aged 65 and over", []),
        ("a page 12", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Age(), text) == expected
