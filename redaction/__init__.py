"""Finding personal data, removing it, proving it."""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Hang redaction on the staff application: tables, pages, commands, kept promises, its check on publication."""
    from foi.services import promises, publication_checks
    from redaction import models  # noqa: F401 - the tables must be known
    from redaction.cli import redaction as commands
    from redaction.services import publication, release, scanning
    from redaction.services.approval import BURN
    from redaction.services.ingest import SCAN
    from redaction.web import register

    promises.handles(SCAN, scanning.scan, on_giving_up=scanning.give_up)
    promises.handles(BURN, release.prepare, on_giving_up=release.give_up)
    publication_checks.register(publication.NAME, publication.check)
    app.cli.add_command(commands)
    register(app)
