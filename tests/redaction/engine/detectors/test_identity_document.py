import pytest

from redaction.engine.detectors.identity_document import IdentityDocument


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("passport number 533401372", ["533401372"]),
        ("PEMBE905031D99AB", ["PEMBE905031D99AB"]),
        ("PEMBE913031D99AB", []),
        ("MORGA657054SM9IJ", ["MORGA657054SM9IJ"]),
        ("licence 12345678", []),
        ("driving licence no: 12345678", ["12345678"]),
    ],
)
def test_finds(found, text, expected):
    assert found(IdentityDocument(), text) == expected
