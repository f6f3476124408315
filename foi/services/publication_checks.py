"""The checks that stand before publication: every package registers its own, and a missing one holds the entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Check = Callable[[int, Sequence[str], Sequence[bytes]], list[str]]
"""``check(case_id, texts, files)``: reasons against publishing, in words that quote nothing withheld."""

REQUIRED = frozenset({"redaction", "disclosure_log"})

_checks: dict[str, Check] = {}


def register(name: str, check: Check) -> None:
    _checks[name] = check


def before_publication(case_id: int, texts: Sequence[str], files: Sequence[bytes]) -> list[str]:
    """Ask every registered check; no reason at all means that it may be published.

    A check that fails to run is a reason too: publication is never the result of a fault.
    """
    reasons = [f"The {name} check is missing." for name in sorted(REQUIRED - _checks.keys())]
    for name, check in sorted(_checks.items()):
        try:
            reasons += check(case_id, texts, files)
        except Exception as fault:
            reasons.append(f"The {name} check could not be made ({type(fault).__name__}).")
    return reasons
