"""The finding on each part, in the officer's words."""

from __future__ import annotations

from foi.core.errors import Incomplete, NotAllowedNow
from foi.rules import regimes
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome
from foi.services import audit, cases, four_eyes, withholding

FINDINGS = (
    Outcome.DISCLOSED,
    Outcome.PARTLY_WITHHELD,
    Outcome.WITHHELD,
    Outcome.NOT_HELD,
    Outcome.NCND,
    Outcome.OVER_COST_LIMIT,
    Outcome.VEXATIOUS,
    Outcome.REPEATED,
)
"""What an officer may find on a part; the other outcomes come about by themselves."""

_NOT_UNDER_REGULATIONS = frozenset({Outcome.OVER_COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED})
"""EIR and EI(S)R have no such refusals: what is unreasonable is refused under reg 12(4)(b) or 10(4)(b)."""


def allowed(regime_code: str) -> tuple[Outcome, ...]:
    """The findings that exist under a regime."""
    if regime_code in {"EIR", "EISR"}:
        return tuple(outcome for outcome in FINDINGS if outcome not in _NOT_UNDER_REGULATIONS)
    return FINDINGS


def change_law(*, case_id: int, part_id: int, is_environmental: bool, by: int) -> None:
    """Answer a part under the environmental regulations, or again under the law of its case.

    What is asked for decides, not how the request names it: a request may ask for both. The clock stays that of the
    case. Raises ``NotAllowedNow`` while an exemption, or a finding that the other law does not know, rests
    on the law that the part has now.
    """
    case = cases.change(case_id)
    part = cases.part_of(case, part_id)
    twin = regimes.regime_for(cases.the_authority().regime_pair, True).code
    wanted = twin if is_environmental and case.regime != twin else None
    if wanted == part.regime:
        return
    if case.review:
        raise NotAllowedNow(
            "A review decides the request as it was made, under the law that it was answered."
        )
    if any(row.part_id == part.id for row in withholding.withholdings_of(case.id)):
        raise NotAllowedNow(
            "An exemption is applied to this part under the law that it has now. Lift it first."
        )
    if part.outcome and part.outcome not in allowed(wanted or case.regime):
        raise NotAllowedNow("The finding on this part does not exist under the other law. Change it first.")
    part.regime = wanted
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"part": part.number, "regime": wanted or case.regime}
    audit.record(AuditTag.CASE_EDIT, f"part:{part.id}", by=by, case_id=case.id, details=details)


def record_finding(
    *, case_id: int, part_id: int, outcome: Outcome, answer: str, by: int, version: int | None = None
) -> None:
    """Say what was found on a part, and what the letter says about it."""
    case = cases.change(case_id, version=version)
    part = cases.part_of(case, part_id)
    if part.number is None:
        raise NotAllowedNow("This stretch of the request asks nothing, so it has no finding.")
    if outcome not in allowed(cases.regime_of(case, part).code):
        raise NotAllowedNow("The regulations know no such refusal.")
    if not answer.strip():
        raise Incomplete("Write the answer as the letter will give it.")
    part.outcome, part.answer = outcome.value, answer.strip()
    if case.status == CaseStatus.RECEIVED:
        cases.move(case, CaseStatus.PREPARING, by=by)
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"part": part.number, "outcome": outcome.value}
    audit.record(AuditTag.PART_FIND, f"part:{part.id}", by=by, case_id=case.id, details=details)
