"""``flask foi verify-audit`` and ``export-audit-head``: is the trail what was written?"""

from __future__ import annotations

import click
from flask.cli import with_appcontext

from foi.services import audit


@click.command("verify-audit")
@with_appcontext
def verify_audit() -> None:
    """Check the chained, keyed audit trail. Exit status 1 where it was changed, deleted from or cut off."""
    result = audit.verify_chain()
    for broken in result.breaks:
        click.echo(f"entry {broken.number}: {broken.what}")
    click.echo(f"{result.entries} entries, {len(result.breaks)} breaks")
    if result.breaks:
        raise SystemExit(1)


@click.command("export-audit-head")
@with_appcontext
def export_audit_head() -> None:
    """Write the trail's present end to the file outside the database (a worker does so daily)."""
    audit.export_head()
