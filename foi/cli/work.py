"""``flask foi work``: one worker, which keeps promises and the timetable."""

from __future__ import annotations

import signal

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from foi.services import promises, timetable


@click.command("work")
@click.option("--concurrency", default=2, show_default=True, help="Jobs at the same time.")
@with_appcontext
def work(concurrency: int) -> None:
    """Do promised work (scans, burning, e-mail, publication) until stopped."""
    from foi.core.worker import Worker  # DBOS is slow to import, and only this command needs it

    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined] # werkzeug's proxy

    def keep(key: str) -> bool:
        with app.app_context():
            return promises.keep(key)

    def open_keys() -> list[tuple[str, int]]:
        with app.app_context():
            return promises.open_keys()

    def every_minute() -> None:
        with app.app_context():
            timetable.run()

    worker = Worker(
        app.extensions["candour"],
        keep=keep,
        open_keys=open_keys,
        every_minute=every_minute,
        concurrency=concurrency,
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: worker.stop())
    worker.run()
