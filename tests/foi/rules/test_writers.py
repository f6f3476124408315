"""Who wrote it: proposed from the header, else from the sign-off."""

import pytest

from foi.rules.writers import Writer, guess_requester

ADA = Writer("Ada Example", "ada@example.org")


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("From: Ada Example <ada@example.org>\nTo: foi@force.police.example\n\nHow many?", ADA),
        ('From: "Ada Example" <ada@example.org>\n\nHow many?', ADA),
        ("From: Ada Example [mailto:ada@example.org]\n\nHow many?", Writer("", "ada@example.org")),
        ("How many?\n\nKind regards,\n\nAda Example\n1 Example Street\nada@example.org\n", ADA),
        ("From: ada@example.org\n\nHow many?\n\nThanks\nAda Example", ADA),
        ("How many?\n\nYours sincerely\n\nMs. Ada O'Example-Ní Shé", Writer("Ms. Ada O'Example-Ní Shé")),
        ("How many?\n\nRegards\n", Writer()),
        ("How many?\n\nRegards\n\n12 Example Street, London\n", Writer()),
        ("How many cameras?", Writer()),
        ("", Writer()),
        (
            "How many?\n\nRegards,\nAda Example\n\nOn Monday the FOI team wrote:\n> From: foi@force.police.example\n",
            Writer("Ada Example"),
        ),
        (
            "How many?\n\nThanks\nAda Example\n\n-----Original Message-----\nFrom: Team <foi@x.example>",
            Writer("Ada Example"),
        ),
        ("-----Original Message-----\nFrom: Ada Example <ada@example.org>\n\nHow many cameras?", ADA),
    ],
)
def test_guess(text: str, writer: Writer) -> None:
    assert guess_requester(text) == writer


def test_a_long_text_is_read_at_its_beginning() -> None:
    assert guess_requester("From: Ada Example <ada@example.org>\n" + "x\n" * 500_000).name == "Ada Example"
