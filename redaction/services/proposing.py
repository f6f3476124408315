"""What was found becomes proposals: with what to do, why, and what was decided before about the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from foi.core.db import db
from foi.core.now import now
from foi.queries.case_file import heading
from foi.services import four_eyes
from redaction.engine.source import SourceDocument
from redaction.models.decision import Decision, PersonDecision, ReviewAct
from redaction.models.document import Document
from redaction.models.person import Person
from redaction.models.suggestion import Suggestion
from redaction.queries.findings import newest_person_decisions
from redaction.rules import people as rules
from redaction.rules.decisions import Choice, Origin
from redaction.rules.geometry import Box
from redaction.rules.policy import propose
from redaction.rules.seniority import Seniority
from redaction.rules.spans import Span


def save(
    document: Document, source: SourceDocument, spans: Sequence[Span], people: Mapping[str, Person]
) -> int:
    """One ``Suggestion`` a span; decisions of the case about its people are taken over, unconfirmed. How many."""
    regime = heading(document.case_id).regime
    rows = [
        _suggestion(document, source, span, people.get(span.person or ""), regime)
        for span in spans
        if source.boxes(span.start, span.end)
    ]
    db.session.add_all(rows)
    db.session.flush()
    inherit(document, rows)
    return len(rows)


def _suggestion(
    document: Document, source: SourceDocument, span: Span, person: Person | None, regime: str
) -> Suggestion:
    proposal = propose(span.label, _rule_person(person), regime)
    boxes = source.boxes(span.start, span.end)
    return Suggestion(
        document_id=document.id,
        page=boxes[0].page,
        boxes=[as_row(box) for box in boxes],
        start=span.start,
        end=span.end,
        text=source.text[span.start : span.end],
        label=span.label,
        tier=span.tier,
        score=span.score,
        detectors=list(span.detectors),
        reason=span.reason,
        origin=Origin.SCAN,
        person_id=person.id if person else None,
        proposal=Choice.ACCEPTED if proposal.withhold else Choice.REJECTED,
        proposal_reason=proposal.reason,
        category=proposal.category,
    )


def _rule_person(person: Person | None) -> rules.Person | None:
    if person is None:
        return None
    return rules.Person(key="", name=person.name, seniority=Seniority(person.seniority or Seniority.UNKNOWN))


def as_row(box: Box) -> list[float]:
    """A box as it is kept: ``[page, x0, y0, x1, y1]``."""
    return [box.page, *(round(side, 2) for side in (box.x0, box.y0, box.x1, box.y1))]


def inherit(document: Document, suggestions: Iterable[Suggestion]) -> None:
    """Fill in what was decided about these people in the case; each stays a proposal until it is confirmed here."""
    decided = newest_person_decisions(document.case_id)
    by_decider: dict[int, list[tuple[Suggestion, PersonDecision]]] = defaultdict(list)
    for suggestion in suggestions:
        decision = decided.get(suggestion.person_id or 0)
        if decision is not None:
            by_decider[decision.by_id].append((suggestion, decision))
    for by, pairs in sorted(by_decider.items()):
        act = ReviewAct(case_id=document.case_id, kind="inherit", by_id=by, at=now())
        db.session.add(act)
        db.session.flush()
        db.session.add_all(_inherited(act, suggestion, decision) for suggestion, decision in pairs)
        # Whose decision it is prepared the document, also where somebody else will confirm it.
        four_eyes.contribute("document", document.id, by)
    db.session.flush()


def _inherited(act: ReviewAct, suggestion: Suggestion, decision: PersonDecision) -> Decision:
    return Decision(
        act_id=act.id,
        suggestion_id=suggestion.id,
        choice=decision.choice,
        provision_ref=decision.provision_ref,
        category=decision.category,
        is_inherited=True,
        by_id=decision.by_id,
        at=act.at,
    )
