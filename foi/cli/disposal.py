"""``flask foi disposal-due`` and ``dispose``: what is due, and carrying out what somebody else proposed."""

from __future__ import annotations

import click
import sqlalchemy as sa
from flask.cli import with_appcontext

from foi.core.db import db, unit_of_work
from foi.core.errors import CandourError
from foi.models.user import User
from foi.services import disposal


@click.command("disposal-due")
@with_appcontext
def disposal_due() -> None:
    """List what is due for disposal: case, what, since when, hold, number of the proposal if there is one."""
    for one in disposal.due():
        hold = f"held: {one.hold.reason}" if one.hold else "no hold"
        proposal = f"proposal {one.proposal.id}" if one.proposal else "not proposed"
        click.echo("\t".join((one.case.reference, one.what.value, one.since.isoformat(), hold, proposal)))


@click.command("dispose")
@click.argument("proposal", type=int)
@click.option("--by", "email", required=True, help="E-mail address of the account that carries it out.")
@with_appcontext
def dispose(proposal: int, email: str) -> None:
    """Carry out a PROPOSAL that somebody else made. The legal hold and the second person count here too."""
    try:
        with unit_of_work():
            person = db.session.scalar(sa.select(User).where(User.email == email))
            if person is None:
                raise click.ClickException("There is no account with that address.")
            row = disposal.carry_out(disposal_id=proposal, by=person.id)
            click.echo(f"{row.what}: erased")
    except CandourError as error:
        raise click.ClickException(error.message) from error
