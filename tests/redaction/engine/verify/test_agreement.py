"""When the words that a page shows and those that readers take from it are said to differ."""

from __future__ import annotations

import pytest

from redaction.engine.readers.image import ReadWord
from redaction.engine.verify import programs
from redaction.rules.geometry import Box

SHOWN = [
    "minutes",
    "meeting",
    "officers",
    "discussed",
    "portal",
    "cameras",
    "submissions",
    "evidence",
    "training",
    "budget",
]
LABELS = "[name withheld: section 40(2)] [e-mail address withheld: section 40(2)]"


def read(words: list[str], confidence: float = 96) -> list[ReadWord]:
    return [ReadWord(word, Box(1, 0, 0, 10, 10), confidence) for word in words]


@pytest.mark.parametrize(
    ("words", "confidence", "text", "agree"),
    [
        (SHOWN, 96, " ".join(SHOWN), True),
        (
            SHOWN,
            96,
            "entirely different sentences written beneath everything somebody actually sees here",
            False,
        ),
        (
            SHOWN,
            40,
            "entirely different sentences written beneath everything somebody actually sees here",
            True,
        ),
        (SHOWN, 96, "", True),
        (SHOWN, 96, LABELS, True),
    ],
    ids=["the same", "a map that lies", "an unsure reader", "a scan", "a scan with labels"],
)
def test_agreement(words: list[str], confidence: float, text: str, agree: bool) -> None:
    assert programs._agree(read(words, confidence), text) is agree


def test_an_unsure_reading_of_two_letters_is_no_trace_on_a_page_of_text() -> None:
    words = read(["PN"], 95) + read(["PN"], 50) + read(["Quillfeather"], 50) + read(["Textbox"], 0)
    assert [programs._is_sure(word) for word in words] == [True, False, True, False]
