"""The "Publication" tab on the case page, the section of the service, and what an approver signs besides the letter."""

from __future__ import annotations

from flask import url_for

from disclosure_log.services import proposals
from foi.rules.roles import Act
from foi.web import panels, staff


def hang() -> None:
    panels.add(tab="publication", title="Publication", endpoint="publication.case_entry", order=55)
    panels.add_to_sign(_to_sign)
    panels.tell_progress("disclosure_log", _progress)
    staff.add_navigation("Publication", "publication.show", Act.READ_CASE, order=30)


def _to_sign(case_id: int) -> list[tuple[str, str, bool]]:
    proposal = proposals.proposal_of(case_id)
    href = url_for("publication.case_entry", case_id=case_id)
    words = (
        "The entry for the disclosure log"
        if proposal
        else "The entry for the disclosure log (not prepared yet)"
    )
    return [(words, href, bool(proposal and proposals.is_approved(proposal)))]


def _progress(case_id: int) -> dict[str, int | bool]:
    return {"entry_is_ready": proposals.proposal_of(case_id) is not None}
