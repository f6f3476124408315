"""A file in, the personal data in it out: bytes -> source document -> spans and people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from redaction.engine.detectors.base import Reading
from redaction.engine.detectors.context import sighting
from redaction.engine.detectors.initials import Initials
from redaction.engine.detectors.known_people import KnownPeople
from redaction.engine.detectors.registry import PATTERNS, name_detectors
from redaction.engine.detectors.terms import demote, listed
from redaction.engine.model import LanguageModel, load_model
from redaction.engine.readers.pdf import Ocr, read_pdf
from redaction.engine.readers.plain import read_text
from redaction.engine.readers.unreadable import Unreadable
from redaction.engine.source import SourceDocument
from redaction.rules.labels import NAME_LABELS, Label
from redaction.rules.merging import merge
from redaction.rules.people import Person, Register, register
from redaction.rules.spans import Span, Tier

__all__ = ["Findings", "Unreadable", "detect", "load_model", "read"]


@dataclass(frozen=True)
class Findings:
    """What a scan found. ``model`` says which language model ran, in words for the page and the certificate."""

    spans: tuple[Span, ...]
    register: Register
    model: str

    @property
    def people(self) -> tuple[Person, ...]:
        return self.register.people


def read(data: bytes, filename: str, *, ocr: Ocr | None = None) -> SourceDocument:
    """The document in ``data``, its format told by its first bytes; ``filename`` only catches a wrong ending.

    Raises ``Unreadable`` with words for the officer: encrypted, broken, empty, not what it says.
    """
    if not data:
        raise Unreadable("The file is empty.")
    if b"%PDF-" in data[:1024]:
        return read_pdf(data, ocr=ocr)
    if filename.casefold().endswith(".pdf"):
        raise Unreadable(
            "The file is called a PDF but is none. Open it where it was made and save it as PDF again."
        )
    return read_text(data)


def detect(
    source: SourceDocument,
    *,
    known_people: Sequence[Person] = (),
    allow: Iterable[str] = (),
    deny: Iterable[str] = (),
    model: LanguageModel | None = None,
) -> Findings:
    """All personal data found in ``source``, in order of place, none overlapping.

    ``known_people`` (of the case) are looked for and keep their keys; ``deny`` terms are hits wherever they
    stand; ``allow`` terms demote a hit to "check" and never hide it.
    """
    model = model or load_model()
    reading = Reading(source.text)
    patterns = [span for detector in PATTERNS for span in detector.find(reading)]
    patterns += listed(reading, deny)
    names = [span for detector in name_detectors(model) for span in detector.find(reading)]
    first = merge([*patterns, *names])
    people = register((sighting(source.text, span) for span in first if _is_name(span)), known_people)
    known = KnownPeople(people).find(reading) + Initials(people).find(reading)
    spans = merge([*first, *known])
    return Findings(
        tuple(demote(source.text, [_with_person(source.text, span, people) for span in spans], allow)),
        people,
        model.name,
    )


def _is_name(span: Span) -> bool:
    return span.label in NAME_LABELS and span.label is not Label.INITIALS and span.tier is Tier.CERTAIN


def _with_person(text: str, span: Span, people: Register) -> Span:
    """The span with its person, where exactly one fits."""
    if span.label not in NAME_LABELS:
        return span
    written = text[span.start : span.end]
    if span.label is Label.INITIALS:
        fitting = people.with_initials(written.replace(".", ""))
    else:
        fitting = people.find(written, is_surname=sighting(text, span).is_surname)
    return replace(span, person=fitting[0].key) if len(fitting) == 1 else span
