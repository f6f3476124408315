"""The cost limit: which work may be counted, at what rate, against which amount, and which requests add up.

FOIA s.12 with SI 2004/3244; FOISA s.12 with SSI 2004/467. The environmental regulations have no cost limit: a
burdensome request is met there by the exception for manifestly unreasonable ones.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from foi.rules.bank_holidays import Calendar
from foi.rules.regimes import FOIA, FOISA, Regime
from foi.rules.working_days import working_days_between

WARN_AT = Decimal("0.8")
"""The share of the limit from which the meter warns; our own choice, not the law's."""
AGGREGATION_WORKING_DAYS = 60
"""SI 2004/3244 reg 5(2)(b): requests received within any period of sixty consecutive working days."""


class Activity(StrEnum):
    """A kind of work on a request."""

    DETERMINING = "determining"
    LOCATING = "locating"
    RETRIEVING = "retrieving"
    EXTRACTING = "extracting"
    PROVIDING = "providing"
    READING = "reading"
    REDACTING = "redacting"
    DECIDING = "deciding"

    @property
    def label(self) -> str:
        """The words on the page."""
        return _LABELS[self]


_LABELS = {
    Activity.DETERMINING: "Determining whether the information is held",
    Activity.LOCATING: "Locating the information, or a document that may contain it",
    Activity.RETRIEVING: "Retrieving it",
    Activity.EXTRACTING: "Extracting it from a document that contains it",
    Activity.PROVIDING: "Providing copies of it",
    Activity.READING: "Reading it",
    Activity.REDACTING: "Redacting it",
    Activity.DECIDING: "Deciding about exemptions, the public interest test included",
}

_COUNTABLE: Mapping[str, frozenset[Activity]] = {
    "FOIA": frozenset({Activity.DETERMINING, Activity.LOCATING, Activity.RETRIEVING, Activity.EXTRACTING}),
    "FOISA": frozenset({Activity.LOCATING, Activity.RETRIEVING, Activity.EXTRACTING, Activity.PROVIDING}),
}


def is_countable(activity: Activity, regime: Regime) -> bool:
    """Whether the work may be counted: SI 2004/3244 reg 4(3); SSI 2004/467 reg 3.

    Under FOIA finding out whether the information is held counts, under FOISA it does not. Redacting is not
    counted in either; under FOISA whether it is part of "providing" is not settled, so the lower figure is kept.
    """
    return activity in _COUNTABLE.get(regime.code, frozenset())


@dataclass(frozen=True)
class CostLimit:
    """``amount`` and ``hourly_rate`` in pounds; under FOISA the rate is the most that may be charged an hour."""

    amount: Decimal
    hourly_rate: Decimal
    section: str
    rate_is_maximum: bool

    @property
    def hours(self) -> Decimal:
        """How many hours the limit buys at the full rate: 18 or 24 under FOIA, 40 under FOISA."""
        return self.amount / self.hourly_rate


_FOIA_CENTRAL = CostLimit(Decimal(600), Decimal(25), "SI 2004/3244 regs 3(2) and 4(4)", rate_is_maximum=False)
_FOIA_OTHERS = CostLimit(Decimal(450), Decimal(25), "SI 2004/3244 regs 3(3) and 4(4)", rate_is_maximum=False)
FOISA_LIMIT = CostLimit(Decimal(600), Decimal(15), "SSI 2004/467 regs 3(2) and 5", rate_is_maximum=True)


def cost_limit(regime: Regime, *, central_government: bool = False) -> CostLimit | None:
    """The limit that applies, or None under the environmental regulations.

    FOIA: £600 for bodies listed in Part I of Schedule 1 (central government), £450 for all others, police included.
    """
    if regime is FOIA:
        return _FOIA_CENTRAL if central_government else _FOIA_OTHERS
    return FOISA_LIMIT if regime is FOISA else None


@dataclass(frozen=True)
class Work:
    """Hours of one activity. ``hourly_cost`` in pounds is what the person costs; FOISA counts it up to its maximum.

    ``basis`` says how the hours were arrived at, in sentences.
    """

    activity: Activity
    hours: Decimal
    hourly_cost: Decimal | None = None
    basis: str = ""


class MeterState(StrEnum):
    WITHIN = "within"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True)
class Meter:
    """The cost of the countable work against the limit; hours of other work are shown, not counted."""

    limit: CostLimit
    cost: Decimal
    counted_hours: Decimal
    uncounted_hours: Decimal

    @property
    def share(self) -> Decimal:
        """The cost as a share of the limit: 1 is the limit itself."""
        return self.cost / self.limit.amount

    @property
    def state(self) -> MeterState:
        """A request may be refused only where the cost would *exceed* the limit (s.12(1))."""
        if self.cost > self.limit.amount:
            return MeterState.OVER
        return MeterState.NEAR if self.share >= WARN_AT else MeterState.WITHIN


def meter(work: Iterable[Work], regime: Regime, limit: CostLimit) -> Meter:
    """Add up work done or estimated; raises ValueError on negative hours."""
    cost = counted = uncounted = Decimal(0)
    for item in work:
        if item.hours < 0:
            raise ValueError("hours of work cannot be negative")
        if is_countable(item.activity, regime):
            counted += item.hours
            cost += item.hours * rate_of(item, limit)
        else:
            uncounted += item.hours
    return Meter(limit, cost, counted, uncounted)


def rate_of(item: Work, limit: CostLimit) -> Decimal:
    """Pounds an hour: the fixed rate, or under FOISA what the person costs, so far as it may be charged."""
    if not limit.rate_is_maximum or item.hourly_cost is None:
        return limit.hourly_rate
    return min(item.hourly_cost, limit.hourly_rate)


def projected(estimated: Iterable[Work], actual: Iterable[Work]) -> tuple[Work, ...]:
    """What the whole will take: for each activity the estimate, or the work done where that is more by now."""
    found: list[Work] = []
    first, second = tuple(estimated), tuple(actual)
    for activity in Activity:
        thought = [item for item in first if item.activity is activity]
        done = [item for item in second if item.activity is activity]
        found += done if total_hours(done) > total_hours(thought) else thought
    return tuple(found)


def total_hours(work: Iterable[Work]) -> Decimal:
    return sum((item.hours for item in work), Decimal(0))


def may_aggregate(one: date, other: date, regime: Regime, calendar: Calendar) -> bool:
    """Whether two requests were received within one period of sixty consecutive working days (FOIA only).

    They must besides come from the same person, or from persons acting together, and ask for the same or similar
    information, which only a person can judge.
    """
    if regime is not FOIA:
        return False
    return fit_one_period((one, other), calendar)


def fit_one_period(received: Iterable[date], calendar: Calendar) -> bool:
    """Whether all of these days lie within one period of sixty consecutive working days."""
    days = sorted(received)
    holidays = calendar.holidays(FOIA.holiday_nations)
    return working_days_between(days[0] - timedelta(days=1), days[-1], holidays) <= AGGREGATION_WORKING_DAYS
