"""Invented monthly figures of dashcam submissions: twelve whole months before a day."""

import csv
import io
import random
from dataclasses import dataclass
from datetime import date, timedelta

_BASE = (412, 388, 455, 470, 512, 561, 590, 548, 533, 498, 441, 396)  # by calendar month: summer is busy
_MAX_PENDING_MONTHS = 2


@dataclass(frozen=True)
class Month:
    """What became of one month's submissions; the outcomes add up to ``received``."""

    first_day: date
    received: int
    outcomes: tuple[int, ...]

    @property
    def label(self) -> str:
        return f"{self.first_day:%B %Y}"


OUTCOMES = {
    "england": (
        "No further action",
        "Warning letter",
        "Driver improvement course",
        "Conditional offer (fixed penalty)",
        "Referred to court",
        "Awaiting decision",
    ),
    "scotland": (
        "No further action",
        "Warning letter",
        "Recorded police warning",
        "Conditional offer (fixed penalty)",
        "Reported to the Procurator Fiscal",
        "Awaiting decision",
    ),
}
_SHARES = (0.31, 0.24, 0.21, 0.12, 0.07)


def monthly(authority: str, today: date) -> list[Month]:
    """The twelve whole months before ``today``, oldest first; the same for the same month."""
    months: list[Month] = []
    last = today.replace(day=1)
    for age in range(1, 13):
        last = (last - timedelta(days=1)).replace(day=1)
        months.append(_month(authority, last, age))
    return months[::-1]


def _month(authority: str, first_day: date, age: int) -> Month:
    chance = random.Random(f"{authority}{first_day}")
    received = round(_BASE[first_day.month - 1] * chance.uniform(0.93, 1.08) * (1.12 - age / 100))
    settled = 1.0 if age > _MAX_PENDING_MONTHS else 0.35 + 0.25 * age
    outcomes = [int(received * settled * share * chance.uniform(0.92, 1.0)) for share in _SHARES]
    waiting = received - sum(outcomes) if age <= _MAX_PENDING_MONTHS else 0
    outcomes[0] += received - sum(outcomes) - waiting
    return Month(first_day, received, (*outcomes, waiting))


def as_csv(authority: str, months: list[Month]) -> bytes:
    """UTF-8, one header row, one row a month."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(("Month", "Submissions received", *OUTCOMES[authority]))
    rows.writerows((month.label, month.received, *month.outcomes) for month in months)
    return out.getvalue().encode()
