"""The authority's own colour, as a style sheet: a page may carry no style of its own."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Blueprint, Flask, Response, url_for

from foi.core.http.gate import open_to_anyone

theme = Blueprint("theme", __name__)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@theme.get("/theme/<colour>.css")
@open_to_anyone
def css(colour: str) -> Response:
    """Named by the colour itself, so that it can be kept for ever; anything that is no colour changes nothing."""
    rule = f":root {{ --candour-brand: #{colour}; }}\n" if _COLOUR.fullmatch(f"#{colour}") else ""
    response = Response(rule, mimetype="text/css")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def init_app(app: Flask, colour_of: Callable[[], str]) -> None:
    """``colour_of`` gives the authority's colour, or nothing for Candour's own."""
    app.register_blueprint(theme)

    @app.context_processor
    def around() -> dict[str, str]:
        colour = colour_of()
        return {"theme_url": url_for("theme.css", colour=colour.removeprefix("#")) if colour else ""}
