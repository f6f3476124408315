import pytest

from redaction.engine.detectors.base import Reading
from redaction.engine.detectors.lone_first_names import LoneFirstNames


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya has resigned", ["Priya"]),
        ("Sukh 07700 900 315", ["Sukh"]),
        ("Hope said so", ["Hope"]),
        ("Hope fell. Hope rose", []),
        ("will follow it up. / Jan\n7 / Next", ["Jan"]),
        ("since the Tarrows moved away", ["Tarrows"]),
        ("the Scouts went", []),
        ("Jillian, Piedadas, Struan agreed", ["Jillian", "Piedadas", "Struan"]),
        ("Cath and Zelimir have left", ["Cath", "Zelimir"]),
        ("the Okandu family", ["Okandu"]),
        ("his brother Zelimir forged", ["Zelimir"]),
        ("if Zelimir, the clerk, could", ["Zelimir"]),
        ("Otis, Hope, Nell", ["Otis", "Hope", "Nell"]),
        ("\nDARIUS – we may", ["DARIUS"]),
        ("by Rhys M1ABC who", ["Rhys"]),
        ("I told Zelimir about", ["Zelimir"]),
        ("the landlord Zelimir on", ["Zelimir"]),
        ("rides organised by Zelimir.", ["Zelimir"]),
        ("the Stacey Centre", []),
        ("in Paris", []),
        ("Mark the bays", []),
        ("on 5th June", []),
        ("swore at Carol. He", ["Carol"]),
        ("(Art and Joan Vickery)", ["Art"]),
        ("at St. Peter, and", []),
        ("Peter 4.11 was read", []),
    ],
)
def test_finds(found, text, expected):
    assert found(LoneFirstNames(), text) == expected


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("The group met. Bethan from the team will", "certain"),
        ("over.\nHope – a walking group\n", "certain"),
        ("see you then.\n\nRob\n", "certain"),
        ("Will, can you come?", "certain"),
        ("Hope for a walking group is", None),
        ("Project Merlin", None),
        ("in Shirley", "check"),
        ("June – reports are due", None),
        ("the figures for April rose", None),
        ("from January to April", None),
        ("we told June of", "check"),
        ("thanks to June", "check"),
    ],
)
def test_what_is_around_it_shows_a_name(text, tier):
    assert [str(span.tier) for span in LoneFirstNames().find(Reading(text))] == ([tier] if tier else [])


def test_a_word_that_acts_twice_is_somebody():
    spans = LoneFirstNames().find(
        Reading("It rained. Hope will ask. It fell. Hope has to go. Grace will fall.")
    )
    assert [span.tier.value for span in spans] == ["certain", "certain", "check"]
