"""The people of a document or a case: one ``Person`` with every spelling that stands for them.

The same person gets the same decision wherever they are named, so the person is decided and not the string.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from redaction.rules.name_index import NameIndex
from redaction.rules.name_parts import NameParts, initials_of, take_apart
from redaction.rules.seniority import Seniority, seniority


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a name stands, with what the words around it say of the person.

    ``is_surname``: the name is one word and stands after a title.
    """

    text: str
    title: str = ""
    role: str = ""
    organisation: str = ""
    collar_number: str = ""
    email: str = ""
    is_surname: bool = False

    @property
    def parts(self) -> NameParts:
        return take_apart(self.text, is_surname=self.is_surname)


@dataclass(frozen=True, slots=True)
class Person:
    """``key`` is opaque and holds within one register; ``aliases`` are all spellings, the fullest first."""

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
    def spellings(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.name, *self.aliases)))

    @property
    def names(self) -> tuple[NameParts, ...]:
        """Every spelling taken apart; a single word is a surname where a fuller spelling or a title says so."""
        whole = [take_apart(one) for one in self.spellings]
        surnames = {parts.surname for parts in whole if parts.surname}
        only_titled = bool(self.title) and not surnames
        return tuple(
            take_apart(one, is_surname=True)
            if not parts.surname and (only_titled or take_apart(one, is_surname=True).surname in surnames)
            else parts
            for one, parts in zip(self.spellings, whole, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Doubt:
    """A spelling that may stand for any of ``people`` (keys): shown to the reviewer, never settled by guessing.

    ``person`` is the entry that was kept apart for it, where there is one.
    """

    text: str
    people: tuple[str, ...]
    person: str | None = None


@dataclass(frozen=True)
class Register:
    """The people found, in order of appearance, and what could not be told apart."""

    people: tuple[Person, ...]
    doubts: tuple[Doubt, ...] = ()
    _index: NameIndex[Person] = field(default_factory=NameIndex, repr=False, compare=False)
    _by_initials: dict[str, list[Person]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for number, person in enumerate(self.people):
            for parts in person.names:
                self._index.add(person, number, parts)
            for made in person.initials:
                self._by_initials.setdefault(made, []).append(person)

    def find(self, text: str, *, is_surname: bool = False) -> tuple[Person, ...]:
        """Everybody for whom a written name may stand."""
        parts = take_apart(text, is_surname=is_surname)
        if parts.is_full:
            return tuple(self._index.with_full_name(parts))
        if parts.surname:
            return tuple(self._index.with_surname(parts.surname))
        if not parts.given:
            return ()
        given = parts.given[0]
        return tuple(self._index.with_first_name(given) or self._index.with_surname(given))

    def with_initials(self, initials: str) -> tuple[Person, ...]:
        return tuple(self._by_initials.get(initials, ()))


def register(sightings: Iterable[Sighting], known: Sequence[Person] = ()) -> Register:
    """One register from all sightings of a document; ``known`` people of the case keep their keys.

    Full names come first, then initials or a title with a surname, then first names alone: each is added to
    the one person it fits, makes a new person where it fits nobody, and a doubt where it fits several.
    """
    sorting = _Sorting(known)
    listed = list(sightings)
    for fullness in (2, 1, 0):
        for sighting in listed:
            if _fullness(sighting.parts) == fullness:
                sorting.place(sighting)
    return sorting.register()


def _fullness(parts: NameParts) -> int:
    """2 for first name and surname, 1 for initials or a title and a surname, 0 for a first name alone."""
    if not parts.surname:
        return 0
    return 2 if parts.has_first_name else 1


@dataclass
class Draft:
    """A person while the sightings are being sorted."""

    key: str
    number: int
    before: Person | None = None
    spellings: dict[str, int] = field(default_factory=dict)
    sightings: list[Sighting] = field(default_factory=list)

    def add(self, sighting: Sighting) -> None:
        spelling = " ".join(sighting.text.split())
        self.spellings[spelling] = self.spellings.get(spelling, 0) + 1
        self.sightings.append(sighting)

    def person(self) -> Person:
        if self.before and not self.sightings:
            return self.before
        aliases = sorted(self.spellings, key=lambda one: (*_worth(one), one), reverse=True)
        title = _most_common(sighting.title for sighting in self.sightings)
        role = _most_common(sighting.role for sighting in self.sightings)
        made: set[str] = set()
        for sighting in self.sightings:
            made |= initials_of(sighting.parts)
        found = Person(
            key=self.key,
            name=aliases[0],
            aliases=tuple(aliases),
            initials=tuple(sorted(made)),
            title=title,
            role=role,
            organisation=_most_common(sighting.organisation for sighting in self.sightings),
            collar_number=_most_common(sighting.collar_number for sighting in self.sightings),
            email=_most_common(sighting.email for sighting in self.sightings),
            seniority=seniority(title, role),
            mentions=len(self.sightings),
        )
        return over(self.before, found) if self.before else found


class _Sorting:
    """Sightings being put to people."""

    def __init__(self, known: Sequence[Person]) -> None:
        self._drafts: list[Draft] = []
        self._index: NameIndex[Draft] = NameIndex()
        self._doubts: dict[str, Doubt] = {}
        self._taken = {person.key for person in known}
        self._counter = 0
        for person in known:
            draft = self._open(person)
            for parts in person.names:
                self._index.add(draft, draft.number, parts)

    def place(self, sighting: Sighting) -> None:
        parts = sighting.parts
        fitting = self._fitting(parts)
        if len(fitting) == 1 and not self._is_guess(parts, fitting[0]):
            self._put(fitting[0], sighting, parts)
        elif len(fitting) > 1 and not (parts.surname and parts.has_first_name):
            keys = tuple(draft.key for draft in fitting)
            self._doubts.setdefault(sighting.text, Doubt(sighting.text, keys))
        elif parts.given or parts.surname:
            draft = self._open(None)
            self._put(draft, sighting, parts)
            if fitting:
                keys = tuple(one.key for one in fitting)
                self._doubts.setdefault(sighting.text, Doubt(sighting.text, keys, draft.key))

    def register(self) -> Register:
        people = tuple(draft.person() for draft in self._drafts if draft.before or draft.sightings)
        return Register(people, tuple(self._doubts.values()))

    def _open(self, before: Person | None) -> Draft:
        draft = Draft(before.key if before else self._new_key(), len(self._drafts), before)
        self._drafts.append(draft)
        return draft

    def _new_key(self) -> str:
        self._counter += 1
        while f"p{self._counter}" in self._taken:
            self._counter += 1
        return f"p{self._counter}"

    def _put(self, draft: Draft, sighting: Sighting, parts: NameParts) -> None:
        draft.add(sighting)
        self._index.add(draft, draft.number, parts)

    def _fitting(self, parts: NameParts) -> list[Draft]:
        if parts.is_full:
            return self._index.with_full_name(parts)
        if parts.surname:
            return self._index.with_surname(parts.surname)
        given = parts.given[0] if parts.given else ""
        return self._index.with_first_name(given) or self._index.with_surname(given)

    def _is_guess(self, parts: NameParts, draft: Draft) -> bool:
        """A first name alone, and the person of that name is known from other documents only."""
        return not parts.surname and draft.before is not None and not draft.sightings


def over(before: Person, found: Person) -> Person:
    """What was known of a person, filled up with what is newly found."""
    aliases = tuple(dict.fromkeys((*before.spellings, *found.spellings)))
    return replace(
        found,
        key=before.key,
        name=before.name if _worth(before.name) >= _worth(found.name) else found.name,
        aliases=aliases,
        title=before.title or found.title,
        role=before.role or found.role,
        organisation=before.organisation or found.organisation,
        collar_number=before.collar_number or found.collar_number,
        email=before.email or found.email,
        initials=tuple(sorted({*before.initials, *found.initials})),
        seniority=found.seniority if before.seniority is Seniority.UNKNOWN else before.seniority,
        mentions=before.mentions + found.mentions,
    )


def _worth(spelling: str) -> tuple[int, int]:
    """The fullest spelling names a person best: first name and surname, then surname, then length."""
    parts = take_apart(spelling)
    return (2 * parts.has_first_name + bool(parts.surname), len(spelling))


def _most_common(values: Iterable[str]) -> str:
    counts: dict[str, int] = {}
    for value in values:
        if value:
            counts[value] = counts.get(value, 0) + 1
    return max(counts, key=lambda value: counts[value], default="")
