"""What goes into a burn and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TypeAlias

from redaction.engine.limits import Unusable
from redaction.rules.geometry import Box


class CannotBurn(Unusable):
    """The file opens, but nothing safe can be made of it: the message says why in plain words."""


class Edition(StrEnum):
    """How the redacted document looks: re-typeset with fixed labels, or like the original."""

    ACCESSIBLE = "accessible"
    FACSIMILE = "facsimile"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to empty, and the text that stands in the gap, e.g. ``[name withheld: section 40(2)]``."""

    box: Box
    label: str


@dataclass(frozen=True, slots=True)
class Term:
    """One line of a terms file. ``line`` names it in messages, which never quote what is withheld."""

    line: int
    kind: str
    text: str
    label: str = "[information withheld]"

    @property
    def line_text(self) -> str:
        """The term as written in a terms file."""
        return self.text if self.kind == "words" else f"{self.kind}:{self.text}"


# The words of a picture, with boxes in parts of its sides (0 to 1).
Reading: TypeAlias = tuple[tuple[str, Box], ...]


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with one document.

    ``readings`` are the words in its pictures, by :attr:`Picture.key`. ``as_pictures`` are pages that cannot be taken
    apart safely: each becomes a picture, blackened, with what is left of its words behind it. So do ``doubted`` pages,
    which the proof refused as they were made; behind these stand the words that a machine reads in the picture.
    """

    marks: tuple[Mark, ...]
    terms: tuple[Term, ...]
    edition: Edition
    title: str
    language: str
    readings: Mapping[str, Reading] = field(default_factory=dict)
    as_pictures: frozenset[int] = frozenset()
    doubted: frozenset[int] = frozenset()

    @property
    def whole_pictures(self) -> frozenset[int]:
        return self.as_pictures | self.doubted


@dataclass(frozen=True, slots=True)
class Unread:
    """A picture whose words nobody has read yet: a PNG, and the resolution at which it was cut."""

    key: str
    png: bytes
    dpi: int


@dataclass(frozen=True, slots=True)
class Entangled:
    """Pages on which other words would lie under a gap."""

    pages: frozenset[int]


@dataclass(slots=True)
class PageReport:
    """What became of one page. ``bits``: what its most telling gap tells of a name, by size or by where lines break."""

    number: int
    is_picture: bool = False
    pictures: int = 0
    gaps: int = 0
    removed_glyphs: int = 0
    hidden_glyphs: int = 0
    bits: float = 0.0
    gives_away: str = "nothing"


@dataclass(frozen=True, slots=True)
class SecondTry:
    """The proof refused the file as it was first made, ``because`` of what it found; so ``pages`` became pictures.

    ``pages`` are those of the original. ``failed``: why that gave no file either; the report is then the first one's.
    """

    pages: tuple[int, ...]
    because: tuple[str, ...]
    failed: str = ""


@dataclass(slots=True)
class BurnReport:
    """What was done, in counts: no text of the document is in it."""

    edition: Edition
    pages: list[PageReport] = field(default_factory=list)
    dropped: dict[str, int] = field(default_factory=dict)
    hits: dict[int, int] = field(default_factory=dict)
    placed: tuple[Box, ...] = ()
    original_words: int = 0
    notes: list[str] = field(default_factory=list)
    second_try: SecondTry | None = None

    @property
    def picture_pages(self) -> tuple[int, ...]:
        return tuple(page.number for page in self.pages if page.is_picture)

    @property
    def merged_boxes(self) -> tuple[Box, ...]:
        """The boxes as drawn in the output (facsimile only)."""
        return self.placed

    @property
    def bits(self) -> float:
        return max((page.bits for page in self.pages), default=0.0)

    def drop(self, what: str, count: int = 1) -> None:
        if count:
            self.dropped[what] = self.dropped.get(what, 0) + count

    def as_dict(self) -> Mapping[str, object]:
        return {**asdict(self), "picture_pages": self.picture_pages, "bits": self.bits}


@dataclass(frozen=True, slots=True)
class Burned:
    """The finished file, its HTML (accessible edition only), and the report.

    ``origins``: for each page of the file, the pages of the original of which something stands on it.
    """

    pdf: bytes
    html: str | None
    report: BurnReport
    origins: tuple[tuple[int, ...], ...] = ()
