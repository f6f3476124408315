"""What is released of a document: made from its decisions, and proved."""

from __future__ import annotations

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

import sqlalchemy as sa

from foi.core.db import db
from foi.core.http.words import plural
from foi.core.now import now
from foi.rules.provisions import spelled
from foi.services import four_eyes
from redaction.engine import sandbox
from redaction.engine.burn import Burned, Edition, Mark, SecondTry, burn
from redaction.engine.limits import Limits, Unusable
from redaction.engine.proving import burn_and_prove
from redaction.engine.tables.csv_out import as_csv
from redaction.engine.tables.grid import without
from redaction.engine.verify.certificate import Made as Making
from redaction.engine.verify.certificate import build, with_web_page
from redaction.engine.verify.plain import shown_text
from redaction.engine.verify.report import CSV, HTML, Verification, VerifiedFile, Withheld, verify_isolated
from redaction.models.document import Document
from redaction.queries.findings import Finding
from redaction.rules.decisions import words_of
from redaction.rules.file_kinds import Handling
from redaction.rules.table_pages import number_of_pages
from redaction.services import desk, marking, remains, withheld

DATA = "data"
"""The edition of what was a table."""


@dataclass(frozen=True)
class Made:
    """Only with a ``VerifiedFile``: an output that failed its check gets no further than its reason."""

    file: VerifiedFile
    pages: int
    html: str | None
    web_page: VerifiedFile | None
    report: dict[str, Any]
    verification: dict[str, Any]
    certificate: dict[str, Any]
    remains: dict[str, int]


@dataclass(frozen=True)
class _Task:
    """All that is needed of the database and the stores: the long work that follows holds no transaction open."""

    document_id: int
    title: str
    edition: str
    has_web_page: bool
    original: bytes
    working: bytes
    marks: list[Mark]
    terms: tuple[str, ...]
    preparers: list[str]
    by_exemption: Counter[str]

    @property
    def names(self) -> tuple[str, ...]:
        """What messages call each thing withheld: never what it says."""
        return tuple(f"thing {number} of what is withheld" for number in range(1, len(self.terms) + 1))


def make(document: Document, found: Sequence[Finding]) -> Made:
    """Raises ``Unusable`` with the reason where no safe file can be made, or none that passes its check."""
    wanted = withheld.to_prove(document, marking.source_of(document.id))
    if wanted.unsettled:
        number = len(wanted.unsettled)
        raise Unusable(
            f"Words that are withheld would still show in {plural(number, 'place')}. Decide again, and submit."
        )
    is_table = document.kind.handling is Handling.RANGE
    originals = desk.stores().originals
    task = _Task(
        document.id,
        document.title,
        DATA if is_table else document.edition,
        document.has_web_page,
        originals.get(_parent(document).original_sha256 if is_table else document.original_sha256),
        originals.get(document.original_sha256 if is_table else document.working_sha256),
        marks(found),
        wanted.terms,
        [str(one) for one in sorted(four_eyes.preparers("document", document.id))],
        Counter(spelled(one.decision.provision_ref) for one in found if one.decision),
    )
    desk.show_progress(task.document_id, 10, "Applying redactions")
    return _table(task) if is_table else _pages(task)


def _parent(document: Document) -> Document:
    return db.session.scalars(sa.select(Document).where(Document.id == document.parent_id)).one()


def _pages(task: _Task) -> Made:
    proved = burn_and_prove(partial(_burned, task), partial(_proofs, task))
    burned, proof = proved.burned, proved.proofs[0]
    for one in proved.proofs:
        _passed(one, burned.report.second_try)
    file = _passed(proof)
    report = _plain(burned.report.as_dict())
    certificate = _certificate(task, proof, report, burned.report.bits)
    left = remains.count(file.data)
    made = Made(file, file.pages, burned.html, None, report, _verification(proof), certificate, left)
    return _with_web_page(made, proved.proofs[1]) if len(proved.proofs) > 1 else made


def _burned(task: _Task, doubted: frozenset[int]) -> Burned:
    if doubted:
        desk.show_progress(task.document_id, 40, "Applying redactions again, to pictures of pages")
    edition = Edition(task.edition)
    return burn(task.working, task.marks, edition=edition, title=task.title, doubted=doubted)


def _proofs(task: _Task, burned: Burned) -> Iterator[Verification]:
    desk.show_progress(task.document_id, 40, "Checking the redacted file")
    boxes = burned.report.merged_boxes
    yield verify_isolated(burned.pdf, Withheld(task.terms, boxes, task.names), original=task.working)
    if task.has_web_page and burned.html:
        yield verify_isolated(burned.html.encode(), Withheld(task.terms, (), task.names), media_type=HTML)


def _with_web_page(made: Made, proof: Verification) -> Made:
    """The same edition as a web page, proved for itself: its words are not the PDF's, which shows pictures."""
    page = _passed(proof)
    return replace(
        made,
        web_page=page,
        verification=made.verification | {"web_page": _verification(proof)},
        certificate=with_web_page(made.certificate, proof),
        remains=remains.most_of(made.remains, remains.count_in_text(shown_text(page.data))),
    )


def _table(task: _Task) -> Made:
    rows = sandbox.run(without, task.working, task.marks, limits=Limits(seconds=300))
    desk.show_progress(task.document_id, 40, "Checking the redacted file")
    data = as_csv(rows)
    proof = verify_isolated(data, Withheld(task.terms, (), task.names), original=task.working, media_type=CSV)
    file = _passed(proof)
    certificate = _certificate(task, proof, {"rows": len(rows)}, 0.0)
    left = remains.count_in_text("\n".join("\t".join(cells) for cells in rows))
    pages = number_of_pages(len(rows))
    return Made(file, pages, None, None, {"rows": len(rows)}, _verification(proof), certificate, left)


def _passed(proof: Verification, second_try: SecondTry | None = None) -> VerifiedFile:
    if proof.file is None:
        raise Unusable(_why(proof) + (_tried(second_try) if second_try else ""))
    return proof.file


def _certificate(task: _Task, proof: Verification, report: Mapping[str, Any], bits: float) -> dict[str, Any]:
    made = Making(task.edition, bits, task.preparers, (), task.by_exemption, report)
    output = proof.file.data if proof.file else None
    return build(proof, made, original=task.original, output=output, at=now(), key=_certificate_key())


def _certificate_key() -> bytes:
    """The authority's key for hashes of originals: derived, so that a certificate says nothing of the audit key."""
    return hmac.new(desk.settings().audit_key.encode(), b"certificate", hashlib.sha256).digest()


def marks(withheld_findings: Sequence[Finding]) -> list[Mark]:
    """A mark for every box, with the words that stand in the gap: category, then provision."""
    return [Mark(box, label_text(one)) for one in withheld_findings for box in one.suggestion.places]


def label_text(finding: Finding) -> str:
    provision = spelled(finding.decision.provision_ref) if finding.decision else ""
    return f"[{words_of(finding.suggestion.label)} withheld: {provision}]"


def _why(proof: Verification) -> str:
    """The first findings in words; what is withheld is named by number, never by what it says."""
    places = dict.fromkeys(
        f"{finding.message}{f' on page {finding.page}' if finding.page else ''}" for finding in proof.findings
    )
    shown = "; ".join(list(places)[:5])
    more = f" and {len(places) - 5} more" if len(places) > 5 else ""
    return f"The redacted file did not pass its own check, so it went no further: {shown}{more}."


def _tried(second_try: SecondTry) -> str:
    pages = plural(len(second_try.pages), "page")
    if second_try.failed:
        return f" It was tried again with {pages} as pictures, which gave no file: {second_try.failed}"
    return f" It was tried again with {pages} as pictures: this is what was found then."


def _verification(proof: Verification) -> dict[str, Any]:
    return {
        "passed": proof.passed,
        "fully_checked": proof.fully_checked,
        "channels": [_plain(asdict(channel)) for channel in proof.channels],
        "engines": dict(proof.engines),
    }


def _plain(value: Any) -> Any:
    """Plain JSON out of dataclasses' dictionaries."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value
