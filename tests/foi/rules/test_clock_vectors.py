"""Published and derived due dates: ready reckoners, regulators' decisions, worked examples."""

import json
from datetime import date
from pathlib import Path

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import DueKind, event_from, read
from foi.rules.regimes import regime

VECTORS = Path(__file__).parents[4] / "shared" / "data" / "law" / "due_dates.json"


def rows() -> list[dict]:
    return json.loads(VECTORS.read_text(encoding="utf-8")) if VECTORS.exists() else []


@pytest.mark.skipif(not VECTORS.exists(), reason="../shared/data/law is not here")
@pytest.mark.parametrize("row", rows(), ids=lambda row: row["id"])
def test_published_date(row: dict) -> None:
    received = date.fromisoformat(row["received"]) if row["received"] else None
    events = [event_from(event) for event in row["events"]]
    found = read(
        received, events, regime(row["regime"]), shipped_calendar(), due_kind=DueKind(row["due_kind"])
    )
    assert found.due_on == date.fromisoformat(row.get("lawful_due") or row["due"])
    assert found.because
    assert all(found.because)


# Received; due under FOIA (and EIR); due under FOISA (and EI(S)R).
CONTRASTS = [
    ("2025-03-03", "2025-04-01", "2025-03-31"),  # St Patrick's Day stops only the clocks of the whole kingdom
    ("2024-03-04", "2024-04-04", "2024-04-02"),  # and Easter Monday
    (
        "2026-06-12",
        "2026-07-14",
        "2026-07-13",
    ),  # 15 June 2026 is Scottish but stops every clock; 13 July does not
    ("2020-04-20", "2020-05-19", "2020-05-19"),  # early May moved to Friday 8 May
    ("2014-12-01", "2014-12-31", "2014-12-31"),  # received on a day that is itself a Scottish holiday's eve
    (
        "2015-01-02",
        "2015-01-30",
        "2015-01-30",
    ),  # received on a Scottish bank holiday: that is the day of receipt
]


@pytest.mark.parametrize(("received", "uk", "scotland"), CONTRASTS)
def test_the_regimes_differ_where_the_law_does(received: str, uk: str, scotland: str) -> None:
    day = date.fromisoformat(received)
    for code, due in (("FOIA", uk), ("EIR", uk), ("FOISA", scotland), ("EISR", scotland)):
        assert read(day, [], regime(code), shipped_calendar()).due_on == date.fromisoformat(due), code
