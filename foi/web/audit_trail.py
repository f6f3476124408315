"""The audit trail and whether its chain holds: ids and acts, never names of requesters or text."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from foi.core.http.gate import allow
from foi.core.http.numbers import page_asked
from foi.queries import audit_trail as query
from foi.rules.roles import Act
from foi.services import audit

audit_trail = Blueprint("audit_trail", __name__)


@audit_trail.get("/administration/audit")
@allow(Act.ADMINISTER)
def show() -> str:
    page = page_asked()
    lines, total = query.page_of(page)
    check = audit.verify_chain() if "check" in request.args else None
    return render_template(
        "foi/audit_trail.html",
        lines=lines,
        page=page,
        pages=max(-(-total // query.PER_PAGE), 1),
        total=total,
        per_page=query.PER_PAGE,
        check=check,
    )
