"""Documents of a case that are almost the same: found when they are read, and decided together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotAllowedNow
from redaction.models.document import Document
from redaction.queries.findings import Finding, findings
from redaction.rules.decisions import PROPOSALS, Choice
from redaction.rules.likeness import ALIKE, likeness, runs
from redaction.services import acts, desk
from redaction.services.acts import Chosen

_SHORTEST = 0.5
"""A document with less than this share of another's letters cannot be like it."""


def nearest(document: Document, text: str) -> tuple[int | None, float]:
    """The document of the case that is most like ``text``, and how much; none where none is."""
    length = sa.func.length(Document.text)
    others = db.session.execute(
        sa.select(Document.id, Document.text).where(
            Document.case_id == document.case_id,
            Document.id != document.id,
            length.between(len(text) * _SHORTEST, len(text) / _SHORTEST),
        )
    )
    own = runs(text)
    found = [(likeness(own, runs(other or "")), other_id) for other_id, other in others]
    share, other_id = max(found, default=(0.0, 0))
    return (other_id, share) if share >= ALIKE else (None, 0.0)


@dataclass(frozen=True, slots=True)
class Fitting:
    """A finding that is still open, and the decision about the same words in the other document."""

    finding: Finding
    like: Finding


def fitting(document: Document) -> list[Fitting]:
    """What was decided in the document that this one is like, wherever the same words are open here.

    Words that were decided in more than one way there go by their order; where that does not fit, they stay open.
    """
    if document.like_id is None:
        return []
    decided: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in findings(document.like_id):
        if one.state not in PROPOSALS:
            decided[_key(one)].append(one)
    here: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in findings(document.id):
        here[_key(one)].append(one)
    pairs = (_pairs(ours, decided.get(key, ())) for key, ours in here.items())
    return [Fitting(one, like) for found in pairs for one, like in found if one.is_open]


def _key(finding: Finding) -> tuple[str, str]:
    return " ".join(finding.suggestion.text.split()).casefold(), finding.suggestion.label


def _pairs(ours: Sequence[Finding], theirs: Sequence[Finding]) -> list[tuple[Finding, Finding]]:
    choices = {(one.choice, one.decision.provision_ref if one.decision else "") for one in theirs}
    if len(choices) == 1:
        return [(one, theirs[0]) for one in ours]
    return list(zip(ours, theirs, strict=True)) if len(ours) == len(theirs) else []


def take_over(*, document_id: int, by: int) -> int:
    """Decide all that fits as it was decided in the other document: one act, which undo takes back. How many."""
    document = desk.decidable(document_id)
    found = fitting(document)
    if not found:
        raise NotAllowedNow("No decision of the other document fits anything that is still open here.")
    act = acts.begin(document.case_id, "confirm", by)
    return acts.write(act, document, [_chosen(one) for one in found])


def _chosen(fits: Fitting) -> Chosen:
    decision = fits.like.decision
    return Chosen(
        fits.finding.id,
        Choice(decision.choice) if decision else Choice.UNDECIDED,
        decision.provision_ref if decision else "",
        decision.category if decision else "",
    )
