"""A step of a story, and playing all of them in the order of their days."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from demo.stage import Stage, opening
from demo.story import Story
from foi.core import now
from foi.core.db import unit_of_work
from foi.services import promises

_BETWEEN_STEPS = timedelta(minutes=4)

Act = Callable[[Stage], None]


@dataclass(frozen=True)
class Step:
    """An act on the ``day``-th working day after receipt, in a transaction of its own."""

    day: int
    act: Act


@dataclass(frozen=True)
class Dated:
    """A step, or anything else that happens, on a day of the calendar."""

    on: date
    act: Act


def dated(stage: Stage, story: Story, steps: Iterable[Step]) -> list[Dated]:
    return [Dated(stage.day(story, step.day), step.act) for step in steps]


def play(stage: Stage, script: Iterable[Dated], *, every_morning: Callable[[], object]) -> None:
    """Act by act in the order of days (those of one day as they come), the clock standing where they happened.

    ``every_morning`` is done at the beginning of each day on which anything happens.
    """
    in_order = sorted(script, key=lambda one: one.on)
    for number, (day, acts) in enumerate(groupby(in_order, key=lambda one: one.on)):
        if number % 10 == 0:
            print(f"Demo: at {day:%d %B %Y}", file=sys.stderr)
        with now.frozen(opening(day)) as move_on:
            every_morning()
            for one in acts:
                with unit_of_work():
                    one.act(stage)
                promises.keep_all()
                move_on(_BETWEEN_STEPS)
