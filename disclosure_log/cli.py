"""``flask disclosure-log ...``: publication by hand; the worker's timetable runs the same."""

from __future__ import annotations

import click
from flask.cli import AppGroup

from disclosure_log.services import publishing, reconciling

disclosure_log = AppGroup(
    "disclosure-log", help="The public record: publish what is due, set right what a crash left."
)


@disclosure_log.command("publish-due")
def publish_due() -> None:
    """Publish every entry whose day has come. Running it twice publishes once."""
    click.echo(f"{publishing.publish_due()} published")


@disclosure_log.command("reconcile")
def reconcile() -> None:
    """Make the entries of sent responses that have none; take off the public side what should not be there."""
    click.echo(f"{reconciling.reconcile()} set right")
