import pytest

from redaction.engine.detectors.case_reference import CaseReference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("crime ref NP/14532/24", ["NP/14532/24"]),
        ("our ref HW/38", []),
        ("log 297 of 23/03, or", ["297 of 23/03"]),
        ("(CC 2006010200871)", ["CC 2006010200871"]),
        ("K17362/2009 (noise)", ["K17362/2009"]),
        ("Reference No: 2012010003746", ["2012010003746"]),
        ("request FOI-2207-1768812 came", ["FOI-2207-1768812"]),
        ("OUR REF: HT/4/BPC/ko", ["HT/4/BPC/ko"]),
        ("Our ref: HT/2023/0871/KM", ["HT/2023/0871/KM"]),
        ("Request Reference No: 2011119908546", ["2011119908546"]),
        ("CAD 4471", ["4471"]),
        ("applications (nos. 29537/95 and 35453/97)", ["29537/95", "35453/97"]),
        ("Planning 17/09675/FUL", []),
        ("ref. NW 1", []),
        ("the crime number is 31*0044210.", ["31*0044210"]),
        ("crimes 12/4410/25 and 12/4411/25", ["12/4410/25", "12/4411/25"]),
        ("on 12/04/25", []),
        ("the claim, K01YX234, is stayed", ["K01YX234"]),
        ("log 218 of 14/03/25", ["218 of 14/03/25"]),
        ("(ref OMB 20114477-2025)", ["OMB 20114477-2025"]),
        ("Re: SNAP-2025-0001234", ["SNAP-2025-0001234"]),
    ],
)
def test_finds(found, text, expected):
    assert found(CaseReference(), text) == expected
