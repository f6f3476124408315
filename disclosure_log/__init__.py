"""The public record of answered requests."""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Hang the publication pages on the staff application."""


def init_public(app: Flask) -> None:
    """The whole of the public application."""
