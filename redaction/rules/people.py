"""The people of a document or a case: one ``Person`` with every spelling that stands for them.

Law: a decision about a person must be the same wherever they are named; so the person is decided, not the string.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from redaction.rules.name_parts import (
    NameParts,
    fold,
    initials_of,
    same_first_name,
    take_apart,
    within_one_edit,
)
from redaction.rules.seniority import Seniority, seniority

_SHORTEST_FOR_A_SLIP = 5


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a name stands, with what the words around it say of the person."""

    text: str
    title: str = ""
    role: str = ""
    organisation: str = ""
    collar_number: str = ""
    email: str = ""
    is_surname: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """``key`` is opaque and holds in one register only; ``aliases`` are all spellings seen, the first the fullest."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    title: str = ""
    role: str = ""
    organisation: str = ""
    collar_number: str = ""
    email: str = ""
    seniority: Seniority = Seniority.UNKNOWN
    mentions: int = 0

    @property
    def parts(self) -> NameParts:
        return take_apart(self.name, is_surname=bool(self.title) and " " not in self.name)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A spelling that fits more than one person: shown to the reviewer, never settled by guessing."""

    text: str
    people: tuple[str, ...]


@dataclass(frozen=True)
class Register:
    """The people found, in order of appearance, and what could not be told apart."""

    people: tuple[Person, ...]
    doubts: tuple[Doubt, ...] = ()
    _by_surname: dict[str, list[Person]] = field(default_factory=dict, repr=False, compare=False)
    _by_given: dict[str, list[Person]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for person in self.people:
            for parts in {
                take_apart(alias, is_surname=_is_surname(person, alias)) for alias in _spellings(person)
            }:
                if parts.surname:
                    _add(self._by_surname, parts.surname, person)
                for given in parts.given[:1]:
                    _add(self._by_given, given, person)

    def find(self, text: str, *, is_surname: bool = False) -> tuple[Person, ...]:
        """Everybody for whom ``text`` may stand."""
        parts = take_apart(text, is_surname=is_surname)
        if parts.surname:
            same = self._by_surname.get(parts.surname, [])
            return tuple(person for person in same if _given_fit(parts, person.parts))
        given = parts.given[0] if parts.given else ""
        return tuple(self._by_given.get(given, ())) or tuple(self._by_surname.get(given, ()))

    def with_initials(self, initials: str) -> tuple[Person, ...]:
        return tuple(person for person in self.people if initials in person.initials)


def register(sightings: Iterable[Sighting], known: Sequence[Person] = ()) -> Register:
    """One register from all sightings of a document, the fullest names first; ``known`` people keep their keys."""
    drafts = [_Draft.of(person) for person in known]
    doubts: dict[str, tuple[str, ...]] = {}
    listed = list(sightings)
    for rank in range(3):
        for sighting in listed:
            parts = take_apart(sighting.text, is_surname=sighting.is_surname)
            if _fullness(parts) == rank:
                _place(drafts, doubts, sighting, parts)
    named = [draft for draft in drafts if draft.spellings]
    people = tuple(draft.person(f"p{number}") for number, draft in enumerate(named, 1))
    keys = {id(draft): person.key for draft, person in zip(named, people, strict=True)}
    return Register(
        people,
        tuple(Doubt(text, tuple(keys[int(one)] for one in ids)) for text, ids in doubts.items()),
    )


def _fullness(parts: NameParts) -> int:
    """0 for first name and surname, 1 for initials or a title and a surname, 2 for a first name alone."""
    if parts.surname and parts.has_first_name:
        return 0
    return 1 if parts.surname else 2


@dataclass
class _Draft:
    """A person while the sightings are being sorted."""

    parts: list[NameParts]
    spellings: dict[str, int]
    sightings: list[Sighting]
    key: str = ""
    before: Person | None = None

    @classmethod
    def of(cls, person: Person) -> _Draft:
        spellings = dict.fromkeys(_spellings(person), 0)
        return cls([take_apart(one) for one in spellings], spellings, [], person.key, person)

    def add(self, sighting: Sighting, parts: NameParts) -> None:
        self.parts.append(parts)
        self.spellings[sighting.text] = self.spellings.get(sighting.text, 0) + 1
        self.sightings.append(sighting)

    def fits(self, parts: NameParts) -> bool:
        return any(_same_person(one, parts) for one in self.parts)

    def person(self, key: str) -> Person:
        if self.before and not self.sightings:
            return self.before
        name = max(self.spellings, key=_worth)
        title = _most_common(sighting.title for sighting in self.sightings)
        role = _most_common(sighting.role for sighting in self.sightings)
        made = set().union(*(initials_of(parts) for parts in self.parts))
        found = Person(
            key=self.key or key,
            name=_tidy(name),
            aliases=tuple(
                sorted(
                    {_tidy(one) for one in self.spellings}, key=lambda one: (*_worth(one), one), reverse=True
                )
            ),
            initials=tuple(sorted(made)),
            title=title,
            role=role,
            organisation=_most_common(sighting.organisation for sighting in self.sightings),
            collar_number=_most_common(sighting.collar_number for sighting in self.sightings),
            email=_most_common(sighting.email for sighting in self.sightings),
            seniority=seniority(title, role),
            mentions=len(self.sightings),
        )
        return _over(self.before, found) if self.before else found


def _place(
    drafts: list[_Draft], doubts: dict[str, tuple[str, ...]], sighting: Sighting, parts: NameParts
) -> None:
    fitting = [draft for draft in drafts if draft.fits(parts)]
    exact = [draft for draft in fitting if parts in draft.parts]
    chosen = exact if len(exact) == 1 else fitting
    if len(chosen) == 1:
        chosen[0].add(sighting, parts)
    elif chosen:
        doubts[sighting.text] = tuple(str(id(draft)) for draft in chosen)
    elif parts.surname or parts.given:
        drafts.append(_Draft([parts], {sighting.text: 1}, [sighting]))


def _same_person(known: NameParts, seen: NameParts) -> bool:
    if seen.surname and known.surname:
        return _same_surname(known.surname, seen.surname, sure=_equal_given(known, seen)) and _given_fit(
            seen, known
        )
    if not seen.surname and known.given and seen.given:
        wanted, given = seen.given[0], known.given[0]
        return len(wanted) > 1 and (
            (same_first_name(wanted, given) and len(given) > 1) or wanted == known.nickname
        )
    return False


def _equal_given(one: NameParts, other: NameParts) -> bool:
    return one.has_first_name and other.has_first_name and same_first_name(one.given[0], other.given[0])


def _same_surname(one: str, other: str, *, sure: bool) -> bool:
    """Equal; or one slip apart where the first name is the same too."""
    if one == other:
        return True
    return sure and min(len(one), len(other)) >= _SHORTEST_FOR_A_SLIP and within_one_edit(one, other)


def _given_fit(seen: NameParts, known: NameParts) -> bool:
    """No given name at all fits anybody of that surname; else the first must agree."""
    if not seen.given or not known.given:
        return True
    first = seen.given[0]
    return same_first_name(first, known.given[0]) or first in {known.nickname, *known.given[1:]} - {""}


def _spellings(person: Person) -> tuple[str, ...]:
    return person.aliases or (person.name,)


def _is_surname(person: Person, alias: str) -> bool:
    return " " not in alias and fold(alias) == person.parts.surname


def _add(index: dict[str, list[Person]], key: str, person: Person) -> None:
    listed = index.setdefault(key, [])
    if person not in listed:
        listed.append(person)


def _worth(spelling: str) -> tuple[int, int]:
    parts = take_apart(spelling)
    return (2 * parts.has_first_name + bool(parts.surname), len(spelling))


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _most_common(values: Iterable[str]) -> str:
    counts: dict[str, int] = {}
    for value in values:
        if value:
            counts[value] = counts.get(value, 0) + 1
    return max(counts, key=lambda value: counts[value], default="")


def _over(before: Person, found: Person) -> Person:
    """What was known of a person, filled up with what this document adds."""
    return replace(
        found,
        name=before.name if _worth(before.name) >= _worth(found.name) else found.name,
        title=before.title or found.title,
        role=before.role or found.role,
        organisation=before.organisation or found.organisation,
        collar_number=before.collar_number or found.collar_number,
        email=before.email or found.email,
        initials=tuple(sorted({*before.initials, *found.initials})),
        seniority=before.seniority if before.seniority is not Seniority.UNKNOWN else found.seniority,
        mentions=before.mentions + found.mentions,
    )
