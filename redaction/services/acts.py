"""Writing decisions: many at once are one act, and every act is history that only another act takes back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from foi.core.db import db
from foi.core.errors import Incomplete, NotFound
from foi.core.now import now
from foi.queries.case_file import heading
from foi.rules.audit_tags import AuditTag
from foi.rules.provisions import UnknownProvision, find
from foi.rules.regimes import regime
from foi.services import audit
from redaction.models.decision import Decision, ReviewAct
from redaction.models.document import Document
from redaction.queries.findings import Finding, findings
from redaction.rules.decisions import Choice
from redaction.services import desk


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is decided for one finding; ``inherited`` only where undo puts such a decision back."""

    suggestion_id: int
    choice: Choice
    provision_ref: str = ""
    category: str = ""
    inherited: bool = False


def default_provision(case_id: int) -> str:
    """The provision for other people's personal data in the regime of the case: "s.40(2)"."""
    return regime(heading(case_id).regime).third_party_personal_data


def demand_provision(case_id: int, provision_ref: str) -> str:
    """``provision_ref``, or the regime's default where it is empty; raises ``NotFound`` for one it doesn't know."""
    code = heading(case_id).regime
    try:
        return find(code, provision_ref).ref if provision_ref else regime(code).third_party_personal_data
    except UnknownProvision as unknown:
        raise NotFound("There is no such exemption in the law of this request.") from unknown


def demand_law(case_id: int, provision_refs: Iterable[str]) -> None:
    """Raise ``Incomplete`` where a request moved to another law and boxes still cite the one before."""
    code = heading(case_id).regime
    foreign = {ref for ref in provision_refs if not _is_known(code, ref)}
    if foreign:
        raise Incomplete(
            f"Some boxes cite {', '.join(sorted(foreign))}, which is not in the {regime(code).title}. "
            "Decide them again under this law, then submit."
        )


def _is_known(code: str, provision_ref: str) -> bool:
    try:
        find(code, provision_ref)
    except UnknownProvision:
        return False
    return True


def begin(case_id: int, kind: str, by: int, *, undoes: ReviewAct | None = None) -> ReviewAct:
    act = ReviewAct(case_id=case_id, kind=kind, by_id=by, at=now(), undoes_id=undoes.id if undoes else None)
    db.session.add(act)
    db.session.flush()
    return act


def write(act: ReviewAct, document: Document, chosen: Iterable[Chosen]) -> int:
    """The decisions of one act in one document, with its audit entry. How many."""
    rows = [
        Decision(
            act_id=act.id,
            suggestion_id=one.suggestion_id,
            choice=one.choice,
            provision_ref=one.provision_ref if one.choice is Choice.ACCEPTED else "",
            category=one.category,
            is_inherited=one.inherited,
            by_id=act.by_id,
            at=act.at,
        )
        for one in chosen
    ]
    db.session.add_all(rows)
    db.session.flush()
    desk.prepared(document, act.by_id)
    audit.record(
        AuditTag.DOCUMENT_DECIDE,
        f"document:{document.id}",
        by=act.by_id,
        case_id=document.case_id,
        details={"act": act.id, "kind": act.kind, "findings": len(rows)},
    )
    return len(rows)


def chosen_for(finding: Finding, choice: Choice, provision_ref: str) -> Chosen:
    return Chosen(finding.id, choice, provision_ref, finding.suggestion.category)


def picked(document: Document, suggestion_ids: Collection[int]) -> list[Finding]:
    """The findings of those ids; raises ``NotFound`` where one is not in this document."""
    known: Mapping[int, Finding] = {finding.id: finding for finding in findings(document.id)}
    missing = [one for one in suggestion_ids if one not in known]
    if missing or not suggestion_ids:
        raise NotFound("That finding is not in this document any more. Load the page again.")
    return [known[one] for one in dict.fromkeys(suggestion_ids)]
