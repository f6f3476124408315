import pytest

from redaction.engine.detectors.date_of_birth import DateOfBirth


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("born 3rd May 1991", ["3rd May 1991"]),
        ("DOB: 12/07/1984", ["12/07/1984"]),
        ("date of birth is 1984-07-12", ["1984-07-12"]),
        ("was born in 1925", ["1925"]),
        ("held on 12/07/1984", []),
    ],
)
def test_finds(found, text, expected):
    assert found(DateOfBirth(), text) == expected
