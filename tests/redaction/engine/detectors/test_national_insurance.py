import pytest

from redaction.engine.detectors.national_insurance import NationalInsurance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AB 12 34 56 C", ["AB 12 34 56 C"]),
        ("ab123456c", ["ab123456c"]),
        ("GB 12 34 56 C", []),
        ("QQ123456C", []),
        ("NI number QQ123456C", ["QQ123456C"]),
    ],
)
def test_finds(found, text, expected):
    assert found(NationalInsurance(), text) == expected
