"""The only wall clock in the system.

Everything else is handed its dates. A demo may move the clock by whole days: the shift is one small
file beside the demo's data, so that web, worker and public site agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

_frozen: datetime | None = None
_shift_file: Path | None = None


def _shift() -> timedelta:
    if _shift_file is None:
        return timedelta()
    try:
        return timedelta(days=int(_shift_file.read_text()))
    except (FileNotFoundError, ValueError):
        return timedelta()


def now() -> datetime:
    """This instant, UTC, aware."""
    return _frozen or datetime.now(UTC) + _shift()


def today() -> date:
    """The calendar day in London: the day every statutory period counts in."""
    return london_day(now())


def london_day(instant: datetime) -> date:
    """The London day of an aware instant: 23:30 UTC on 1 July is 2 July."""
    return instant.astimezone(LONDON).date()


def use_shift_file(path: Path | None) -> None:
    """Follow the demo's movable clock (None: the real one)."""
    global _shift_file  # noqa: PLW0603 - one clock per process, set once at start
    _shift_file = path


def days_moved() -> int:
    """By how many days a demo's clock is ahead of the real one."""
    return _shift().days


def move(days: int) -> None:
    """Move the demo's clock on by ``days`` (never back), where a shift file is in use."""
    if _shift_file is None or days < 0:
        raise ValueError("only a demo's clock can be moved, and only forward")
    _shift_file.write_text(str(days_moved() + days))


@contextmanager
def frozen(at: datetime) -> Iterator[Callable[[timedelta], None]]:
    """Stand still at ``at`` (aware), for tests and a demo's past; yields a function that moves on."""
    global _frozen  # noqa: PLW0603 - one clock per process
    before = _frozen

    def move_on(by: timedelta) -> None:
        global _frozen  # noqa: PLW0603 - one clock per process
        _frozen = (_frozen or at) + by

    _frozen = at
    try:
        yield move_on
    finally:
        _frozen = before
