"""News that travels up: in the same transaction, and a failing handler fails the act that told it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

EventT = TypeVar("EventT")

_handlers: dict[type, list[Callable[..., None]]] = defaultdict(list)


def subscribe(event: type[EventT], handler: Callable[[EventT], None]) -> None:
    """Call ``handler`` on each ``event``; subscribing twice changes nothing."""
    if handler not in _handlers[event]:
        _handlers[event].append(handler)


def emit(event: object) -> None:
    """Tell every subscriber now."""
    for handler in _handlers[type(event)]:
        handler(event)
