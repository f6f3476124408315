"""The checks that stand before sending and before publication: every package registers its own, none may be missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from foi.core.errors import NotAllowedNow

Check = Callable[[int, Sequence[str], Sequence[bytes]], list[str]]
"""``check(case_id, texts, files)``: reasons against publishing, in words that quote nothing withheld."""

SendingCheck = Callable[[int, Sequence[str]], list[str]]
"""``check(case_id, texts)``: reasons against sending what is attached to the case with these words."""

REQUIRED = frozenset({"redaction", "disclosure_log"})
REQUIRED_TO_SEND = frozenset({"redaction"})

_checks: dict[str, Check] = {}
_sending_checks: dict[str, SendingCheck] = {}


def register(name: str, check: Check) -> None:
    _checks[name] = check


def register_for_sending(name: str, check: SendingCheck) -> None:
    _sending_checks[name] = check


def demand_sendable(case_id: int, texts: Sequence[str]) -> None:
    """Raise ``NotAllowedNow`` where a check speaks against sending ``texts`` and the files of the case, or is missing.

    Asked again at every step on the way out: somebody may be withheld after a file was approved.
    """
    reasons = [f"The {name} check is missing." for name in sorted(REQUIRED_TO_SEND - _sending_checks.keys())]
    for _, check in sorted(_sending_checks.items()):
        reasons += check(case_id, texts)
    if reasons:
        raise NotAllowedNow(" ".join(reasons))


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
