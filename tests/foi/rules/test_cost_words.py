"""The cost of a request in words, to the letter: officers act on them, and refusals quote them."""

from decimal import Decimal

import pytest

from foi.rules.cost_limit import Activity, Meter, Work, cost_limit, meter
from foi.rules.cost_words import (
    NO_LIMIT,
    CountedTogether,
    estimate_in_letter,
    hours_in_words,
    limit_in_words,
    pounds,
    state_in_words,
)
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, Regime


def work(activity: Activity, hours: str, basis: str = "", cost: str | None = None) -> Work:
    return Work(activity, Decimal(hours), Decimal(cost) if cost else None, basis)


def metered(regime: Regime, *items: Work) -> Meter:
    limit = cost_limit(regime)
    assert limit is not None
    return meter(items, regime, limit)


@pytest.mark.parametrize(
    ("amount", "said"),
    [("450", "£450"), ("866.2", "£866.20"), ("1234567", "£1,234,567"), ("0.005", "£0.01"), ("2.004", "£2")],
)
def test_pounds(amount: str, said: str) -> None:
    assert pounds(Decimal(amount)) == said


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("1", "1 hour"),
        ("12.5", "12.5 hours"),
        ("0.005", "0.01 hours"),
        ("20", "20 hours"),
        ("1200.25", "1,200.25 hours"),
    ],
)
def test_hours(hours: str, said: str) -> None:
    assert hours_in_words(Decimal(hours)) == said


def test_limits() -> None:
    assert limit_in_words(metered(FOIA)) == "£450, which is 18 hours at £25 an hour"
    assert limit_in_words(metered(FOISA)) == "£600, which is 40 hours at up to £15 an hour"


@pytest.mark.parametrize(
    ("regime", "hours", "said"),
    [
        (
            FOIA,
            "2",
            "Within the limit: £50 of £450, 11 % of it. The request can’t be refused for its cost.",
        ),
        (
            FOIA,
            "18",
            "Near the limit: £450 of £450, 100 % of it. Help the requester to narrow the request before it is over "
            "(section 16).",
        ),
        (
            FOIA,
            "18.5",
            "Over the limit: £462.50 of £450. The request may be refused under section 12 of the Act, with advice on "
            "narrowing it (section 16).",
        ),
        (
            FOISA,
            "33",
            "Near the limit: £495 of £600, 82 % of it. Help the requester to narrow the request before it is over "
            "(section 15).",
        ),
        (
            FOISA,
            "41",
            "Over the limit: £615 of £600. The request may be refused under section 12 of the Act, with advice on "
            "narrowing it (section 15).",
        ),
    ],
    ids=lambda value: getattr(value, "code", None),
)
def test_what_the_meter_means(regime: Regime, hours: str, said: str) -> None:
    assert state_in_words(metered(regime, work(Activity.LOCATING, hours)), regime) == said


def test_the_regulations_have_no_limit_and_say_what_they_have() -> None:
    for regime, section in ((EIR, "12(4)(b)"), (EISR, "10(4)(b)")):
        assert f"The {regime.title} have no cost limit." in NO_LIMIT[regime.code]
        assert f"(regulation {section})" in NO_LIMIT[regime.code]


def test_the_estimate_in_a_letter_adds_up_what_counts_and_shows_how() -> None:
    own = [
        work(Activity.EXTRACTING, "3", cost="40"),
        work(Activity.LOCATING, "12", "Three sites of four hours each."),
        work(Activity.LOCATING, "1", "The archive."),
        work(Activity.REDACTING, "9", "Every page."),
    ]
    assert estimate_in_letter(own, metered(FOIA, *own), FOIA) == (
        "We estimate the work as follows. "
        "Locating the information, or a document that may contain it: 13 hours. "
        "Three sites of four hours each. The archive. "
        "Extracting it from a document that contains it: 3 hours. "
        "Together that is 16 hours, or £400. "
        "The limit is £450, which is 18 hours at £25 an hour (SI 2004/3244 regs 3(3) and 4(4))."
    )


def test_the_estimate_names_the_requests_counted_with_it() -> None:
    own, other = [work(Activity.LOCATING, "10")], (work(Activity.LOCATING, "9"), work(Activity.READING, "5"))
    together = [CountedTogether("FOI 26-0003", "2 February 2026", other)]
    said = estimate_in_letter(own, metered(FOIA, *own, *other), FOIA, together)
    assert said == (
        "We estimate the work as follows. "
        "Locating the information, or a document that may contain it: 10 hours. "
        "We count with it 9 hours for request FOI 26-0003, received on 2 February 2026, which asks for the same or "
        "similar information (section 12(4) of the Act; SI 2004/3244 reg 5). "
        "Together that is 19 hours, or £475. "
        "The limit is £450, which is 18 hours at £25 an hour (SI 2004/3244 regs 3(3) and 4(4))."
    )


def test_foisa_shows_what_each_hour_costs_so_far_as_it_may_be_charged() -> None:
    own = [
        work(Activity.LOCATING, "30", cost="12"),
        work(Activity.LOCATING, "20", cost="40"),
        work(Activity.LOCATING, "1"),
        work(Activity.PROVIDING, "2"),
    ]
    assert estimate_in_letter(own, metered(FOISA, *own), FOISA) == (
        "We estimate the work as follows. "
        "Locating the information, or a document that may contain it: 51 hours at £12 and £15 an hour. "
        "Providing copies of it: 2 hours. "
        "Together that is 53 hours, or £705. "
        "The limit is £600, which is 40 hours at up to £15 an hour (SSI 2004/467 regs 3(2) and 5)."
    )
