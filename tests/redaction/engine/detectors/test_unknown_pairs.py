from dataclasses import replace

import pytest

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.unknown_pairs import doubted
from redaction.rules.labels import Label

LISTED, MODEL, PAIRS = "attendees", "language_model", "capitalised_pairs"


@pytest.mark.parametrize(
    ("text", "name", "seen_by", "tier"),
    [
        ("Present: Nomvula Okan", "Nomvula Okan", (LISTED, MODEL), "certain"),
        ("Nomvula Okan asked", "Nomvula Okan", (MODEL,), "certain"),
        ("spoke to Nomvula Okan of", "Nomvula Okan", (PAIRS,), "certain"),
        ("Ann Okan, Chair", "Ann Okan", (LISTED,), "certain"),
        ("E-J Okan, Chair", "E-J Okan", (LISTED,), "certain"),
        ("Treasurer-David Okan", "Treasurer-David Okan", (MODEL,), "certain"),
        ("Dr Nomvula Okan", "Nomvula Okan", (MODEL, "titled_names"), "certain"),
        ("Present: Wide Okan", "Wide Okan", (LISTED,), "check"),
        ("Item 3 Wide Okan and", "Wide Okan", (MODEL,), "check"),
        ("Sgt Ann Lee – Okanborough TRU", "Okanborough TRU", (LISTED, MODEL), "check"),
        ("won by Okan Hill", "Okan Hill", (PAIRS, MODEL), "check"),
        ("Chair, North Okan,", "North Okan", (LISTED, MODEL), "check"),
        ("Staff Officer, Mid Okan Constabulary", "Mid Okan", (LISTED, MODEL), "check"),
        ("dogs in Nomvula Okan were", "Nomvula Okan", (PAIRS, MODEL), "check"),
        ("Venue: Nomvula Okan", "Nomvula Okan", (PAIRS, MODEL), "check"),
    ],
)
def test_capitals_alone_are_for_a_person_to_check(text, name, seen_by, tier):
    start = text.index(name)
    span = replace(hit(start, start + len(name), Label.PERSON, "", "seen"), detectors=seen_by)
    assert doubted(Reading(text), span).tier == tier
