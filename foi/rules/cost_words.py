"""The cost of a request in words: for the letter that refuses it, and for the page that counts it.

FOIA s.17(5) and FOISA s.16(4) ask only that the notice says the limit is exceeded; s.16 and s.15 (advice and
assistance) call for the estimate, so that the requester can ask for less.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from foi.rules.cost_limit import (
    Activity,
    CostLimit,
    Meter,
    MeterState,
    Work,
    is_countable,
    meter,
    rate_of,
    total_hours,
)
from foi.rules.regimes import Regime

_PENNY = Decimal("0.01")


@dataclass(frozen=True)
class CountedTogether:
    """Another request whose cost is added: its reference, its day of receipt in words, its countable work."""

    reference: str
    received: str
    work: tuple[Work, ...]


def pounds(amount: Decimal) -> str:
    """ "£450", "£866.20"."""
    exact = amount.quantize(_PENNY, ROUND_HALF_UP)
    return f"£{exact:,.0f}" if exact == exact.to_integral() else f"£{exact:,.2f}"


def hours_in_words(hours: Decimal) -> str:
    """ "1 hour", "12.5 hours"."""
    number = f"{hours.quantize(_PENNY, ROUND_HALF_UP).normalize():,f}"
    return f"{number} hour{'' if number == '1' else 's'}"


def limit_in_words(found: Meter) -> str:
    """The amount with its hours: "£450, which is 18 hours at £25 an hour"."""
    limit = found.limit
    rate = f"{'up to ' if limit.rate_is_maximum else ''}{pounds(limit.hourly_rate)} an hour"
    return f"{pounds(limit.amount)}, which is {hours_in_words(limit.hours)} at {rate}"


def state_in_words(found: Meter, regime: Regime) -> str:
    """What the meter means for the officer, with the section."""
    share = f"{int(found.share * 100)} %"
    if found.state is MeterState.OVER:
        return (
            f"Over the limit: {pounds(found.cost)} of {pounds(found.limit.amount)}. "
            f"The request may be refused under section 12 of {regime.short}, with advice on narrowing it "
            f"({regime.spelled(_ADVICE[regime.code])})."
        )
    if found.state is MeterState.NEAR:
        return (
            f"Near the limit: {pounds(found.cost)} of {pounds(found.limit.amount)}, {share} of it. "
            "Help the requester to narrow the request before it is over "
            f"({regime.spelled(_ADVICE[regime.code])})."
        )
    return (
        f"Within the limit: {pounds(found.cost)} of {pounds(found.limit.amount)}, {share} of it. "
        "The request can’t be refused for its cost."
    )


_ADVICE = {"FOIA": "s.16", "FOISA": "s.15"}

NO_LIMIT = {
    "EIR": "The Environmental Information Regulations 2004 have no cost limit. A request that would be an "
    "unreasonable burden is met by the exception for manifestly unreasonable requests (regulation 12(4)(b)), "
    "with a public interest test and with help to narrow the request (regulation 9).",
    "EISR": "The Environmental Information (Scotland) Regulations 2004 have no cost limit. A request that would be "
    "an unreasonable burden is met by the exception for manifestly unreasonable requests (regulation 10(4)(b)), "
    "with a public interest test and with help to narrow the request (regulation 9).",
}
"""Why a case under the regulations has no meter."""


def estimate_in_letter(
    own: Sequence[Work], found: Meter, regime: Regime, together: Sequence[CountedTogether] = ()
) -> str:
    """The paragraph of the refusal: which work, how many hours, at which rate, against which limit.

    ``found`` is the meter over ``own`` and what is counted together with it.
    """
    lines = [f"We estimate the work as follows. {_activities(own, regime, found.limit)}"]
    for other in together:
        cost = meter(other.work, regime, found.limit).counted_hours
        lines.append(
            f"We count with it {hours_in_words(cost)} for request {other.reference}, received on "
            f"{other.received}, which asks for the same or similar information ({_AGGREGATION})."
        )
    lines.append(
        f"Together that is {hours_in_words(found.counted_hours)}, or {pounds(found.cost)}. "
        f"The limit is {limit_in_words(found)} ({found.limit.section})."
    )
    return " ".join(lines)


_AGGREGATION = "section 12(4) of the Act; SI 2004/3244 reg 5"


def _activities(work: Sequence[Work], regime: Regime, limit: CostLimit) -> str:
    found = []
    for activity in Activity:
        items = [item for item in work if item.activity is activity and is_countable(activity, regime)]
        if not items:
            continue
        rates = dict.fromkeys(rate_of(item, limit) for item in items if item.hourly_cost is not None)
        at = f" at {' and '.join(map(pounds, rates))} an hour" if rates and limit.rate_is_maximum else ""
        found.append(f"{activity.label}: {hours_in_words(total_hours(items))}{at}.")
        found += [item.basis for item in items if item.basis]
    return " ".join(found)
