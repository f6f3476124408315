"""A file in, the personal data in it out: bytes -> source document -> spans and people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from redaction.engine.detectors.agreement import settle
from redaction.engine.detectors.base import Detector, Reading
from redaction.engine.detectors.beside_names import BesideNames
from redaction.engine.detectors.company import in_company
from redaction.engine.detectors.context import is_titled_surname, sightings
from redaction.engine.detectors.courtesy_titles import with_courtesy_title
from redaction.engine.detectors.initials import Initials
from redaction.engine.detectors.known_people import KnownPeople, LikelyPeople
from redaction.engine.detectors.language_model import LanguageModelNames
from redaction.engine.detectors.own_initials import OwnInitials
from redaction.engine.detectors.registry import NAMES, PATTERNS
from redaction.engine.detectors.terms import demote, listed
from redaction.engine.detectors.usage import is_likely_name
from redaction.engine.detectors.web_address import WebAddress
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
    """What a scan found.

    ``register`` holds the people that the spans' ``person`` keys point to, with their mentions counted, and
    what could not be told apart; ``model`` says which language model ran, for the page and the certificate.
    """

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
        raise Unreadable("The file is called a PDF but is none. Save it as a PDF again where it was made.")
    return read_text(data)


def detect(
    source: SourceDocument,
    *,
    known_people: Sequence[Person] = (),
    allow: Iterable[str] = (),
    deny: Iterable[str] = (),
    model: LanguageModel | None = None,
    without: frozenset[str] = frozenset(),
) -> Findings:
    """All personal data found in ``source``, in order of place, none overlapping.

    ``known_people`` (of the case) are looked for and keep their keys; ``deny`` terms are hits wherever they
    stand; ``allow`` terms demote a hit to "check" and never hide it; ``without`` names detectors to leave out.
    """
    model = model or load_model()
    reading = Reading(source.text)
    rules = [one for one in (*PATTERNS, *NAMES) if one.name not in without]
    ruled = [*_found(rules, reading), *listed(reading, deny)]
    modelled = LanguageModelNames(model)
    first = merge(settle(reading, ruled, [] if modelled.name in without else modelled.find(reading)))
    people = register(sightings(source.text, [span for span in first if _is_sure_name(span)]), known_people)
    likely = register(
        sightings(source.text, [span for span in first if is_likely_name(reading.tokens, span)])
    )
    letters = [source.text[span.start : span.end] for span in first if span.label is Label.INITIALS]
    letters += [made for person in likely.people for made in person.initials]
    given = [source.text[span.start : span.end] for span in first if OwnInitials.name in span.detectors]
    initials = Initials(people, letters, given)
    second = (KnownPeople(people), LikelyPeople(likely), initials, WebAddress(people))
    known = [one for one in second if one.name not in without]
    named = in_company(source.text, merge([*first, *_found(known, reading)]))
    beside = [] if BesideNames.name in without else BesideNames(named).find(reading)
    spans = merge([*named, *beside])
    spans = [with_courtesy_title(source.text, _with_person(source.text, span, people)) for span in spans]
    return Findings(tuple(demote(source.text, spans, allow)), _counted(people, spans), model.name)


def _found(detectors: Iterable[Detector], reading: Reading) -> list[Span]:
    return [span for detector in detectors for span in detector.find(reading)]


def _is_sure_name(span: Span) -> bool:
    return span.label in NAME_LABELS and span.label is not Label.INITIALS and span.tier is Tier.CERTAIN


def _with_person(text: str, span: Span, people: Register) -> Span:
    """The span with its person, where exactly one fits."""
    if span.label not in NAME_LABELS:
        return span
    written = text[span.start : span.end]
    if span.label is Label.INITIALS:
        fitting = people.with_initials(written.replace(".", ""))
    else:
        fitting = people.find(written, is_surname=is_titled_surname(text, span))
    return replace(span, person=fitting[0].key) if len(fitting) == 1 else span


def _counted(people: Register, spans: Sequence[Span]) -> Register:
    """The people who are mentioned, with how often."""
    mentions = Counter(span.person for span in spans if span.person)
    mentioned = [replace(one, mentions=mentions[one.key]) for one in people.people if mentions[one.key]]
    keys = {person.key for person in mentioned}
    doubts = tuple(doubt for doubt in people.doubts if keys & {doubt.person, *doubt.people})
    return Register(tuple(mentioned), doubts)
