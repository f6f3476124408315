import pytest

from redaction.engine.detectors.phone import Phone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ring 07700 900461 now", ["07700 900461"]),
        ("ring Ann first on 01632 960 0173 now", ["01632 960 0173"]),
        ("(01632) 960 331", ["(01632) 960 331"]),
        ("+44 113 496 0182", ["+44 113 496 0182"]),
        ("020 7946 0018 ext 204", ["020 7946 0018 ext 204"]),
        ("ring 07700\n900461.", ["07700\n900461"]),
        ("01632 960331\n4. Next", ["01632 960331"]),
        ("extension 4471", ["4471"]),
        ("ref 2011119908546", []),
        ("on 01.02.2014 at 10", []),
        ("0000 000 0000", []),
        ("04 November 2023 16:40", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Phone(), text) == expected
