import pytest

from redaction.engine.detectors.capitalised_pairs import CapitalisedPairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by post, Zelimir Okan, and", ["Zelimir Okan"]),
        ("Zelimir Okan thanked", ["Zelimir Okan"]),
        ("the Zelimir Okan, ", []),
        ("Solent Road, ", []),
    ],
)
def test_finds(found, text, expected):
    assert found(CapitalisedPairs(), text) == expected
