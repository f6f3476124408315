"""The tabs of a case page. The upper packages hang theirs here, so that foi need not know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Panel:
    """``endpoint`` takes ``case_id``; ``order`` is from left to right; ``count`` gives a number to show, or None."""

    tab: str
    title: str
    endpoint: str
    order: int
    count: Callable[[int], int | None] | None = None


_panels: dict[str, Panel] = {}
_progress: dict[str, Callable[[int], dict[str, int | bool]]] = {}


def add(
    *,
    tab: str,
    title: str,
    endpoint: str,
    order: int,
    count: Callable[[int], int | None] | None = None,
) -> None:
    _panels[tab] = Panel(tab, title, endpoint, order, count)


def all_panels() -> list[Panel]:
    return sorted(_panels.values(), key=lambda panel: panel.order)


_also_to_sign: list[Callable[[int], list[tuple[str, str, bool]]]] = []


def add_to_sign(items: Callable[[int], list[tuple[str, str, bool]]]) -> None:
    """``items(case_id)``: what else an approver signs off: words, address, whether it is signed already."""
    _also_to_sign.append(items)


def also_to_sign(case_id: int) -> list[tuple[str, str, bool]]:
    return [item for items in _also_to_sign for item in items(case_id)]


_to_know: list[Callable[[int], list[tuple[str, str]]]] = []


def add_to_know(items: Callable[[int], list[tuple[str, str]]]) -> None:
    """``items(case_id)``: what whoever signs a response off should know of what does not go: words, address."""
    _to_know.append(items)


def to_know(case_id: int) -> list[tuple[str, str]]:
    return [item for items in _to_know for item in items(case_id)]


def tell_progress(name: str, facts: Callable[[int], dict[str, int | bool]]) -> None:
    """``facts(case_id)`` gives fields of ``foi.rules.next_step.CaseFacts`` that this package knows."""
    _progress[name] = facts


def progress_of(case_id: int) -> dict[str, int | bool]:
    found: dict[str, int | bool] = {}
    for facts in _progress.values():
        found |= facts(case_id)
    return found
