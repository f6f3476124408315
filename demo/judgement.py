"""What a careful officer would take out of the sample papers, and what they would leave in.

The demo's decisions are not the engine's: it proposes, and here somebody who knows these people decides.
"""

import re
from collections.abc import Iterator, Set

from demo.papers.cast import Cast, Person

NAMED = ("acc", "chair")
"""Parts whose names stay: senior posts, held in public."""

_ALWAYS = frozenset({"EMAIL", "PHONE", "VRM", "COLLAR_NUMBER"})
_HOME = "14 Larch Rise"
_TITLES = frozenset({"ACC", "Ch", "Supt", "Insp", "Sgt", "PC", "Mr", "Mrs", "Ms", "Dr"})
_WORD = re.compile(r"\w+")


def withheld_people(cast: Cast) -> list[Person]:
    return [person for part, person in cast.people.items() if part not in NAMED]


def is_personal(text: str, label: str, cast: Cast) -> bool:
    """Whether a finding is to be withheld: a number or address of somebody's, or nothing but the name of one who is.

    A proposal that runs from a name into other words is left, and the name in it is found again as missed.
    """
    own = {word for person in withheld_people(cast) for word in _words_of(person)}
    words = set(_WORD.findall(text))
    return label in _ALWAYS or (not own.isdisjoint(words) and words <= own | _TITLES)


def _words_of(person: Person) -> Iterator[str]:
    yield from (person.given, person.family, person.initials)
    yield from filter(None, (person.collar,))


def missed(text: str, covered: Set[int], cast: Cast) -> tuple[str, int, int] | None:
    """The first term that still shows in ``text``, and where: not all its letters stand at ``covered`` places."""
    terms = [_HOME, *cast.plates]
    for person in withheld_people(cast):
        terms += [person.name, person.family, person.given, person.initials]
        terms += [person.collar] if person.collar else []
    for term in terms:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, term.split())) + r"(?!\w)"
        for hit in re.finditer(pattern, text):
            if not all(at in covered or text[at].isspace() for at in range(*hit.span())):
                return term, *hit.span()
    return None
