"""What is taken out of a file that has no pages: its text, what does not show in it, and its attachments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

from redaction.engine.limits import Unusable

ANNEX_FORMAT = "candour.annex/1"


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one sort that do not show when the file is opened: "Comments", "Deleted text"."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """``body``: HTML of a few plain elements (``web_page.cleaned``)."""

    body: str
    annex: tuple[Section, ...] = ()
    attachments: tuple[Attachment, ...] = ()


def section(title: str, lines: Iterable[str]) -> tuple[Section, ...]:
    """One section, or none where nothing is in it; every line once."""
    said = tuple(dict.fromkeys(words for line in lines if (words := " ".join(line.split()))))
    return (Section(title, said),) if said else ()


def paragraphs(text: str) -> str:
    """Plain text as HTML: its lines, each a paragraph."""
    return "".join(f"<p>{escape(line.strip())}</p>" for line in text.splitlines() if line.strip())


def annex_file(annex: Sequence[Section]) -> bytes:
    """What does not show in a file, as the original of a document of its own."""
    content = {"format": ANNEX_FORMAT, "sections": [asdict(one) for one in annex]}
    return json.dumps(content, ensure_ascii=False, sort_keys=True).encode()


def sections_of(content: Iterable[dict[str, Any]]) -> tuple[Section, ...]:
    """Sections as they are kept in a document's inventory."""
    return tuple(Section(str(one["title"]), tuple(map(str, one["lines"]))) for one in content)


def read_annex(data: bytes) -> Opened:
    """Raises ``Unusable`` for what ``annex_file`` did not write."""
    try:
        content = json.loads(data)
        annex = sections_of(content["sections"])
    except (ValueError, KeyError, TypeError) as error:
        raise Unusable("This is no list of what does not show in a file.") from error
    parts = (
        f"<h2>{escape(one.title)}</h2>" + "".join(f"<p>{escape(line)}</p>" for line in one.lines)
        for one in annex
    )
    return Opened("".join(parts))
