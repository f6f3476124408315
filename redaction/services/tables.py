"""The rows of an output that is a table, as whoever approves it sees them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from redaction.engine.limits import LIMITS
from redaction.models.redacted_file import RedactedFile
from redaction.rules.table_pages import page_of
from redaction.services import desk


def page_of_output(redacted: RedactedFile, number: int) -> Sequence[list[str]]:
    """One page of the file itself, read as whoever receives it would. Our own bytes, so no wall is needed."""
    text = desk.burned_store().get(redacted.sha256).decode()
    csv.field_size_limit(LIMITS.upload_bytes)
    return page_of(list(csv.reader(io.StringIO(text, newline=""))), number)
