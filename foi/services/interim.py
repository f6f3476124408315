"""Letters on the way to the answer: drafted from the record, and what each of them does to the clock.

An officer writes and sends them alone, since they decide nothing: what may be withheld is decided in the response.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotAllowedNow, NotFound
from foi.core.now import london_day, today
from foi.models.case import Case
from foi.models.letter import Letter
from foi.rules import fees, provisions, regimes
from foi.rules.audit_tags import AuditTag
from foi.rules.balancing import PUBLIC_INTEREST_ANSWERS
from foi.rules.clock_events import EventKind
from foi.rules.clock_reading import DueKind, Reading
from foi.rules.missing import Missing
from foi.rules.month_days import month_days
from foi.rules.notice_fields import NoticeKind
from foi.rules.notice_words import TITLES
from foi.rules.refusal_notice import kinds
from foi.rules.regimes import Regime
from foi.services import audit, cases, costs, timekeeping
from foi.services.drafting import draft_of
from foi.services.notices import Notice, facts_in_common
from foi.services.stationery import sheet_for

INTERIM = (
    NoticeKind.ACKNOWLEDGEMENT,
    NoticeKind.CLARIFICATION,
    NoticeKind.FEES_NOTICE,
    NoticeKind.EXTENSION,
    NoticeKind.TRANSFER,
)
"""Those of a request."""
_ON_THE_WAY = (*INTERIM, NoticeKind.REVIEW_ACKNOWLEDGEMENT)
_DATES = frozenset({"estimated_date"})
EARLIER = "earlier_estimate"
"""FOIA s.17(2): the date that the requester was told before, where the letter gives a new one."""
_AMOUNTS = frozenset({"amount", "disbursements"})
_FILLED_IN: dict[NoticeKind, tuple[str, ...]] = {
    NoticeKind.CLARIFICATION: ("question", "advice", "could_identify"),
    NoticeKind.FEES_NOTICE: ("disbursements", "amount", "fee_calculation", "is_scheduled", "how_to_pay"),
    NoticeKind.TRANSFER: ("other_authority", "agreement"),
}
_OF_THE_ACTS = frozenset({"agreement", "disbursements"})
_OF_THE_REGULATIONS = frozenset({"is_scheduled"})


def filled_in(kind: NoticeKind, regime: Regime) -> tuple[str, ...]:
    """The fields of the letter that an officer fills in; the record has the others."""
    if kind is NoticeKind.EXTENSION:
        return ("extension_reasons", "is_voluminous_and_complex") if regime.extension else ("estimated_date",)
    elsewhere = _OF_THE_ACTS if regime.environmental else _OF_THE_REGULATIONS
    return tuple(name for name in _FILLED_IN.get(kind, ()) if name not in elsewhere)


def kinds_for(case: Case) -> tuple[NoticeKind, ...]:
    """The interim letters that exist under the law of the case; a review has its acknowledgement alone."""
    if case.review:
        return (NoticeKind.REVIEW_ACKNOWLEDGEMENT,)
    return tuple(kind for kind in kinds(regimes.regime(case.regime)) if kind in INTERIM)


def letters_of(case_id: int) -> list[Letter]:
    """Every interim letter of the case, drafts too, newest first."""
    rows = db.session.scalars(
        sa.select(Letter)
        .where(Letter.case_id == case_id, Letter.kind.in_(_ON_THE_WAY))
        .order_by(Letter.id.desc())
    )
    return list(rows)


def find(case_id: int, letter_id: int) -> Letter:
    letter = db.session.get(Letter, letter_id)
    if letter is None or letter.case_id != case_id or letter.kind not in _ON_THE_WAY:
        raise NotFound("There is no such letter in this case.")
    return letter


def begin(*, case_id: int, kind: NoticeKind, by: int) -> Letter:
    """A draft of that kind: the one that is open already, or a new one."""
    case = cases.change(case_id)
    if kind not in kinds_for(case):
        raise NotAllowedNow(f"The {regimes.regime(case.regime).title} has no such letter.")
    same = [letter for letter in letters_of(case.id) if letter.kind == kind]
    if same and same[0].frozen_at is None:
        return same[0]
    letter = Letter(case_id=case.id, kind=kind.value, version=len(same) + 1, details={})
    db.session.add(letter)
    db.session.flush()
    cases.touch(case)
    audit.record(
        AuditTag.LETTER_DRAFT, f"letter:{letter.id}", by=by, case_id=case.id, details={"notice": kind.value}
    )
    return letter


def fill_in(
    *, case_id: int, letter_id: int, answers: Mapping[str, Any], by: int, version: int | None = None
) -> Letter:
    """Keep what the officer wrote for the letter; ``opening`` and ``closing`` are paragraphs of their own."""
    case = cases.change(case_id, version=version)
    letter = find(case_id, letter_id)
    if letter.frozen_at is not None:
        raise NotAllowedNow("This letter has been sent. Write another one.")
    kept = {name: _as_json(value) for name, value in answers.items() if value not in (None, "")}
    letter.opening, letter.closing = str(kept.pop("opening", "")), str(kept.pop("closing", ""))
    letter.details = kept
    cases.touch(case)
    audit.record(
        AuditTag.LETTER_DRAFT, f"letter:{letter.id}", by=by, case_id=case.id, details={"notice": letter.kind}
    )
    return letter


def _as_json(value: object) -> object:
    return value if isinstance(value, bool) else str(value).strip()


def entered(letter: Letter) -> dict[str, object]:
    """What the officer filled in, as the rules read it."""
    found: dict[str, object] = {"opening": letter.opening, "closing": letter.closing}
    for name, value in letter.details.items():
        if name in _DATES:
            found[name] = date.fromisoformat(value)
        else:
            found[name] = Decimal(value) if name in _AMOUNTS else value
    return found


def event_of(
    kind: NoticeKind, regime: Regime, answers: Mapping[str, object]
) -> tuple[EventKind, dict[str, Any]] | None:
    """What the letter is to the clock, with its details; None for one that moves nothing."""
    if kind is NoticeKind.CLARIFICATION:
        return EventKind.CLARIFICATION_REQUESTED, {"could_identify": bool(answers.get("could_identify"))}
    if kind is NoticeKind.FEES_NOTICE:
        return EventKind.FEES_NOTICE, {}
    if kind is NoticeKind.TRANSFER:
        return EventKind.TRANSFERRED_OUT, {}
    if kind is NoticeKind.EXTENSION and regime.extension:
        return EventKind.EXTENSION, {"basis": "volume complexity"}
    if kind is NoticeKind.EXTENSION:
        until = answers.get("estimated_date")
        event = EventKind.PIT_ESTIMATE_REVISED if answers.get(EARLIER) else EventKind.PIT_EXTENSION
        return event, {"until": until.isoformat()} if isinstance(until, date) else {}
    return None


@dataclass(frozen=True)
class _Draft:
    """What a letter is drafted from. ``reading``: the clock as the letter leaves it, None where it can't be read."""

    kind: NoticeKind
    case: Case
    regime: Regime
    answers: Mapping[str, object]
    on: date
    reading: Reading | None = None

    @property
    def due_on(self) -> date | None:
        return self.reading.due_on if self.reading else None


_Found = tuple[dict[str, object], tuple[Missing, ...]]
"""What the letter states that nobody types, and what keeps it back."""


def notice_of(case: Case, letter: Letter) -> Notice:
    """The letter as the record stands: today's, or that of the day on which it was frozen."""
    kind, regime, authority = NoticeKind(letter.kind), regimes.regime(case.regime), cases.the_authority()
    on = london_day(letter.frozen_at) if letter.frozen_at else today()
    answers = {**entered(letter), EARLIER: timekeeping.estimate_told(case)}
    draft, unreadable = _look_ahead(_Draft(kind, case, regime, answers, on))
    found, unmet = _FROM_RECORD[kind](draft)
    holidays = timekeeping.calendar().holidays(regime.holiday_nations)
    return Notice(
        kind=kind,
        regime=regime,
        authority=authority,
        sheet=sheet_for(case, authority, title=TITLES[kind], on=on),
        facts={
            **facts_in_common(kind, regime, authority),
            "received_on": case.received_on,
            "parts": tuple(case.parts),
            **draft.answers,
            **found,
        },
        reading=draft.reading,
        calendar=month_days(draft.reading, case.received_on, holidays) if draft.reading else (),
        unmet=(*unreadable, *unmet),
    )


def _look_ahead(draft: _Draft) -> tuple[_Draft, tuple[Missing, ...]]:
    """With the clock as it will be, or why it can't be read so."""
    event = event_of(draft.kind, draft.regime, draft.answers)
    try:
        reading = (
            timekeeping.foresee(draft.case, event[0], draft.on, event[1])
            if event
            else timekeeping.read(draft.case)
        )
    except NotAllowedNow as refused:
        return draft, (Missing("clock", draft.regime.response.section, refused.message),)
    return replace(draft, reading=reading), ()


def _acknowledgement(draft: _Draft) -> _Found:
    return {"due_on": draft.due_on}, ()


def _review_acknowledgement(draft: _Draft) -> _Found:
    review = draft.case.review
    assert review is not None  # only a review has this letter (kinds_for)
    return {
        "asked_on": draft.case.received_on,
        "dissatisfaction": review.dissatisfaction,
        "due_on": draft.due_on,
    }, ()


def _clarification(draft: _Draft) -> _Found:
    """The guard of a restart: only a question without which the information can't be identified stops the clock."""
    facts: dict[str, object] = {"due_on": draft.due_on}
    if draft.answers.get("could_identify") in (True, False):
        return facts, ()
    message = "Say whether you could identify the information without the requester’s answer."
    return facts, (Missing("could_identify", draft.regime.clarification.section, message),)


def _fees_notice(draft: _Draft) -> _Found:
    """A fee above what the law allows is no fee that the requester has to pay, and stops no clock."""
    facts: dict[str, object] = {"pay_by": draft.reading.last_day_to_pay if draft.reading else None}
    asked, spent = draft.answers.get("amount"), draft.answers.get("disbursements", Decimal(0))
    if not isinstance(asked, Decimal) or not isinstance(spent, Decimal):
        return facts, ()  # the field itself is missing
    against = fees.objection(draft.regime, asked, costs.costs_for_fee(draft.case, spent))
    return facts, (against,) if against else ()


def _transfer(draft: _Draft) -> _Found:
    """Under the regulations a transfer is a refusal of what we do not hold, and names that exception."""
    regime = draft.regime
    ground = provisions.find(regime.code, regime.not_held.section) if regime.environmental else None
    return {"provisions": (ground,) if ground else ()}, ()


def _extension(draft: _Draft) -> _Found:
    return _for_volume(draft) if draft.regime.extension else _for_public_interest(draft)


_FROM_RECORD: dict[NoticeKind, Callable[[_Draft], _Found]] = {
    NoticeKind.ACKNOWLEDGEMENT: _acknowledgement,
    NoticeKind.CLARIFICATION: _clarification,
    NoticeKind.FEES_NOTICE: _fees_notice,
    NoticeKind.EXTENSION: _extension,
    NoticeKind.TRANSFER: _transfer,
    NoticeKind.REVIEW_ACKNOWLEDGEMENT: _review_acknowledgement,
}


def _for_volume(draft: _Draft) -> _Found:
    """EIR and EI(S)R reg 7: both volume and complexity, and the requester told in time."""
    regime = draft.regime
    assert regime.extension  # only such a regime comes here
    unmet = []
    if not draft.answers.get("is_voluminous_and_complex"):
        message = (
            "Confirm that what is asked for is both voluminous and complex: neither alone gives more time."
        )
        unmet.append(Missing("is_voluminous_and_complex", regime.extension.section, message))
    unmet += _objections(draft)
    if not unmet and draft.due_on and draft.due_on == timekeeping.read(draft.case).due_on:
        message = "This gives no more time: the time has been extended already."
        unmet.append(Missing("clock", regime.extension.section, message))
    return {"due_on": draft.due_on}, tuple(unmet)


def _objections(draft: _Draft) -> list[Missing]:
    """Why the letter would give no more time, if it went out on its day."""
    event = event_of(draft.kind, draft.regime, draft.answers)
    assert event  # every extension is one
    try:
        step = timekeeping.why_not(draft.case, event[0], draft.on, event[1])
    except NotAllowedNow:
        return []  # said already: the clock can't be read at all
    return [Missing("clock", step.section, f"{step.text}.")] if step else []


def _for_public_interest(draft: _Draft) -> _Found:
    """FOIA s.17(2): which qualified exemption, why, and a day after that of the notice under s.17(1)."""
    grounds = tuple(g for g in draft_of(draft.case).grounds if g.provision.needs_public_interest_test)
    unmet = [gap for ground in grounds for gap in ground.missing if gap.field not in PUBLIC_INTEREST_ANSWERS]
    facts: dict[str, object] = {
        "provisions": tuple(ground.provision for ground in grounds),
        "grounds": grounds,
        "why_applies": bool(grounds) and not unmet,
    }
    if not draft.answers.get(EARLIER):
        facts["rest_due_on"] = timekeeping.read(draft.case, DueKind.S17_1_NOTICE_BY).due_on
    if draft.answers.get("estimated_date"):  # without it, the field itself is missing
        unmet += _objections(draft)
    return facts, tuple(unmet)
