"""``flask foi create-user``: the first administrator, on a new installation."""

from __future__ import annotations

import click
from flask.cli import with_appcontext

from foi.core.db import unit_of_work
from foi.core.errors import CandourError
from foi.rules.roles import Role
from foi.services import users


@click.command("create-user")
@click.option("--name", required=True)
@click.option("--email", required=True)
@click.option(
    "--role", "roles", multiple=True, required=True, type=click.Choice([role.value for role in Role])
)
@click.password_option(help="Asked for when not given.")
@with_appcontext
def create_user(name: str, email: str, roles: tuple[str, ...], password: str) -> None:
    """Make an account for a member of staff."""
    try:
        with unit_of_work():
            user = users.create_user(
                name=name, email=email, password=password, roles=[Role(role) for role in roles]
            )
            click.echo(user.id)
    except CandourError as error:
        raise click.ClickException(error.message) from error
