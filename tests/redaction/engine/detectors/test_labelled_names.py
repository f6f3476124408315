import pytest

from redaction.engine.detectors.labelled_names import LabelledNames


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Proposed: Ann Lee", ["Ann Lee"]),
        ("Dear South Yorkshire Police,", []),
        ("Dear Tarrow,", ["Tarrow"]),
        ("Dear Zelimir,", ["Zelimir"]),
        ("From: Ann Lee <", ["Ann Lee"]),
        ("the applicant, Olub Obasa, is", ["Olub Obasa"]),
        ("Action: write letter", []),
        ("Hi Zelimir\n\nGot it", ["Zelimir"]),
        ("Chair: Mark Lee and Ann Ray", ["Mark Lee", "Ann Ray"]),
    ],
)
def test_finds(found, text, expected):
    assert found(LabelledNames(), text) == expected
