import re

import pytest

from redaction.engine.detectors.base import hit
from redaction.engine.detectors.company import in_company
from redaction.rules.labels import Label
from redaction.rules.spans import Tier


@pytest.mark.parametrize(
    ("text", "detector", "tier"),
    [
        ("Iyer, Hall and", "known_people", Tier.CERTAIN),
        ("Iyer and\nHall", "known_people", Tier.CERTAIN),
        ("Iyer at Hall", "known_people", Tier.CHECK),
        ("Iyer, Hall", "attendees", Tier.CHECK),
    ],
)
def test_a_name_that_is_a_word_is_certain_in_a_list_with_people(text, detector, tier):
    place = text.index("Hall")
    sure = hit(0, 4, Label.PERSON, "titled_names", "a name after a title")
    doubtful = hit(place, place + 4, Label.PERSON, detector, "also a word", score=0.4, tier=Tier.CHECK)
    assert [span.tier for span in in_company(text, [sure, doubtful])] == [Tier.CERTAIN, tier]


@pytest.mark.parametrize(
    ("text", "tier"),
    [("Ann Lee, Zelimir Okan, Tom Ray", Tier.CERTAIN), ("Ann Lee, Kings Water; Ray", Tier.CHECK)],
)
def test_two_unknown_words_are_a_name_between_two_names(text, tier):
    places = [found.span() for found in re.finditer(r"[A-Z]\w+(?: \w+)?", text)]
    tiers = (Tier.CERTAIN, Tier.CHECK, Tier.CERTAIN)
    spans = [
        hit(*place, Label.PERSON, "attendees", "in a list", tier=given)
        for place, given in zip(places, tiers, strict=True)
    ]
    assert in_company(text, spans)[1].tier is tier
