"""The findings of a document in their present state, and counts of them: one query, however many there are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from foi.core.db import db
from redaction.models.decision import Decision, PersonDecision
from redaction.models.person import Person
from redaction.models.suggestion import Suggestion
from redaction.rules.decisions import PROPOSALS, Choice, Origin, State, is_gone, state_of
from redaction.rules.spans import Tier


@dataclass(frozen=True, slots=True)
class Finding:
    """One suggestion with its newest decision."""

    suggestion: Suggestion
    decision: Decision | None

    @property
    def id(self) -> int:
        return self.suggestion.id

    @property
    def choice(self) -> Choice | None:
        return Choice(self.decision.choice) if self.decision else None

    @property
    def is_inherited(self) -> bool:
        return bool(self.decision and self.decision.is_inherited)

    @property
    def state(self) -> State:
        return state_of(self.choice, Tier(self.suggestion.tier), inherited=self.is_inherited)

    @property
    def is_open(self) -> bool:
        """A person still has to decide it, or to confirm what is proposed."""
        return self.state in PROPOSALS

    @property
    def is_withheld(self) -> bool:
        return self.state is State.ACCEPTED

    @property
    def proposed(self) -> Choice:
        """What confirming it would mean: the inherited choice, else what policy proposes."""
        if self.is_inherited and self.decision:
            return Choice(self.decision.choice)
        return Choice(self.suggestion.proposal)


def _newest(where: sa.ColumnElement[bool]) -> sa.Subquery:
    return (
        sa.select(sa.func.max(Decision.id).label("id"), Decision.suggestion_id)
        .join(Suggestion, Suggestion.id == Decision.suggestion_id)
        .where(where)
        .group_by(Decision.suggestion_id)
        .subquery()
    )


def _with_newest(where: sa.ColumnElement[bool]) -> list[Finding]:
    newest = _newest(where)
    found = db.session.execute(
        sa.select(Suggestion, Decision)
        .outerjoin(newest, newest.c.suggestion_id == Suggestion.id)
        .outerjoin(Decision, Decision.id == newest.c.id)
        .where(where)
        .order_by(Suggestion.document_id, Suggestion.page, Suggestion.start, Suggestion.id)
    )
    findings = [Finding(suggestion, decision) for suggestion, decision in found]
    return [one for one in findings if not is_gone(Origin(one.suggestion.origin), one.choice)]


def findings(document_id: int) -> list[Finding]:
    """Everything on one document, in reading order; boxes that were taken back are not."""
    return sorted(_with_newest(Suggestion.document_id == document_id), key=_place)


def findings_of_person(person_id: int) -> list[Finding]:
    """Every mention of a person in every document of the case."""
    return _with_newest(Suggestion.person_id == person_id)


def findings_of_documents(document_ids: Collection[int]) -> list[Finding]:
    return _with_newest(Suggestion.document_id.in_(list(document_ids)))


def _place(finding: Finding) -> tuple[float, ...]:
    page, x0, y0, *_ = finding.suggestion.boxes[0]
    return (page, round(y0), x0, finding.id)


@dataclass(frozen=True, slots=True)
class Counts:
    total: int = 0
    left: int = 0
    check: int = 0
    withheld: int = 0
    people: int = 0

    @property
    def decided(self) -> int:
        return self.total - self.left


def counts(document_ids: Collection[int]) -> dict[int, Counts]:
    """By document; in one query."""
    newest = _newest(Suggestion.document_id.in_(list(document_ids)))
    is_gone_now = sa.and_(
        Suggestion.origin.in_([Origin.DRAWN, Origin.SEARCH]), Decision.choice == Choice.UNDECIDED
    )
    is_left = sa.or_(Decision.id.is_(None), Decision.choice == Choice.UNDECIDED, Decision.is_inherited)
    rows = db.session.execute(
        sa.select(
            Suggestion.document_id,
            sa.func.count(),
            sa.func.sum(sa.case((is_left, 1), else_=0)),
            sa.func.sum(sa.case((sa.and_(is_left, Suggestion.tier == Tier.CHECK), 1), else_=0)),
            sa.func.sum(sa.case((sa.and_(~is_left, Decision.choice == Choice.ACCEPTED), 1), else_=0)),
            sa.func.count(Suggestion.person_id.distinct()),
        )
        .outerjoin(newest, newest.c.suggestion_id == Suggestion.id)
        .outerjoin(Decision, Decision.id == newest.c.id)
        .where(Suggestion.document_id.in_(list(document_ids)), sa.func.coalesce(~is_gone_now, sa.true()))
        .group_by(Suggestion.document_id)
    )
    found = {document_id: Counts(*numbers) for document_id, *numbers in rows}
    return {document_id: found.get(document_id, Counts()) for document_id in document_ids}


def newest_person_decisions(case_id: int) -> dict[int, PersonDecision]:
    """What counts for each person of the case about whom something was decided."""
    newest = (
        sa.select(sa.func.max(PersonDecision.id))
        .join(Person, Person.id == PersonDecision.person_id)
        .where(Person.case_id == case_id)
        .group_by(PersonDecision.person_id)
    )
    found = db.session.scalars(sa.select(PersonDecision).where(PersonDecision.id.in_(newest)))
    return {one.person_id: one for one in found if one.choice != Choice.UNDECIDED}
