"""Looking people up by name in constant time, however many there are and however the name is spelt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Generic, TypeVar

from redaction.rules.name_parts import LONGEST_NAME, NameParts, same_first_name, within_one_edit
from redaction.rules.nicknames import also_called

Item = TypeVar("Item")

_SHORTEST_FOR_A_SLIP = 5
_SHORTEST_FIRST_NAME_FOR_A_SLIP = 4
# Beyond this many the name is doubtful whoever else bears it; the bound keeps a hostile file's time linear.
_MOST_LISTED = 50


class NameIndex(Generic[Item]):
    """Items under every name they go by. Look-ups return each item once, in the order of adding."""

    def __init__(self) -> None:
        self._by_surname: dict[str, dict[int, Item]] = defaultdict(dict)
        self._by_given: dict[str, dict[int, Item]] = defaultdict(dict)
        self._by_both: dict[tuple[str, str], dict[int, tuple[Item, NameParts]]] = defaultdict(dict)
        self._surname_slips: dict[tuple[str, str], dict[int, tuple[Item, NameParts]]] = defaultdict(dict)

    def add(self, item: Item, number: int, parts: NameParts) -> None:
        """Put ``item``, known by its ``number``, under one of its names."""
        if parts.surname:
            self._by_surname[parts.surname][number] = item
        for given in _given_names(parts):
            if len(given) > 1 and given == (parts.given[0] if parts.given else ""):
                self._by_given[given][number] = item
            for key in _given_keys(given):
                if parts.surname:
                    self._by_both[(parts.surname, key)][number] = (item, parts)
            for key in _slips(parts.surname, _SHORTEST_FOR_A_SLIP):
                self._surname_slips[(key, given[0])][number] = (item, parts)
        if parts.nickname:
            self._by_given[parts.nickname][number] = item

    def with_surname(self, surname: str) -> list[Item]:
        return list(islice(self._by_surname.get(surname, {}).values(), _MOST_LISTED))

    def with_first_name(self, given: str) -> list[Item]:
        """Everybody of that first name; failing that, everybody whose first name it is short for."""
        exact = self._by_given.get(given)
        if exact:
            return list(islice(exact.values(), _MOST_LISTED))
        found: dict[int, Item] = {}
        for other in sorted(also_called(given)):
            found |= dict(islice(self._by_given.get(other, {}).items(), _MOST_LISTED))
        return list(found.values())

    def with_full_name(self, parts: NameParts) -> list[Item]:
        """Everybody whose surname and first name agree; the nearest agreement alone where there is one."""
        near = dict(self._near(parts))
        same = {number: item for number, (item, known) in near.items() if known.given == parts.given}
        if same:
            return list(same.values())
        return [item for item, _ in near.values()]

    def _near(self, parts: NameParts) -> Iterator[tuple[int, tuple[Item, NameParts]]]:
        first = parts.given[0]
        for key in _lookup_keys(first):
            listed = self._by_both.get((parts.surname, key), {}).items()
            for number, (item, known) in islice(listed, _MOST_LISTED):
                if any(same_first_name(first, given) for given in _given_names(known)):
                    yield number, (item, known)
        if len(first) == 1:
            return
        for key in _slips(parts.surname, _SHORTEST_FOR_A_SLIP):
            listed = self._surname_slips.get((key, first[0]), {}).items()
            for number, (item, known) in islice(listed, _MOST_LISTED):
                if same_first_name(first, known.given[0]) and within_one_edit(parts.surname, known.surname):
                    yield number, (item, known)


def _given_names(parts: NameParts) -> tuple[str, ...]:
    return (*parts.given, parts.nickname) if parts.nickname else parts.given


def _given_keys(given: str) -> set[str]:
    """Keys under which two first names meet that may be one person's: equal, short, an initial, a slip apart."""
    if not given:
        return set()
    return {given, given[0] + ".", *also_called(given), *_slips(given, _SHORTEST_FIRST_NAME_FOR_A_SLIP)}


def _lookup_keys(given: str) -> set[str]:
    """An initial meets every name that begins with it; a name meets its equals, and its own initial."""
    return {given + "."} if len(given) == 1 else (_given_keys(given) - {given[0] + "."}) | {given[0]}


def _slips(word: str, shortest: int) -> set[str]:
    """The word, and the word with one letter out: two words a slip apart share one of these."""
    if not shortest <= len(word) <= LONGEST_NAME:
        return {word} - {""}
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
