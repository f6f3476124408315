from dataclasses import replace

import pytest

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.unknown_pairs import doubted, is_listed_thing
from redaction.rules.labels import Label

LISTED, MODEL, PAIRS = "attendees", "language_model", "capitalised_pairs"


@pytest.mark.parametrize(
    ("text", "name", "is_thing"),
    [
        ("Staff Officer, Mid Okan Constabulary", "Mid Okan", True),
        ("Sgt Ann Lee – Okanborough TRU", "Okanborough TRU", True),
        ("Present: Wide Okan", "Wide Okan", False),
        ("Present: Ann Okan Constabulary", "Ann Okan", False),
    ],
)
def test_a_body_in_a_list_of_people_is_none_of_them(text, name, is_thing):
    start = text.index(name)
    span = hit(start, start + len(name), Label.PERSON, LISTED, "seen")
    assert is_listed_thing(Reading(text), span) is is_thing


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
