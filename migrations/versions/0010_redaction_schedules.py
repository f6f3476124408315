"""Schedules of what was withheld, that went to a response."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0010"
down_revision = "0009"


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    op.create_table(
        "redaction_schedule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("items_sha256", sa.String(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["foi_user.id"], name="fk_redaction_schedule_by_id"),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name="fk_redaction_schedule_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_redaction_schedule"),
    )
    op.create_index("ix_redaction_schedule_case_id", "redaction_schedule", ["case_id"])
    dialect = op.get_bind().dialect.name
    for act in ("DELETE", "UPDATE"):
        name = f"redaction_schedule_no_{act.lower()}"
        message = "redaction_schedule is append-only"
        for statement in trigger(dialect, name, "redaction_schedule", act, condition=None, message=message):
            op.execute(statement)


def upgrade_public() -> None:
    pass
