"""What may be charged for answering a request, in pounds."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from foi.rules.cost_limit import FOISA_LIMIT, CostLimit
from foi.rules.missing import Missing
from foi.rules.regimes import FOIA, FOISA, Regime

_FREE = Decimal(100)
_SHARE = Decimal("0.1")
_PENNY = Decimal("0.01")


@dataclass(frozen=True)
class Costs:
    """What a fee may be worked out from, in pounds.

    ``work``: the work that counts towards the cost limit, on this request alone (SI 2004/3244 reg 7(3): that on
    requests counted together with it is left out); ``sending``: under FOIA the time that sending the information
    takes; ``disbursements``: copying, postage and the like. ``is_over``: whether the limit is exceeded, by this
    request or by those counted together.
    """

    work: Decimal = Decimal(0)
    sending: Decimal = Decimal(0)
    disbursements: Decimal = Decimal(0)
    is_over: bool = False


@dataclass(frozen=True)
class Charge:
    """The most that may be charged, by which section, and how it was worked out."""

    amount: Decimal
    section: str
    working: str


def most_chargeable(regime: Regime, costs: Costs) -> Charge | None:
    """The most that may be charged, or None where the law sets no figure.

    FOIA s.9 and SI 2004/3244 reg 6: within the limit disbursements only, no staff time; s.13 and reg 7: over it
    the countable work and the time for sending too. FOISA s.9 and SSI 2004/467 reg 4: the first £100 is free, then
    a tenth of the rest (£50 at the limit); s.13 and SSI 2004/376: over the limit what exceeds it is added in full.
    Under the environmental regulations a charge must be reasonable and follow a published schedule (EIR and
    EI(S)R reg 8(3) and (8)), which no figure on record can show. Raises ValueError on negative costs.
    """
    if min(costs.work, costs.sending, costs.disbursements) < 0:
        raise ValueError("costs cannot be negative")
    if regime is FOISA:
        return _foisa(costs.work + costs.disbursements, FOISA_LIMIT)
    return _foia(costs) if regime is FOIA else None


def objection(regime: Regime, asked: Decimal, costs: Costs) -> Missing | None:
    """Why a fee of ``asked`` pounds may not be charged, with the figure that may; None where it may."""
    most = most_chargeable(regime, costs)
    if most is None or asked <= most.amount:
        return None
    allowed = f"at most £{most.amount}" if most.amount else "no fee"
    return Missing("amount", most.section, f"The law allows {allowed} here: {most.working}.")


def _foia(costs: Costs) -> Charge:
    copying = f"£{_pence(costs.disbursements)} for copying and postage"
    if not costs.is_over:
        return Charge(
            _pence(costs.disbursements),
            "s.9; SI 2004/3244 reg 6",
            f"{copying}, and no staff time while the work is within the cost limit",
        )
    return Charge(
        _pence(costs.work + costs.sending + costs.disbursements),
        "s.13; SI 2004/3244 reg 7",
        f"£{_pence(costs.work)} of work on this request, £{_pence(costs.sending)} for sending it, {copying}",
    )


def _foisa(cost: Decimal, limit: CostLimit) -> Charge:
    """Copying and postage are part of the projected cost of which the requester pays a share."""
    if cost <= _FREE:
        return Charge(Decimal("0.00"), "s.9; SSI 2004/467 reg 4", "the first £100 is free")
    share = _SHARE * (min(cost, limit.amount) - _FREE)
    if cost <= limit.amount:
        return Charge(_pence(share), "s.9; SSI 2004/467 reg 4", f"a tenth of £{_pence(cost - _FREE)}")
    return Charge(
        _pence(share + cost - limit.amount),
        "s.13; SSI 2004/376",
        f"£{_pence(share)}, and £{_pence(cost - limit.amount)} over the limit",
    )


def _pence(amount: Decimal) -> Decimal:
    """Rounded down: a charge never exceeds what the law allows."""
    return amount.quantize(_PENNY, ROUND_DOWN)
