"""CPU time of 10,000 due dates from JSON lines, as a ratio to `./candour foi --help` in the same run.

python -m benchmarks.clock [--lines 10000] [--rounds 5]
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from foi.rules.clock import DueKind
from foi.rules.regimes import REGIMES

CANDOUR = str(Path(__file__).parents[1] / "candour")
FIRST, DAYS = date(2008, 1, 1), 20 * 365
SEED = 1
KINDS = (DueKind.RESPONSE, DueKind.RESPONSE, DueKind.FORTY_WORKING_DAYS, DueKind.REVIEW)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    rows = "".join(f"{json.dumps(row)}\n" for row in _rows(chosen.lines))
    _cpu(["--help"])  # the first run sets up
    help_, clock = zip(
        *((_cpu(["--help"]), _cpu(["clock", "--jsonl"], rows)) for _ in range(chosen.rounds)), strict=True
    )
    print(f"--help {statistics.median(help_):.2f} s, {chosen.lines} lines {statistics.median(clock):.2f} s")
    print(f"ratio {statistics.median(b / a for a, b in zip(help_, clock, strict=True)):.2f}, to be under 3")


def _rows(number: int) -> Iterator[dict[str, object]]:
    """Requests of twenty years under every regime, many of them clarified or paid for on the way."""
    chance = random.Random(SEED)
    for index in range(number):
        received = FIRST + timedelta(days=chance.randrange(DAYS))
        events = [
            *(chance.random() < 0.4) * (("clarification_requested", 4), ("clarification_received", 11)),
            *(chance.random() < 0.4) * (("fees_notice", 13), ("fee_paid", 22)),
        ]
        yield {
            "id": index,
            "regime": chance.choice(REGIMES).code,
            "received": received.isoformat(),
            "events": [
                {"type": kind, "date": (received + timedelta(days=day)).isoformat()} for kind, day in events
            ],
            "due_kind": chance.choice(KINDS),
        }


def _cpu(arguments: list[str], lines: str = "") -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [CANDOUR, "foi", *arguments], input=lines, capture_output=True, text=True, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.stdout.count("\n") >= lines.count("\n")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
