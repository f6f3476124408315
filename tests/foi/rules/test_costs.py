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
    fit_one_period,
    is_countable,
    may_aggregate,
    meter,
    projected,
)
from foi.rules.fees import Charge, Costs, most_chargeable, objection
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
    assert cost_limit(FOIA) == limit(FOIA)
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
        Work(Activity.EXTRACTING, Decimal(1)),
        Work(Activity.REDACTING, Decimal(30)),
        Work(Activity.DECIDING, Decimal(1)),
    ]
    found = meter(work, FOIA, limit(FOIA))
    assert (found.cost, found.counted_hours, found.uncounted_hours) == (75, 3, 31)
    assert found.share == Decimal(75) / Decimal(450)
    with pytest.raises(ValueError, match=r"^hours of work cannot be negative$"):
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
    tuesday = date(2025, 1, 7)
    assert may_aggregate(tuesday, next_day, FOIA, calendar)
    assert fit_one_period((sixtieth, tuesday, monday), calendar)
    assert not fit_one_period((tuesday, monday, next_day), calendar)


def test_the_projection_takes_the_estimate_until_more_was_done() -> None:
    def work(activity: Activity, *hours: int) -> list[Work]:
        return [Work(activity, Decimal(number), basis=f"{number} of it") for number in hours]

    thought = [*work(Activity.LOCATING, 3, 2), *work(Activity.EXTRACTING, 4), *work(Activity.REDACTING, 1)]
    done = [
        *work(Activity.EXTRACTING, 5),
        *work(Activity.LOCATING, 4),
        *work(Activity.READING, 1),
        Work(Activity.REDACTING, Decimal(1), basis="done"),
    ]
    assert projected(thought, done) == (
        *work(Activity.LOCATING, 3, 2),
        *work(Activity.EXTRACTING, 5),
        *work(Activity.READING, 1),
        *work(Activity.REDACTING, 1),
    )
    assert projected(thought, ()) == tuple(thought)


FOISA_SHARE, FOISA_IN_FULL = "s.9; SSI 2004/467 reg 4", "s.13; SSI 2004/376"


@pytest.mark.parametrize(
    ("cost", "charge", "section", "working"),
    [
        ("0", "0.00", FOISA_SHARE, "the first £100 is free"),
        ("100", "0.00", FOISA_SHARE, "the first £100 is free"),
        ("101", "0.10", FOISA_SHARE, "a tenth of £1.00"),
        ("109.99", "0.99", FOISA_SHARE, "a tenth of £9.99"),
        ("600", "50.00", FOISA_SHARE, "a tenth of £500.00"),
        ("660", "110.00", FOISA_IN_FULL, "£50.00, and £60.00 over the limit"),
    ],
)
def test_foisa_fees(cost: str, charge: str, section: str, working: str) -> None:
    by_disbursements = most_chargeable(FOISA, Costs(disbursements=Decimal(cost)))
    by_work = most_chargeable(FOISA, Costs(work=Decimal(cost)))
    assert by_disbursements == by_work == Charge(Decimal(charge), section, working)


def pounds(work: str, sending: str, disbursements: str, *, is_over: bool) -> Costs:
    return Costs(Decimal(work), Decimal(sending), Decimal(disbursements), is_over)


@pytest.mark.parametrize(
    ("costs", "charge", "section", "working"),
    [
        (
            pounds("450", "25", "3.505", is_over=False),
            "3.50",
            "s.9; SI 2004/3244 reg 6",
            "£3.50 for copying and postage, and no staff time while the work is within the cost limit",
        ),
        (
            pounds("500", "25", "3.50", is_over=True),
            "528.50",
            "s.13; SI 2004/3244 reg 7",
            "£500.00 of work on this request, £25.00 for sending it, £3.50 for copying and postage",
        ),
    ],
)
def test_foia_fees_are_for_copying_alone_within_the_limit(
    costs: Costs, charge: str, section: str, working: str
) -> None:
    assert most_chargeable(FOIA, costs) == Charge(Decimal(charge), section, working)


def test_a_fee_above_the_most_is_objected_to_with_the_figure() -> None:
    copying = Costs(disbursements=Decimal("3.50"))
    assert objection(FOIA, Decimal("3.50"), copying) is None
    too_much = objection(FOIA, Decimal("3.51"), copying)
    assert too_much and too_much.message.startswith("The law allows at most £3.50 here: £3.50 for copying")
    free = objection(FOISA, Decimal("0.01"), Costs(work=Decimal(100)))
    assert free and free.message == "The law allows no fee here: the first £100 is free."
    assert free.section == FOISA_SHARE
    for regime in (EIR, EISR):
        assert objection(regime, Decimal(900), copying) is None
    with pytest.raises(ValueError, match=r"^costs cannot be negative$"):
        most_chargeable(EIR, Costs(sending=Decimal(-1)))
