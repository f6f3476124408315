"""Deciding a person once, for every document of the case; and saying who is the same person as whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotAllowedNow, NotFound
from foi.rules.audit_tags import AuditTag
from foi.services import audit
from redaction.models.decision import PersonDecision, ReviewAct
from redaction.models.document import Document
from redaction.models.person import Person, PersonAlias
from redaction.models.suggestion import Suggestion
from redaction.queries.findings import Finding, findings, findings_of_person
from redaction.rules.decisions import Choice
from redaction.rules.document_status import DECIDABLE
from redaction.services import acts, desk, proposing


@dataclass(frozen=True, slots=True)
class PersonDecided:
    """``act`` is what undo takes back; ``closed``: documents with other decisions, not open for a change."""

    act: ReviewAct
    documents: int
    mentions: int
    closed: tuple[int, ...]


def decide(
    *, person_id: int, choice: Choice, by: int, provision_ref: str = "", category: str = ""
) -> PersonDecided:
    """Withhold or leave in a person wherever they are named, in documents still to come as well.

    Those arrive with the decision filled in, to be confirmed. Raises ``NotAllowedNow`` with nothing to decide.
    """
    person = _person(person_id)
    desk.demand_open_case(person.case_id)
    ref = acts.demand_provision(person.case_id, provision_ref) if choice is Choice.ACCEPTED else ""
    mentions: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings_of_person(person_id):
        mentions[finding.suggestion.document_id].append(finding)
    documents = [desk.locked(document_id) for document_id in sorted(mentions)]
    still_open = [document for document in documents if document.now in DECIDABLE]
    if not still_open:
        raise NotAllowedNow("No document that names this person is open for decision.")
    act = acts.begin(person.case_id, "person", by)
    _note(act, person, choice, ref, category)
    decided = 0
    for document in still_open:
        chosen = (acts.chosen_for(one, choice, ref) for one in mentions[document.id])
        decided += acts.write(act, document, chosen)
    closed = tuple(
        document.id
        for document in documents
        if document not in still_open and any(one.choice is not choice for one in mentions[document.id])
    )
    return PersonDecided(act, len(still_open), decided, closed)


def _note(act: ReviewAct, person: Person, choice: Choice, ref: str, category: str) -> None:
    db.session.add(
        PersonDecision(
            act_id=act.id,
            person_id=person.id,
            choice=choice,
            provision_ref=ref,
            category=category,
            by_id=act.by_id,
            at=act.at,
        )
    )
    db.session.flush()


def merge(*, person_id: int, into_id: int, by: int) -> None:
    """Say that two entries of the register are one person: mentions and spellings move to ``into_id``."""
    person, into = _person(person_id), _person(into_id)
    if person.case_id != into.case_id or person.id == into.id:
        raise NotFound("Choose another person of the same request.")
    _demand_decidable(person)
    known = {alias.text for alias in into.aliases}
    into.aliases += [PersonAlias(text=alias.text) for alias in person.aliases if alias.text not in known]
    into.doubt = ""
    _move(findings_of_person(person.id), into.id)
    person.merged_into_id = into.id
    _noted([into.id], by, {"merged": person.id, "into": into.id})


def split(*, document_id: int, suggestion_ids: Collection[int], by: int) -> Person:
    """Say that these mentions are somebody else: a new entry of the register, named as the first of them is."""
    document = desk.decidable(document_id)
    chosen = acts.picked(document, suggestion_ids)
    spellings = list(dict.fromkeys(" ".join(one.suggestion.text.split()) for one in chosen))
    person = Person(
        case_id=document.case_id,
        name=max(spellings, key=len),
        details={},
        aliases=[PersonAlias(text=text) for text in spellings],
    )
    db.session.add(person)
    db.session.flush()
    _move(chosen, person.id)
    _noted([person.id], by, {"split": person.id, "findings": len(chosen)})
    return person


def assign(*, document_id: int, suggestion_ids: Collection[int], person_id: int, by: int) -> Person:
    """Say that these mentions, which fitted nobody or several, are this person: what was decided is filled in.

    The spelling is not learned: in another document it may be somebody else.
    """
    document, person = desk.decidable(document_id), _person(person_id)
    if person.case_id != document.case_id or person.merged_into_id is not None:
        raise NotFound("Choose a person of the same request.")
    chosen = [one.suggestion for one in acts.picked(document, suggestion_ids)]
    if any(one.person_id is not None for one in chosen):
        raise NotAllowedNow("Somebody said already who that is. Load the page again.")
    for suggestion in chosen:
        suggestion.person_id = person.id
    db.session.flush()
    proposing.inherit(document, chosen)
    _noted([person.id], by, {"person": person.id, "findings": len(chosen)})
    return person


def _person(person_id: int) -> Person:
    found = db.session.get(Person, person_id)
    if found is None:
        raise NotFound("There is no such person in this request.")
    return found


def _demand_decidable(person: Person) -> None:
    for document_id in {one.suggestion.document_id for one in findings_of_person(person.id)}:
        desk.decidable(document_id, is_even_aside=True)


def _move(mentions: Collection[Finding], person_id: int) -> None:
    ids = [one.id for one in mentions]
    db.session.execute(sa.update(Suggestion).where(Suggestion.id.in_(ids)).values(person_id=person_id))
    db.session.expire_all()


def _noted(person_ids: list[int], by: int, details: dict[str, int]) -> None:
    """Everybody in whose documents a person changed: who did it prepared them."""
    documents = db.session.scalars(
        sa.select(Document).where(
            Document.id.in_(sa.select(Suggestion.document_id).where(Suggestion.person_id.in_(person_ids)))
        )
    ).all()
    for document in documents:
        desk.prepared(document, by)
        audit.record(
            AuditTag.DOCUMENT_DECIDE,
            f"document:{document.id}",
            by=by,
            case_id=document.case_id,
            details=details,
        )


def group_of(document_id: int, person_id: int) -> list[Finding]:
    """The mentions of a person in one document."""
    return [one for one in findings(document_id) if one.suggestion.person_id == person_id]
