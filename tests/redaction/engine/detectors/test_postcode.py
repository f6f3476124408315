import pytest

from redaction.engine.detectors.postcode import Postcode


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds LS2 9PR.", ["LS2 9PR"]),
        ("SW1A 1AA", ["SW1A 1AA"]),
        ("ls17 6qp", ["ls17 6qp"]),
        ("item E4 1st", []),
        ("the A217 was", []),
        ("£B1 1BB", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Postcode(), text) == expected
