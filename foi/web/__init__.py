"""Staff pages of foi."""

from __future__ import annotations

from flask import Flask
from flask_wtf.csrf import CSRFProtect

from foi.rules.roles import Act
from foi.web import panels, staff
from foi.web.account import account
from foi.web.administration import administration
from foi.web.answers import parts
from foi.web.assessments import assessments
from foi.web.audit_trail import audit_trail
from foi.web.bank_holidays import bank_holidays
from foi.web.cases import cases
from foi.web.clock import clock
from foi.web.costs import costs
from foi.web.disposal import disposal
from foi.web.intake import intake
from foi.web.letters import letters
from foi.web.notices import notices
from foi.web.requesters import requesters
from foi.web.reviews import reviews
from foi.web.searches import searches
from foi.web.sign_in import csrf_field, sign_in
from foi.web.time_limits import time_limits
from foi.web.worklist import worklist


def register(app: Flask) -> None:
    CSRFProtect(app)
    app.jinja_env.globals["csrf_field"] = csrf_field
    for blueprint in (
        sign_in,
        worklist,
        intake,
        cases,
        clock,
        searches,
        costs,
        requesters,
        parts,
        assessments,
        letters,
        notices,
        reviews,
        disposal,
        administration,
        bank_holidays,
        time_limits,
        account,
        audit_trail,
    ):
        app.register_blueprint(blueprint)
    _hang_tabs()
    staff.init_app(app)


def _hang_tabs() -> None:
    """foi's own tabs and sections; the upper packages hang theirs between them."""
    for order, (tab, title, endpoint) in enumerate(
        (
            ("request", "Request", "cases.show"),
            ("clock", "Clock", "clock.show"),
            ("letters", "Letters", "notices.show"),
            ("searches", "Searches", "searches.show"),
            ("cost", "Cost", "costs.show"),
            ("parts", "Answers", "parts.show"),
            ("response", "Response", "letters.show"),
            ("review", "Review", "reviews.show"),
            ("timeline", "Timeline", "cases.timeline"),
        ),
        1,
    ):
        panels.add(tab=tab, title=title, endpoint=endpoint, order=order * 10)
    staff.add_navigation("Requests", "worklist.show", Act.READ_CASE, order=10)
    staff.add_navigation("Disposal", "disposal.show", Act.DISPOSE, order=80)
    staff.add_navigation("Administration", "administration.show", Act.ADMINISTER, order=90)
    staff.add_navigation("Audit trail", "audit_trail.show", Act.ADMINISTER, order=95)
