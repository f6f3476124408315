"""What an administrator changes in the bank holidays, and the earlier of two possible due dates of a case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0005"
down_revision = "0004"

TABLE = "foi_bank_holiday_change"


def upgrade(database: str) -> None:
    if database == "main":
        upgrade_main()


def upgrade_main() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("nation", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("known_from", sa.Date(), nullable=False),
        sa.Column("moved_from", sa.Date(), nullable=True),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by_id"], ["foi_user.id"], name=op.f("fk_foi_bank_holiday_change_added_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_bank_holiday_change")),
    )
    for act in ("UPDATE", "DELETE"):
        for statement in trigger(
            op.get_bind().dialect.name,
            f"{TABLE}_no_{act.lower()}",
            TABLE,
            act,
            condition=None,
            message=f"{TABLE} is append-only",
        ):
            op.execute(statement)
    op.add_column("foi_case", sa.Column("earlier_due_on", sa.Date(), nullable=True))
