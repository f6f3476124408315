"""Marked-up copies for a regulator: who asked for one, and who granted it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime

revision = "0013"
down_revision = "0012"


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    op.create_table(
        "redaction_marked_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("granted_by_id", sa.Integer(), nullable=True),
        sa.Column("granted_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.CheckConstraint(
            "granted_by_id <> asked_by_id", name=op.f("ck_redaction_marked_copy_another_person")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by_id"], ["foi_user.id"], name=op.f("fk_redaction_marked_copy_asked_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["redaction_document.id"], name=op.f("fk_redaction_marked_copy_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["granted_by_id"], ["foi_user.id"], name=op.f("fk_redaction_marked_copy_granted_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_marked_copy")),
    )
    op.create_index("ix_redaction_marked_copy_document_id", "redaction_marked_copy", ["document_id"])


def upgrade_public() -> None:
    pass
