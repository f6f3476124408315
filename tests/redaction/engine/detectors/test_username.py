import pytest

from redaction.engine.detectors.username import Username


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("user name: pnat84", ["pnat84"]),
        ("20:17 kim-x joined the room\n", ["kim-x"]),
        ("20:15 velo_x Start\n20:16 velo_x Present\n20:17 velo_x End", ["velo_x"] * 3),
        ("20:15 Start\n20:16 Present\n", []),
        ("follow @tom_okafor", ["@tom_okafor"]),
        (r"C:\Users\pnat84\Documents", ["pnat84"]),
        ("/home/pnat84/x", ["pnat84"]),
        ("tom@example.org", []),
        (r"C:\Users\Public\x", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Username(), text) == expected
