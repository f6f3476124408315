"""Letters on the way to the answer: what was filled in, how they went out; a frozen letter is not rewritten."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0008"
down_revision = "0007"

FROZEN = "OLD.frozen_at IS NOT NULL AND (NEW.html IS NOT NULL OR NEW.pdf_sha256 IS NOT NULL)"


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    op.add_column("foi_letter", sa.Column("details", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("foi_letter") as batch_op:
        batch_op.alter_column("details", server_default=None)
    op.create_table(
        "foi_dispatch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("promised_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_dispatch_case_id")),
        sa.ForeignKeyConstraint(["event_id"], ["foi_clock_event.id"], name=op.f("fk_foi_dispatch_event_id")),
        sa.ForeignKeyConstraint(["letter_id"], ["foi_letter.id"], name=op.f("fk_foi_dispatch_letter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_dispatch")),
        sa.UniqueConstraint("letter_id", name=op.f("uq_foi_dispatch_letter_id")),
    )
    op.create_index(op.f("ix_foi_dispatch_case_id"), "foi_dispatch", ["case_id"])
    dialect = op.get_bind().dialect.name
    message = "a frozen letter is not rewritten"
    for statement in trigger(
        dialect, "foi_letter_frozen", "foi_letter", "UPDATE", condition=FROZEN, message=message
    ):
        op.execute(statement)


def upgrade_public() -> None:
    """Nothing of letters is public."""
