"""What is withheld from a document and from a case: the words that must show nowhere, and where they are left.

The same words may be withheld in one place and rightly left in another (a surname that is also a word). Before a
document is submitted every such place has been put to a person; words that a person left somewhere are no proof of
a leak there any more, so they are not asked for in the output as a whole, but only under the boxes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from foi.core.db import db
from redaction.engine.source import SourceDocument, Word
from redaction.models.document import Document
from redaction.models.person import PersonAlias
from redaction.queries.findings import Finding, findings, findings_of_documents, newest_person_decisions
from redaction.rules.decisions import OTHER, Choice
from redaction.rules.geometry import Box
from redaction.rules.residue import Matcher
from redaction.services import marking

_FILLER = "\ua66e"
"""A letter of no name: it stands for what is withheld, so that words on either side of it do not run together."""
_FEWEST_WORDS = 3
"""A stretch that somebody boxed as a whole is looked for as a whole, when it is long enough to be recognised."""


@dataclass(frozen=True, slots=True)
class LeftIn:
    """Words that are withheld elsewhere stand at ``text[start:end]`` in what is left."""

    start: int
    end: int
    like: Finding | None
    """A finding with the same words; none where they are those of a person decided in another document."""
    term: str


def of_document(document: Document, found: Sequence[Finding]) -> dict[str, Finding | None]:
    """The words withheld from a document, from the others of its case, and those of every person withheld there."""
    terms: dict[str, Finding | None] = {}
    for person_id, decision in newest_person_decisions(document.case_id).items():
        if decision.choice == Choice.ACCEPTED:
            terms |= dict.fromkeys(_aliases(person_id))
    others = findings_of_documents([one for one in _documents(document.case_id) if one != document.id])
    for one in (*others, *found):
        if one.is_withheld and _is_term(one, _words(one)):
            terms[_words(one)] = one
    return {words: one for words, one in terms.items() if any(map(str.isalnum, words))}


def of_case(case_id: int) -> list[str]:
    """The words withheld in any document of the case and left in nowhere, for the check before publication."""
    found = findings_of_documents(_documents(case_id))
    withheld = {_words(one) for one in found if one.is_withheld and _is_term(one, _words(one))}
    for person_id, decision in newest_person_decisions(case_id).items():
        if decision.choice == Choice.ACCEPTED:
            withheld |= set(_aliases(person_id))
    left = {_words(one).casefold() for one in _left_by_people(case_id, found)}
    return sorted(words for words in withheld if words.casefold() not in left)


def _documents(case_id: int) -> Sequence[int]:
    return db.session.scalars(sa.select(Document.id).where(Document.case_id == case_id)).all()


def _left_by_people(case_id: int, found: Iterable[Finding]) -> list[Finding]:
    """What people chose to leave in, less whom a later act withheld everywhere: that act counts, here too."""
    decisions = newest_person_decisions(case_id)

    def is_overtaken(one: Finding) -> bool:
        about = decisions.get(one.suggestion.person_id or 0)
        return bool(
            about and one.decision and about.choice == Choice.ACCEPTED and one.decision.act_id < about.act_id
        )

    return [
        one for one in found if one.choice is Choice.REJECTED and not one.is_open and not is_overtaken(one)
    ]


def _words(finding: Finding) -> str:
    return " ".join(finding.suggestion.text.split())


def _is_term(finding: Finding, words: str) -> bool:
    return bool(words) and (finding.suggestion.label != OTHER or len(words.split()) >= _FEWEST_WORDS)


def _aliases(person_id: int) -> Sequence[str]:
    return db.session.scalars(sa.select(PersonAlias.text).where(PersonAlias.person_id == person_id)).all()


def left_in(
    source: SourceDocument, found: Sequence[Finding], terms: dict[str, Finding | None]
) -> list[LeftIn]:
    """Every place in what is not withheld where withheld words stand."""
    listed = list(terms)
    kept = _kept(source, [box for one in found if one.is_withheld for box in one.suggestion.places])
    places = []
    for hit in Matcher(map(_literally, listed)).find(kept):
        words = listed[hit.term]
        end = _end(source.words, hit.offset, len(words))
        places.append(LeftIn(hit.offset, end, terms[words], words))
    return places


def _literally(words: str) -> str:
    """Words of a document are no pattern, whatever they look like."""
    return words.replace(":", " ") if words.startswith(("word:", "re:")) else words


@dataclass(frozen=True, slots=True)
class ToProve:
    """``terms`` may show nowhere in the output; ``unsettled``: places left in without anybody having said so."""

    terms: tuple[str, ...]
    unsettled: tuple[LeftIn, ...]


def to_prove(document: Document, source: SourceDocument) -> ToProve:
    """What the verifier has to look for. Only a person's own decision to leave words in takes them off the list."""
    found = findings(document.id)
    terms = of_document(document, found)
    kept_by_people = _left_by_people(document.case_id, found)
    places = left_in(source, found, terms)
    unsettled = tuple(place for place in places if not any(_is_at(place, one) for one in kept_by_people))
    left = {place.term for place in places} - {place.term for place in unsettled}
    return ToProve(tuple(_literally(words) for words in terms if words not in left), unsettled)


def is_overtaken(document: Document) -> bool:
    """Whether the document leaves in what has been withheld in its case since it was submitted."""
    return bool(to_prove(document, marking.source_of(document.id)).unsettled)


def _is_at(place: LeftIn, finding: Finding) -> bool:
    one = finding.suggestion
    return one.start is not None and one.end is not None and one.start < place.end and place.start < one.end


def _kept(source: SourceDocument, boxes: Iterable[Box]) -> str:
    """The text with every withheld word filled in, character for character."""
    by_page: dict[int, list[Box]] = {}
    for box in boxes:
        by_page.setdefault(box.page, []).append(box)
    letters = list(source.text)
    for word in source.words:
        if any(_lies_in(word.box, box) for box in by_page.get(word.box.page, ())):
            letters[word.start : word.end] = _FILLER * (word.end - word.start)
    return "".join(letters)


def _lies_in(word: Box, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _end(words: Sequence[Word], start: int, length: int) -> int:
    """Where the word ends in which ``length`` characters from ``start`` on end."""
    wanted = start + length
    return next((word.end for word in words if word.end >= wanted), wanted)
