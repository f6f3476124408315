"""The registers of several documents made one for the case; what is doubtful is shown and not guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from redaction.rules.name_index import NameIndex
from redaction.rules.name_parts import NameParts
from redaction.rules.people import Doubt, Person, Register, over


@dataclass(frozen=True)
class Merged:
    """``register`` is the case's; ``keys[n]`` turns a key of the nth document's register into one of the case's."""

    register: Register
    keys: tuple[dict[str, str], ...]


def merge(registers: Sequence[Register]) -> Merged:
    """One register of all people, those with the fullest names first.

    Two entries are one person where first name and surname agree and nothing else (officer's number, e-mail)
    speaks against it, or where initials or a title with a surname fit one person only. A first name alone is
    never enough across documents.
    """
    merging = _Merging(len(registers))
    for wanted in (2, 1, 0):
        for number, one in enumerate(registers):
            for person in one.people:
                if _fullness(person) == wanted:
                    merging.take(number, person)
    return merging.result(registers)


def _fullness(person: Person) -> int:
    return max(
        2 if parts.is_full and parts.has_first_name else int(bool(parts.surname)) for parts in person.names
    )


class _Merging:
    def __init__(self, documents: int) -> None:
        self._people: list[Person] = []
        self._index: NameIndex[int] = NameIndex()
        self._keys: list[dict[str, str]] = [{} for _ in range(documents)]
        self._doubts: list[Doubt] = []

    def take(self, document: int, person: Person) -> None:
        fitting = self._fitting(person)
        agreeing = [place for place in fitting if _agree(self._people[place], person)]
        if len(agreeing) == 1 and _fullness(person) > 0:
            place = agreeing[0]
            self._people[place] = over(self._people[place], person)
        else:
            place = len(self._people)
            self._people.append(replace(person, key=f"p{place + 1}"))
            if fitting:
                keys = tuple(self._people[one].key for one in fitting)
                self._doubts.append(Doubt(person.name, keys, f"p{place + 1}"))
        for parts in person.names:
            self._index.add(place, place, parts)
        self._keys[document][person.key] = self._people[place].key

    def result(self, registers: Sequence[Register]) -> Merged:
        doubts = dict.fromkeys(self._doubts)
        for keys, one in zip(self._keys, registers, strict=True):
            for doubt in one.doubts:
                person = keys[doubt.person] if doubt.person else None
                people = tuple(dict.fromkeys(keys[key] for key in doubt.people))
                if person not in people and len(people) + bool(person) > 1:
                    doubts[Doubt(doubt.text, people, person)] = None
        return Merged(Register(tuple(self._people), tuple(doubts)), tuple(self._keys))

    def _fitting(self, person: Person) -> list[int]:
        fullest = max(person.names, key=_completeness)
        if fullest.is_full:
            return self._index.with_full_name(fullest)
        if fullest.surname:
            return self._index.with_surname(fullest.surname)
        return self._index.with_first_name(fullest.given[0]) if fullest.given else []


def _completeness(parts: NameParts) -> tuple[bool, bool, int]:
    return (bool(parts.surname), parts.has_first_name, len(parts.given))


def _agree(known: Person, person: Person) -> bool:
    """Nothing that identifies one officer or one mailbox differs."""
    pairs = ((known.collar_number, person.collar_number), (known.email.casefold(), person.email.casefold()))
    return all(not one or not other or one == other for one, other in pairs)
