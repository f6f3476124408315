"""From a proposal to a person's decision: what counts as decided, and what a group of findings is."""

from __future__ import annotations

from enum import StrEnum

from redaction.rules.labels import Label
from redaction.rules.spans import Tier


class Choice(StrEnum):
    """What a person chose for one finding. ``UNDECIDED`` takes an earlier choice back."""

    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    UNDECIDED = "UNDECIDED"


class State(StrEnum):
    """What a reviewer sees. The first two are proposals, whatever is ticked: a person has not confirmed them."""

    PROPOSED = "PROPOSED"
    CHECK = "CHECK"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"


class Origin(StrEnum):
    """Where a finding comes from. What a person drew or searched for goes when its decision is taken back."""

    SCAN = "scan"
    DRAWN = "drawn"
    SEARCH = "search"
    CONSISTENCY = "consistency"


PROPOSALS = frozenset({State.PROPOSED, State.CHECK})
OTHER = "INFORMATION"
"""The label of a box that a person drew over something that the engine has no label for."""


def state_of(choice: Choice | None, tier: Tier, *, inherited: bool) -> State:
    """The state of a finding from its newest decision.

    An inherited decision (made about the person in another document) is a proposal until it is confirmed here.
    """
    if choice in (Choice.ACCEPTED, Choice.REJECTED) and not inherited:
        return State(choice)
    return State.CHECK if tier is Tier.CHECK else State.PROPOSED


def is_gone(origin: Origin, choice: Choice | None) -> bool:
    """A person's own box, taken back: it is no finding any more (a proposal of the engine never goes)."""
    return origin in (Origin.DRAWN, Origin.SEARCH) and choice is Choice.UNDECIDED


def words_of(label: str) -> str:
    """The plain words for a finding's label, those a person chose included: "name", "information"."""
    return Label(label).plain if label in Label.__members__ else label.lower()


def group_key(person_id: int | None, label: str) -> str:
    """What is decided together: everything of one person, or everything of one sort that belongs to nobody."""
    return f"person-{person_id}" if person_id is not None else f"label-{label}"
