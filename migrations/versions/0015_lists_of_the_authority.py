"""Words that an authority always finds, or only checks, in the documents of every case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime

revision = "0015"
down_revision = "0014"

ENTRIES = "redaction_listed_entry"


def upgrade(database: str) -> None:
    if database == "main":
        upgrade_main()


def upgrade_main() -> None:
    people = ("put_forward_by_id", "agreed_by_id", "ended_by_id")
    op.create_table(
        ENTRIES,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("put_forward_by_id", sa.Integer(), nullable=False),
        sa.Column("put_forward_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("agreed_by_id", sa.Integer(), nullable=True),
        sa.Column("agreed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.Column("ended_at", UtcDateTime(timezone=True), nullable=True),
        *(
            sa.ForeignKeyConstraint([column], ["foi_user.id"], name=op.f(f"fk_{ENTRIES}_{column}"))
            for column in people
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{ENTRIES}")),
    )
