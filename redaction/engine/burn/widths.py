"""What the size of a gap tells: how many of a thousand common names would leave the same one."""

from __future__ import annotations

import math
from functools import cache
from itertools import product

from redaction.engine.burn.fonts import face
from redaction.engine.burn.gaps import GRID, USUAL_STEPS

# Common first names and surnames of the United Kingdom, for their widths alone.
_FIRST = [
    "Al",
    "Amy",
    "Ann",
    "Ben",
    "Dan",
    "Eva",
    "Ian",
    "Jo",
    "Lee",
    "Liz",
    "Max",
    "Ray",
    "Sue",
    "Tom",
    "Anna",
    "Dave",
    "Emma",
    "Jack",
    "Jane",
    "John",
    "Mark",
    "Mary",
    "Paul",
    "Alice",
    "Chris",
    "David",
    "Emily",
    "Grace",
    "Helen",
    "James",
    "Karen",
    "Laura",
    "Olivia",
    "Thomas",
    "William",
    "Jennifer",
    "Margaret",
    "Alexander",
    "Elizabeth",
    "Christopher",
]
_LAST = [
    "Li",
    "Ali",
    "Cox",
    "Fox",
    "Lee",
    "Hall",
    "King",
    "Khan",
    "Wood",
    "Ahmed",
    "Brown",
    "Clark",
    "Evans",
    "Green",
    "Jones",
    "Patel",
    "Smith",
    "Davies",
    "Taylor",
    "Wilson",
    "Johnson",
    "Robinson",
    "Thompson",
    "Cunningham",
    "Featherstone",
]
_NEAR = 1.5


def names() -> tuple[str, ...]:
    return tuple(f"{first} {last}" for first, last in product(_FIRST, _LAST))


@cache
def _widths() -> tuple[float, ...]:
    """Widths of the thousand names at 1 pt."""
    measure = face("LiberationSans-Regular").width
    return tuple(measure(name) for name in names())


@cache
def fitting_step_gap(steps: int, size: float) -> int:
    """How many of the names, set at ``size``, would leave a gap of so many steps.

    Up to the usual number of steps the gap is as wide as the line has room for, whatever was in it.
    """
    needed = (max(math.ceil(width * size / GRID - 1e-6), 1) for width in _widths())
    return sum(need <= steps if steps <= USUAL_STEPS else need == steps for need in needed)


def fitting_exact_gap(points: float, size: float) -> int:
    """How many would leave a gap as wide as the name itself, as a gap in a picture is."""
    return sum(abs(width * size - points) <= _NEAR for width in _widths())


def bits(fitting: int) -> float:
    """What a gap that ``fitting`` of the thousand names would leave tells, in bits."""
    return round(math.log2(len(_widths()) / max(fitting, 1)), 2)


def in_words(fitting: int) -> str:
    rounded = fitting if fitting < 10 else round(fitting, -1)
    return (
        f"about {rounded:,} of 1,000 names would still fit"
        if rounded < 1000
        else "any of 1,000 names would fit"
    )
