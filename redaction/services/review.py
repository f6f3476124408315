"""Deciding findings one by one or in groups, and undoing without limit. Everything is saved at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotAllowedNow
from redaction.models.decision import Decision, PersonDecision, ReviewAct
from redaction.models.document import Document
from redaction.models.suggestion import Suggestion
from redaction.queries.findings import Finding, findings, findings_of_person
from redaction.rules.decisions import Choice, Origin, group_key
from redaction.rules.document_status import DECIDABLE
from redaction.services import acts, desk, register
from redaction.services.acts import Chosen


def accept(
    *, document_id: int, suggestion_ids: Collection[int], by: int, provision_ref: str = ""
) -> ReviewAct:
    """Withhold these, under ``provision_ref`` or the regime's provision for personal data."""
    return _decide(document_id, suggestion_ids, Choice.ACCEPTED, by, provision_ref)


def reject(*, document_id: int, suggestion_ids: Collection[int], by: int) -> ReviewAct:
    """Leave these in. The words are only shown to be checked in documents still to come."""
    return _decide(document_id, suggestion_ids, Choice.REJECTED, by, "")


def take_back(*, document_id: int, suggestion_ids: Collection[int], by: int) -> ReviewAct:
    """Back to undecided; a box that a person drew goes."""
    return _decide(document_id, suggestion_ids, Choice.UNDECIDED, by, "")


def confirm_group(*, document_id: int, group: str, by: int) -> ReviewAct:
    """Everything still open in a group (``group_key``) as it is proposed or inherited: one act for all of it."""
    return _confirm(
        document_id, by, lambda one: group in ("", group_key(one.suggestion.person_id, one.suggestion.label))
    )


def confirm_inherited(*, document_id: int, by: int) -> int:
    """Everything that was filled in from decisions about its people in other documents: one act. How many."""
    number = sum(_is_inherited(one) for one in findings(document_id))
    _confirm(document_id, by, _is_inherited)
    return number


def _is_inherited(finding: Finding) -> bool:
    return finding.is_open and finding.is_inherited


def _confirm(document_id: int, by: int, belongs: Callable[[Finding], bool]) -> ReviewAct:
    document = desk.decidable(document_id)
    still_open = [one for one in findings(document_id) if one.is_open and belongs(one)]
    if not still_open:
        raise NotAllowedNow("There is nothing left to confirm there.")
    default = acts.default_provision(document.case_id)
    act = acts.begin(document.case_id, "confirm", by)
    acts.write(
        act, document, (acts.chosen_for(one, one.proposed, _provision(one, default)) for one in still_open)
    )
    return act


def _provision(finding: Finding, default: str) -> str:
    return (finding.decision.provision_ref if finding.decision else "") or default


def _decide(
    document_id: int, suggestion_ids: Collection[int], choice: Choice, by: int, provision_ref: str
) -> ReviewAct:
    document = desk.decidable(document_id)
    chosen = acts.picked(document, suggestion_ids)
    ref = acts.demand_provision(document.case_id, provision_ref) if choice is Choice.ACCEPTED else ""
    act = acts.begin(document.case_id, choice.lower(), by)
    acts.write(act, document, (acts.chosen_for(one, choice, ref) for one in chosen))
    if choice is Choice.REJECTED:
        for one in chosen:
            register.learn(act, "allow", one.suggestion.text)
    return act


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo changed in the document it was asked in: findings by id, those that are gone, and in words."""

    changed: tuple[int, ...]
    removed: tuple[int, ...]
    words: str


def undo(*, document_id: int, by: int) -> Undone:
    """Take back the newest act that touched this document and is not taken back yet, in every document it touched."""
    document = desk.decidable(document_id)
    act = _newest_act(document_id)
    if act is None:
        raise NotAllowedNow("There is nothing to undo in this document.")
    undoing = acts.begin(act.case_id, "undo", by, undoes=act)
    here: list[Suggestion] = []
    for touched in _documents_of(act):
        other = document if touched == document_id else desk.decidable(touched, is_even_aside=True)
        restored = _before(act, other)
        acts.write(undoing, other, [chosen for _, chosen in restored])
        if other is document:
            here = [suggestion for suggestion, _ in restored]
    _undo_people(act, undoing)
    register.forget(act)
    return _told(document_id, here)


def _told(document_id: int, touched: list[Suggestion]) -> Undone:
    present = {finding.id for finding in findings(document_id)}
    removed = tuple(one.id for one in touched if one.id not in present)
    changed = tuple(one.id for one in touched if one.id in present)
    what = f"“{touched[0].text or 'a box'}”" if len(touched) == 1 else f"{len(touched)} findings"
    return Undone(changed, removed, f"Undone: {what}")


def _newest_act(document_id: int) -> ReviewAct | None:
    undone = sa.select(ReviewAct.undoes_id).where(ReviewAct.undoes_id.is_not(None))
    return db.session.scalar(
        sa.select(ReviewAct)
        .where(
            ReviewAct.id.in_(
                sa.select(Decision.act_id)
                .join(Suggestion, Suggestion.id == Decision.suggestion_id)
                .where(Suggestion.document_id == document_id)
            ),
            ReviewAct.kind.not_in(["undo", "inherit"]),
            ReviewAct.id.not_in(undone),
        )
        .order_by(ReviewAct.id.desc())
        .limit(1)
    )


def _documents_of(act: ReviewAct) -> list[int]:
    found = db.session.scalars(
        sa.select(Suggestion.document_id)
        .join(Decision, Decision.suggestion_id == Suggestion.id)
        .where(Decision.act_id == act.id)
        .distinct()
        .order_by(Suggestion.document_id)
    )
    return list(found)


def _before(act: ReviewAct, document: Document) -> list[tuple[Suggestion, Chosen]]:
    """What each finding of the act was before it; those decided anew since then are left as they are."""
    rows = db.session.execute(
        sa.select(Decision, Suggestion, ReviewAct)
        .join(Suggestion, Suggestion.id == Decision.suggestion_id)
        .join(ReviewAct, ReviewAct.id == Decision.act_id)
        .where(
            Suggestion.document_id == document.id,
            Decision.suggestion_id.in_(sa.select(Decision.suggestion_id).where(Decision.act_id == act.id)),
        )
        .order_by(Decision.id)
    ).all()
    history: dict[int, list[tuple[Decision, ReviewAct]]] = {}
    suggestions: dict[int, Suggestion] = {}
    for decision, suggestion, its_act in rows:
        suggestions[suggestion.id] = suggestion
        history.setdefault(suggestion.id, []).append((decision, its_act))
    restored = []
    for suggestion_id, steps in history.items():
        at = next(number for number, (decision, _) in enumerate(steps) if decision.act_id == act.id)
        newest_act = steps[-1][1]
        if newest_act.id == act.id or newest_act.kind == "undo":
            earlier = steps[at - 1][0] if at else None
            restored.append((suggestions[suggestion_id], _again(suggestion_id, earlier)))
    return restored


def _again(suggestion_id: int, earlier: Decision | None) -> Chosen:
    if earlier is None:
        return Chosen(suggestion_id, Choice.UNDECIDED)
    return Chosen(
        suggestion_id,
        Choice(earlier.choice),
        earlier.provision_ref,
        earlier.category,
        inherited=earlier.is_inherited,
    )


def _undo_people(act: ReviewAct, undoing: ReviewAct) -> None:
    for decision in db.session.scalars(sa.select(PersonDecision).where(PersonDecision.act_id == act.id)):
        earlier = db.session.scalar(
            sa.select(PersonDecision)
            .where(PersonDecision.person_id == decision.person_id, PersonDecision.id < decision.id)
            .order_by(PersonDecision.id.desc())
            .limit(1)
        )
        db.session.add(
            PersonDecision(
                act_id=undoing.id,
                person_id=decision.person_id,
                choice=earlier.choice if earlier else Choice.UNDECIDED,
                provision_ref=earlier.provision_ref if earlier else "",
                category=earlier.category if earlier else "",
                by_id=undoing.by_id,
                at=undoing.at,
            )
        )
        _withdraw(decision.person_id, earlier, undoing)


def _withdraw(person_id: int, earlier: PersonDecision | None, undoing: ReviewAct) -> None:
    """What a decision had filled in elsewhere goes with it, unless somebody confirmed it there."""
    filled_in: dict[int, list[int]] = defaultdict(list)
    for one in filter(_is_inherited, findings_of_person(person_id)):
        filled_in[one.suggestion.document_id].append(one.id)
    for document_id, ids in sorted(filled_in.items()):
        document = desk.locked(document_id)
        if document.now in DECIDABLE:
            acts.write(undoing, document, [_as_before(suggestion_id, earlier) for suggestion_id in ids])


def _as_before(suggestion_id: int, earlier: PersonDecision | None) -> Chosen:
    choice = Choice(earlier.choice) if earlier else Choice.UNDECIDED
    if earlier is None or choice is Choice.UNDECIDED:
        return Chosen(suggestion_id, Choice.UNDECIDED)
    return Chosen(suggestion_id, choice, earlier.provision_ref, earlier.category, inherited=True)


def is_own(suggestion: Suggestion) -> bool:
    """A box that a person drew or searched for."""
    return suggestion.origin in (Origin.DRAWN, Origin.SEARCH)
