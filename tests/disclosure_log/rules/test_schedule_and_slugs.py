"""When an entry is due, where it stands, and how it may move on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from disclosure_log.rules.holds import MOVES, EntryStatus, can_move
from disclosure_log.rules.schedule import is_due, publish_on
from disclosure_log.rules.slugs import slug


@pytest.mark.parametrize(
    ("sent", "public"),
    [
        ("2026-03-01", "2026-03-08"),
        ("2026-12-28", "2027-01-04"),
        ("2028-02-25", "2028-03-03"),
        ("2026-03-27", "2026-04-03"),
        ("2026-10-23", "2026-10-30"),
    ],
)
def test_an_entry_is_public_seven_days_after_it_was_sent(sent: str, public: str) -> None:
    assert publish_on(date.fromisoformat(sent)) == date.fromisoformat(public)


def test_an_entry_is_due_from_its_day_on_and_never_without_one() -> None:
    day = date(2026, 3, 8)
    assert [is_due(day, day + timedelta(days=days)) for days in (-1, 0, 1)] == [False, True, True]
    assert not is_due(None, day)


@pytest.mark.parametrize(
    ("reference", "address"),
    [
        ("FOI 24-0008", "foi-24-0008"),
        ("01.FOI.23.029148", "01-foi-23-029148"),
        ("EIR/2026/7", "eir-2026-7"),
        ("Ymholiad Rhyddid Gwybodaeth 12", "ymholiad-rhyddid-gwybodaeth-12"),
        ("FOI Ó-1", "foi-o-1"),
        ("../../etc/passwd?x=1#y", "etc-passwd-x-1-y"),
    ],
)
def test_an_address_is_made_of_the_reference_alone(reference: str, address: str) -> None:
    assert slug(reference) == address


def test_nothing_becomes_public_but_what_was_scheduled_and_nothing_comes_back() -> None:
    public = EntryStatus.PUBLISHED
    assert [old for old in EntryStatus if can_move(old, public)] == [EntryStatus.SCHEDULED]
    assert MOVES[EntryStatus.WITHDRAWN] == frozenset()
