"""The calendar that counts now: the shipped bank holidays with the administrator's changes, read once a transaction."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from foi.core.db import db, forget, remembered
from foi.models.calendar_change import BankHolidayChange
from foi.rules.bank_holidays import Calendar, Nation
from foi.rules.calendar_changes import CalendarChange, ChangeKind, amended, undoubted

_NAME = "bank holidays"


def calendar() -> Calendar:
    """The bank holidays that count now."""
    return amended(_changes())


def undoubted_calendar(since: date) -> Calendar:
    """Without the holidays announced after ``since``: a clock that ran then may have to be kept without them."""
    return undoubted(_changes(), since)


def _changes() -> tuple[CalendarChange, ...]:
    return remembered(_NAME, _read)


def _read() -> tuple[CalendarChange, ...]:
    rows = db.session.execute(
        sa.select(
            BankHolidayChange.kind,
            BankHolidayChange.day,
            BankHolidayChange.nation,
            BankHolidayChange.name,
            BankHolidayChange.source,
            BankHolidayChange.known_from,
        ).order_by(BankHolidayChange.id)
    )
    return tuple(
        CalendarChange(ChangeKind(kind), day, Nation(nation) if nation else None, name, source, known_from)
        for kind, day, nation, name, source, known_from in rows
    )


def changed() -> None:
    """The table has new rows: what was read before them no longer counts."""
    forget(_NAME)
