"""Tables of redaction. Importing this package knows them all."""

from redaction.models import decision, document, marked_copy, person, redacted_file, schedule, suggestion

__all__ = ["decision", "document", "marked_copy", "person", "redacted_file", "schedule", "suggestion"]
