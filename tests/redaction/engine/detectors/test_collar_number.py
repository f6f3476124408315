import pytest

from redaction.engine.detectors.collar_number import CollarNumber


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PC 4471 Harris", ["4471"]),
        ("TPC(19)M05", []),
        ("PC Tony Tarrow 418HZ and", ["418HZ"]),
        ("Health WalesPC 2217 Eleri", ["2217"]),
        ("PCSO Lena Brandt (C9034)", ["C9034"]),
        ("collar no. 1183", ["1183"]),
        ("warrant number 234567", ["234567"]),
        ("Sgt Ann Lee 2217 spoke", ["2217"]),
        ("PC Lee 2019 review", []),
        ("the PC 10% slower", []),
        ("the officer 2214 to attend", ["2214"]),
        ("officer 2025 awards", []),
    ],
)
def test_finds(found, text, expected):
    assert found(CollarNumber(), text) == expected
