"""What happened to a request, as the clock sees it: kinds of event, their fields, and corrections.

Events are never edited: a later one names the earlier one it replaces. The order in which they were
logged makes no difference, since everything is read off their dates.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ClockError(ValueError):
    """The question cannot be answered from these events; the message says what is missing, in plain words."""


class EventKind(StrEnum):
    CLARIFICATION_REQUESTED = "clarification_requested"
    CLARIFICATION_RECEIVED = "clarification_received"
    FEES_NOTICE = "fees_notice"
    ADVANCE_PAYMENT_NOTICE = "advance_payment_notice"
    FEE_PAID = "fee_paid"
    EXTENSION = "extension"
    PIT_EXTENSION_CONSIDERED = "pit_extension_considered"
    PIT_EXTENSION = "pit_extension"
    PIT_ESTIMATE_REVISED = "pit_estimate_revised"
    TRANSFERRED_IN = "transferred_in"
    TRANSFERRED_OUT = "transferred_out"
    WITHDRAWN = "withdrawn"
    RESPONDED = "responded"
    RESPONDED_AND_RECEIVED = "responded_and_received"
    ALLEGED_FAILURE = "alleged_failure"
    REVIEW_REQUESTED = "review_requested"
    REVIEW_NOTICE_RECEIVED = "review_notice_received"
    DECISION_NOTICE_SENT = "decision_notice_sent"
    AUTHORITY_IS_SCHOOL = "authority_is_school"
    AUTHORITY_IS_ARCHIVE = "authority_is_archive"
    AUTHORITY_IS_KEEPER = "authority_is_keeper"
    NO_SCHOOL = "no_school"


EXTENSIONS = frozenset({EventKind.EXTENSION, EventKind.PIT_EXTENSION, EventKind.PIT_ESTIMATE_REVISED})
"""Events that tell the requester of more time, on the day ``notified``."""
NOTICES_OF_PAYMENT = frozenset({EventKind.FEES_NOTICE, EventKind.ADVANCE_PAYMENT_NOTICE})
_UNDATED = frozenset(
    {
        *EXTENSIONS,
        EventKind.PIT_EXTENSION_CONSIDERED,
        EventKind.AUTHORITY_IS_SCHOOL,
        EventKind.AUTHORITY_IS_ARCHIVE,
        EventKind.AUTHORITY_IS_KEEPER,
        EventKind.NO_SCHOOL,
    }
)


@dataclass(frozen=True)
class Event:
    """One thing that happened.

    ``on`` is the day of it; ``notified`` the day the requester was told of an extension, ``basis`` its ground,
    ``until`` the estimated date given in a public-interest extension (s.17(2)), or given anew; ``first`` and
    ``last`` bound a span without school, both included. ``could_identify``: the information could have been identified
    without the answer to this question, so asking it restarts nothing. ``key`` names this event so that a
    later one can correct it (``corrects``); ``void`` corrects it away.
    """

    kind: EventKind
    on: date | None = None
    notified: date | None = None
    basis: str = ""
    until: date | None = None
    first: date | None = None
    last: date | None = None
    could_identify: bool = False
    key: str = ""
    corrects: str = ""
    void: bool = False

    def __post_init__(self) -> None:
        if self.void:
            return
        if self.kind not in _UNDATED:
            _ = self.day
        if self.kind in EXTENSIONS:
            _ = self.told
        if self.kind is EventKind.EXTENSION and not self.basis:
            raise ClockError("The event extension needs its basis.")
        if self.kind is EventKind.NO_SCHOOL:
            _ = self.closed

    @property
    def told(self) -> date:
        """The day on which the requester was told of an extension."""
        if self.notified is None:
            raise ClockError(f"The event {self.kind} needs the day on which the requester was notified.")
        return self.notified

    @property
    def closed(self) -> tuple[date, date]:
        """The first and the last day of a span without school."""
        if self.first is None or self.last is None:
            raise ClockError("The event no_school needs its first day (from) and its last day (to).")
        if self.last < self.first:
            raise ClockError("The event no_school ends before it begins.")
        return self.first, self.last

    @property
    def dates(self) -> tuple[date | None, ...]:
        """Every date that the event carries."""
        return (self.on, self.notified, self.until, self.first, self.last)

    @property
    def day(self) -> date:
        """The date of a dated event."""
        if self.on is None:
            raise ClockError(f"The event {self.kind} needs its date.")
        return self.on


_FIELDS = {"date": "on", "from": "first", "to": "last"}
_DATES = frozenset({"on", "notified", "until", "first", "last"})
_FLAGS = frozenset({"could_identify", "void"})
_TEXTS = frozenset({"basis", "key", "corrects"})


def event_from(fields: Mapping[str, object]) -> Event:
    """An event from the fields of its JSON form ("type", "date", "from", "to", "basis", "notified" ...).

    Raises `ClockError` on an unknown type, an unknown field or something that is no date.
    """
    values: dict[str, object] = {}
    for name, value in fields.items():
        field = _FIELDS.get(name, name)
        if name == "type" or value is None:
            continue
        if field in _DATES:
            values[field] = as_date(value, what=f"{name} of an event")
        elif field in _FLAGS:
            values[field] = _as_flag(value, name)
        elif field in _TEXTS and isinstance(value, str):
            values[field] = value
        else:
            raise ClockError(f"An event has no field “{name}”, or not with such a value.")
    kind = _kind(fields.get("type"))
    if kind in EXTENSIONS:
        values.setdefault("notified", values.get("on"))
    return Event(kind, **values)  # type: ignore[arg-type]  # each value was checked against its field above


def as_date(value: object, *, what: str) -> date:
    """A day from its form YYYY-MM-DD and no other; raises `ClockError` naming ``what``."""
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        day = None
    if day is not None and day.isoformat() == value:
        return day
    raise ClockError(f"The {what} is not a date such as 2025-03-03.")


def _as_flag(value: object, name: str) -> bool:
    answers: dict[object, bool] = {
        True: True,
        False: False,
        "yes": True,
        "no": False,
        "true": True,
        "false": False,
    }
    try:
        return answers[value]
    except (KeyError, TypeError):
        raise ClockError(f"The field “{name}” of an event is yes or no.") from None


def _kind(value: object) -> EventKind:
    try:
        return EventKind(value)  # type: ignore[arg-type]  # an unknown value raises ValueError
    except ValueError:
        raise ClockError(f"There is no event of type “{value}”.") from None


def in_force(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that stand once corrections are applied, in order of date; logging order makes no difference.

    Raises `ClockError` where a correction names no event.
    """
    every = tuple(events)
    corrected = {event.corrects for event in every if event.corrects}
    missing = corrected - {event.key for event in every if event.key}
    if missing:
        raise ClockError("A correction names an event that is not there.")
    standing = (event for event in every if not event.void and (not event.key or event.key not in corrected))
    return tuple(sorted(standing, key=_order))


def _order(event: Event) -> tuple[date, EventKind, date, str]:
    """By the earliest date of each, then by all that can tell two events of one day apart in a working."""
    first = min((day for day in event.dates if day), default=date.min)
    return first, event.kind, event.until or date.min, event.basis
