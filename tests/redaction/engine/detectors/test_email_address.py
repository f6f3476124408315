import pytest

from redaction.engine.detectors.email_address import EmailAddress


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to j.o-hara+clips@example.org.", ["j.o-hara+clips@example.org"]),
        ("tom (at) example.org", ["tom (at) example.org"]),
        ("Speed @ 30 mph", []),
        ("a@b", []),
        ("at the DC @ 7.00 p.m.", []),
        ("beth.tarrow@.example.org", ["beth.tarrow@.example.org"]),
    ],
)
def test_finds(found, text, expected):
    assert found(EmailAddress(), text) == expected
