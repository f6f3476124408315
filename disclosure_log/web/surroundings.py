"""What every public page shows around its content."""

from __future__ import annotations

from flask import Flask, request, url_for

from disclosure_log.models.published import PublicAuthority
from disclosure_log.queries import entries
from disclosure_log.web import preferences
from foi.core.http import theme

_UNNAMED = PublicAuthority(id=1, name="Disclosure log", short_name="", email="", address="", colour="")


def _colour() -> str:
    authority = entries.authority()
    return authority.colour if authority else ""


def surround(app: Flask) -> None:
    theme.init_app(app, _colour)

    @app.context_processor
    def around() -> dict[str, object]:
        chosen = preferences.read(request)
        return {
            "authority": entries.authority() or _UNNAMED,
            "home_url": url_for("public.log"),
            "feedback_url": url_for("public.feedback", page=request.path),
            "cookie_choice": chosen.choice,
            "cookie_saved": request.args.get("cookies") == "saved",
            "text_size": chosen.text_size,
            "footer_links": [
                ("Accessibility", url_for("public.accessibility")),
                ("Cookies", url_for("public.cookies")),
                ("Privacy", url_for("public.privacy")),
                ("Feed of new responses", url_for("feeds.atom")),
            ],
        }
