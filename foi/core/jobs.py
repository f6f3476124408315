"""DBOS keeps promises: durable workflows in its own system database, taken up again after a crash.

A promise's workflow id is its key and attempt, so that the web side, the sweep and a restarted
worker can all hand it over without doing it twice at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog

from foi.core.config import Settings

if TYPE_CHECKING:
    from dbos import DBOSClient

QUEUE = "promises"
WORKFLOW = "keep_promise"

_log = structlog.get_logger()


def workflow_id(key: str, attempts: int) -> str:
    return f"{key}#{attempts}"


def options(key: str, attempts: int) -> dict[str, Any]:
    """How a promise is enqueued."""
    return {"queue_name": QUEUE, "workflow_name": WORKFLOW, "workflow_id": workflow_id(key, attempts)}


class Waker:
    """The web side: tells a worker at once. Where that fails, the worker's sweep finds the promise."""

    def __init__(self, settings: Settings) -> None:
        self._url = settings.jobs_database_url
        self._client: DBOSClient | None = None

    def wake(self, keys: list[tuple[str, int]]) -> None:
        """Enqueue each promise (after the commit that made it)."""
        try:
            from dbos import DBOSClient  # slow to import, and most commands never wake a worker

            self._client = self._client or DBOSClient(
                system_database_url=self._url, retry_connection_errors=False
            )
            for key, attempts in keys:
                self._client.enqueue(options(key, attempts), key)  # type: ignore[arg-type] # its TypedDict
        except Exception as fault:  # whatever it is, the sweep will do
            _log.info("worker not told, the sweep will find it", fault=type(fault).__name__)
