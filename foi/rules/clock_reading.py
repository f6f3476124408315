"""What the clock answers: a date, its working in words, and what it waits for."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from foi.rules.clock_count import Count, Day


class DueKind(StrEnum):
    """Which date is asked for."""

    RESPONSE = "response"
    RESPONSE_EXTENDED_MAX = "response_extended_max"
    S17_1_NOTICE_BY = "s17_1_notice_by"
    PIT_BACKSTOP_ICO = "pit_backstop_ico"
    FORTY_WORKING_DAYS = "40wd"
    EXTENSION_NOTICE_BY = "extension_notice_by"
    LAST_DAY_TO_PAY = "last_day_to_pay"
    REVIEW_REQUEST_BY = "review_request_by"
    REVIEW = "review"
    REVIEW_MAX = "review_max"
    LAST_DAY_TO_APPLY_OSIC = "last_day_to_apply_OSIC"
    LAST_DAY_TO_APPEAL_FTT = "last_day_to_appeal_FTT"
    FUTURE_PUBLICATION_LATEST = "future_publication_latest"


class WaitingFor(StrEnum):
    """What must arrive before the clock runs again."""

    CLARIFICATION = "clarification"
    FEE = "fee"


@dataclass(frozen=True)
class Step:
    """One line of the working: what, by which section, on which day or days."""

    text: str
    section: str = ""
    dates: tuple[date, ...] = ()

    def __str__(self) -> str:
        return f"{self.text} ({self.section})." if self.section else f"{self.text}."


@dataclass(frozen=True)
class Reading:
    """A due date with its working.

    ``due_on`` is None while the clock waits for the requester (``waiting_for``) and once the request has
    ended (``ended_on``). ``provisional``: the count rests on bank holidays that are not yet confirmed.
    ``last_day_to_pay`` and ``lapsed_on`` (the first day on which it is too late) are set where a payment that
    was asked for has not arrived in time so far as the events tell.
    """

    due_kind: DueKind
    regime_code: str
    due_on: date | None
    steps: tuple[Step, ...]
    starts_on: date | None = None
    limit: int | None = None
    provisional: bool = False
    is_guidance: bool = False
    waiting_for: WaitingFor | None = None
    last_day_to_pay: date | None = None
    lapsed_on: date | None = None
    ended_on: date | None = None
    count: Count | None = field(default=None, repr=False, compare=False)

    @property
    def because(self) -> tuple[str, ...]:
        """The working as sentences, never empty."""
        return tuple(str(step) for step in self.steps)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Every day from the start to the due date and why it does or does not count; empty without a count."""
        if self.count is None or self.due_on is None:
            return ()
        return self.count.days(self.due_on)

    def day_number(self, today: date) -> int | None:
        """The 12 of "day 12 of 20": how many days have counted by ``today``; None where no days are counted."""
        return None if self.count is None else self.count.number_of(today)
