"""When a closed case may be disposed of, and when nothing of it may be deleted.

The Acts set no period for keeping cases; the policy is the authority's own. The hold is law: to destroy what was
asked for, so that it need not be disclosed, is an offence (FOIA s.77, FOISA s.65, reg 19 of both regulations),
and the record must outlast every window for review and appeal.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foi.rules.bank_holidays import Calendar
from foi.rules.clock import DueKind, Event, EventKind, read
from foi.rules.plain_dates import months_after, spoken
from foi.rules.regimes import FOISA, Regime
from foi.rules.review_routes import last_day_to_ask

OFFENCE = {"FOIA": "s.77", "FOISA": "s.65", "EIR": "reg 19", "EISR": "reg 19"}
COMPLAINT_MONTHS = 6
"""FOISA s.47(4): six months to apply to the Commissioner. We keep to it where the ICO has no fixed period."""
_COURT_DAYS_MONTHS = 2


class Disposable(StrEnum):
    """What is disposed of, in the order in which it goes."""

    REQUESTER = "requester"
    ORIGINALS = "originals"
    CASE = "case"

    @property
    def label(self) -> str:
        """The words on the page."""
        return _DISPOSED[self][0]

    @property
    def consequence(self) -> str:
        """What goes and what stays, in a sentence."""
        return _DISPOSED[self][1]


_DISPOSED = {
    Disposable.REQUESTER: (
        "The requester’s details",
        "Name and addresses of the requester are erased, wherever the case has them, with the letters that bear them. "
        "The request, the findings and their reasons stay.",
    ),
    Disposable.ORIGINALS: (
        "The original documents",
        "The files that came in are destroyed, with what was read from them and the names found in them. "
        "What was released stays.",
    ),
    Disposable.CASE: (
        "The whole case",
        "Every text of the case is erased, with what is left of the requester and the documents. "
        "Reference, dates, law and outcome stay, for the figures.",
    ),
}


@dataclass(frozen=True)
class RetentionPolicy:
    """Months after the last action: the requester's details go first, then originals, then the whole case.

    The figures here are Candour's proposal, which an authority may change.
    """

    requester_months: int = 12
    originals_months: int = 24
    case_months: int = 36

    def __post_init__(self) -> None:
        if not 0 < self.requester_months <= self.originals_months <= self.case_months:
            raise ValueError("The requester's details go first, then originals, then the case.")


@dataclass(frozen=True)
class Hold:
    """Why nothing may be deleted, by which section, and until which day inclusive (None: no end is known yet)."""

    reason: str
    section: str
    until: date | None


@dataclass(frozen=True)
class Closing:
    """The days that decide how long a case stays contestable; None for what has not happened.

    ``events`` are those of the request's own clock: where it was restarted or stopped, FOISA's window for a review
    opens later.
    """

    received_on: date
    sent_on: date | None = None
    review_asked_on: date | None = None
    review_notice_on: date | None = None
    complaint_open: bool = False
    decision_notice_on: date | None = None
    ended_on: date | None = None
    appeal_open: bool = False
    appeal_decided_on: date | None = None
    events: tuple[Event, ...] = ()


def legal_hold(
    closing: Closing, regime: Regime, calendar: Calendar, *, today: date, regulator: str = ""
) -> Hold | None:
    """The hold on a case today, or None once every window has closed.

    ``regulator``: its name where the authority has another than the Acts.
    """
    section = OFFENCE[regime.code]
    if closing.complaint_open:
        return Hold("The regulator is dealing with a complaint about this request.", section, None)
    if closing.appeal_open:
        return Hold("An appeal about this request is not decided.", section, None)
    if closing.review_asked_on is not None and closing.review_notice_on is None:
        return Hold("A review was asked for and is not decided.", section, None)
    if closing.sent_on is None and closing.ended_on is None:
        return Hold("The request is open.", section, None)
    until, what = _last_window(closing, regime, calendar, regulator or str(regime.regulator))
    if today > until:
        return None
    return Hold(f"{what} until {spoken(until)}.", section, until)


def _last_window(closing: Closing, regime: Regime, calendar: Calendar, regulator: str) -> tuple[date, str]:
    if closing.appeal_decided_on is not None:
        return months_after(closing.appeal_decided_on, _COURT_DAYS_MONTHS), "A further appeal can be made"
    if closing.decision_notice_on is not None:
        return _appeal_window(closing.decision_notice_on, regime, calendar), "An appeal can be made"
    if closing.review_notice_on is not None:
        until = months_after(closing.review_notice_on, COMPLAINT_MONTHS)
        return until, f"A complaint can be made to the {regulator}"
    if closing.sent_on is not None:
        window = last_day_to_ask(
            regime,
            calendar,
            received_on=closing.received_on,
            sent_on=closing.sent_on,
            events=closing.events,
        )
        if window.due_on is not None:
            return window.due_on, "A review can be asked for"
    return months_after(
        closing.ended_on or closing.received_on, COMPLAINT_MONTHS
    ), "A complaint can still be made"


def _appeal_window(decision_notice_on: date, regime: Regime, calendar: Calendar) -> date:
    """28 days to the tribunal; two months cover the 42 days to the Court of Session."""
    if regime.regulator is not FOISA.regulator:
        sent = Event(EventKind.DECISION_NOTICE_SENT, on=decision_notice_on)
        appeal_by = read(None, (sent,), regime, calendar, due_kind=DueKind.LAST_DAY_TO_APPEAL_FTT).due_on
        if appeal_by is not None:
            return appeal_by
    return months_after(decision_notice_on, _COURT_DAYS_MONTHS)


@dataclass(frozen=True)
class Disposal:
    """The days from which each may be disposed of, holds apart."""

    requester_from: date
    originals_from: date
    case_from: date

    def starts(self, what: Disposable) -> date:
        """The day from which it may go."""
        return {
            Disposable.REQUESTER: self.requester_from,
            Disposable.ORIGINALS: self.originals_from,
            Disposable.CASE: self.case_from,
        }[what]


def disposal(last_action_on: date, policy: RetentionPolicy) -> Disposal:
    """When each part of a case falls due for disposal, counted from the last thing done on it."""
    return Disposal(
        months_after(last_action_on, policy.requester_months),
        months_after(last_action_on, policy.originals_months),
        months_after(last_action_on, policy.case_months),
    )
