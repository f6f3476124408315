"""Plausible requests in any number, for measuring pages with many cases. The same number gives the same list."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

_GIVEN = (
    "Ada",
    "Bram",
    "Celia",
    "Dorian",
    "Edna",
    "Felix",
    "Greta",
    "Hugo",
    "Ines",
    "Jasper",
    "Kit",
    "Lotte",
)
_FAMILY = ("Ashgrove", "Birtwell", "Cragmoor", "Dunthorpe", "Eastlake", "Farrowby", "Glenister", "Hobday")
_WHAT = (
    "dashcam submissions",
    "warning letters",
    "penalties for using a telephone at the wheel",
    "close passes of cyclists",
    "recordings that could not be played",
    "complaints about reviewers",
    "requests from insurers for recordings",
    "hours spent on reviewing recordings",
)
_WHERE = (
    "in Fennick",
    "in Harrowby",
    "in Coldbeck",
    "on the ring road",
    "on the coast road",
    "in each district",
)
_WHEN = ("last year", "in the last quarter", "in each of the last three years", "since the portal opened")
_OPENINGS = (
    "Please provide the following information.",
    "Hello, I have a couple of questions about the dashcam scheme.",
    "I am writing a piece about road safety.",
    "Our residents' association would like to know:",
)
_FURTHER = (
    "How many of these led to any action?",
    "What did this cost?",
    "Please provide any report on the subject.",
    "Who decides what is done about them?",
)


@dataclass(frozen=True)
class PlainRequest:
    """A request and how long ago it came; ``age`` in working days."""

    subject: str
    text: str
    name: str
    email: str
    age: int


def requests(count: int) -> Iterator[PlainRequest]:
    """``count`` requests, oldest first; a fifth of them older than the statutory time."""
    chance = random.Random(count)
    ages = sorted(
        chance.randrange(21, 60) if chance.random() < 0.2 else chance.randrange(21) for _ in range(count)
    )
    for number, age in enumerate(reversed(ages)):
        what, where, when = chance.choice(_WHAT), chance.choice(_WHERE), chance.choice(_WHEN)
        name = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
        questions = [f"How many {what} were there {where} {when}?"]
        questions += chance.sample(_FURTHER, chance.randrange(3))
        yield PlainRequest(
            subject=f"{what.capitalize()} {where}",
            text="\n\n".join((chance.choice(_OPENINGS), *questions)),
            name=name,
            email=f"{name.lower().replace(' ', '.')}.{number}@example.org",
            age=age,
        )
