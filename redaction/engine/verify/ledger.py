"""What the verifier finds, channel by channel. Messages name a term by its number or line, never by its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from redaction.rules.residue import Matcher, without_label_words


class Channel(StrEnum):
    """Where something withheld can survive. The values are those of the certificate."""

    BYTES = "bytes outside and between objects, earlier revisions, unused objects"
    TEXT = "text as several readers take it from the page"
    CONTENT = "page content: operators, comments, marked content, forms, patterns"
    OBJECTS = "names, strings and streams of every object"
    METADATA = "document information and metadata"
    INTERACTIVE = "annotations, fields, signatures, scripts, actions"
    ATTACHMENTS = "attached files"
    NAVIGATION = "bookmarks, destinations, labels, layers"
    STRUCTURE = "structure tree and alternative texts"
    FONTS = "font names, character maps and programs"
    PICTURES = "words in pictures"
    PICTURE_DATA = "data kept with pictures, and codes in them"
    PAGE_PICTURE = "words in the picture of the page, as shown and unveiled"
    BOXES = "what is under the boxes"


class Kind(StrEnum):
    """What a finding means."""

    LEAK = "leak"
    """Something withheld shows, or could."""
    NOT_ALLOWED = "not allowed"
    """Read, and nothing withheld in it, but a file that leaves has no such part."""
    NOT_CHECKED = "not checked"
    """Nobody can tell what is there."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong. ``page`` counts from 1, 0 is the file as a whole; ``term`` (from 0) is what shows.

    ``goes_on``: it begins on that page, and ends on the next.
    """

    channel: Channel
    page: int
    message: str
    kind: Kind
    term: int | None = None
    goes_on: bool = False

    @property
    def is_leak(self) -> bool:
        return self.kind is Kind.LEAK


@dataclass(frozen=True, slots=True)
class ChannelResult:
    """Whether a channel was examined, by what, and how many findings it gave."""

    channel: Channel
    checked: bool
    by: tuple[str, ...]
    findings: int


class Ledger:
    """Collects findings, each once, and what was examined by which engine."""

    def __init__(self, matcher: Matcher, names: tuple[str, ...] = ()) -> None:
        self.matcher = matcher
        self._names = names
        self.findings: dict[Finding, None] = {}
        self._examined: dict[Channel, dict[str, None]] = {}
        self._seen: set[tuple[Channel, int, int]] = set()

    def examined(self, channel: Channel, by: str) -> None:
        self._examined.setdefault(channel, {})[by] = None

    def examined_by(self, channel: Channel) -> tuple[str, ...]:
        return tuple(self._examined.get(channel, ()))

    def read(
        self,
        channel: Channel,
        page: int,
        text: str,
        where: str,
        *,
        hidden: bool = False,
        goes_on: bool = False,
    ) -> bool:
        """Look for the terms in ``text`` found ``where``; True when one shows. ``hidden``: nobody reads it there."""
        hits = self.matcher.find_hidden(text) if hidden else self.matcher.find(text)
        for term in sorted({hit.term for hit in hits}):
            self.leak(channel, page, where, term, goes_on=goes_on)
        return bool(hits)

    def read_bytes(self, channel: Channel, page: int, data: bytes, where: str) -> None:
        """Look for the terms in bytes that need not be text."""
        for term in sorted(self.matcher.find_in_bytes(data)):
            self.leak(channel, page, where, term)

    def read_picture(
        self, channel: Channel, page: int, words: list[str], where: str, known: str = ""
    ) -> None:
        """Look for the terms in words that a machine read off a picture, and may have misread.

        ``known``: the page's text; a word that stands in it was not misread.
        """
        words = without_label_words(words, known)
        self.read(channel, page, " ".join(words), where)
        for term in sorted(self.matcher.find_misread(words, known)):
            self.leak(channel, page, where, term)

    def take(self, findings: tuple[Finding, ...], examined: tuple[ChannelResult, ...]) -> None:
        """Go on from what another process found."""
        for finding in findings:
            if finding.term is not None:
                self._seen.add((finding.channel, finding.page, finding.term))
            self._add(finding)
        for result in examined:
            for engine in result.by:
                self.examined(result.channel, engine)

    def leak(self, channel: Channel, page: int, where: str, term: int, *, goes_on: bool = False) -> None:
        if (channel, page, term) not in self._seen:
            self._seen.add((channel, page, term))
            name = self._names[term] if term < len(self._names) else f"term {term + 1}"
            self._add(Finding(channel, page, f"{name} shows in {where}", Kind.LEAK, term, goes_on))

    def exposed(self, channel: Channel, page: int, message: str) -> None:
        self._add(Finding(channel, page, message, Kind.LEAK))

    def not_allowed(self, channel: Channel, page: int, message: str) -> None:
        self._add(Finding(channel, page, message, Kind.NOT_ALLOWED))

    def unchecked(self, channel: Channel, page: int, message: str) -> None:
        self._add(Finding(channel, page, message, Kind.NOT_CHECKED))

    def _add(self, finding: Finding) -> None:
        self.findings[finding] = None

    def results(self, expected: tuple[Channel, ...]) -> tuple[ChannelResult, ...]:
        counted = [finding.channel for finding in self.findings]
        return tuple(
            ChannelResult(
                channel, channel in self._examined, self.examined_by(channel), counted.count(channel)
            )
            for channel in expected
        )
