"""The authority that runs this installation."""

from __future__ import annotations

from foi.core.errors import NotAllowedNow
from foi.models.authority import Authority
from foi.rules import review_routes
from foi.rules.audit_tags import AuditTag
from foi.rules.contrast import LEAST_FOR_TEXT, contrast
from foi.rules.references import BadFormat, validate_format
from foi.rules.regimes import Regime
from foi.rules.review_routes import ReviewRoute
from foi.services import audit
from foi.services.cases import the_authority

__all__ = ["change", "review_route", "the_authority"]


def review_route(authority: Authority, regime: Regime) -> ReviewRoute:
    """The way to complain, to the regulator as the authority names it."""
    regulator = review_routes.named(
        regime,
        name=authority.regulator_name,
        address=authority.regulator_address,
        website=authority.regulator_website,
    )
    return review_routes.route(regime, regulator)


def change(*, by: int, **values: str | bool) -> Authority:
    """Change the authority's details; ``values`` are columns of ``Authority``."""
    try:
        validate_format(str(values["reference_format"]))
    except BadFormat as bad:
        raise NotAllowedNow(str(bad)) from bad
    colour = str(values.get("colour") or "")
    if colour and contrast(colour, "#ffffff") < LEAST_FOR_TEXT:
        raise NotAllowedNow("White text could not be read on that colour. Choose a darker one.")
    authority = the_authority()
    for name, value in values.items():
        text = value if isinstance(value, bool) else (value or "").replace("\r\n", "\n").strip()
        setattr(authority, name, text)
    details = {"fields": sorted(values)}
    audit.record(AuditTag.AUTHORITY_CHANGE, f"authority:{authority.id}", by=by, details=details)
    return authority
