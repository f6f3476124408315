from __future__ import annotations

import pytest

from foi.rules.reading_request import PastedLetter, propose_subject, read_letter

EMAIL = """From: Robin Example <robin@requester.example>
Sent: 2 March 2026
To: FOI team
Subject: RE: Dashcam portal

Dear FOI team,

How many dashcam submissions did you receive?

Kind regards,
Robin Example
"""
LETTER = """Dear Sir or Madam

Please tell me what the portal cost.

Yours faithfully

Sam Sample
12 Sample Street
Northmoor
NM1 2AB
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            EMAIL,
            PastedLetter(
                "How many dashcam submissions did you receive?",
                "Dashcam portal",
                "Robin Example",
                "robin@requester.example",
            ),
        ),
        (
            LETTER,
            PastedLetter(
                "Please tell me what the portal cost.",
                "",
                "Sam Sample",
                "",
                "12 Sample Street\nNorthmoor\nNM1 2AB",
            ),
        ),
        ("What did it cost?", PastedLetter("What did it cost?")),
        ("", PastedLetter("")),
    ],
    ids=["e-mail", "letter", "question alone", "nothing"],
)
def test_takes_a_message_apart(text: str, found: PastedLetter) -> None:
    assert read_letter(text) == found


def test_a_long_text_after_a_thank_you_is_no_signature() -> None:
    text = "Thank you for your letter.\n" + "I would like to know more about it. " * 20
    assert read_letter(text).request == text.strip()


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("How many dashcam submissions did you receive?", "Dashcam submissions did you receive"),
        ("Please provide the minutes of the last meeting.", "The minutes of the last meeting"),
        ("", ""),
    ],
)
def test_proposes_a_subject(question: str, subject: str) -> None:
    assert propose_subject([question]) == subject


def test_a_long_question_makes_a_short_subject() -> None:
    assert len(propose_subject(["Please provide " + "very " * 60 + "long words"])) <= 82


def test_a_megabyte_is_no_trouble() -> None:
    assert read_letter("Tell me more about it.\n" * 45_000).request
