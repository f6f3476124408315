"""Alembic's environment: one history for two databases, the main one and the public one.

A revision has ``upgrade_main`` and ``upgrade_public``. Each database goes from where it is to the head in one
transaction, on SQLite too, so a revision that fails leaves nothing half-done. There is no way down: the way back is
the backup.
"""

from __future__ import annotations

import sqlite3
from typing import Any

import sqlalchemy as sa
from alembic import context
from flask import current_app

from foi.core.db import PUBLIC, db, writing

DATABASES = {"main": None, "public": PUBLIC}

# A revision that cannot have its locks soon gives way to the people who are working, and can be tried again.
POSTGRESQL_LIMITS = ("SET lock_timeout = '4s'", "SET statement_timeout = '5s'")


def migrate(name: str, bind: str | None) -> None:
    options: dict[str, Any] = current_app.extensions["migrate"].configure_args
    with db.engines[bind].connect() as connection, writing():
        _prepare(connection)
        context.configure(
            connection=connection,
            target_metadata=db.metadatas[bind],
            upgrade_token=f"{name}_upgrades",
            downgrade_token=f"{name}_downgrades",
            transactional_ddl=True,
            user_module_prefix="",  # our own column types are imported by name: see script.py.mako
            **options,
        )
        try:
            with context.begin_transaction():
                context.run_migrations(database=name)
                _check_references(connection)
        finally:
            _restore(connection)


def _prepare(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        for limit in POSTGRESQL_LIMITS:
            connection.execute(sa.text(limit))
        connection.commit()
    else:
        # SQLite changes a column by building the table anew and dropping the old one, whose rows others point to.
        _sqlite(connection).execute("PRAGMA foreign_keys=OFF")


def _check_references(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = _sqlite(connection).execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"{len(broken)} rows point to nothing, the first in {broken[0][0]}")


def _restore(connection: sa.Connection) -> None:
    connection.rollback()
    if connection.dialect.name == "sqlite":
        _sqlite(connection).execute("PRAGMA foreign_keys=ON")
    else:
        connection.execute(sa.text("RESET ALL"))
        connection.commit()


def _sqlite(connection: sa.Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


for each, its_bind in DATABASES.items():
    migrate(each, its_bind)
