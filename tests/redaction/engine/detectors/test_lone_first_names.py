import pytest

from redaction.engine.detectors.lone_first_names import LoneFirstNames


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya has resigned", ["Priya"]),
        ("I told Zelimir about", ["Zelimir"]),
        ("the landlord Zelimir on", ["Zelimir"]),
        ("rides organised by Zelimir.", ["Zelimir"]),
        ("the Stacey Centre", []),
        ("in Paris", []),
        ("Mark the bays", []),
    ],
)
def test_finds(found, text, expected):
    assert found(LoneFirstNames(), text) == expected
