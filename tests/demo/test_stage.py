"""Days of a story: working days of the nation it is told in."""

from datetime import date, timedelta

from demo.setting import SETTINGS
from demo.stage import Stage, working_day_before
from demo.steps import Dated, play
from demo.story_england import STORIES
from foi.core import now
from foi.rules.bank_holidays import Nation, shipped_calendar

A_SUNDAY = date(2026, 11, 22)


def test_days_before_skip_weekends_and_holidays() -> None:
    english = shipped_calendar().holidays(frozenset({Nation.ENGLAND_AND_WALES}))
    assert working_day_before(A_SUNDAY, 1, english) == date(2026, 11, 20)
    assert working_day_before(date(2026, 12, 29), 1, english) == date(2026, 12, 24)


def test_every_day_of_a_story_lies_before_today() -> None:
    for today in (A_SUNDAY, A_SUNDAY + timedelta(days=1), date(2027, 1, 2)):
        stage = Stage(SETTINGS["england"], today)
        for story in STORIES:
            last = max(filter(None, (0, story.prepared, story.submitted, story.sent)), default=0)
            assert stage.day(story, 0) <= stage.day(story, last) < today


def test_acts_are_played_in_the_order_of_their_days(app: object) -> None:
    stage = Stage(SETTINGS["england"], A_SUNDAY)
    seen: list[tuple[str, date]] = []
    acts = [
        Dated(date(2026, 3, 4), lambda _stage: seen.append(("later", now.today()))),
        Dated(date(2026, 3, 3), lambda _stage: seen.append(("sooner", now.today()))),
    ]
    mornings: list[date] = []
    play(stage, acts, every_morning=lambda: mornings.append(now.today()))
    assert seen == [("sooner", date(2026, 3, 3)), ("later", date(2026, 3, 4))]
    assert mornings == [date(2026, 3, 3), date(2026, 3, 4)]
