"""The worker process: DBOS runs the promises (``core.jobs``) and the timetable."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

import structlog
from dbos import DBOS, DBOSConfig

from foi.core.config import Settings
from foi.core.jobs import QUEUE, WORKFLOW, options

SECONDS_BETWEEN_SWEEPS = 2.0

_log = structlog.get_logger()

Open = Callable[[], list[tuple[str, int]]]
"""Keys and attempts of the promises that may be tried now."""


class Worker:
    """One worker process. ``keep`` does a promise; ``open_keys`` lists them; ``every_minute`` is the timetable."""

    def __init__(
        self,
        settings: Settings,
        *,
        keep: Callable[[str], bool],
        open_keys: Open,
        every_minute: Callable[[], None],
        concurrency: int = 2,
    ) -> None:
        self._open_keys = open_keys
        self._stop = threading.Event()
        # A stable executor id: after a crash the same worker takes its unfinished workflows up again.
        config = DBOSConfig(
            name="candour",
            system_database_url=settings.jobs_database_url,
            executor_id=settings.worker_name,
            application_version="promises-1",
            log_level="WARNING",
        )
        DBOS(config=config)

        @DBOS.workflow(name=WORKFLOW)
        def keep_promise(key: str) -> bool:
            return _keep_surely(keep, key)

        @DBOS.workflow(name="every_minute")
        def timetable(_scheduled: object, _context: object) -> None:
            every_minute()

        self._timetable = timetable
        self._concurrency = concurrency

    def run(self) -> None:
        """Work until ``stop``."""
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=self._concurrency, polling_interval_sec=0.3)
        with suppress(Exception):  # it is there already from an earlier start
            DBOS.create_schedule(
                schedule_name="every-minute", workflow_fn=self._timetable, schedule="* * * * *"
            )
        try:
            while not self._stop.is_set():
                self._sweep()
                self._stop.wait(SECONDS_BETWEEN_SWEEPS)
        finally:
            DBOS.destroy()

    def stop(self) -> None:
        self._stop.set()

    def _sweep(self) -> None:
        for key, attempts in self._open_keys():
            DBOS.enqueue_workflow_with_options(options(key, attempts), key)  # type: ignore[arg-type] # its TypedDict


def _keep_surely(keep: Callable[[str], bool], key: str) -> bool:
    """``keep`` itself notes a failed promise; only a fault of the main database gets here: wait for it."""
    while True:
        try:
            return keep(key)
        except Exception as fault:
            _log.error("database not reached, waiting", fault=type(fault).__name__)
            DBOS.sleep(10)
