import pytest

from redaction.engine.detectors.signature import Signature


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yours sincerely,\n\nMalcolm Grieg\n", ["Malcolm Grieg"]),
        ("Many thanks,\nPriya\n", ["Priya"]),
        ("Kind regards\n\nthe team\n", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Signature(), text) == expected
