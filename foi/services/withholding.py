"""Exemptions applied to parts, each with exactly the tests it needs; and the test for each category of person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.core.now import now
from foi.models.case import Case, Part
from foi.models.withholding import PersonalDataAssessment, Withholding
from foi.rules import balancing, personal_data, untold_reasons
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import CaseStatus
from foi.rules.missing import Missing
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome
from foi.rules.plain_dates import written
from foi.rules.provision import Provision, Requirement
from foi.rules.provisions import conflicts, find
from foi.services import audit, cases, costs, four_eyes, tasks

_DATES = frozenset({"opinion_given_on", "publish_on"})


def assessments_of(case_id: int) -> list[PersonalDataAssessment]:
    rows = db.session.scalars(
        sa.select(PersonalDataAssessment)
        .where(PersonalDataAssessment.case_id == case_id)
        .order_by(PersonalDataAssessment.id)
    )
    return list(rows)


def withholdings_of(case_id: int) -> list[Withholding]:
    """Of every part, in the order in which the letter gives them."""
    rows = db.session.scalars(
        sa.select(Withholding)
        .join(Part, Part.id == Withholding.part_id)
        .where(Part.case_id == case_id)
        .options(sa.orm.joinedload(Withholding.assessment))
        .order_by(Part.position, Withholding.id)
    )
    return list(rows)


@dataclass(frozen=True, slots=True)
class Precedent:
    """A test of an earlier case, with where it comes from."""

    assessment: PersonalDataAssessment
    case_id: int
    reference: str
    sent_on: date | None


def _answered_tests() -> sa.Select[tuple[PersonalDataAssessment, int, str, date | None]]:
    """Tests on which an answer that has gone out rests, newest first."""
    return (
        sa.select(PersonalDataAssessment, Case.id, Case.reference, Case.closed_on)
        .join(Case, Case.id == PersonalDataAssessment.case_id)
        .where(Case.status == CaseStatus.SENT.value)
        .order_by(Case.closed_on.desc(), PersonalDataAssessment.id.desc())
    )


def precedents(case: Case, *, limit: int = 20) -> list[Precedent]:
    """The newest test for each category of person that an earlier case of the same law was answered on.

    Offered, never applied: each case has its own people, time and interests (``assess`` keeps what was started from).
    """
    known = {one.category.casefold() for one in assessments_of(case.id)}
    found: dict[str, Precedent] = {}
    for row in db.session.execute(
        _answered_tests().where(Case.id != case.id, Case.regime == case.regime).limit(50 * limit)
    ):
        one = Precedent(*row)
        category = one.assessment.category.casefold()
        if category not in known and len(found) < limit:
            found.setdefault(category, one)
    return list(found.values())


def precedent(assessment_id: int) -> Precedent:
    """One of them; raises ``NotFound`` for a test on which no answer has gone out."""
    row = db.session.execute(_answered_tests().where(PersonalDataAssessment.id == assessment_id)).first()
    if row is None:
        raise NotFound("There is no such test among those of answered requests.")
    return Precedent(*row)


def references_of(assessments: Iterable[PersonalDataAssessment]) -> dict[int, str]:
    """For those that were started from an earlier test: the reference of its case, by the id of the assessment."""
    rows = list(assessments)
    started = {row.precedent_id for row in rows if row.precedent_id}
    found = db.session.execute(
        sa.select(PersonalDataAssessment.id, Case.reference)
        .join(Case, Case.id == PersonalDataAssessment.case_id)
        .where(PersonalDataAssessment.id.in_(started))
    )
    by_precedent = {number: reference for number, reference in found}
    return {row.id: by_precedent[row.precedent_id] for row in rows if row.precedent_id in by_precedent}


def test_of(assessment: PersonalDataAssessment) -> LegitimateInterestsTest:
    """The recorded answers as the rule reads them."""
    answers = dict(assessment.answers)
    answers["outcome"] = PersonalDataOutcome(assessment.outcome)
    return LegitimateInterestsTest(category=assessment.category, **answers)


def assess(
    *,
    case_id: int,
    test: LegitimateInterestsTest,
    by: int,
    assessment_id: int | None = None,
    precedent_id: int | None = None,
    version: int | None = None,
) -> int:
    """Record the legitimate interests test for one category of person; its id.

    ``precedent_id``: of the earlier test that it was started from, whose answers ``by`` has checked for this case.

    Raises ``Incomplete`` where an answer is missing, pasted, or the outcome does not follow.
    """
    case = cases.change(case_id, version=version)
    problems = personal_data.problems(test)
    if problems or test.outcome is None:
        raise Incomplete("The test is not complete yet. It has not been saved.", problems)
    row = db.session.get(PersonalDataAssessment, assessment_id) if assessment_id else None
    if assessment_id and (row is None or row.case_id != case.id):
        raise NotFound("There is no such test in this case.")
    if row is None:
        row = PersonalDataAssessment(case_id=case.id)
        db.session.add(row)
    answers = asdict(replace(test, outcome=None))
    answers.pop("outcome")
    row.category, row.answers, row.outcome = answers.pop("category").strip(), answers, test.outcome.value
    row.recorded_by_id, row.recorded_at = by, now()
    if precedent_id is not None and row.precedent_id is None:
        row.precedent_id = precedent(precedent_id).assessment.id
    db.session.flush()
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"outcome": row.outcome, "precedent": row.precedent_id}
    audit.record(AuditTag.ASSESSMENT_RECORD, f"assessment:{row.id}", by=by, case_id=case.id, details=details)
    return row.id


def withhold(
    *,
    case_id: int,
    part_id: int,
    provision_ref: str,
    what: str,
    answers: Mapping[str, Any],
    by: int,
    assessment_id: int | None = None,
    withholding_id: int | None = None,
    version: int | None = None,
) -> int:
    """Apply a provision to a part (or change one applied), with the answers to its tests as far as there are any.

    What is still missing does not stop the officer from saving; it stops the letter. Raises ``NotAllowedNow``
    for a provision that cannot stand beside another on the same part.
    """
    case = cases.change(case_id, version=version)
    part = cases.part_of(case, part_id)
    law = cases.regime_of(case, part).code
    provision = find(law, provision_ref)
    others = [row for row in withholdings_of(case.id) if row.part_id == part.id and row.id != withholding_id]
    for other in others:
        if conflicts((provision, find(law, other.provision_ref))):
            raise NotAllowedNow(
                f"{provision_ref} and {other.provision_ref} can’t be used for the same information."
            )
        if other.provision_ref == provision.ref and other.assessment_id == assessment_id:
            raise NotAllowedNow("This is applied to the part already: change that one.")
    if assessment_id and all(one.id != assessment_id for one in assessments_of(case.id)):
        raise NotFound("There is no such test in this case.")
    if not what.strip():
        raise Incomplete("Say what is withheld, in words that give nothing away.")
    row = next((row for row in withholdings_of(case.id) if row.id == withholding_id), None)
    if row is None:
        row = Withholding(part_id=part.id)
        db.session.add(row)
    row.part_id, row.provision_ref, row.what = part.id, provision.ref, what.strip()
    row.answers, row.assessment_id = _as_json(answers), assessment_id
    db.session.flush()
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"part": part.number, "provision": provision.ref}
    audit.record(AuditTag.PART_WITHHOLD, f"withholding:{row.id}", by=by, case_id=case.id, details=details)
    if withholding_id is None and balancing.TestKind.OWN_DATA in balancing.tests_needed(provision):
        tasks.raise_task(case_id=case.id, what=_as_access_request(part, case.received_on))
    return row.id


def _as_access_request(part: Part, received_on: date) -> str:
    """Whoever asks for their own data has asked under data protection law, in whatever words; its clock is another."""
    by = written(personal_data.access_request_by(received_on))
    return (
        f"Part {part.number} asks for the requester’s own personal data. Have it dealt with under data protection law, "
        f"by {by} unless that law gives more time (UK GDPR Article 12(3)): the clock here does not count that."
    )


def lift(*, case_id: int, withholding_id: int, by: int, version: int | None = None) -> None:
    """Take a provision off a part."""
    case = cases.change(case_id, version=version)
    row = next((row for row in withholdings_of(case.id) if row.id == withholding_id), None)
    if row is None:
        raise NotFound("That exemption is no longer applied.")
    details = {"provision": row.provision_ref}
    db.session.delete(row)
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    audit.record(AuditTag.PART_LIFT, f"withholding:{withholding_id}", by=by, case_id=case.id, details=details)


def answers_of(row: Withholding, case: Case) -> dict[str, object]:
    """The recorded answers as the rules read them: dates as dates, the personal data test as itself.

    The estimate behind a refusal for cost is never typed: it is what the hours recorded on the case come to.
    """
    answers: dict[str, object] = {
        name: date.fromisoformat(value) if name in _DATES and value else value
        for name, value in row.answers.items()
    }
    answers["requested_on"] = case.received_on
    if row.assessment:
        answers["legitimate_interests_test"] = test_of(row.assessment)
    if Requirement.COST_ESTIMATE in provision_of(row, case).requirements:
        answers["cost_estimate"] = costs.estimate_for_letter(case, row.provision_ref)
    return answers


def missing_of(row: Withholding, case: Case) -> tuple[Missing, ...]:
    """Which tests of this provision are not there yet, with their sections."""
    provision, answers = provision_of(row, case), answers_of(row, case)
    return (*balancing.missing(provision, answers), *untold_reasons.missing(provision, answers))


def provision_of(row: Withholding, case: Case) -> Provision:
    part = cases.part_of(case, row.part_id)
    return find(cases.regime_of(case, part).code, row.provision_ref)


def _as_json(answers: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in answers.items()
        if value is not None and value != ""
    }
