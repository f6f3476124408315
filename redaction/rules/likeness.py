"""How much of two texts is the same: the share of their runs of five words that both have (Broder's resemblance)."""

from __future__ import annotations

import re

ALIKE = 0.7
"""From here on two documents are shown as almost the same."""
_RUN = 5
_WORD = re.compile(r"\w+")


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every five words in sequence, case aside; of a shorter text all its words."""
    words = _WORD.findall(text.casefold())
    return frozenset(tuple(words[at : at + _RUN]) for at in range(max(len(words) - _RUN + 1, 1)))


def likeness(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """From 0, nothing in common, to 1, the same words in the same order."""
    return len(one & other) / max(len(one | other), 1)
