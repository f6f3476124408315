"""What an administrator does to the bank holidays: add a day, move it, take it back, take over the official file.

Each act recounts every open case in the same transaction; rows are added, never changed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotAllowedNow
from foi.core.now import now, today
from foi.models.calendar_change import BankHolidayChange
from foi.rules import calendar_changes
from foi.rules.audit_tags import AuditTag
from foi.rules.bank_holidays import BankHoliday, Nation, rows_of_official_file
from foi.rules.calendar_changes import ChangeKind, FileDifferences
from foi.rules.plain_dates import spoken
from foi.services import audit, calendars, recounting
from foi.services.recounting import Recounted

OFFICIAL = "the official bank holidays file of gov.uk"


@dataclass(frozen=True, slots=True)
class Appointed:
    """On whose word a day is a bank holiday (or no longer one), and when that was announced (None: today)."""

    source: str
    known_from: date | None = None


def add_day(
    *, nations: Collection[Nation], day: date, name: str, word: Appointed, by: int
) -> list[Recounted]:
    """A day becomes a bank holiday in ``nations``; the open cases whose date changed."""
    _demand_countable(day)
    _demand_source(nations, word)
    for nation in nations:
        if calendars.calendar().named(day, frozenset({nation})):
            raise NotAllowedNow(f"{spoken(day)} is a bank holiday in {nation.label} already.")
    rows = [_row(ChangeKind.ADDED, day, nation, name.strip(), word, by) for nation in sorted(nations)]
    return _apply(rows, by=by)


def take_back(*, nations: Collection[Nation], day: date, word: Appointed, by: int) -> list[Recounted]:
    """A day is no bank holiday in ``nations`` after all."""
    _demand_source(nations, word)
    rows = [
        _row(ChangeKind.TAKEN_BACK, day, row.nation, row.name, word, by) for row in _changeable(nations, day)
    ]
    return _apply(rows, by=by)


def move_day(
    *, nations: Collection[Nation], day: date, to: date, word: Appointed, by: int
) -> list[Recounted]:
    """A bank holiday falls on another day: the 1971 Act, section 1(2)."""
    _demand_countable(to)
    _demand_source(nations, word)
    rows = []
    for old in _changeable(nations, day):
        if calendars.calendar().named(to, frozenset({old.nation})):
            raise NotAllowedNow(f"{spoken(to)} is a bank holiday in {old.nation.label} already.")
        rows.append(_row(ChangeKind.TAKEN_BACK, day, old.nation, old.name, word, by))
        new = _row(ChangeKind.ADDED, to, old.nation, old.name, word, by)
        new.moved_from = day
        rows.append(new)
    return _apply(rows, by=by)


def read_file(text: str) -> FileDifferences:
    """What the official file would change; ``NotAllowedNow`` where it is none."""
    try:
        official = rows_of_official_file(text, added_on=today())
    except ValueError as wrong:
        raise NotAllowedNow(str(wrong)) from wrong
    return calendar_changes.differences(calendars.calendar(), official)


def take_over_file(text: str, *, lacking: Collection[tuple[Nation, date]], by: int) -> list[Recounted]:
    """Add the days of the official file and note its confirmed years; ``lacking`` of its days are taken back.

    A day that the file has not is taken back only where somebody says so: the file may be older than a proclamation.
    """
    found = read_file(text)
    word = Appointed(OFFICIAL)
    rows = [_row(ChangeKind.ADDED, row.day, row.nation, row.name, word, by) for row in found.added]
    rows += [
        _row(ChangeKind.TAKEN_BACK, row.day, row.nation, row.name, word, by)
        for row in found.lacking
        if (row.nation, row.day) in lacking and not calendar_changes.is_named_in_statute(row)
    ]
    if found.confirms_to:
        rows.append(_row(ChangeKind.CONFIRMED, found.confirms_to, None, "", word, by))
    if not rows:
        raise NotAllowedNow("The file changes nothing. Nothing has been saved.")
    return _apply(rows, by=by)


def history() -> list[BankHolidayChange]:
    """Every change, newest first."""
    return list(db.session.scalars(sa.select(BankHolidayChange).order_by(BankHolidayChange.id.desc())))


def _demand_countable(day: date) -> None:
    calendar = calendars.calendar()
    if not calendar.first_year <= day.year <= calendar.last_year:
        raise NotAllowedNow(str(calendar.unknown(day)))
    if day.weekday() > 4:
        raise NotAllowedNow(
            f"{spoken(day)} is not counted anyway. Enter the day that is a holiday in its stead."
        )


def _demand_source(nations: Collection[Nation], word: Appointed) -> None:
    if not nations:
        raise NotAllowedNow("Choose at least one nation.")
    if not word.source.strip():
        raise NotAllowedNow("Say on whose word: a proclamation with its date, for example.")
    if word.known_from and word.known_from > today():
        raise NotAllowedNow("The day of the announcement is in the future.")


def _changeable(nations: Collection[Nation], day: date) -> list[BankHoliday]:
    rows = []
    for nation in sorted(nations):
        found = calendars.calendar().named(day, frozenset({nation}))
        if not found:
            raise NotAllowedNow(f"{spoken(day)} is no bank holiday in {nation.label}.")
        if calendar_changes.is_named_in_statute(found[0]):
            raise NotAllowedNow(
                f"{found[0].name} is named in the Act itself (FOIA section 10(6), FOISA section 73), "
                "so no proclamation can take it away or move it."
            )
        rows.append(found[0])
    return rows


def _row(  # noqa: PLR0917 - private, one line for each kind above
    kind: ChangeKind, day: date, nation: Nation | None, name: str, word: Appointed, by: int
) -> BankHolidayChange:
    return BankHolidayChange(
        kind=kind.value,
        day=day,
        nation=nation.value if nation else None,
        name=name,
        source=word.source.strip(),
        known_from=word.known_from or today(),
        added_by_id=by,
        added_at=now(),
    )


def _apply(rows: Sequence[BankHolidayChange], *, by: int) -> list[Recounted]:
    db.session.add_all(rows)
    db.session.flush()
    calendars.changed()
    changed = recounting.recount_open_cases(by=by)
    details = {
        "changes": [f"{row.kind}:{row.day.isoformat()}:{row.nation or 'all'}" for row in rows],
        "cases": len(changed),
    }
    audit.record(AuditTag.HOLIDAYS_CHANGE, "bank-holidays", by=by, details=details)
    return changed
