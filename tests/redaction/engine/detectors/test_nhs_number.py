import pytest

from redaction.engine.detectors.nhs_number import NhsNumber


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("943 476 5919", ["943 476 5919"]),
        ("NHS number 9434765919", ["9434765919"]),
        ("9434765919", []),
        ("943 476 5918", []),
        ("NHS no 943 476 5918", ["943 476 5918"]),
    ],
)
def test_finds(found, text, expected):
    assert found(NhsNumber(), text) == expected
