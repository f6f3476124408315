"""Tables of foi. Importing this package knows them all."""

from foi.models import (
    audit,
    authority,
    calendar_change,
    case,
    clock_event,
    contribution,
    cost,
    letter,
    promise,
    requester,
    response,
    review,
    search_request,
    task,
    user,
    withholding,
)

__all__ = [
    "audit",
    "authority",
    "calendar_change",
    "case",
    "clock_event",
    "contribution",
    "cost",
    "letter",
    "promise",
    "requester",
    "response",
    "review",
    "search_request",
    "task",
    "user",
    "withholding",
]
