"""When a response becomes public."""

from __future__ import annotations

from datetime import date, timedelta

DAYS = 7
"""The letter says: "added to our disclosure log in seven days' time"."""


def publish_on(sent_on: date, days: int = DAYS) -> date:
    """The day of publication: sent on 1 March, public on 8 March. Both are days in London."""
    return sent_on + timedelta(days=days)


def is_due(publish_on: date | None, today: date) -> bool:
    """Due from the first run at or after 00:00 on the day; never without a day."""
    return publish_on is not None and publish_on <= today
