"""Outcomes of a part, and the outcome of a request that follows from those of its parts."""

from collections.abc import Iterable
from enum import StrEnum


class Outcome(StrEnum):
    DISCLOSED = "disclosed"
    PARTLY_WITHHELD = "partly_withheld"
    WITHHELD = "withheld"
    NOT_HELD = "not_held"
    NCND = "ncnd"
    OVER_COST_LIMIT = "over_cost_limit"
    VEXATIOUS = "vexatious"
    REPEATED = "repeated"
    TRANSFERRED = "transferred"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"

    @property
    def label(self) -> str:
        """The words on the page."""
        return _LABELS[self]

    @property
    def is_refusal(self) -> bool:
        """Whether the requester is owed a refusal notice for it."""
        return self in _REFUSALS

    @property
    def held_from_publication(self) -> bool:
        """Whether a log entry is held by default rather than scheduled."""
        return self in (Outcome.NCND, Outcome.VEXATIOUS, Outcome.REPEATED)


_LABELS = {
    Outcome.DISCLOSED: "Disclosed",
    Outcome.PARTLY_WITHHELD: "Partly withheld",
    Outcome.WITHHELD: "Withheld",
    Outcome.NOT_HELD: "Information not held",
    Outcome.NCND: "Neither confirm nor deny",
    Outcome.OVER_COST_LIMIT: "Over the cost limit",
    Outcome.VEXATIOUS: "Vexatious request",
    Outcome.REPEATED: "Repeated request",
    Outcome.TRANSFERRED: "Transferred",
    Outcome.WITHDRAWN: "Withdrawn",
    Outcome.LAPSED: "Lapsed",
}
_REFUSALS = frozenset(
    {
        Outcome.PARTLY_WITHHELD,
        Outcome.WITHHELD,
        Outcome.NCND,
        Outcome.OVER_COST_LIMIT,
        Outcome.VEXATIOUS,
        Outcome.REPEATED,
    }
)
_GIVES_INFORMATION = frozenset({Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD})
_ENDED_EARLY = (Outcome.TRANSFERRED, Outcome.WITHDRAWN, Outcome.LAPSED)
_GRAVEST_FIRST = (
    Outcome.NCND,
    Outcome.WITHHELD,
    Outcome.OVER_COST_LIMIT,
    Outcome.VEXATIOUS,
    Outcome.REPEATED,
    Outcome.NOT_HELD,
)


def outcome_of_request(outcomes: Iterable[Outcome]) -> Outcome:
    """The outcome of the whole request from its parts' outcomes, in any order; raises ValueError without parts.

    Anything given together with anything refused is "partly withheld"; a part that is not held beside
    information disclosed in full leaves the request disclosed, since nothing that is held was kept back.
    Parts that were withdrawn, lapsed or transferred decide only when there is nothing else.
    """
    found = set(outcomes)
    if not found:
        raise ValueError("a request without parts has no outcome")
    answered = found - set(_ENDED_EARLY)
    if not answered:
        return next(outcome for outcome in _ENDED_EARLY if outcome in found)
    if answered & _GIVES_INFORMATION:
        refused = any(outcome.is_refusal for outcome in answered)
        return Outcome.PARTLY_WITHHELD if refused else Outcome.DISCLOSED
    return next(outcome for outcome in _GRAVEST_FIRST if outcome in answered)
