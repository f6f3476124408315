"""What a gap and the lines around it tell: how many of a thousand common names would leave the same ones."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import product
from statistics import fmean

from redaction.engine.burn.fonts import face

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
_USUAL_FACE = "LiberationSans-Regular"


@cache
def names() -> tuple[str, ...]:
    return tuple(f"{first} {last}" for first, last in product(_FIRST, _LAST))


@cache
def _widths(face_name: str) -> tuple[tuple[float, float], ...]:
    """Widths of the thousand names at 1 pt, each with that of its first word."""
    measure = face(face_name).width
    return tuple((measure(name.partition(" ")[0]), measure(name)) for name in names())


def fitting_line_gap(line: LineGap, face_name: str, size: float) -> int:
    """How many of the names, set at ``size``, would have the lines around their gap break where they do."""
    return sum(line.takes(first * size, whole * size) for first, whole in _widths(face_name))


@cache
def _kinds(face_name: str) -> tuple[tuple[float, float, int], ...]:
    """The thousand names by width in half ems: the mean of each kind, that of its first words, and how many it has."""
    kinds: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for first, whole in _widths(face_name):
        kinds[round(2 * whole)].append((first, whole))
    return tuple((fmean(f for f, _ in kind), fmean(w for _, w in kind), len(kind)) for kind in kinds.values())


def fitting_names(would_fit: Callable[[float, float], bool], face_name: str, size: float) -> int:
    """For how many of the names ``would_fit`` holds, given the widths of the first word and of the whole, in points."""
    return sum(count for first, whole, count in _kinds(face_name) if would_fit(first * size, whole * size))


@dataclass(frozen=True, slots=True)
class LineGap:
    """What the lines around a gap say of it, in points.

    ``free``: the room that its line had for it. ``next_word``: what did not fit after it any more, with its space
    (None: nobody can tell). ``room_above``: what the line above had left, if the gap begins its line.
    """

    free: float
    next_word: float | None = None
    room_above: float = 0.0

    def takes(self, first: float, whole: float) -> bool:
        """Would a name of this width, and with a first word of this width, break the lines as they are?"""
        fits = whole <= self.free + _NEAR and first > self.room_above - _NEAR
        return fits and (self.next_word is None or whole + self.next_word > self.free - _NEAR)


def fitting_exact_gap(points: float, size: float) -> int:
    """How many would leave a gap as wide as the name itself, as a gap in a picture is."""
    return sum(abs(width * size - points) <= _NEAR for _, width in _widths(_USUAL_FACE))


def bits(fitting: int) -> float:
    """What a gap that ``fitting`` of the thousand names would leave tells, in bits."""
    return round(math.log2(len(names()) / max(fitting, 1)), 2)


def in_words(fitting: int) -> str:
    if fitting <= 1:
        return "at most one of 1,000 names would still fit"
    rounded = fitting if fitting < 10 else round(fitting, -1)
    return (
        f"about {rounded:,} of 1,000 names would still fit"
        if rounded < 1000
        else "any of 1,000 names would fit"
    )
