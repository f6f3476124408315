"""``foi clock``: by hand and in bulk."""

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from foi.cli.clock import clock

VECTORS = Path(__file__).parents[4] / "shared" / "data" / "law" / "due_dates.json"


def run(*arguments: str, lines: str | bytes | None = None) -> Result:
    return CliRunner().invoke(clock, list(arguments), input=lines)


def test_one_date_by_hand_with_its_working() -> None:
    found = run(
        "--regime",
        "FOIA",
        "--received",
        "2025-03-03",
        "--event",
        "fees_notice:2025-03-10",
        "--event",
        "fee_paid:2025-03-11",
    )
    assert found.exit_code == 0
    first, *working = found.stdout.splitlines()
    assert first == "Thursday 3 April 2025 (2025-04-03)"
    assert (
        "- Not counted: Monday 10 March 2025 to Tuesday 11 March 2025, waiting for the fee (s.10(2))."
        in working
    )


def test_fields_of_events() -> None:
    school = run(
        *("--regime", "FOIA", "--received", "2024-07-15", "--event", "authority_is_school"),
        *("--event", "no_school,from=2024-07-24,to=2024-09-02"),
    )
    assert school.stdout.startswith("Friday 20 September 2024 (2024-09-20)")
    extension = "extension,basis=volume_and_complexity,notified=2025-03-28"
    kind = ("--due-kind", "response_extended_max")
    assert (
        "(2025-05-01)"
        in run("--regime", "EIR", "--received", "2025-03-03", "--event", extension, *kind).stdout
    )


def test_a_date_that_waits() -> None:
    found = run("--regime", "FOIA", "--received", "2025-03-03", "--event", "fees_notice:2025-03-10")
    assert found.exit_code == 0
    assert found.stdout.startswith("No date is running\n")


def test_an_error_goes_to_standard_error() -> None:
    found = run("--regime", "FOIA", "--received", "3 March")
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr == "The day of receipt is not a date such as 2025-03-03.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--regime", "DPA"],
        ["--regime", "FOIA", "--due-kind", "yesterday"],
        ["--regime", "FOIA", "--event", "no_school,2024-07-24"],
        ["--jsonl", "--regime", "FOIA"],
        ["--unheard-of"],
    ],
    ids=" ".join,
)
def test_usage_errors_exit_64(arguments: list[str]) -> None:
    found = run(*arguments)
    assert (found.exit_code, found.stdout) == (64, "")
    assert "Error:" in found.stderr


def test_lines_are_answered_in_order_and_errors_among_them() -> None:
    rows = [
        {"id": "a", "regime": "FOIA", "received": "2025-03-03", "events": [], "due_kind": "response"},
        {"id": 7, "regime": "FOIA", "received": None, "events": [], "due_kind": "response"},
        {"id": "c", "regime": "FOISA", "received": "2025-03-03"},
        {
            "id": "d",
            "regime": "FOIA",
            "received": "2025-03-03",
            "events": [{"type": "fees_notice", "date": "2025-03-10"}],
        },
    ]
    found = run("--jsonl", lines="\n".join(json.dumps(row) for row in rows))
    answers = [json.loads(line) for line in found.stdout.splitlines()]
    assert found.exit_code == 1
    assert [answer["id"] for answer in answers] == ["a", 7, "c", "d"]
    assert [answer.get("due") for answer in answers] == ["2025-04-01", None, "2025-03-31", None]
    assert answers[1] == {"id": 7, "error": "The day on which the request was received is missing."}
    assert all(answers[index]["because"] for index in (0, 2, 3))


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("not json", "not JSON"),
        ("", "not JSON"),
        ("\t", "not JSON"),
        ('{"id": NaN}', "not JSON"),
        ('{"id": 1e999, "regime": "FOIA"}', "neither text nor a whole number"),
        ('{"id": [], "regime": "FOIA"}', "neither text nor a whole number"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a JSON object"),
        ('{"id": 1}', "no regime"),
        ('{"id": 1, "regime": "FOIA", "received": 20250303}', "not a date"),
        ('{"id": 1, "regime": "FOIA", "received": "2025-W10-1"}', "not a date"),
        ('{"id": 1, "regime": "FOIA", "received": "2025-02-29"}', "not a date"),
        ('{"id": 1, "regime": "FOIA", "received": "2025-03-03", "events": {}}', "not a list of objects"),
        ('{"id": 1, "regime": "FOIA", "received": "2025-03-03", "events": ["x"]}', "not a list of objects"),
        ('{"id": 1, "regime": "FOIA", "received": "2025-03-03", "due_kind": "x"}', "no due kind"),
        ('{"id": 1, "regime": "FOIA", "received": "2025-03-03", "due_kind": null}', "no due kind"),
        ('{"id": 1, "regime": "FOIA", "received": "1999-03-03"}', "2005 to 2030"),
        ('{"id": 1, "regime": ["FOIA"], "received": "2025-03-03"}', "no regime"),
        (
            '{"id": 1, "regime": "FOIA", "received": "2025-03-03", "events": [{"type": ["x"]}]}',
            "no event of type",
        ),
    ],
    ids=lambda value: value[:40],
)
def test_a_line_that_cannot_be_answered(line: str, error: str) -> None:
    found = run("--jsonl", lines=line + "\n")
    assert found.exit_code == 1
    assert error in json.loads(found.stdout)["error"]


def test_lines_pair_up_with_answers_whatever_wrote_them() -> None:
    row = '"regime": "FOIA", "received": "2025-03-03", "note": "“of no account”"}'
    ids = ["é“", "\\ud800", "c", "d"]
    lines = [f'{{"id": "{name}", {row}' for name in ids]
    text = "\ufeff" + "\r\n".join([*lines[:2], "", *lines[2:]])
    found = run("--jsonl", lines=text.encode() + b"\r\n\xff\r\n")
    answers = [json.loads(line) for line in found.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["é“", "\ud800", None, "c", "d", None]
    assert ["due" in answer for answer in answers] == [True, True, False, True, True, False]
    assert (found.exit_code, found.stderr) == (1, "")


def test_no_line_is_no_failure() -> None:
    assert (run("--jsonl", lines="").exit_code, run("--jsonl", lines="").stdout) == (0, "")


@pytest.mark.skipif(not VECTORS.exists(), reason="../shared/data/law is not here")
def test_the_published_dates_as_lines() -> None:
    rows = json.loads(VECTORS.read_text(encoding="utf-8"))
    found = run("--jsonl", lines="\n".join(map(json.dumps, rows)))
    answers = [json.loads(line) for line in found.stdout.splitlines()]
    assert found.exit_code == 0
    assert [(answer["id"], answer["due"]) for answer in answers] == [
        (row["id"], row.get("lawful_due") or row["due"]) for row in rows
    ]


def test_ten_thousand_lines_take_seconds() -> None:
    row = json.dumps(
        {"id": 1, "regime": "FOIA", "received": "2025-03-03", "events": [], "due_kind": "response"}
    )
    started = time.process_time()
    found = run("--jsonl", lines=f"{row}\n" * 10_000)
    assert found.stdout.count("\n") == 10_000
    assert time.process_time() - started < 5
