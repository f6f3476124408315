"""An extension that the law does not allow is refused in words, before it is recorded."""

from datetime import date, timedelta

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import Event, EventKind
from foi.rules.clock_objections import objection
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, Regime

RECEIVED = date(2025, 3, 3)
LAST = date(2025, 4, 1)  # of the basic time under FOIA and EIR


def said(event: Event, *others: Event, regime: Regime = FOIA) -> str:
    found = objection(event, RECEIVED, others, regime, shipped_calendar())
    return str(found) if found else ""


def dates(event: Event, regime: Regime = FOIA) -> tuple[date, ...]:
    found = objection(event, RECEIVED, (), regime, shipped_calendar())
    return found.dates if found else ()


def extension(
    basis: str = "volume_and_complexity", notified: date = date(2025, 3, 28), **more: bool
) -> Event:
    return Event(EventKind.EXTENSION, notified=notified, basis=basis, **more)


def estimate(until: date | None, notified: date = date(2025, 3, 28)) -> Event:
    return Event(EventKind.PIT_EXTENSION, notified=notified, until=until)


def test_what_the_law_allows_is_not_objected_to() -> None:
    assert said(estimate(LAST + timedelta(days=1), notified=LAST)) == ""
    assert said(extension(notified=LAST), regime=EIR) == ""
    assert said(extension(notified=date(2025, 3, 31)), regime=EISR) == ""
    assert said(Event(EventKind.FEES_NOTICE, on=date(2025, 3, 10))) == ""
    assert said(extension("", void=True)) == ""


@pytest.mark.parametrize(
    ("event", "regime", "why"),
    [
        (
            extension(),
            FOIA,
            "Under the Freedom of Information Act 2000 volume and complexity give no more time (s.10(1)).",
        ),
        (
            extension(),
            FOISA,
            "Under the Freedom of Information (Scotland) Act 2002 volume and complexity give no more time (s.10(1)).",
        ),
        (extension("volume"), EIR, "No extension: it takes both volume and complexity (reg 7(1))."),
        (
            extension(notified=date(2025, 4, 2)),
            EIR,
            "No extension: it was notified on Wednesday 2 April 2025, after Tuesday 1 April 2025 (reg 7(3)).",
        ),
        (
            extension(notified=date(2025, 4, 1)),
            EISR,
            "No extension: it was notified on Tuesday 1 April 2025, after Monday 31 March 2025 (reg 7(2)).",
        ),
        (
            estimate(date(2025, 4, 22)),
            FOISA,
            "Under the Freedom of Information (Scotland) Act 2002 weighing the public interest gives no more time "
            "(s.10(1)).",
        ),
        (
            estimate(date(2025, 4, 22)),
            EIR,
            "Under the Environmental Information Regulations 2004 weighing the public interest gives no more time "
            "(reg 5(2)).",
        ),
        (
            estimate(date(2025, 4, 22), notified=date(2025, 4, 2)),
            FOIA,
            "The notice with the estimated date was given on Wednesday 2 April 2025, after Tuesday 1 April 2025, "
            "so it gives no more time (s.17(1)).",
        ),
        (
            estimate(None),
            FOIA,
            "The notice must give an estimate of the date of the decision (s.17(2)).",
        ),
        (
            estimate(LAST),
            FOIA,
            "The estimated date is not after Tuesday 1 April 2025, so there is nothing to extend (s.17(2)).",
        ),
    ],
    ids=lambda value: value.code if isinstance(value, Regime) else None,
)
def test_what_it_does_not_allow_is_refused_with_its_section(event: Event, regime: Regime, why: str) -> None:
    assert said(event, regime=regime) == why


def test_the_refusal_names_the_days_it_compares() -> None:
    late = date(2025, 4, 2)
    assert dates(estimate(date(2025, 4, 22), notified=late)) == (late, LAST)
    assert dates(estimate(LAST)) == (LAST, LAST)


def test_what_stood_before_decides() -> None:
    question = Event(EventKind.CLARIFICATION_REQUESTED, on=date(2025, 3, 5), key="q")
    assert said(estimate(date(2025, 4, 22)), question) == (
        "Nothing is due at present, so there is nothing to extend (s.10(1))."
    )
    assert said(estimate(date(2025, 4, 22)), question, Event(question.kind, corrects="q", void=True)) == ""
    answer = Event(EventKind.CLARIFICATION_RECEIVED, on=date(2025, 3, 24))
    later = estimate(date(2025, 5, 1), notified=date(2025, 4, 23))
    assert said(later, question, answer) == ""
