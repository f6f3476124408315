import pytest

from redaction.engine.detectors.web_address import WebAddress
from redaction.rules.people import Sighting, register

PEOPLE = register([Sighting("Tom Okafor")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://www.linkedin.com/in/zed-okan.", ["https://www.linkedin.com/in/zed-okan"]),
        ("https://example.org/blog/tom-okafor/2", ["https://example.org/blog/tom-okafor/2"]),
        ("www.example.org/tomokafor", ["www.example.org/tomokafor"]),
        ("https://example.org/roads/2020", []),
    ],
)
def test_finds(found, text, expected):
    assert found(WebAddress(PEOPLE), text) == expected
