"""How well a scan did against gold spans: recall first, since a missed mention is a leak.

A mention is found when every word of it lies inside spans of the scan, whatever their label. An entity is
found when all its mentions are. A document is clean when nothing in it was missed. Precision is over words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from redaction.rules.word_set import word_set

_WORD = re.compile(r"[^\W_]+(?:['’.\-@/_+][^\W_]+)*")
# Titles and ranks taken in along with a name are neither demanded nor counted as false.
_NEUTRAL = word_set(
    """
    mr mrs ms miss mx dr prof sir dame lord lady rev cllr cllrs councillor councillors pc pcso ps wpc
    sgt sergeant insp inspector ch chief ci cc dcc acc dc ds di dci dsu dcs supt superintendent ac tcc t
    officer constable police colonel col mp md qc kc obe cbe mbe cb deputy dob tel email nino no number
    """
)


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """One mention an annotator marked. ``optional`` ones are neither demanded nor punished."""

    start: int
    end: int
    label: str
    entity: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class FoundSpan:
    """One span of the scan that is scored."""

    start: int
    end: int
    label: str


@dataclass
class LabelScore:
    mentions: int = 0
    found: int = 0
    right_label: int = 0


@dataclass(frozen=True, slots=True)
class Miss:
    document: str
    label: str
    start: int
    end: int


@dataclass
class Score:
    """Running totals over documents; the figures are properties, ``nan`` where nothing was counted."""

    documents: int = 0
    clean: int = 0
    words: int = 0
    entities: int = 0
    entities_found: int = 0
    right_words: int = 0
    wrong_words: int = 0
    labels: dict[str, LabelScore] = field(default_factory=lambda: defaultdict(LabelScore))
    misses: list[Miss] = field(default_factory=list)
    false: list[Miss] = field(default_factory=list)

    @property
    def mentions(self) -> int:
        return sum(label.mentions for label in self.labels.values())

    @property
    def recall(self) -> float:
        return _share(sum(label.found for label in self.labels.values()), self.mentions)

    @property
    def precision(self) -> float:
        return _share(self.right_words, self.right_words + self.wrong_words)

    @property
    def entity_recall(self) -> float:
        return _share(self.entities_found, self.entities)

    def add(self, identifier: str, text: str, gold: Sequence[GoldSpan], found: Sequence[FoundSpan]) -> None:
        """Count one document in."""
        demanded = [span for span in gold if not span.optional]
        cover = _mask(found, len(text))
        entities: dict[str, list[bool]] = defaultdict(list)
        missed = 0
        for number, span in enumerate(demanded):
            hit = all(all(cover[start:end]) for start, end in _words_of(text, span))
            self._count(identifier, span, found, hit=hit)
            entities[span.entity or f"#{number}"].append(hit)
            missed += not hit
        self.documents += 1
        self.clean += not missed
        self.words += sum(1 for _ in _words(text, 0, len(text)))
        self.entities += len(entities)
        self.entities_found += sum(all(hits) for hits in entities.values())
        self._count_precision(identifier, text, gold, found)

    def _count(self, identifier: str, span: GoldSpan, found: Sequence[FoundSpan], *, hit: bool) -> None:
        label = self.labels[span.label]
        label.mentions += 1
        label.found += hit
        touching = (one.label for one in found if one.start < span.end and span.start < one.end)
        label.right_label += hit and span.label in touching
        if not hit:
            self.misses.append(Miss(identifier, span.label, span.start, span.end))

    def _count_precision(
        self, identifier: str, text: str, gold: Sequence[GoldSpan], found: Sequence[FoundSpan]
    ) -> None:
        demanded = _mask([span for span in gold if not span.optional], len(text))
        optional = _mask([span for span in gold if span.optional], len(text))
        for span in found:
            words = list(_words(text, span.start, span.end))
            right = [any(demanded[start:end]) for start, end in words]
            spared = [any(optional[start:end]) for start, end in words]
            touches = any(right) or any(spared)
            wrong = sum(
                not (good or free or (touches and text[start:end].lower().strip(".") in _NEUTRAL))
                for (start, end), good, free in zip(words, right, spared, strict=True)
            )
            self.right_words += sum(right)
            self.wrong_words += wrong
            if wrong and not any(right):
                self.false.append(Miss(identifier, span.label, span.start, span.end))


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _WORD.finditer(text, start, end))


def _words_of(text: str, span: GoldSpan) -> list[tuple[int, int]]:
    return list(_words(text, span.start, span.end)) or [(span.start, span.end)]


def _mask(spans: Iterable[GoldSpan | FoundSpan], length: int) -> bytearray:
    cover = bytearray(length)
    for span in spans:
        start, end = max(0, span.start), min(length, span.end)
        cover[start:end] = b"\1" * max(0, end - start)
    return cover


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
