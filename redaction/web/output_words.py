"""What the certificate of an output says, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from foi.core.http.words import plural


def remains_words(remains: Mapping[str, int]) -> str:
    """What is left, by category: "3 names, 1 postcode"."""
    if not remains:
        return "No names or other personal data that the search for them recognises."
    many = {"address": "addresses", "date of birth": "dates of birth"}
    return ", ".join(plural(number, words, many.get(words, "")) for words, number in remains.items()) + "."


@dataclass(frozen=True, slots=True)
class Checked:
    """One channel of the proof."""

    what: str
    by: str


def proof_words(verification: Mapping[str, Any]) -> Sequence[Checked]:
    """Every channel that was examined, and by what."""
    return [
        Checked(str(channel["channel"]), ", ".join(channel["by"]) or "nothing of that sort is in the file")
        for channel in verification.get("channels", ())
        if channel.get("checked")
    ]


def second_try(report: Mapping[str, Any]) -> str:
    """That pages became pictures since the check refused the file as it was made first, and why; empty if not."""
    told = report.get("second_try")
    if not told:
        return ""
    numbers = [str(number) for number in told["pages"]]
    whole = len(numbers) == len(report.get("pages") or ())
    pages = (
        "all pages" if whole and len(numbers) > 1 else f"page{'s' * (len(numbers) > 1)} {', '.join(numbers)}"
    )
    first, *others = told["because"]
    more = f", and {len(others)} more" if others else ""
    one = len(numbers) == 1
    taken = "was taken as a picture" if one else "were taken as pictures"
    return (
        f"As it was first made, the file did not pass its check: {first}{more}. So {pages} of the original {taken}, "
        f"with the words that a machine reads in {'it' if one else 'them'}, and the file was made and checked anew."
    )


def gives_away(report: Mapping[str, Any]) -> str:
    """What the widest gap tells of a name, in words."""
    bits = float(report.get("bits") or 0.0)
    pages = report.get("pages") or []
    worst: Mapping[str, Any] = max(pages, key=lambda page: page.get("bits", 0.0), default={})
    words = str(worst.get("gives_away") or "nothing")
    return (
        f"{bits:.1f} bits: {words}" if bits else "Nothing: the size of a gap does not tell what stood in it."
    )
