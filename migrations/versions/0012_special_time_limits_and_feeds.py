"""Special time limits of an authority, its days without school, and the secret addresses of calendar feeds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0012"
down_revision = "0011"

CLOSURES = "foi_school_closure"
FEEDS = "foi_calendar_feed"


def upgrade(database: str) -> None:
    if database == "main":
        upgrade_main()


def upgrade_main() -> None:
    op.add_column("foi_authority", sa.Column("variation", sa.String(), nullable=False, server_default=""))
    op.create_table(
        CLOSURES,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("takes_back_id", sa.Integer(), nullable=True),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by_id"], ["foi_user.id"], name=op.f("fk_foi_school_closure_added_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["takes_back_id"], ["foi_school_closure.id"], name=op.f("fk_foi_school_closure_takes_back_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_school_closure")),
    )
    dialect = op.get_bind().dialect.name
    for act in ("UPDATE", "DELETE"):
        name, message = f"{CLOSURES}_no_{act.lower()}", f"{CLOSURES} is append-only"
        for statement in trigger(dialect, name, CLOSURES, act, condition=None, message=message):
            op.execute(statement)
    op.create_table(
        FEEDS,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("made_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_foi_calendar_feed_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_calendar_feed")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_foi_calendar_feed_token_hash")),
    )
    op.create_index(op.f("ix_foi_calendar_feed_user_id"), FEEDS, ["user_id"], unique=False)
