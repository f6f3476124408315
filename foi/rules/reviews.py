"""Internal reviews: whether a request for one is valid and in time, who may decide it, what can come of it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from foi.rules.missing import Missing
from foi.rules.regimes import FOISA, Regime


class ReviewResult(StrEnum):
    """What a review decided about a part: a fresh decision, as at the day of the request."""

    DECISION_UPHELD = "decision_upheld"
    DECISION_MODIFIED = "decision_modified"
    DECISION_OVERTURNED = "decision_overturned"
    DECISION_REACHED = "decision_reached"
    VEXATIOUS = "vexatious"
    NEVER_OBLIGED = "never_obliged"

    @property
    def label(self) -> str:
        """The words on the page; never a bare "upheld", which may be read of the complaint."""
        return _LABELS[self]


_LABELS = {
    ReviewResult.DECISION_UPHELD: "We uphold our decision",
    ReviewResult.DECISION_MODIFIED: "We uphold our decision with changes",
    ReviewResult.DECISION_OVERTURNED: "We replace our decision",
    ReviewResult.DECISION_REACHED: "We have now reached a decision",
    ReviewResult.VEXATIOUS: "We refuse to review because the requirement for a review is vexatious",
    ReviewResult.NEVER_OBLIGED: "We refuse to review because section 14 does not oblige us to answer the request",
}


def results(regime: Regime) -> tuple[ReviewResult, ...]:
    """The results that exist: only FOISA lets a review itself be refused, on either ground of s.21(8)."""
    return tuple(result for result in ReviewResult if regime is FOISA or result not in _REFUSED)


_REFUSED = frozenset({ReviewResult.VEXATIOUS, ReviewResult.NEVER_OBLIGED})
"""FOISA s.21(8)(a): the requirement is vexatious; (b): s.14 did not oblige us to comply with the request."""


class Timeliness(StrEnum):
    IN_TIME = "in time"
    LATE_MAY_ACCEPT = "late, may be accepted"


def timeliness(asked_on: date, last_day: date) -> Timeliness:
    """A review asked for late may still be done: FOISA s.20(6), and by good practice under the other regimes."""
    return Timeliness.IN_TIME if asked_on <= last_day else Timeliness.LATE_MAY_ACCEPT


_FOISA_FIELDS = (
    ("requester_name", "s.20(3)(b)", "The requester's name is missing."),
    ("address", "s.20(3)(b)", "An address for correspondence is missing."),
    ("request", "s.20(3)(c)(i)", "It does not say which request it is about."),
    ("dissatisfaction", "s.20(3)(c)(ii)", "It does not say what the requester is dissatisfied with."),
)
_ANY_FIELDS = {
    "FOIA": (("dissatisfaction", "section 45 Code of Practice, part 5", "It expresses no dissatisfaction."),),
    "EIR": (("dissatisfaction", "reg 11(1)", "It does not say where we failed to comply."),),
    "EISR": (("dissatisfaction", "reg 16(1)", "It does not say where we failed to comply."),),
    "FOISA": _FOISA_FIELDS,
}


def missing_from_request(regime: Regime, facts: Mapping[str, str]) -> tuple[Missing, ...]:
    """What a request for review lacks to be valid; only FOISA is strict about its form."""
    return tuple(
        Missing(field, section, message)
        for field, section, message in _ANY_FIELDS[regime.code]
        if not facts.get(field, "").strip()
    )


def may_decide(reviewer_id: int, decider_ids: frozenset[int]) -> bool:
    """Nobody reviews a decision that they had a hand in; there is no override."""
    return reviewer_id not in decider_ids
