"""Why an entry is held, and how it may move on, in one table."""

from __future__ import annotations

from enum import StrEnum


class EntryStatus(StrEnum):
    SCHEDULED = "SCHEDULED"
    HELD = "HELD"
    PUBLISHED = "PUBLISHED"
    WITHDRAWN = "WITHDRAWN"


S = EntryStatus
MOVES: dict[EntryStatus, frozenset[EntryStatus]] = {
    S.SCHEDULED: frozenset({S.HELD, S.PUBLISHED}),
    S.HELD: frozenset({S.SCHEDULED}),
    S.PUBLISHED: frozenset({S.WITHDRAWN}),
    S.WITHDRAWN: frozenset(),
}


def can_move(old: EntryStatus, new: EntryStatus) -> bool:
    return new in MOVES[old]


class HeldBecause(StrEnum):
    """Reasons that the system itself gives; a person gives a text."""

    OUTCOME = "The outcome is one that is never published by itself."
    OWN_DATA = "The response is about the requester’s own personal data."
    NO_ENTRY = "The entry has not been prepared."
    NOT_APPROVED = "The entry has not been signed off by a second person."
    CONTESTED = "A review, complaint or appeal about the response is under way."
    UNDELIVERED = "The response could not be delivered."


PERMANENT = frozenset({HeldBecause.OUTCOME, HeldBecause.OWN_DATA})
"""Held by default and never scheduled (neither confirm nor deny, own data, vexatious, repeated)."""
