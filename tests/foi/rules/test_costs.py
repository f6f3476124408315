"""The cost limit, fees, and what may be added up."""

from datetime import date
from decimal import Decimal

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.cost_limit import (
    Activity,
    CostLimit,
    Meter,
    MeterState,
    Work,
    cost_limit,
    is_countable,
    may_aggregate,
    meter,
)
from foi.rules.fees import most_chargeable
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, Regime


def limit(regime: Regime, *, central: bool = False) -> CostLimit:
    found = cost_limit(regime, central_government=central)
    assert found is not None
    return found


def metered(
    regime: Regime, hours: str, activity: Activity = Activity.LOCATING, cost: str | None = None
) -> Meter:
    work = Work(activity, Decimal(hours), Decimal(cost) if cost else None)
    return meter([work], regime, limit(regime))


def test_limits() -> None:
    assert limit(FOIA).hours == 18
    assert limit(FOIA, central=True).hours == 24
    assert (limit(FOISA).amount, limit(FOISA).hours) == (600, 40)
    assert cost_limit(EIR) is None
    assert cost_limit(EISR) is None


def test_what_counts() -> None:
    foia = {activity for activity in Activity if is_countable(activity, FOIA)}
    foisa = {activity for activity in Activity if is_countable(activity, FOISA)}
    assert foia == {Activity.DETERMINING, Activity.LOCATING, Activity.RETRIEVING, Activity.EXTRACTING}
    assert foisa == {Activity.LOCATING, Activity.RETRIEVING, Activity.EXTRACTING, Activity.PROVIDING}
    assert not any(is_countable(activity, regime) for activity in Activity for regime in (EIR, EISR))
    assert all(activity.label for activity in Activity)


@pytest.mark.parametrize(
    ("hours", "state"),
    [
        ("0", MeterState.WITHIN),
        ("14.39", MeterState.WITHIN),
        ("14.4", MeterState.NEAR),
        ("18", MeterState.NEAR),
        ("18.01", MeterState.OVER),
    ],
)
def test_the_meter_warns_at_four_fifths_and_is_over_beyond_the_limit(hours: str, state: MeterState) -> None:
    assert metered(FOIA, hours).state is state


def test_work_that_does_not_count_is_shown_apart() -> None:
    work = [
        Work(Activity.LOCATING, Decimal(2)),
        Work(Activity.REDACTING, Decimal(30)),
        Work(Activity.DECIDING, Decimal(1)),
    ]
    found = meter(work, FOIA, limit(FOIA))
    assert (found.cost, found.counted_hours, found.uncounted_hours) == (50, 2, 31)
    assert found.share == Decimal(50) / Decimal(450)
    with pytest.raises(ValueError, match="negative"):
        meter([Work(Activity.LOCATING, Decimal(-1))], FOIA, limit(FOIA))


def test_foisa_counts_what_the_person_costs_up_to_fifteen_pounds() -> None:
    assert metered(FOISA, "10", cost="12").cost == 120
    assert metered(FOISA, "10", cost="40").cost == 150
    assert metered(FOISA, "10").cost == 150
    assert metered(FOIA, "10", cost="12").cost == 250


def test_requests_of_one_period_of_sixty_working_days_may_be_added_up() -> None:
    calendar = shipped_calendar()
    monday = date(2025, 1, 6)
    sixtieth, next_day = date(2025, 3, 31), date(2025, 4, 1)
    assert may_aggregate(monday, sixtieth, FOIA, calendar)
    assert may_aggregate(sixtieth, monday, FOIA, calendar)
    assert not may_aggregate(monday, next_day, FOIA, calendar)
    assert may_aggregate(date(2025, 1, 5), next_day, FOIA, calendar) is False
    assert may_aggregate(monday, monday, FOIA, calendar)
    assert not may_aggregate(monday, monday, FOISA, calendar)


@pytest.mark.parametrize(
    ("cost", "charge"),
    [("0", "0"), ("100", "0"), ("101", "0.10"), ("109.99", "0.99"), ("600", "50.00"), ("660", "110.00")],
)
def test_foisa_fees(cost: str, charge: str) -> None:
    found = most_chargeable(FOISA, None, disbursements=Decimal(cost))
    assert found.amount == Decimal(charge)
    assert found.section.startswith("s.13" if Decimal(cost) > 600 else "s.9")


def test_foia_fees_are_for_copying_alone_within_the_limit() -> None:
    within, over = metered(FOIA, "18"), metered(FOIA, "20")
    assert most_chargeable(FOIA, within, disbursements=Decimal("3.50")).amount == Decimal("3.50")
    assert most_chargeable(FOIA, None).amount == 0
    found = most_chargeable(FOIA, over, disbursements=Decimal("3.50"))
    assert (found.amount, found.section) == (Decimal("503.50"), "s.13; SI 2004/3244 reg 7")


def test_foisa_fees_follow_the_meter() -> None:
    assert most_chargeable(FOISA, metered(FOISA, "20")).amount == Decimal("20.00")
    assert most_chargeable(FOISA, metered(FOISA, "41")).amount == Decimal("65.00")


def test_environmental_charges_are_reasonable_and_never_negative() -> None:
    assert most_chargeable(EIR, None, disbursements=Decimal("2.005")).amount == Decimal("2.00")
    with pytest.raises(ValueError, match="negative"):
        most_chargeable(EISR, None, disbursements=Decimal(-1))
