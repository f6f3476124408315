"""Work promised in a transaction and done after it, at least once, by whoever gets to it first.

``promise`` writes a row beside the act itself, so a crash loses neither or both. A worker (``core.jobs``)
keeps promises through DBOS; tests and commands call ``keep``. Handlers are idempotent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
import structlog

from foi.core.db import JUST_PROMISED, db, unit_of_work
from foi.core.now import now
from foi.models.promise import Promise

Handler = Callable[[Mapping[str, Any]], None]
"""Gets the promise's ids; works in units of work of its own; raises to be tried again later."""

ATTEMPTS = 8
"""Then the promise is given up, and whoever handles its kind raises a task: after about two hours."""

_handlers: dict[str, Handler] = {}
_on_giving_up: dict[str, Handler] = {}
_log = structlog.get_logger()


def handles(kind: str, handler: Handler, *, on_giving_up: Handler) -> None:
    """Say who keeps promises of this kind, and who is told when it can't be kept."""
    _handlers[kind] = handler
    _on_giving_up[kind] = on_giving_up


def promise(kind: str, key: str, ids: Mapping[str, Any]) -> None:
    """Promise, inside the present transaction; the same key again is the same promise."""
    if db.session.scalar(sa.select(Promise.id).where(Promise.key == key)) is None:
        instant = now()
        db.session.info.setdefault(JUST_PROMISED, []).append((key, 0))
        db.session.add(Promise(kind=kind, key=key, ids=dict(ids), promised_at=instant, try_after=instant))


def keys_beginning(prefix: str) -> list[str]:
    """Keys of all promises of a family, kept ones too."""
    found = db.session.scalars(sa.select(Promise.key).where(Promise.key.startswith(prefix, autoescape=True)))
    return list(found)


def is_open(prefix: str) -> bool:
    """Whether a promise of a family is neither kept nor given up."""
    found = sa.select(Promise.id).where(
        Promise.key.startswith(prefix, autoescape=True),
        Promise.done_at.is_(None),
        Promise.failed_at.is_(None),
    )
    return db.session.scalar(found.limit(1)) is not None


def open_keys() -> list[tuple[str, int]]:
    """Key and number of attempts of each promise that may be tried now, oldest first."""
    found = db.session.execute(
        sa.select(Promise.key, Promise.attempts)
        .where(Promise.done_at.is_(None), Promise.failed_at.is_(None), Promise.try_after <= now())
        .order_by(Promise.id)
    )
    return [(key, attempts) for key, attempts in found]


def keep(key: str) -> bool:
    """Try to keep one promise; whether it is done. A failure is noted for a later try."""
    row = db.session.scalar(sa.select(Promise).where(Promise.key == key))
    if row is None or row.done_at or row.failed_at:
        return True
    kind, ids = row.kind, dict(row.ids)
    try:
        _handlers[kind](ids)
    except Exception as fault:
        _log.warning("promise not kept", kind=kind, key=key, fault=type(fault).__name__)
        _note_failure(key, kind, ids)
        return False
    with unit_of_work():
        db.session.execute(sa.update(Promise).where(Promise.key == key).values(done_at=now()))
    return True


def _note_failure(key: str, kind: str, ids: Mapping[str, Any]) -> None:
    with unit_of_work():
        row = db.session.scalars(sa.select(Promise).where(Promise.key == key)).one()
        row.attempts += 1
        row.try_after = now() + timedelta(seconds=30 * 2**row.attempts)
        given_up = row.attempts >= ATTEMPTS
        if given_up:
            row.failed_at = now()
    if given_up:
        _on_giving_up[kind](ids)


def keep_all() -> int:
    """Keep everything that is due, what it promises in turn included; how many were kept (tests, the demo)."""
    kept = 0
    while keys := [key for key, _ in open_keys()]:
        results = [keep(key) for key in keys]
        kept += sum(results)
        if not any(results):
            break
    return kept
