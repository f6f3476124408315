"""Tables of redaction. Importing this package knows them all."""

from redaction.models import decision, document, person, redacted_file, schedule, suggestion

__all__ = ["decision", "document", "person", "redacted_file", "schedule", "suggestion"]
