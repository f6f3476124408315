"""Setting aside a document that nobody asked for, such as an attachment that came with one that was; bringing it back.

The right is to the information that was asked for (FOIA s.1(1), FOISA s.1(1), EIR reg 5(1), EISR reg 5(1)). What is out
of scope is not withheld: no exemption is claimed for it, so no schedule lists it. The original stays as it came.
"""

from __future__ import annotations

from foi.core.errors import Incomplete, NotAllowedNow
from foi.core.now import now
from foi.rules.audit_tags import AuditTag
from foi.services import audit
from redaction.rules.document_status import CAN_BE_SET_ASIDE
from redaction.services import desk


def set_aside(*, document_id: int, reason: str, by: int) -> None:
    """Say why nobody asked for a document: it is neither sent nor published, and holds the case up no longer.

    Whoever does so prepares the response, and does not sign it off. Raises ``NotAllowedNow`` while a machine or a
    reviewer has the document, or its redacted file is on the response; ``Incomplete`` without a reason.
    """
    document = desk.locked(document_id)
    desk.demand_open_case(document.case_id)
    desk.demand_in_scope(document)
    if document.now not in CAN_BE_SET_ASIDE:
        raise NotAllowedNow(
            "This document cannot be set aside where it is now. Wait until it is read, have it sent back by its "
            "reviewer, or take its file off the response."
        )
    if not reason.strip():
        raise Incomplete("Say why it was not asked for.")
    document.aside_at, document.aside_by_id, document.aside_reason = now(), by, reason.strip()
    desk.prepared(document, by)
    audit.record(AuditTag.DOCUMENT_SET_ASIDE, f"document:{document.id}", by=by, case_id=document.case_id)


def bring_back(*, document_id: int, by: int) -> None:
    """Take it up again where it was set aside. Raises ``NotAllowedNow`` for a document that is not aside."""
    document = desk.locked(document_id)
    desk.demand_open_case(document.case_id)
    if not document.is_aside:
        raise NotAllowedNow("This document is not set aside. Load the page again to see where it is.")
    document.aside_at, document.aside_by_id, document.aside_reason = None, None, ""
    desk.prepared(document, by)
    audit.record(AuditTag.DOCUMENT_BRING_BACK, f"document:{document.id}", by=by, case_id=document.case_id)
