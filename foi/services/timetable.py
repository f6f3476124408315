"""What is due by the clock, not by anybody's act: run every minute by a worker, by hand from the command line."""

from __future__ import annotations

from collections.abc import Callable

import structlog

from foi.core.db import db
from foi.services import audit

_log = structlog.get_logger()
_entries: dict[str, Callable[[], object]] = {}


def every_minute(name: str, act: Callable[[], object]) -> None:
    """Put something on the timetable: idempotent, in units of work of its own."""
    _entries[name] = act


def run() -> None:
    """Everything on the timetable once; one failing entry does not keep the others from running."""
    for name, act in _entries.items():
        try:
            act()
        except Exception as fault:
            db.session.rollback()
            _log.error("timetable entry failed", entry=name, fault=type(fault).__name__)


every_minute("export the audit head", audit.export_head)
