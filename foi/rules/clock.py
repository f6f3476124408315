"""The clock: a due date as a pure function of what happened, with its working shown.

``read`` answers every kind of date of the four regimes. The temporary 60 working days that Scottish
authorities had in spring 2020 are not modelled: permanent law applies throughout.
"""

from collections.abc import Callable, Iterable
from datetime import date

from foi.rules import clock_answers, clock_reviews
from foi.rules.bank_holidays import Calendar
from foi.rules.clock_count import Day, Span
from foi.rules.clock_events import ClockError, Event, EventKind, event_from, in_force
from foi.rules.clock_reading import DueKind, Reading, Step, WaitingFor
from foi.rules.regimes import Regime

__all__ = [
    "ClockError",
    "Day",
    "DueKind",
    "Event",
    "EventKind",
    "Reading",
    "Span",
    "Step",
    "WaitingFor",
    "event_from",
    "read",
]

_Reader = Callable[[date | None, tuple[Event, ...], Regime, Calendar], Reading]

_READERS: dict[DueKind, _Reader] = {
    DueKind.RESPONSE: clock_answers.response,
    DueKind.RESPONSE_EXTENDED_MAX: clock_answers.response_extended_max,
    DueKind.S17_1_NOTICE_BY: clock_answers.s17_1_notice_by,
    DueKind.PIT_BACKSTOP_ICO: clock_answers.pit_backstop_ico,
    DueKind.FORTY_WORKING_DAYS: clock_answers.forty_working_days,
    DueKind.EXTENSION_NOTICE_BY: clock_answers.extension_notice_by,
    DueKind.LAST_DAY_TO_PAY: clock_answers.last_day_to_pay,
    DueKind.FUTURE_PUBLICATION_LATEST: clock_answers.future_publication_latest,
    DueKind.REVIEW_REQUEST_BY: clock_reviews.review_request_by,
    DueKind.REVIEW: clock_reviews.review,
    DueKind.REVIEW_MAX: clock_reviews.review_max,
    DueKind.LAST_DAY_TO_APPLY_OSIC: clock_reviews.last_day_to_apply_osic,
    DueKind.LAST_DAY_TO_APPEAL_FTT: clock_reviews.last_day_to_appeal_ftt,
}


def read(
    received: date | None,
    events: Iterable[Event],
    regime: Regime,
    calendar: Calendar,
    *,
    due_kind: DueKind = DueKind.RESPONSE,
) -> Reading:
    """The date of ``due_kind`` with its working.

    ``received`` is the calendar day of receipt in Europe/London (for a review, the day it was asked for), or
    None where an event carries the start. Raises `ClockError` where the regime has no such date or an event
    is missing, and `UnknownYear` where a date or the count leaves the years of ``calendar``.
    """
    standing = in_force(events)
    _require_known_years(received, standing, calendar)
    return _READERS[due_kind](received, standing, regime, calendar)


def _require_known_years(received: date | None, events: tuple[Event, ...], calendar: Calendar) -> None:
    for day in (received, *(on for event in events for on in event.dates)):
        if day is not None and not calendar.first_year <= day.year <= calendar.last_year:
            raise calendar.unknown(day)
