"""The authority that runs this installation."""

from __future__ import annotations

from foi.core.errors import NotAllowedNow
from foi.models.authority import Authority
from foi.rules import review_routes
from foi.rules.audit_tags import AuditTag
from foi.rules.contrast import LEAST_FOR_TEXT, contrast
from foi.rules.references import BadFormat, validate_format
from foi.rules.regimes import Regime
from foi.rules.retention import RetentionPolicy
from foi.rules.review_routes import Body, ReviewRoute
from foi.services import audit
from foi.services.cases import the_authority

__all__ = ["change", "regulator_of", "review_route", "the_authority"]


def review_route(authority: Authority, regime: Regime) -> ReviewRoute:
    """The way to complain, to the regulator as the authority names it."""
    regulator = review_routes.named(
        regime,
        name=authority.regulator_name,
        address=authority.regulator_address,
        website=authority.regulator_website,
    )
    return review_routes.route(regime, regulator)


def regulator_of(regime: Regime) -> Body:
    """The regulator, as this authority names it."""
    return review_route(the_authority(), regime).regulator


def change(*, by: int, **values: str | bool | int) -> Authority:
    """Change the authority's details; ``values`` are columns of ``Authority``.

    Raises ``NotAllowedNow`` for references that could repeat, a colour on which nothing can be read, and for times of
    disposal out of their order.
    """
    try:
        validate_format(str(values["reference_format"]))
    except BadFormat as bad:
        raise NotAllowedNow(str(bad)) from bad
    colour = str(values.get("colour") or "")
    if colour and contrast(colour, "#ffffff") < LEAST_FOR_TEXT:
        raise NotAllowedNow("White text could not be read on that colour. Choose a darker one.")
    authority = the_authority()
    changed = {
        name: tidied
        for name, value in values.items()
        if getattr(authority, name) != (tidied := _tidied(value))
    }
    for name, value in changed.items():
        setattr(authority, name, value)
    months = _demand_policy(authority)
    details = {"fields": sorted(changed), "months": months}
    audit.record(AuditTag.AUTHORITY_CHANGE, f"authority:{authority.id}", by=by, details=details)
    return authority


def _tidied(value: str | bool | int) -> str | bool | int:
    return (value or "").replace("\r\n", "\n").strip() if isinstance(value, str) or value is None else value


def _demand_policy(authority: Authority) -> list[int]:
    """The months after which each goes, where they are in their order."""
    months = [authority.requester_months, authority.originals_months, authority.case_months]
    try:
        RetentionPolicy(*months)
    except ValueError as wrong:
        raise NotAllowedNow(str(wrong)) from wrong
    return months
