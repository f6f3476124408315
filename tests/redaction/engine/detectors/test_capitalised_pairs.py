import pytest

from redaction.engine.detectors.base import Reading
from redaction.engine.detectors.capitalised_pairs import CapitalisedPairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by post, Zelimir Okan, and", ["Zelimir Okan"]),
        ("Zelimir Okan thanked", ["Zelimir Okan"]),
        ("a response to Zelimir Okan.", ["Zelimir Okan"]),
        ("proposed by Oluide ap Rhys today", ["Oluide ap Rhys"]),
        ("with Lee and Zelimir\nOkan. Very good", ["Zelimir\nOkan"]),
        ("at Bransbury Park. The", []),
        ("on Air Quality. The", []),
        ("the Zelimir Okan, ", []),
        ("Solent Road, ", []),
    ],
)
def test_finds(found, text, expected):
    assert found(CapitalisedPairs(), text) == expected


def test_who_acts_and_is_named_twice_is_certain():
    spans = CapitalisedPairs().find(Reading("Zelimir Okan thanked us. A letter to Zelimir Okan."))
    assert [str(span.tier) for span in spans] == ["certain", "certain"]


def test_who_speaks_or_is_spoken_to_is_certain():
    spans = CapitalisedPairs().find(
        Reading("It was chaired by Zelimir Okan. Drasol Vunup said so. Kings Water left.")
    )
    assert [str(span.tier) for span in spans] == ["certain", "certain", "check"]
