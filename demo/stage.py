"""Where the demo is played: who its people are in the database, and which day each step falls on."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from demo.setting import Setting
from demo.story import Story
from foi.core.now import LONDON
from foi.rules import regimes
from foi.rules.bank_holidays import Holidays, shipped_calendar
from foi.rules.working_days import is_working_day, nth_working_day_after

OPENING_TIME = time(9, 0)


@dataclass
class Stage:
    """Ids, by the names that the stories use: cases and reviews by key, documents by key and paper."""

    setting: Setting
    today: date
    users: dict[str, int] = field(default_factory=dict)
    cases: dict[str, int] = field(default_factory=dict)
    reviews: dict[str, int] = field(default_factory=dict)
    documents: dict[tuple[str, str], int] = field(default_factory=dict)
    searches: dict[tuple[str, str], int] = field(default_factory=dict)

    def case(self, story: Story) -> int:
        return self.cases[story.key]

    def owner(self, story: Story) -> int:
        """Who works on the case; somebody had to log even those that nobody has yet."""
        return self.users[story.owner or "officer"]

    def day(self, story: Story, number: int) -> date:
        """The ``number``-th working day after the case's receipt; 0 is the day of receipt."""
        holidays = self._holidays(story)
        received_on = working_day_before(self.today, story.received, holidays)
        return nth_working_day_after(received_on, number, holidays) if number else received_on

    def _holidays(self, story: Story) -> Holidays:
        regime = regimes.regime_for(self.setting.authority, story.is_environmental)
        return shipped_calendar().holidays(regime.holiday_nations)


def working_day_before(day: date, number: int, holidays: Holidays) -> date:
    """The ``number``-th working day before ``day``."""
    while number:
        day -= timedelta(days=1)
        number -= is_working_day(day, holidays)
    return day


def opening(day: date) -> datetime:
    """When the office opens on ``day``, UTC."""
    return datetime.combine(day, OPENING_TIME, LONDON).astimezone(UTC)
