"""What may be charged for answering a request, in pounds."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from foi.rules.cost_limit import FOISA_LIMIT, Meter
from foi.rules.regimes import FOIA, FOISA, Regime

_FREE = Decimal(100)
_SHARE = Decimal("0.1")
_PENNY = Decimal("0.01")


@dataclass(frozen=True)
class Charge:
    """The most that may be charged, by which section, and how it was worked out."""

    amount: Decimal
    section: str
    working: str


def most_chargeable(regime: Regime, meter: Meter | None, *, disbursements: Decimal = Decimal(0)) -> Charge:
    """The most that may be charged; ``disbursements`` are copying and postage.

    FOIA s.9 and SI 2004/3244 reg 6: within the limit disbursements only, no staff time; s.13 and reg 7: over it
    the cost of the countable work too. FOISA s.9 and SSI 2004/467 reg 4: the first £100 is free, then a tenth of
    the rest (£50 at the limit); s.13 and SSI 2004/376: over the limit what exceeds it is added in full.
    Under the environmental regulations a charge must be reasonable and follow a published schedule (EIR reg 8,
    EI(S)R reg 8), so that only disbursements can be worked out here.
    """
    if disbursements < 0:
        raise ValueError("disbursements cannot be negative")
    if regime is FOISA:
        return _foisa(meter, disbursements)
    if regime is FOIA:
        return _foia(meter, disbursements)
    return Charge(
        _pence(disbursements), "reg 8(3)", "a reasonable amount, from the published schedule of charges"
    )


def _foia(meter: Meter | None, disbursements: Decimal) -> Charge:
    if meter is None or meter.cost <= meter.limit.amount:
        return Charge(_pence(disbursements), "s.9; SI 2004/3244 reg 6", "copying and postage only")
    return Charge(
        _pence(meter.cost + disbursements),
        "s.13; SI 2004/3244 reg 7",
        f"£{_pence(meter.cost)} of work and disbursements",
    )


def _foisa(meter: Meter | None, disbursements: Decimal) -> Charge:
    """Copying and postage are part of the projected cost of which the requester pays a share."""
    cost = (meter.cost if meter else Decimal(0)) + disbursements
    limit = FOISA_LIMIT.amount
    if cost <= _FREE:
        return Charge(Decimal("0.00"), "s.9; SSI 2004/467 reg 4", "the first £100 is free")
    share = _SHARE * (min(cost, limit) - _FREE)
    if cost <= limit:
        return Charge(_pence(share), "s.9; SSI 2004/467 reg 4", f"a tenth of £{_pence(cost - _FREE)}")
    return Charge(
        _pence(share + cost - limit),
        "s.13; SSI 2004/376",
        f"£{_pence(share)}, and £{_pence(cost - limit)} over the limit",
    )


def _pence(amount: Decimal) -> Decimal:
    """Rounded down: a charge never exceeds what the law allows."""
    return amount.quantize(_PENNY, ROUND_DOWN)
