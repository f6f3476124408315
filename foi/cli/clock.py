"""``flask foi clock``: one date by hand with its working, or many from JSON lines. Shipped calendar, no database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import IO, Any

import click

from foi.rules.bank_holidays import Calendar, UnknownYear, shipped_calendar
from foi.rules.clock import ClockError, DueKind, Event, Reading, event_from, read
from foi.rules.clock_events import as_date
from foi.rules.plain_dates import spoken
from foi.rules.regimes import REGIMES, UnknownRegime, regime

USAGE_ERROR = 64
_NO_ANSWER = (ClockError, UnknownRegime, UnknownYear)


class _UsageError(click.UsageError):
    exit_code = USAGE_ERROR


class _Command(click.Command):
    """A command whose usage errors exit with 64, as all of Candour's do."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise _UsageError(error.format_message(), error.ctx) from error


@click.command(name="clock", cls=_Command)
@click.option(
    "--regime", "code", type=click.Choice([known.code for known in REGIMES]), help="Which law applies."
)
@click.option("--received", metavar="DATE", help="The day of receipt, such as 2025-03-03.")
@click.option(
    "--event",
    "events",
    metavar="TYPE[:DATE][,KEY=VALUE...]",
    multiple=True,
    help="Something that happened, such as fees_notice:2025-03-10; repeat for more.",
)
@click.option(
    "--due-kind",
    type=click.Choice([kind.value for kind in DueKind]),
    default=DueKind.RESPONSE.value,
    show_default=True,
    help="Which date is asked for.",
)
@click.option(
    "--jsonl", is_flag=True, help="Read one JSON object a line from standard input, write one answer a line."
)
@click.pass_context
def clock(
    context: click.Context,
    *,
    code: str | None,
    received: str | None,
    events: tuple[str, ...],
    due_kind: str,
    jsonl: bool,
) -> None:
    """Work out a statutory date and say how."""
    if jsonl:
        if code or received or events:
            raise _UsageError(
                "--jsonl reads everything from standard input; leave out --regime, --received and --event."
            )
        with (
            click.open_file("-", encoding="utf-8-sig", errors="replace") as lines,
            click.open_file("-", "w") as answers,
        ):
            failed = _answer_lines(lines, answers)
        context.exit(int(failed))
    if code is None:
        raise _UsageError("Missing option '--regime'.")
    row = {
        "regime": code,
        "received": received,
        "events": [_event_fields(event) for event in events],
        "due_kind": due_kind,
    }
    try:
        _show(_read_row(row, shipped_calendar()))
    except _NO_ANSWER as error:
        click.echo(str(error), err=True)
        context.exit(1)


def _event_fields(text: str) -> dict[str, str]:
    """The fields of "fees_notice:2025-03-10" or "no_school,from=2025-07-24,to=2025-09-02"."""
    head, *rest = text.split(",")
    kind, _, day = head.partition(":")
    fields = {"type": kind, **({"date": day} if day else {})}
    for pair in rest:
        key, equals, value = pair.partition("=")
        if not equals:
            raise _UsageError(f"Write each further field of an event as key=value, not “{pair}”.")
        fields[key.strip()] = value
    return fields


def _show(reading: Reading) -> None:
    click.echo(f"{spoken(reading.due_on)} ({reading.due_on})" if reading.due_on else "No date is running")
    for line in reading.because:
        click.echo(f"- {line}")


def _answer_lines(lines: Iterable[str], answers: IO[str]) -> bool:
    """Answer each line in order, an empty one too, so that answers and lines pair up; whether any had no answer."""
    calendar = shipped_calendar()
    failed = False
    for line in lines:
        answer = _answer(line, calendar)
        failed = failed or "error" in answer
        answers.write(json.dumps(answer) + "\n")  # click.echo would flush every line
    return failed


def _not_a_number(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


_JSON = json.JSONDecoder(parse_constant=_not_a_number)


def _answer(line: str, calendar: Calendar) -> dict[str, object]:
    try:
        row = _JSON.decode(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "This line is not JSON."}
    if not isinstance(row, dict):
        return {"id": None, "error": "This line is not a JSON object."}
    name = row.get("id")
    if not isinstance(name, str | int | None):
        return {"id": None, "error": "The id is neither text nor a whole number."}
    try:
        reading = _read_row(row, calendar)
    except _NO_ANSWER as error:
        return {"id": name, "error": str(error)}
    due = reading.due_on.isoformat() if reading.due_on else None
    return {"id": name, "due": due, "because": list(reading.because)}


def _read_row(row: Mapping[str, Any], calendar: Calendar) -> Reading:
    received = row.get("received")
    return read(
        None if received is None else as_date(received, what="day of receipt"),
        _events(row.get("events")),
        regime(str(row.get("regime"))),
        calendar,
        due_kind=_due_kind(row.get("due_kind", DueKind.RESPONSE)),
    )


def _events(values: object) -> list[Event]:
    if values is None:
        return []
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise ClockError("The events are not a list of objects.")
    return [event_from(value) for value in values]


def _due_kind(value: object) -> DueKind:
    try:
        return DueKind(value)  # type: ignore[arg-type]  # an unknown value raises ValueError
    except ValueError:
        raise ClockError(f"There is no due kind “{value}”.") from None
