"""After the internal review: the regulator, then a tribunal or court, as recorded steps; and the last day for each.

FOIA s.50, s.57 and s.58; FOISA s.47, s.49 and s.56; EIR reg 18; EI(S)R reg 17.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from foi.rules.bank_holidays import Calendar
from foi.rules.clock import DueKind, Event, EventKind, read
from foi.rules.plain_dates import spoken
from foi.rules.regimes import FOISA, Regime
from foi.rules.review_routes import Body, route

COURT_OF_SESSION_DAYS = timedelta(days=42)
"""Rules of the Court of Session, for appeals under FOISA s.56; not a period of the Act itself."""


class AppealStep(StrEnum):
    """What happened beyond the authority."""

    COMPLAINT = "complaint"
    COMPLAINT_CLOSED = "complaint_closed"
    DECISION_NOTICE = "decision_notice"
    APPEAL = "appeal"
    APPEAL_DECIDED = "appeal_decided"


_FOLLOWS: dict[AppealStep | None, tuple[AppealStep, ...]] = {
    None: (AppealStep.COMPLAINT,),
    AppealStep.COMPLAINT: (AppealStep.DECISION_NOTICE, AppealStep.COMPLAINT_CLOSED),
    AppealStep.COMPLAINT_CLOSED: (AppealStep.COMPLAINT,),
    AppealStep.DECISION_NOTICE: (AppealStep.APPEAL,),
    AppealStep.APPEAL: (AppealStep.APPEAL_DECIDED,),
    AppealStep.APPEAL_DECIDED: (AppealStep.APPEAL,),
}
_UNDER_WAY = frozenset({AppealStep.COMPLAINT, AppealStep.APPEAL})


def may_follow(last: AppealStep | None) -> tuple[AppealStep, ...]:
    """The steps that can come after ``last`` (None: nothing has happened yet)."""
    return _FOLLOWS[last]


def is_under_way(last: AppealStep | None) -> bool:
    """Whether a complaint or an appeal waits for somebody else's decision."""
    return last in _UNDER_WAY


def words(step: AppealStep, regime: Regime, regulator: Body | None = None) -> str:
    """What happened, in words: "Complaint to the Information Commissioner's Office"; ``regulator`` as for ``route``."""
    bodies = route(regime, regulator)
    return {
        AppealStep.COMPLAINT: f"Complaint to the {bodies.regulator.name}",
        AppealStep.COMPLAINT_CLOSED: "Complaint closed without a decision notice",
        AppealStep.DECISION_NOTICE: f"Decision notice of the {bodies.regulator.name}",
        AppealStep.APPEAL: f"Appeal to the {bodies.court.name}",
        AppealStep.APPEAL_DECIDED: f"Decision of the {bodies.court.name}",
    }[step]


def section_of(step: AppealStep, regime: Regime) -> str:
    """The section under which it happens."""
    bodies = route(regime)
    is_appeal = step in (AppealStep.APPEAL, AppealStep.APPEAL_DECIDED)
    return bodies.court_section if is_appeal else bodies.regulator_section


@dataclass(frozen=True)
class Window:
    """A way that is open to the requester: until which day (None: the law names none), by which section, and why."""

    what: str
    section: str
    last_day: date | None
    because: tuple[str, ...]


def regulator_window(
    regime: Regime, calendar: Calendar, *, review_sent_on: date, regulator: Body | None = None
) -> Window:
    """By when to complain about a review whose outcome was sent, and taken as received, on that day.

    FOISA s.47(4), applied by EI(S)R reg 17: six months. The Information Commissioner's period is guidance.
    ``regulator`` as for ``route``.
    """
    bodies = route(regime, regulator)
    what = f"Complaint to the {bodies.regulator.name}"
    if regime.regulator is not FOISA.regulator:
        return Window(what, bodies.regulator_section, None, (f"{_capital(bodies.to_regulator_within)}.",))
    received = Event(EventKind.REVIEW_NOTICE_RECEIVED, on=review_sent_on)
    reading = read(None, (received,), regime, calendar, due_kind=DueKind.LAST_DAY_TO_APPLY_OSIC)
    return Window(what, bodies.regulator_section, reading.due_on, tuple(reading.because))


def court_window(regime: Regime, calendar: Calendar, *, decision_notice_on: date) -> Window:
    """By when to appeal against a decision notice: 28 days to the tribunal, 42 to the Court of Session."""
    bodies = route(regime)
    what = f"Appeal to the {bodies.court.name}"
    if regime.regulator is FOISA.regulator:
        last = decision_notice_on + COURT_OF_SESSION_DAYS
        why = f"42 days after {spoken(decision_notice_on)}, the day of the decision, is {spoken(last)}."
        return Window(
            f"{what}, on a point of law",
            bodies.court_section,
            last,
            (why, "The period is in the rules of court: check it before relying on it."),
        )
    sent = Event(EventKind.DECISION_NOTICE_SENT, on=decision_notice_on)
    reading = read(None, (sent,), regime, calendar, due_kind=DueKind.LAST_DAY_TO_APPEAL_FTT)
    return Window(what, bodies.court_section, reading.due_on, tuple(reading.because))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def last_of(steps: Sequence[AppealStep]) -> AppealStep | None:
    """The newest of the steps in the order in which they happened."""
    return steps[-1] if steps else None
