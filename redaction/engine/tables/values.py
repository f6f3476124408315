"""Values of cells as text, as a CSV holds them."""

from __future__ import annotations

from datetime import date, datetime, time

_EXACT = 1e15
"""Above it a number in a cell is no whole number any more, whatever it looks like."""


def as_text(value: object) -> str:
    """ISO dates, numbers in full, TRUE and FALSE; characters that no table may hold become spaces."""
    match value:
        case None:
            text = ""
        case bool():
            text = "TRUE" if value else "FALSE"
        case float():
            text = str(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)
        case datetime():
            is_day = value.time() == time()
            text = value.date().isoformat() if is_day else value.isoformat(sep=" ", timespec="seconds")
        case date() | time():
            text = value.isoformat()
        case _:
            text = tidy(str(value))
    return text


def tidy(text: str) -> str:
    if text.isprintable():
        return text.strip()
    kept = "".join(character if character >= " " or character in "\n\t" else " " for character in text)
    return kept.replace("\r\n", "\n").strip()
