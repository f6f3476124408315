import pytest

from redaction.engine.detectors.email_address import EmailAddress


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to j.o-hara+clips@example.org.", ["j.o-hara+clips@example.org"]),
        ("tom (at) example.org", ["tom (at) example.org"]),
        ("Speed @ 30 mph", []),
        ("a@b", []),
    ],
)
def test_finds(found, text, expected):
    assert found(EmailAddress(), text) == expected
