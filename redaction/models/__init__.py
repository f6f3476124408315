"""Tables of redaction. Importing this package knows them all."""

from redaction.models import (
    decision,
    document,
    listed,
    marked_copy,
    person,
    redacted_file,
    schedule,
    suggestion,
)

__all__ = [
    "decision",
    "document",
    "listed",
    "marked_copy",
    "person",
    "redacted_file",
    "schedule",
    "suggestion",
]
