"""The authority that runs this installation."""

from __future__ import annotations

from foi.core.errors import NotAllowedNow
from foi.models.authority import Authority
from foi.rules.audit_tags import AuditTag
from foi.rules.contrast import LEAST_FOR_TEXT, contrast
from foi.rules.references import BadFormat, validate_format
from foi.services import audit
from foi.services.cases import the_authority

__all__ = ["change", "the_authority"]


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
