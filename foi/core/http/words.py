"""Dates and numbers as pages say them."""

from __future__ import annotations

from datetime import date, datetime

from flask import Flask

from foi.core.now import LONDON


def date_words(day: date | None) -> str:
    """9 December 2026"""
    return f"{day.day} {day:%B %Y}" if day else ""


def date_short(day: date | None) -> str:
    """Tue 9 Dec"""
    return f"{day:%a} {day.day} {day:%b}" if day else ""


def datetime_words(instant: datetime | None) -> str:
    """9 December 2026 at 2:05pm, in London"""
    if instant is None:
        return ""
    local = instant.astimezone(LONDON)
    hour = local.hour % 12 or 12
    return f"{date_words(local.date())} at {hour}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def plural(number: int, singular: str, many: str = "") -> str:
    """1 day, 2 days"""
    return f"{number:,} {singular if number == 1 else many or singular + 's'}"


def file_size(size: int) -> str:
    """Bytes as people read them: 214 KB"""
    for unit, step in (("GB", 1e9), ("MB", 1e6), ("KB", 1e3)):
        if size >= step:
            return f"{size / step:.1f} {unit}" if size < 10 * step else f"{size / step:.0f} {unit}"
    return plural(size, "byte")


def init_app(app: Flask) -> None:
    app.jinja_env.filters.update(
        date=date_words,
        date_short=date_short,
        datetime=datetime_words,
        plural=plural,
        file_size=file_size,
    )
