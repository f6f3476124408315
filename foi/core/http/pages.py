"""Templates, for both surfaces: where they are, and what every page may use."""

from __future__ import annotations

from pathlib import Path

import jinja2
from flask import Flask

from foi.core import now
from foi.core.config import Settings

ROOT = Path(__file__).resolve().parents[3]
IN_CHECKOUT = ROOT / "templates"
IN_WHEEL = ROOT / "foi" / "templates"


def template_folder() -> Path:
    """``templates/`` at the top of a checkout, ``foi/templates/`` in an installed wheel."""
    return IN_CHECKOUT if IN_CHECKOUT.is_dir() else IN_WHEEL


def init_app(app: Flask, settings: Settings) -> None:
    app.jinja_loader = jinja2.ChoiceLoader(
        [
            jinja2.FileSystemLoader(template_folder()),
            jinja2.PrefixLoader({"govuk_frontend_jinja": jinja2.PackageLoader("govuk_frontend_jinja")}),
        ]
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        surface=settings.surface,
        is_demo=settings.is_demo,
        exit_url=settings.exit_url,
        public_url=settings.public_url,
        navigation=[],
        footer_links=[],
    )

    @app.context_processor
    def clock() -> dict[str, object]:
        return {"demo_today": now.today() if settings.is_demo and now.days_moved() else None}
