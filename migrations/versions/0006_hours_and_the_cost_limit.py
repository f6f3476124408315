"""Hours of work on a request, which requests count together, and whether the authority is central government."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0006"
down_revision = "0005"

APPEND_ONLY = ("foi_cost_entry", "foi_cost_aggregation")


def upgrade(database: str) -> None:
    if database != "main":
        return
    with op.batch_alter_table("foi_authority") as authority:
        authority.add_column(
            sa.Column("is_central_government", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.create_table(
        "foi_cost_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("is_estimate", sa.Boolean(), nullable=False),
        sa.Column("hundredths", sa.Integer(), nullable=False),
        sa.Column("hourly_pence", sa.Integer(), nullable=True),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("worked_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("strikes_id", sa.Integer(), nullable=True),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name="fk_foi_cost_entry_case_id"),
        sa.ForeignKeyConstraint(["strikes_id"], ["foi_cost_entry.id"], name="fk_foi_cost_entry_strikes_id"),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["foi_user.id"], name="fk_foi_cost_entry_recorded_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_foi_cost_entry"),
    )
    op.create_index("ix_foi_cost_entry_case_id", "foi_cost_entry", ["case_id"])
    op.create_table(
        "foi_cost_aggregation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("with_case_id", sa.Integer(), nullable=False),
        sa.Column("is_counted", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name="fk_foi_cost_aggregation_case_id"),
        sa.ForeignKeyConstraint(["with_case_id"], ["foi_case.id"], name="fk_foi_cost_aggregation_with_case_id"),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["foi_user.id"], name="fk_foi_cost_aggregation_recorded_by_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_foi_cost_aggregation"),
    )
    op.create_index("ix_foi_cost_aggregation_case_id", "foi_cost_aggregation", ["case_id"])
    dialect = op.get_bind().dialect.name
    for table in APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            for statement in trigger(
                dialect, f"{table}_no_{act.lower()}", table, act, condition=None, message=f"{table} is append-only"
            ):
                op.execute(statement)
