from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.services import promises

Clock = Callable[[timedelta], None]


class Handler:
    """Counts, and fails as often as it is told."""

    def __init__(self) -> None:
        self.kept: list[Any] = []
        self.given_up: list[Any] = []
        self.failures = 0

    def keep(self, ids: Mapping[str, Any]) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError("the network is away")
        self.kept.append(ids["n"])

    def give_up(self, ids: Mapping[str, Any]) -> None:
        self.given_up.append(ids["n"])


@pytest.fixture
def handler(app: Flask) -> Iterator[Handler]:
    made = Handler()
    promises.handles("test", made.keep, on_giving_up=made.give_up)
    yield made
    del promises._handlers["test"], promises._on_giving_up["test"]


def promise(key: str, n: int) -> None:
    with unit_of_work():
        promises.promise("test", key, {"n": n})


def test_the_same_key_is_the_same_promise(handler: Handler) -> None:
    promise("a", 1)
    promise("a", 2)
    promise("b", 3)
    assert promises.keep_all() == 2
    assert handler.kept == [1, 3]


def test_a_promise_of_a_failed_act_does_not_exist(handler: Handler) -> None:
    with pytest.raises(ValueError, match="the act fails"), unit_of_work():  # noqa: PT012 - the act is two steps
        promises.promise("test", "a", {"n": 1})
        db.session.flush()
        raise ValueError("the act fails")
    assert promises.open_keys() == []


def test_a_failure_is_tried_again_later_and_longer_each_time(handler: Handler, clock: Clock) -> None:
    promise("a", 1)
    handler.failures = 2
    assert promises.keep("a") is False
    assert promises.open_keys() == [], "not at once"
    clock(timedelta(minutes=1))
    assert promises.open_keys() == [("a", 1)]
    assert promises.keep("a") is False
    clock(timedelta(minutes=2))
    assert promises.keep("a") is True
    assert handler.kept == [1]


def test_in_the_end_somebody_is_told(handler: Handler, clock: Clock) -> None:
    promise("a", 1)
    handler.failures = promises.ATTEMPTS
    for _ in range(promises.ATTEMPTS):
        promises.keep("a")
        clock(timedelta(hours=6))
    assert handler.given_up == [1]
    assert promises.open_keys() == []


def test_a_kept_promise_is_not_kept_twice(handler: Handler) -> None:
    promise("a", 1)
    assert promises.keep("a") and promises.keep("a")
    assert handler.kept == [1]
