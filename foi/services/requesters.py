"""The requester's name and addresses, put right where they were read wrongly or the e-mail came back."""

from __future__ import annotations

from foi.core.errors import Incomplete, NotAllowedNow
from foi.rules.audit_tags import AuditTag
from foi.rules.lifecycle import EDITABLE, CaseStatus
from foi.services import audit, cases, four_eyes


def correct(
    *, case_id: int, name: str, email: str, address: str, by: int, version: int | None = None
) -> None:
    """Change who asked or where the answer goes. The trail says which fields, never what was in them.

    While a response is on its way only the e-mail address can change: the letter that was signed off names the rest.
    """
    case = cases.find(case_id)
    cases.demand_version(case, version)
    requester, status = case.requester, CaseStatus(case.status)
    wanted = {"name": name.strip(), "email": email.strip(), "address": address.strip()}
    changed = sorted(field for field, value in wanted.items() if getattr(requester, field) != value)
    if not wanted["name"]:
        raise Incomplete("Enter the requester’s name.")
    if not wanted["email"] and not wanted["address"]:
        raise Incomplete("Enter an e-mail address or a postal address: the answer has to be sent somewhere.")
    if status not in EDITABLE and not (status is CaseStatus.SENDING and changed in ([], ["email"])):
        raise NotAllowedNow(
            "The letter that was signed off names the requester. Only the e-mail address can be changed while a "
            "response is on its way; take a response back from sign-off to change the rest."
        )
    for field in changed:
        setattr(requester, field, wanted[field])
    cases.touch(case)
    four_eyes.contribute("response", case.id, by)
    details = {"requester": changed}
    audit.record(AuditTag.CASE_EDIT, f"case:{case.id}", by=by, case_id=case.id, details=details)
