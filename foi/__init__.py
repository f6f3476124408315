"""The law and the case. ``init_app`` hangs foi on the staff application."""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Blueprints, sign-in, filters and commands."""
    from foi.cli import foi as commands  # the public process imports this package, never these modules
    from foi.web import register

    app.cli.add_command(commands)
    register(app)
