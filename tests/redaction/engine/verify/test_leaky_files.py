"""The files that are known to leak must all be stopped."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from redaction.engine.verify.report import Withheld, verify_isolated

LEAKY = Path(__file__).parents[5] / "shared" / "data" / "leaky"
ROWS = list(csv.DictReader((LEAKY / "leaky.csv").read_text().splitlines())) if LEAKY.exists() else []

# One of each sort of engine; the whole set is a figure of the evaluation.
QUICK = ("t03_", "t31_", "i03_", "d07_", "f01_", "t27_")


@pytest.mark.skipif(not ROWS, reason="the folder of leaking files is not beside the project")
@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["name"].startswith(QUICK)], ids=lambda row: row["name"]
)
def test_a_leaking_file_is_stopped(row: dict[str, str]) -> None:
    data = (LEAKY / f"{row['name']}.pdf").read_bytes()
    verification = verify_isolated(data, Withheld((row["secret"],)))
    assert verification.leaks
    assert not verification.passed
    assert verification.file is None
    assert all(row["secret"].lower() not in finding.message.lower() for finding in verification.findings)
