import pytest

from redaction.engine.detectors.username import Username


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("user name: pnat84", ["pnat84"]),
        ("follow @tom_okafor", ["@tom_okafor"]),
        (r"C:\Users\pnat84\Documents", ["pnat84"]),
        ("/home/pnat84/x", ["pnat84"]),
        ("tom@example.org", []),
        (r"C:\Users\Public\x", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Username(), text) == expected
