"""A request comes in: logged with its day of receipt, its requester kept apart, split into parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from foi.core import bus
from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow
from foi.core.now import now, today
from foi.models.authority import ReferenceCounter
from foi.models.case import Case, Part
from foi.models.requester import Requester
from foi.rules import regimes
from foi.rules.audit_tags import AuditTag
from foi.rules.events import RequestLogged
from foi.rules.lifecycle import CaseStatus
from foi.rules.references import format_reference
from foi.services import audit, cases, findings, four_eyes, timekeeping, withholding

LONGEST_REQUEST = 1_000_000
"""Bytes of request text (``contracts.md``: 1 MB)."""
LONGEST_SUBJECT = 200
DOUBLE_CLICK = timedelta(minutes=1)
"""The same words from the same requester within this time are one request, sent twice by a browser."""


@dataclass(frozen=True, slots=True)
class RequestPart:
    """A stretch of the request as the officer left it: a question, or context."""

    text: str
    is_question: bool


def log_request(
    *,
    request_text: str,
    received_on: date,
    subject: str,
    requester_name: str,
    requester_email: str,
    requester_address: str,
    is_environmental: bool,
    parts: Sequence[RequestPart],
    by: int,
    owner_id: int | None = None,
) -> Case:
    """Log a request under the authority's next reference. Raises ``NotAllowedNow`` or ``Incomplete``, in words.

    A double click logs it once: the second gets the first's case.
    """
    _check_request(request_text, received_on, requester_email, requester_address)
    authority = cases.the_authority()
    counter = _counter(received_on.year)
    who = (requester_name.strip(), requester_email.strip(), requester_address.strip())
    if (same := _just_logged(request_text.strip(), received_on, who)) is not None:
        return same
    case = Case(
        reference=_next_reference(authority.reference_format, counter),
        subject=subject.strip()[:LONGEST_SUBJECT],
        request_text=request_text.strip(),
        regime=regimes.regime_for(authority.regime_pair, is_environmental).code,
        status=CaseStatus.RECEIVED.value,
        received_on=received_on,
        owner_id=owner_id,
        logged_at=now(),
        requester=Requester(name=who[0], email=who[1], address=who[2]),
    )
    db.session.add(case)
    db.session.flush()
    audit.record(AuditTag.CASE_LOG, f"case:{case.id}", by=by, case_id=case.id)
    split_into_parts(case_id=case.id, parts=parts, by=by)
    timekeeping.refresh(case)
    bus.emit(RequestLogged(case.id))
    return case


def _check_request(text: str, received_on: date, email: str, address: str) -> None:
    if not text.strip():
        raise Incomplete("Paste the words of the request. Nothing has been logged.")
    if len(text.encode()) > LONGEST_REQUEST:
        raise NotAllowedNow(
            "The request is longer than 1 MB of text. Nothing has been logged. "
            "Keep the request itself here and add what came with it as a document."
        )
    if received_on > today():
        raise NotAllowedNow("The day of receipt is in the future. Enter the day on which it arrived.")
    if not email.strip() and not address.strip():
        raise Incomplete("Enter an e-mail address or a postal address: the answer has to be sent somewhere.")


def _counter(year: int) -> ReferenceCounter:
    """Locked until the end of the transaction: requests are logged one after the other."""
    counter = db.session.get(ReferenceCounter, year, with_for_update=True)
    if counter is None:
        counter = ReferenceCounter(year=year, last_number=0)
        db.session.add(counter)
        db.session.flush()
    return counter


def _next_reference(fmt: str, counter: ReferenceCounter) -> str:
    counter.last_number += 1
    db.session.flush()
    return format_reference(fmt, year=counter.year, number=counter.last_number)


def _just_logged(text: str, received_on: date, who: tuple[str, str, str]) -> Case | None:
    return db.session.scalar(
        sa.select(Case)
        .join(Case.requester)
        .where(
            Case.logged_at > now() - DOUBLE_CLICK,
            Case.received_on == received_on,
            Case.request_text == text,
            sa.tuple_(Requester.name, Requester.email, Requester.address) == who,
        )
        .limit(1)
    )


def split_into_parts(
    *, case_id: int, parts: Sequence[RequestPart], by: int, version: int | None = None
) -> None:
    """Set the parts of the request, in order. A part that keeps its words keeps its finding.

    Raises ``Incomplete`` where nothing is a question.
    """
    case = cases.change(case_id, version=version)
    _demand_no_review(case)
    wanted = [part for part in parts if part.text.strip()]
    if not any(part.is_question for part in wanted):
        raise Incomplete("Mark at least one part of the request as a question that has to be answered.")
    before = {part.text: part for part in case.parts}
    numbers = iter(range(1, len(wanted) + 1))
    after: list[Part] = []
    for position, part in enumerate(wanted, 1):
        row = before.pop(part.text.strip(), None) or Part(text=part.text.strip(), answer="")
        # Positions are unique: out of the way first, in place below.
        row.position, row.number = -position, next(numbers) if part.is_question else None
        after.append(row)
    case.parts = after
    db.session.flush()
    db.session.execute(sa.update(Part).where(Part.case_id == case.id).values(position=-Part.position))
    db.session.expire(case, ["parts"])
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"questions": sum(part.is_question for part in wanted), "parts": len(wanted)}
    audit.record(AuditTag.CASE_SPLIT, f"case:{case.id}", by=by, case_id=case.id, details=details)


def edit_case(
    *, case_id: int, subject: str, is_environmental: bool, by: int, version: int | None = None
) -> None:
    """Change the subject, or the law that applies: the clock follows."""
    case = cases.change(case_id, version=version)
    _demand_no_review(case)
    if not subject.strip():
        raise Incomplete("Enter a subject.")
    regime = regimes.regime_for(cases.the_authority().regime_pair, is_environmental).code
    if regime != case.regime:
        _demand_nothing_rests_on(case, regime)
    case.subject = subject.strip()[:LONGEST_SUBJECT]
    case.regime = regime
    timekeeping.refresh(case)
    four_eyes.contribute("response", case.id, by)
    audit.record(AuditTag.CASE_EDIT, f"case:{case.id}", by=by, case_id=case.id, details={"regime": regime})


def _demand_no_review(case: Case) -> None:
    if case.review:
        raise NotAllowedNow(
            "A review decides the request as it was made. Its words and parts can’t be changed."
        )


def _demand_nothing_rests_on(case: Case, regime: str) -> None:
    """Exemptions and findings are those of one law: under another they would say something that it does not know."""
    if withholding.withholdings_of(case.id):
        raise NotAllowedNow(
            "The law of this case can’t be changed while an exemption is applied under it. "
            "Lift the exemptions first, then change the law and apply those of the other."
        )
    known = {outcome.value for outcome in findings.allowed(regime)}
    if any(part.outcome and part.outcome not in known for part in case.parts):
        raise NotAllowedNow("A finding of this case does not exist under the other law. Change it first.")
