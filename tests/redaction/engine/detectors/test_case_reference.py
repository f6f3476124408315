import pytest

from redaction.engine.detectors.case_reference import CaseReference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("crime ref NP/14532/24", ["NP/14532/24"]),
        ("Our ref: HT/2023/0871/KM", ["HT/2023/0871/KM"]),
        ("Request Reference No: 2011119908546", ["2011119908546"]),
        ("CAD 4471", ["4471"]),
        ("applications (nos. 29537/95 and 35453/97)", ["29537/95", "35453/97"]),
        ("Planning 17/09675/FUL", []),
        ("ref. NW 1", []),
    ],
)
def test_finds(found, text, expected):
    assert found(CaseReference(), text) == expected
