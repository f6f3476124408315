"""What a careful officer would take out of the sample papers, and what they would leave in.

The demo's decisions are not the engine's: it proposes, and here somebody who knows these people decides.
"""

import re
from collections.abc import Iterator

from demo.papers.cast import Cast, Person

NAMED = ("acc", "chair")
"""Parts whose names stay: senior posts, held in public."""

_ALWAYS = frozenset({"EMAIL", "PHONE", "VRM", "COLLAR_NUMBER"})
_HOME = "14 Larch Rise"
_WORD = re.compile(r"\w+")


def withheld_people(cast: Cast) -> list[Person]:
    return [person for part, person in cast.people.items() if part not in NAMED]


def is_personal(text: str, label: str, cast: Cast) -> bool:
    """Whether a finding is to be withheld: a number or address of somebody's, or the name of anybody who is."""
    own = {word for person in withheld_people(cast) for word in _words_of(person)}
    return label in _ALWAYS or not own.isdisjoint(_WORD.findall(text))


def _words_of(person: Person) -> Iterator[str]:
    yield from (person.given, person.family, person.initials)
    yield from filter(None, (person.collar,))


def missed(text: str, covered: list[tuple[int, int]], cast: Cast) -> list[str]:
    """Terms that still stand in ``text`` outside the ``covered`` stretches: the longest form of each name first."""
    terms = [_HOME, *cast.plates]
    for person in withheld_people(cast):
        terms += [person.name, person.family, person.given, person.initials]
        terms += [person.collar] if person.collar else []
    return [term for term in terms if _stands_open(term, text, covered)]


def _stands_open(term: str, text: str, covered: list[tuple[int, int]]) -> bool:
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, term.split())) + r"(?!\w)"
    return any(
        not any(start <= hit.start() and hit.end() <= end for start, end in covered)
        for hit in re.finditer(pattern, text)
    )
