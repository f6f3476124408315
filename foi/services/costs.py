"""The work on a request in hours, estimated and done, against the cost limit of its law."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.core.now import now, today
from foi.models.case import Case
from foi.models.cost import CostAggregation, CostEntry
from foi.models.requester import Requester
from foi.rules import regimes
from foi.rules.audit_tags import AuditTag
from foi.rules.cost_limit import (
    Activity,
    Meter,
    MeterState,
    Work,
    cost_limit,
    fit_one_period,
    may_aggregate,
    meter,
    projected,
    total_hours,
)
from foi.rules.cost_words import CountedTogether, estimate_in_letter, state_in_words
from foi.rules.fees import Costs
from foi.rules.plain_dates import written
from foi.services import audit, cases, four_eyes, timekeeping

_ONLY_CONFIRMING = "s.12(2)"
"""FOIA: here only the work of finding out whether the information is held counts."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another request of the same requester, near enough in time to be counted together with this one.

    ``is_counted`` is None until a person has judged whether the two ask for the same or similar information.
    """

    case_id: int
    reference: str
    subject: str
    received_on: date
    work: tuple[Work, ...]
    is_counted: bool | None
    why: str


@dataclass(frozen=True, slots=True)
class CostSheet:
    """Everything on the cost of a case. ``meter`` is None where its law knows no limit."""

    entries: tuple[CostEntry, ...]
    estimated: tuple[Work, ...]
    done: tuple[Work, ...]
    projected: tuple[Work, ...]
    candidates: tuple[Candidate, ...]
    meter: Meter | None

    @property
    def counted_together(self) -> tuple[Candidate, ...]:
        return tuple(one for one in self.candidates if one.is_counted)


def record(
    *,
    case_id: int,
    activity: Activity,
    is_estimate: bool,
    hours: Decimal,
    who: str,
    worked_on: date,
    by: int,
    hourly_cost: Decimal | None = None,
    note: str = "",
    version: int | None = None,
) -> CostEntry:
    """Record hours of work, ``hourly_cost`` in pounds. Raises ``Incomplete`` or ``NotAllowedNow``, in words."""
    case = cases.change(case_id, version=version)
    hundredths = int((hours * 100).to_integral_value(ROUND_HALF_UP))
    if hundredths <= 0:
        raise Incomplete("Enter more than no time at all.")
    if not who.strip():
        raise Incomplete("Say who does the work: a business area or a post.")
    if not case.received_on <= worked_on <= today():
        raise NotAllowedNow("The day must lie between the day of receipt and today. Nothing has been saved.")
    row = CostEntry(
        case_id=case.id,
        activity=activity.value,
        is_estimate=is_estimate,
        hundredths=hundredths,
        hourly_pence=None if hourly_cost is None else int((hourly_cost * 100).to_integral_value()),
        who=who.strip(),
        worked_on=worked_on,
        note=note.strip(),
        recorded_by_id=by,
        recorded_at=now(),
    )
    details = {"activity": row.activity, "is_estimate": is_estimate, "hundredths": hundredths}
    _add(case, row, AuditTag.COST_RECORD, details, by=by)
    return row


def strike(*, case_id: int, entry_id: int, by: int, version: int | None = None) -> None:
    """Take an entry out of the count; it stays on the record, with who struck it out."""
    case = cases.change(case_id, version=version)
    old = next((row for row in entries_of(case.id) if row.id == entry_id), None)
    if old is None:
        raise NotFound("That entry is not counted any more.")
    row = CostEntry(
        case_id=case.id,
        activity=old.activity,
        is_estimate=old.is_estimate,
        hundredths=0,
        who=old.who,
        worked_on=today(),
        strikes_id=old.id,
        recorded_by_id=by,
        recorded_at=now(),
    )
    _add(case, row, AuditTag.COST_STRIKE, {"strikes": old.id}, by=by)


def count_together(
    *, case_id: int, with_case_id: int, is_counted: bool, why: str, by: int, version: int | None = None
) -> None:
    """Judge whether another request asks for the same or similar information, and so counts with this one.

    FOIA s.12(4) with SI 2004/3244 reg 5. All that is counted must lie within one period of sixty working days.
    """
    case = cases.change(case_id, version=version)
    known = {one.case_id: one for one in candidates(case)}
    if with_case_id not in known:
        raise NotFound("That request can’t be counted together with this one.")
    if not why.strip():
        raise Incomplete("Say in what the two ask for similar information, or in what they differ.")
    counted = [one.received_on for one in known.values() if one.is_counted]
    if is_counted and not fit_one_period(
        (case.received_on, known[with_case_id].received_on, *counted), timekeeping.calendar()
    ):
        raise NotAllowedNow(
            "Together these requests do not lie within sixty consecutive working days (SI 2004/3244 reg 5(2)(b))."
        )
    row = CostAggregation(
        case_id=case.id,
        with_case_id=with_case_id,
        is_counted=is_counted,
        why=why.strip(),
        recorded_by_id=by,
        recorded_at=now(),
    )
    details = {"with": with_case_id, "is_counted": is_counted}
    _add(case, row, AuditTag.COST_COUNT_TOGETHER, details, by=by)


def _add(
    case: Case, row: CostEntry | CostAggregation, tag: AuditTag, details: Mapping[str, object], *, by: int
) -> None:
    db.session.add(row)
    db.session.flush()
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    audit.record(tag, f"cost:{row.id}", by=by, case_id=case.id, details=details)


def entries_of(*case_ids: int) -> list[CostEntry]:
    """What stands, in the order in which it was recorded: neither struck out nor itself a strike."""
    rows = db.session.scalars(
        sa.select(CostEntry).where(CostEntry.case_id.in_(case_ids)).order_by(CostEntry.id)
    ).all()
    struck = {row.strikes_id for row in rows}
    return [row for row in rows if row.strikes_id is None and row.id not in struck]


def candidates(case: Case) -> list[Candidate]:
    """Requests of the same requester received near enough to this one (FOIA only), earliest first.

    The same e-mail address, or the same name with the same postal address, is the same requester: whoever wrote
    under several, and people who act together, only a person can recognise.
    """
    regime = regimes.regime(case.regime)
    near = [
        other
        for other in _same_requester(case)
        if may_aggregate(case.received_on, other.received_on, regime, timekeeping.calendar())
    ]
    if not near:
        return []
    judged = {
        row.with_case_id: row
        for row in db.session.scalars(
            sa.select(CostAggregation).where(CostAggregation.case_id == case.id).order_by(CostAggregation.id)
        )
    }
    entries = entries_of(*(other.id for other in near))
    return [
        Candidate(
            other.id,
            other.reference,
            other.subject,
            other.received_on,
            _projected([row for row in entries if row.case_id == other.id]),
            judged[other.id].is_counted if other.id in judged else None,
            judged[other.id].why if other.id in judged else "",
        )
        for other in near
    ]


def _same_requester(case: Case) -> list[Case]:
    who = case.requester
    same = sa.and_(
        Requester.address != "",
        sa.func.lower(Requester.name) == sa.func.lower(who.name),
        sa.func.lower(Requester.address) == sa.func.lower(who.address),
    )
    if who.email:
        same = sa.or_(same, sa.func.lower(Requester.email) == sa.func.lower(who.email))
    found = db.session.scalars(
        sa.select(Case)
        .join(Case.requester)
        .where(Case.id != case.id, Case.regime == case.regime, Requester.erased_at.is_(None), same)
        .order_by(Case.received_on, Case.id)
    )
    return list(found)


def _work(rows: Iterable[CostEntry]) -> tuple[Work, ...]:
    return tuple(
        Work(
            Activity(row.activity),
            Decimal(row.hundredths) / 100,
            None if row.hourly_pence is None else Decimal(row.hourly_pence) / 100,
            row.note,
        )
        for row in rows
    )


def _projected(rows: Iterable[CostEntry]) -> tuple[Work, ...]:
    found = list(rows)
    return projected(
        _work(row for row in found if row.is_estimate), _work(row for row in found if not row.is_estimate)
    )


def sheet_of(case: Case) -> CostSheet:
    """The cost of a case as it stands now."""
    rows = entries_of(case.id)
    near = tuple(candidates(case))
    own = _projected(rows)
    return CostSheet(
        entries=tuple(rows),
        estimated=_work(row for row in rows if row.is_estimate),
        done=_work(row for row in rows if not row.is_estimate),
        projected=own,
        candidates=near,
        meter=_meter(case, (*own, *(item for one in near if one.is_counted for item in one.work))),
    )


def _meter(case: Case, work: Iterable[Work]) -> Meter | None:
    regime = regimes.regime(case.regime)
    limit = cost_limit(regime, central_government=cases.the_authority().is_central_government)
    return meter(work, regime, limit) if limit else None


def costs_for_fee(case: Case, disbursements: Decimal) -> Costs:
    """What a fee for the case may be worked out from: the hours recorded on it, and ``disbursements`` in pounds."""
    sheet = sheet_of(case)
    own = _meter(case, sheet.projected)
    if own is None or sheet.meter is None:
        return Costs(disbursements=disbursements)
    sending = total_hours(item for item in sheet.projected if item.activity is Activity.PROVIDING)
    return Costs(
        work=own.cost,
        sending=sending * own.limit.hourly_rate,
        disbursements=disbursements,
        is_over=sheet.meter.state is MeterState.OVER,
    )


def warning_of(case: Case) -> str:
    """What every page of the case says of its cost: nothing until four fifths of the limit."""
    if not entries_of(case.id):
        return ""
    found = sheet_of(case).meter
    if found is None or found.state is MeterState.WITHIN:
        return ""
    return state_in_words(found, regimes.regime(case.regime))


def estimate_for_letter(case: Case, provision_ref: str) -> str:
    """The figures of a refusal for cost, in words; empty while the estimate is not over the limit.

    Letters find it as the answer ``cost_estimate`` of the provision (``withholding.answers_of``), and so in the
    facts of the notice. Under FOIA s.12(2) only finding out whether the information is held counts.
    """
    sheet = sheet_of(case)
    own, together = sheet.projected, sheet.counted_together
    if provision_ref == _ONLY_CONFIRMING:
        own, together = tuple(item for item in own if item.activity is Activity.DETERMINING), ()
    counted = [
        CountedTogether(one.reference, written(one.received_on), one.work) for one in together if one.work
    ]
    found = _meter(case, (*own, *(item for one in counted for item in one.work)))
    if found is None or found.state is not MeterState.OVER:
        return ""
    return estimate_in_letter(own, found, regimes.regime(case.regime), counted)
