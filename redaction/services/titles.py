"""A document's title, which leaves with its redacted file: in the file's name, the letter and the disclosure log."""

from __future__ import annotations

from foi.core.errors import Incomplete
from redaction.engine.model import NoModel
from redaction.engine.pipeline import detect
from redaction.engine.readers.plain import from_text


def seems_to_name(title: str) -> list[str]:
    """The words of ``title`` that look like somebody's name, number or address, certain or not.

    Found by the rules alone, so that no page waits for a language model: a person reads the title as well.
    """
    return [title[span.start : span.end] for span in detect(from_text(title), model=NoModel()).spans]


def demand_harmless(title: str, *, is_meant: bool) -> None:
    """Raise ``Incomplete`` where the title seems to name somebody and nobody has said that it may."""
    if not is_meant and seems_to_name(title):
        raise Incomplete(
            "The title seems to name somebody, and it is published with the file. "
            "Change it, or confirm below that the name may be public.",
            field="is_title_meant",
        )
