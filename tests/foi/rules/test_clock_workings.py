"""The whole working of each kind of date, line by line, as a requester or a regulator would read it.

``workings.json`` was read through against the statutes; a change of words there is a change of what people are told.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import ClockError, DueKind, Event, Reading, event_from, read
from foi.rules.regimes import regime

WORKINGS = json.loads(Path(__file__).with_name("workings.json").read_text(encoding="utf-8"))


def event(text: str) -> Event:
    """An event from "fees_notice:2025-03-10" or "no_school,from=2025-07-24,to=2025-09-02"."""
    head, *rest = text.split(",")
    kind, _, day = head.partition(":")
    return event_from({"type": kind, "date": day or None, **dict(pair.split("=") for pair in rest)})


def as_json(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def answer(code: str, received: str | None, kind: str, *events: str) -> Reading:
    day = date.fromisoformat(received) if received else None
    return read(day, map(event, events), regime(code), shipped_calendar(), due_kind=DueKind(kind))


@pytest.mark.parametrize(
    "row", WORKINGS, ids=lambda row: f"{row['regime']} {row['due_kind']} {' '.join(row['events'])}"
)
def test_working(row: dict) -> None:
    found = answer(row["regime"], row["received"], row["due_kind"], *row["events"])
    assert (found.due_on.isoformat() if found.due_on else None) == row["due"]
    assert list(found.because) == row["because"]
    assert [" ".join(day.isoformat() for day in step.dates) for step in found.steps] == row["dates"]
    assert (found.due_kind, found.regime_code) == (row["due_kind"], row["regime"])
    assert {name: as_json(getattr(found, name)) for name in row["found"]} == row["found"]


MARCH = "2025-03-03"
REFUSALS = [
    ("FOIA", None, "response", [], "The day on which the request was received is missing."),
    (
        "FOIA",
        MARCH,
        "response",
        ["transferred_in:2025-03-02"],
        "The request was transferred in before it was received.",
    ),
    (
        "FOIA",
        MARCH,
        "response",
        ["fees_notice:2025-03-02"],
        "The event fees_notice is dated before the request was received.",
    ),
    ("FOIA", MARCH, "response", ["fee_paid:2025-03-04"], "A fee was paid for which there is no notice."),
    (
        "FOIA",
        MARCH,
        "response",
        ["clarification_received:2025-03-04"],
        "A clarification was received that nobody asked for: only one asked for restarts the clock.",
    ),
    (
        "FOISA",
        MARCH,
        "response_extended_max",
        [],
        "Under the Freedom of Information (Scotland) Act 2002 there is no extension for volume and complexity.",
    ),
    (
        "EIR",
        MARCH,
        "s17_1_notice_by",
        [],
        "Under the Environmental Information Regulations 2004 there is no such date: a notice under section 17(1).",
    ),
    (
        "FOISA",
        MARCH,
        "pit_backstop_ico",
        [],
        "Under the Freedom of Information (Scotland) Act 2002 there is no such date: more time for the "
        "public interest test.",
    ),
    (
        "FOISA",
        MARCH,
        "extension_notice_by",
        [],
        "Under the Freedom of Information (Scotland) Act 2002 there is no extension of time.",
    ),
    ("FOIA", MARCH, "last_day_to_pay", [], "There is no notice asking for payment."),
    (
        "FOIA",
        MARCH,
        "last_day_to_pay",
        ["fees_notice:2025-03-02"],
        "The notice asking for payment is dated before the request was received.",
    ),
    (
        "FOIA",
        MARCH,
        "future_publication_latest",
        [],
        "Under the Freedom of Information Act 2000 there is no such date: a last day for future publication.",
    ),
    ("FOISA", None, "future_publication_latest", [], "The day on which the request was made is missing."),
    ("FOIA", MARCH, "review_request_by", [], "The day of the response is missing."),
    (
        "FOISA",
        None,
        "review_request_by",
        ["responded:2025-03-04"],
        "The day on which the time for answering expired cannot be told from these events.",
    ),
    (
        "EISR",
        MARCH,
        "review_request_by",
        ["clarification_requested:2025-03-04"],
        "Nothing was due yet, so there is nothing to ask a review of.",
    ),
    ("FOIA", None, "review", [], "The day on which the review was asked for is missing."),
    (
        "FOISA",
        MARCH,
        "last_day_to_apply_OSIC",
        [],
        "The day on which the notice of the review was received is missing.",
    ),
    (
        "EIR",
        MARCH,
        "last_day_to_apply_OSIC",
        [],
        "Under the Environmental Information Regulations 2004 there is no application to the Scottish Information "
        "Commissioner.",
    ),
    (
        "FOIA",
        MARCH,
        "last_day_to_appeal_FTT",
        [],
        "The day on which the decision notice was sent is missing.",
    ),
    (
        "EISR",
        MARCH,
        "last_day_to_appeal_FTT",
        [],
        "Under the Environmental Information (Scotland) Regulations 2004 an appeal goes to the Court of Session, not "
        "to the tribunal.",
    ),
    ("FOIA", MARCH, "response", ["fees_notice"], "The event fees_notice needs its date."),
    (
        "FOIA",
        MARCH,
        "response",
        ["extension,basis=x"],
        "The event extension needs the day on which the requester was notified.",
    ),
    ("FOIA", MARCH, "response", ["extension:2025-03-10"], "The event extension needs its basis."),
    (
        "FOIA",
        MARCH,
        "response",
        ["no_school,from=2025-03-10"],
        "The event no_school needs its first day (from) and its last day (to).",
    ),
    (
        "FOIA",
        MARCH,
        "response",
        ["no_school,from=2025-03-10,to=2025-03-09"],
        "The event no_school ends before it begins.",
    ),
    ("FOIA", MARCH, "response", ["x:2025-03-10"], "There is no event of type “x”."),
    (
        "FOIA",
        MARCH,
        "response",
        ["fees_notice:2025-13-10"],
        "The date of an event is not a date such as 2025-03-03.",
    ),
    (
        "FOIA",
        MARCH,
        "response",
        ["fees_notice:2025-03-10,x=1"],
        "An event has no field “x”, or not with such a value.",
    ),
    (
        "FOIA",
        MARCH,
        "response",
        ["fees_notice:2025-03-10,void=x"],
        "The field “void” of an event is yes or no.",
    ),
    (
        "FOIA",
        MARCH,
        "response",
        ["fees_notice:2025-03-10,corrects=x"],
        "A correction names an event that is not there.",
    ),
]


@pytest.mark.parametrize(("code", "received", "kind", "events", "message"), REFUSALS)
def test_refusal_in_words(
    code: str, received: str | None, kind: str, events: list[str], message: str
) -> None:
    with pytest.raises(ClockError) as refused:
        answer(code, received, kind, *events)
    assert str(refused.value) == message
