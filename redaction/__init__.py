"""Finding personal data, removing it, proving it."""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Hang redaction on the staff application: tables, pages, commands, kept promises, its check on publication."""
    from foi.rules.retention import Disposable
    from foi.services import disposal, promises, publication_checks
    from redaction import models  # noqa: F401 - the tables must be known
    from redaction.cli import redaction as commands
    from redaction.services import (
        destroying,
        publication,
        release,
        scanning,
        schedule_files,
        schedules,
        workbooks,
    )
    from redaction.services.approval import BURN
    from redaction.services.ingest import SCAN
    from redaction.web import register

    disposal.erases(Disposable.ORIGINALS, destroying.originals)
    disposal.erases(Disposable.CASE, destroying.whole_case)
    promises.handles(destroying.DROP, destroying.drop_originals, on_giving_up=disposal.note_left_behind)
    promises.handles(SCAN, scanning.scan, on_giving_up=scanning.give_up)
    promises.handles(BURN, release.prepare, on_giving_up=release.give_up)
    promises.handles(workbooks.CUT, workbooks.keep_cut, on_giving_up=workbooks.give_up_cut)
    promises.handles(schedule_files.MAKE, schedule_files.keep, on_giving_up=schedule_files.give_up)
    promises.handles(schedules.ATTACH, schedules.keep_attached, on_giving_up=schedules.give_up)
    publication_checks.register(publication.NAME, publication.check)
    publication_checks.register_for_sending(publication.NAME, publication.check_sending)
    app.cli.add_command(commands)
    register(app)
