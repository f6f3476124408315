import pytest

from redaction.engine.detectors.attendees import Attendees


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Present: Ann Lee (Chair), Zelimir Okan, Tom Ray, Sue Poe",
            ["Ann Lee", "Zelimir Okan", "Tom Ray", "Sue Poe"],
        ),
        ("Attending: HS (Patient), CC (Patient)", ["HS", "CC"]),
        ("Apologies\nAnn Lee\n\n1. The meeting was opened", ["Ann Lee"]),
        ("x Members: Ann Lee Zelimir Okan Tom Ray Chair", ["Ann Lee", "Zelimir Okan", "Tom Ray"]),
        ("Present: nobody of note.", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Attendees(), text) == expected
