"""Applications on a real database, new for every test; SQLite, or PostgreSQL with CANDOUR_TEST_DATABASE=postgresql."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST
from flask import Flask
from jinja2 import FileSystemBytecodeCache

from foi.core import now
from foi.core.config import Settings
from foi.core.db import db
from foi.services import users
from tests.databases import Databases, PostgresDatabases, SqliteDatabases
from tests.pages import Page
from wsgi import create_app

SHARED = Path(__file__).resolve().parents[2] / "shared"
A_MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what opens a database: the part of the suite that runs again on PostgreSQL. The demo is SQLite's alone."""
    for item in items:
        if "databases" in getattr(item, "fixturenames", ()) and "demo" not in item.path.parts:
            item.add_marker(pytest.mark.database)


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    folder = tmp_path_factory.mktemp("databases")
    kind = os.environ.get("CANDOUR_TEST_DATABASE", "sqlite")
    made = PostgresDatabases(folder) if kind == "postgresql" else SqliteDatabases(folder)
    yield made
    made.close()


@pytest.fixture
def settings(databases: Databases, tmp_path: Path) -> Settings:
    main, public = databases.fresh()
    return Settings(
        surface="staff",
        data_folder=tmp_path,
        database_url=main,
        public_database_url=public,
        jobs_database_url=f"sqlite:///{tmp_path / 'jobs.sqlite'}",
        secret_key="s" * 40,
        audit_key="a" * 40,
        mail_url=f"folder:{tmp_path / 'mail'}",
        mail_from="foi@northmoor.police.example",
        secure_cookies=False,
    )


@pytest.fixture(autouse=True)
def clock() -> Iterator[Callable[[timedelta], None]]:
    """The clock stands at 10:00 on Monday 2 March 2026; call it with a timedelta to move on."""
    with now.frozen(A_MONDAY) as move_on:
        yield move_on


@pytest.fixture(autouse=True, scope="session")
def hasher() -> Iterator[PasswordHasher]:
    """Candour's own; tests go on with the same one at its least cost, which was a third of their time."""
    with pytest.MonkeyPatch.context() as patch:
        own = users._hasher
        patch.setattr(users, "_hasher", PasswordHasher.from_parameters(CHEAPEST))
        yield own


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates compiled once in a run: every test makes an application, and compiling took half of its time."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


def _in_testing(app: Flask, compiled: FileSystemBytecodeCache) -> Flask:
    app.testing = True
    app.jinja_env.bytecode_cache = compiled
    app.config["WTF_CSRF_ENABLED"] = False
    if waker := app.extensions.get("waker"):
        waker.wake = lambda _keys: None  # tests keep promises themselves
    return app


@pytest.fixture
def app(settings: Settings, compiled: FileSystemBytecodeCache) -> Iterator[Flask]:
    """The staff application, inside an application context."""
    app = _in_testing(create_app("staff", settings), compiled)
    with app.app_context():
        yield app
        db.session.rollback()
        db.session.remove()
        for engine in db.engines.values():
            engine.dispose()


@pytest.fixture
def public_app(settings: Settings, compiled: FileSystemBytecodeCache) -> Iterator[Flask]:
    """The disclosure log's application: given the public database and store only."""
    bare = replace(
        settings, surface="public", database_url="", jobs_database_url="", secret_key="", audit_key=""
    )
    app = _in_testing(create_app("public", bare), compiled)
    with app.app_context():
        yield app
        db.session.remove()  # else the connection it holds outlives the pool
        for engine in db.engines.values():
            engine.dispose()


@pytest.fixture
def staff(app: Flask) -> Page:
    """The staff pages, in a browser without JavaScript that checks every page it opens."""
    return Page(app)


@pytest.fixture
def public(public_app: Flask) -> Page:
    """The disclosure log, likewise."""
    return Page(public_app)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material beside the project; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared, whose real documents this test reads, is not here")
    return SHARED
