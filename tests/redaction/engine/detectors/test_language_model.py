from collections.abc import Iterable, Iterator

import pytest

from redaction.engine.detectors.agreement import settle
from redaction.engine.detectors.base import Reading
from redaction.engine.detectors.known_first_names import KnownFirstNames
from redaction.engine.detectors.language_model import LanguageModelNames


class Saying:
    """A language model that names the stretches it is told to."""

    name = "told"

    def __init__(self, *said: str) -> None:
        self._said = said

    def people(self, texts: Iterable[str]) -> Iterator[list[tuple[int, int]]]:
        for text in texts:
            yield [(text.index(one), text.index(one) + len(one)) for one in self._said if one in text]


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("Nomvula Okan came", "Nomvula Okan", [("Nomvula Okan", "certain")]),
        ("Dorset CC Zed Okan", "Dorset CC Zed Okan", [("Zed Okan", "certain")]),
        ("Ann Lee\nTom Ray", "Ann Lee\nTom Ray", [("Ann Lee", "certain"), ("Tom Ray", "certain")]),
        ("Mother Kelly's", "Kelly", [("Kelly", "check")]),
        ("the Eastney Family Cycling Club", "Eastney Family", [("Eastney Family", "check")]),
        ("the Supt saw Zed", "Supt", [("Supt", "check")]),
        ("the parish of St. Peter Mancroft", "Peter Mancroft", [("Peter Mancroft", "check")]),
        ("dogs in Shirley are", "Shirley", [("Shirley", "check")]),
        ("dogs of Shirley are", "Shirley", [("Shirley", "certain")]),
        ("Nomvula TKRW came", "Nomvula TKRW", [("Nomvula TKRW", "check")]),
        ("Tarrow B.C. N.E", "N.E", [("N.E", "check")]),
    ],
)
def test_cleans_and_keeps_what_the_model_says(text, said, expected):
    spans = LanguageModelNames(Saying(said)).find(Reading(text))
    assert [(text[span.start : span.end], span.tier.value) for span in spans] == expected


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("Maria Garcia Lopezza came", "Maria Garcia Lopezza", ["Maria Garcia Lopezza"]),
        ("Sam Jubb Suffolk", "Sam Jubb Suffolk", ["Sam Jubb"]),
        ("Sam Jubb Nomvula Okan", "Sam Jubb Nomvula Okan", ["Sam Jubb", "Nomvula Okan"]),
    ],
)
def test_the_rules_say_where_a_name_ends(text, said, expected):
    reading = Reading(text)
    ruled = KnownFirstNames().find(reading)
    settled = settle(reading, ruled, LanguageModelNames(Saying(said)).find(reading))
    assert [text[span.start : span.end] for span in settled] == expected


def test_long_texts_are_cut_between_words():
    text = "word " * 3000 + "Nomvula Okan " + "word " * 3000
    spans = LanguageModelNames(Saying("Nomvula Okan")).find(Reading(text))
    assert [text[span.start : span.end] for span in spans] == ["Nomvula Okan"]
