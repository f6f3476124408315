"""The main database and the public one, and the rules of a transaction.

One commit per request or unit of work, made at the edge (``web.access.writes``, ``core.work.unit``); services
never commit. SQLite takes its write lock at the beginning of a writing transaction, so that two writers
wait for each other instead of failing half-way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.orm import DeclarativeBase, Session, SessionTransaction, registry

PUBLIC = "public"

JUST_PROMISED = "just_promised"
"""In ``db.session.info``: what was promised in this transaction, to wake a worker with once it is committed."""

_REMEMBERED = "remembered"
FoundT = TypeVar("FoundT")

_writing: ContextVar[bool] = ContextVar("writing", default=False)


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """An instant: aware and in UTC in Python, whatever the database keeps."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    registry = registry(
        metadata=metadata,
        type_annotation_map={datetime: UtcDateTime(), dict[str, Any]: sa.JSON(), list[str]: sa.JSON()},
    )


db = SQLAlchemy(model_class=Base, disable_autonaming=True)

if TYPE_CHECKING:
    Model = Base
else:
    Model = db.Model


def attach(engines: Iterable[Engine]) -> None:
    """Give our own engines (not the job library's) the pragmas and the locking described above."""
    for engine in engines:
        if engine.dialect.name == "sqlite":
            sa.event.listen(engine, "connect", _prepare_sqlite)
            sa.event.listen(engine, "begin", _begin)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, below
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "busy_timeout=15000", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writing.get() else "BEGIN")


@contextmanager
def writing() -> Iterator[None]:
    """Transactions begun inside may write; outside, a flush is a programming error (see ``_refuse``)."""
    token = _writing.set(True)
    try:
        yield
    finally:
        _writing.reset(token)


def may_write() -> bool:
    return _writing.get()


@sa.event.listens_for(Session, "before_flush")
def _refuse(session: Session, _context: object, _instances: object) -> None:
    if (session.new or session.dirty or session.deleted) and not _writing.get():
        raise RuntimeError("nothing is written outside a unit of work")


def remembered(name: str, read: Callable[[], FoundT]) -> FoundT:
    """What ``read`` finds in the main database, read once in a transaction however many rows of a page need it."""
    known = db.session.info.setdefault(_REMEMBERED, {})
    if name not in known:
        known[name] = read()
    found: FoundT = known[name]
    return found


def forget(name: str) -> None:
    """After a change of what is ``remembered`` under this name."""
    db.session.info.get(_REMEMBERED, {}).pop(name, None)


@sa.event.listens_for(Session, "after_transaction_end")
def _forget_all(session: Session, transaction: SessionTransaction) -> None:
    if transaction.parent is None:
        session.info.pop(_REMEMBERED, None)


@contextmanager
def unit_of_work() -> Iterator[None]:
    """One transaction of a command or a job on the main database: commits at the end or not at all."""
    db.session.rollback()
    with writing():
        try:
            yield
            db.session.commit()
        except BaseException:
            db.session.rollback()
            raise


@contextmanager
def separate_session(bind: str | None = None) -> Iterator[Session]:
    """A transaction of its own beside the request's, on the main database or on ``PUBLIC``."""
    with writing(), Session(db.engines[bind]) as session, session.begin():
        yield session
