"""Where the migrations are, and ``flask db upgrade``."""

from __future__ import annotations

from pathlib import Path

from flask import Flask
from flask_migrate import Migrate

from foi.core.db import db

ROOT = Path(__file__).resolve().parents[2]
IN_CHECKOUT = ROOT / "migrations"
IN_WHEEL = ROOT / "foi" / "migrations"


def migrations_folder() -> Path:
    """``migrations/`` at the top of a checkout, ``foi/migrations/`` in an installed wheel."""
    return IN_CHECKOUT if IN_CHECKOUT.is_dir() else IN_WHEEL


def is_ours(_object: object, name: str | None, _kind: str, _reflected: bool, _compared: object) -> bool:
    """Whether Alembic compares it: not the search indexes, which models can't say (``disclosure_log.models``)."""
    return not (name or "").removeprefix("ix_").startswith("public_entry_search")


def init_app(app: Flask) -> None:
    Migrate(app, db, directory=str(migrations_folder()), include_object=is_ours)
