"""What redaction hangs on the pages of foi: the case page's tab, the section, and what is left to do."""

from __future__ import annotations

from flask import url_for

from foi.core.http.words import plural
from foi.rules.roles import Act
from foi.web import panels, staff
from redaction.queries import bundle

_ORDER = 30


def hang() -> None:
    panels.add(
        tab="documents",
        title="Documents",
        endpoint="documents.case_documents",
        order=_ORDER,
        count=bundle.number_of,
    )
    panels.tell_progress("redaction", _progress)
    panels.add_to_know(_set_aside)
    staff.add_navigation("Redaction", "redaction.queue", Act.READ_CASE, order=20)
    staff.add_navigation("Words", "lists.show", Act.ADMINISTER, order=92)


def _set_aside(case_id: int) -> list[tuple[str, str]]:
    number = bundle.set_aside(case_id)
    words = f"{plural(number, 'document')} set aside as not in scope: see why"
    return [(words, url_for("documents.case_documents", case_id=case_id))] if number else []


def _progress(case_id: int) -> dict[str, int | bool]:
    return {"documents_unreleased": bundle.unreleased(case_id)}
