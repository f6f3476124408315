"""The public record of answered requests."""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Hang the log on the staff application: tables, pages, commands, news of sent responses, the timetable."""
    from disclosure_log.cli import disclosure_log as commands
    from disclosure_log.models import entry, published  # noqa: F401 - the tables must be known
    from disclosure_log.services import coincidences, publishing, reconciling, requester_check, scheduling
    from disclosure_log.web import panels
    from disclosure_log.web.staff import publication
    from foi.core import bus
    from foi.rules.events import ResponseAccepted, ResponseContested, ResponseSent, ResponseUndelivered
    from foi.rules.retention import Disposable
    from foi.services import disposal, publication_checks, timetable

    bus.subscribe(ResponseSent, scheduling.on_response_sent)
    bus.subscribe(ResponseAccepted, scheduling.on_response_accepted)
    bus.subscribe(ResponseUndelivered, scheduling.on_response_undelivered)
    bus.subscribe(ResponseContested, scheduling.on_response_contested)
    publication_checks.register(requester_check.NAME, requester_check.check)
    disposal.erases(Disposable.REQUESTER, coincidences.erase)
    timetable.every_minute("reconcile the log", reconciling.reconcile)
    timetable.every_minute("publish what is due", publishing.publish_due)
    app.cli.add_command(commands)
    app.register_blueprint(publication)
    panels.hang()


def init_public(app: Flask) -> None:
    """The whole of the public application."""
    from disclosure_log.web.feeds import feeds
    from disclosure_log.web.public import public
    from disclosure_log.web.surroundings import surround

    app.register_blueprint(public)
    app.register_blueprint(feeds)
    surround(app)
