"""Finding personal data, removing it, proving it."""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Hang redaction on the staff application."""
