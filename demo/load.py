"""Loads the demo: every case brought to where it stands by the right people through the real services."""

import sys
from collections.abc import Iterator
from datetime import timedelta
from time import monotonic

from flask import Flask

from demo import case_acts, desk_acts, log_acts, response_acts, review_acts, story_england, story_scotland
from demo.setting import Setting
from demo.stage import Stage, opening
from demo.steps import Dated, Step, dated, play
from demo.story import Story
from disclosure_log.services import publishing
from foi.core import now
from foi.core.db import db, unit_of_work
from foi.models.authority import Authority
from foi.services import users

TOLD: dict[str, tuple[Setting, tuple[Story, ...]]] = {
    "england": (story_england.SETTING, story_england.STORIES),
    "scotland": (story_scotland.SETTING, story_scotland.STORIES),
}

_BEFORE_THE_FIRST_REQUEST = timedelta(days=7)


def load(app: Flask, authority: str) -> None:
    """Fill the empty databases of ``app`` with the story of ``england`` or ``scotland``, as of today."""
    began = monotonic()
    setting, stories = TOLD[authority]
    stage = Stage(setting, now.today())
    acts = script(stage, stories)
    with app.app_context():
        with now.frozen(opening(min(one.on for one in acts) - _BEFORE_THE_FIRST_REQUEST)):
            set_the_stage(stage)
        play(stage, acts, every_morning=publishing.publish_due)
        publishing.publish_due()
    print(f"Demo: {len(stories)} cases loaded in {monotonic() - began:.0f} seconds", file=sys.stderr)


def set_the_stage(stage: Stage) -> None:
    """The authority and its people."""
    setting = stage.setting
    with unit_of_work():
        db.session.add(
            Authority(
                name=setting.force,
                short_name=setting.short_name,
                regime_pair=setting.authority,
                reference_format=setting.reference_format,
                team_name=setting.team,
                email=setting.email,
                telephone=setting.telephone,
                address=setting.address,
                review_contact=setting.review_contact,
            )
        )
        for account in setting.accounts:
            user = users.create_user(
                name=account.name, email=account.email, password=account.password, roles=account.roles
            )
            stage.users[account.part] = user.id


def script(stage: Stage, stories: tuple[Story, ...]) -> list[Dated]:
    """Every step of every case on its day of the calendar."""
    steps = [step for story in stories for step in dated(stage, story, steps_of(story))]
    return [*steps, *log_acts.days_of_publication(stage, stories)]


def steps_of(story: Story) -> Iterator[Step]:
    """What happens on one day happens in this order."""
    yield from case_acts.steps(story)
    yield from desk_acts.steps(story)
    yield from log_acts.steps(story)
    yield from response_acts.steps(story)
    yield from log_acts.later_steps(story)
    yield from review_acts.steps(story)
