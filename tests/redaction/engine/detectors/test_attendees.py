import pytest

from redaction.engine.detectors.attendees import Attendees
from redaction.engine.detectors.base import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Present: Ann Lee (Chair), Zelimir Okan, Tom Ray, Sue Poe",
            ["Ann Lee", "Zelimir Okan", "Tom Ray", "Sue Poe"],
        ),
        ("Attending: HS (Patient), CC (Patient)", ["HS", "CC"]),
        ("Attending: DMc (Patient), JT (Patient)", ["DMc", "JT"]),
        ("Apologies\nAnn Lee\n\n1. The meeting was opened", ["Ann Lee"]),
        ("x Members: Ann Lee Zelimir Okan Tom Ray Chair", ["Ann Lee", "Zelimir Okan", "Tom Ray"]),
        ("Present:\nZelimir Okan\nDrasol Vunup\n(Chair)\n", ["Zelimir Okan", "Drasol Vunup"]),
        ("Apologies:   Ann Lee   Zelimir Okan   Tom Ray\n", ["Ann Lee", "Zelimir Okan", "Tom Ray"]),
        ("Present: j smith, fiona hendry\n", ["j smith", "fiona hendry"]),
        ("Present: ann lee, zelimir okan\n", ["ann lee", "zelimir okan"]),
        ("Present: future projects, open days\n", []),
        ("Roll call: OKAN Z, LEE A\n", ["OKAN Z", "LEE A"]),
        ("Present: Ann Lee, Frank Mayor, Art Street", ["Ann Lee", "Frank Mayor", "Art Street"]),
        ("Present: Ann Lee Apologies: Zelimir Okan", ["Ann Lee", "Zelimir Okan"]),
        ("Present: nobody of note.", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Attendees(), text) == expected


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        ("Present:\nZelimir Okan\nDrasol Vunup\n", ["certain", "certain"]),
        ("Apologies: Zelimir Okan\n", ["certain"]),
        ("Present: Zelimir Okan, Drasol Vunup, Ann Lee, Tom Ray\n", ["certain"] * 4),
        ("Present: Ann Lee, Active Travel\n", ["certain"]),
        (
            "Present: Ann Lee, Safety Lead, Northmoor\nTom Ray, Kings Water, Northmoor\n",
            ["certain", "certain", "check"],
        ),
    ],
)
def test_names_set_alike_vouch_for_each_other(text, tiers):
    assert [str(span.tier) for span in Attendees().find(Reading(text))] == tiers
