"""What every staff page shows around its content: authority, person, navigation."""

from __future__ import annotations

import sqlalchemy as sa
from flask import Flask, g, has_request_context, request, url_for

from foi.core.db import db
from foi.core.http import theme
from foi.models.authority import Authority
from foi.rules.roles import Act
from foi.web.access import i_may, me, my_roles

_SECTIONS = dict.fromkeys(
    (
        "intake",
        "cases",
        "requesters",
        "clock",
        "searches",
        "parts",
        "assessments",
        "letters",
        "documents",
        "workbooks",
        "marked_copies",
        "duplicates",
    ),
    "worklist",
) | dict.fromkeys(("bank_holidays", "time_limits"), "administration")
"""Pages of a case belong to the section of the worklist, whichever package they are in."""

_NAVIGATION: dict[str, tuple[int, str, Act]] = {}


def add_navigation(text: str, endpoint: str, act: Act, *, order: int) -> None:
    """A section of the service, shown to those who may do ``act``; ``order`` is from left to right."""
    _NAVIGATION[text] = (order, endpoint, act)


def the_authority() -> Authority | None:
    if "authority" not in g:
        g.authority = db.session.scalar(sa.select(Authority).order_by(Authority.id).limit(1))
    found: Authority | None = g.authority
    return found


def _colour() -> str:
    authority = the_authority()
    return authority.colour if authority else ""


def init_app(app: Flask) -> None:
    theme.init_app(app, _colour)

    @app.context_processor
    def around() -> dict[str, object]:
        if not has_request_context():  # a worker or a command writes a letter: no page, nobody signed in
            return {}
        if my_roles() is None:
            return {"authority": the_authority(), "current_user": None}
        section = _SECTIONS.get(request.blueprint or "", request.blueprint)
        navigation = [
            (text, url_for(endpoint), endpoint.split(".")[0] == section)
            for text, (_, endpoint, act) in sorted(_NAVIGATION.items(), key=lambda item: item[1])
            if i_may(act)
        ]
        return {
            "authority": the_authority(),
            "current_user": me(),
            "navigation": navigation,
            "roles_in_words": ", ".join(sorted(my_roles() or ())),
            "sign_out_url": url_for("sign_in.sign_out"),
            "account_url": url_for("account.show"),
            "search_url": url_for("worklist.show") if i_may(Act.READ_CASE) else "",
            "i_may": i_may,
            "Act": Act,
        }
