"""Documents out of others: attachments of a message, ranges of a workbook; and two approvals where one is too few."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0007"
down_revision = "0006"

GUARDS: tuple[tuple[str, str, str, str | None, str], ...] = (
    (
        "redaction_first_approval_four_eyes",
        "redaction_first_approval",
        "INSERT",
        "EXISTS (SELECT 1 FROM foi_contribution c WHERE c.kind = 'document' AND c.subject_id = NEW.document_id AND c.user_id = NEW.user_id)",
        "nobody approves their own work",
    ),
    (
        "redaction_first_approval_no_delete",
        "redaction_first_approval",
        "DELETE",
        None,
        "redaction_first_approval is append-only",
    ),
    (
        "redaction_first_approval_no_update",
        "redaction_first_approval",
        "UPDATE",
        None,
        "redaction_first_approval is append-only",
    ),
)


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    # Written out: SQLite would otherwise copy the whole table, and other tables point to it.
    op.execute(
        "ALTER TABLE redaction_document ADD COLUMN parent_id INTEGER "
        "CONSTRAINT fk_redaction_document_parent_id REFERENCES redaction_document (id)"
    )
    op.create_index("ix_redaction_document_parent_id", "redaction_document", ["parent_id"])
    for column in (
        sa.Column("inventory", sa.JSON(), nullable=False, server_default="{}"),
        sa.Column("alarms", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("annex_from", sa.Integer(), nullable=True),
        sa.Column("has_annex_released", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("redaction_document", column)
    op.add_column(
        "redaction_redacted_file",
        sa.Column("media_type", sa.String(), nullable=False, server_default="application/pdf"),
    )
    op.create_table(
        "redaction_first_approval",
        sa.Column("redacted_file_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["redaction_document.id"], name="fk_redaction_first_approval_document_id"
        ),
        sa.ForeignKeyConstraint(
            ["redacted_file_id"],
            ["redaction_redacted_file.id"],
            name="fk_redaction_first_approval_redacted_file_id",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name="fk_redaction_first_approval_user_id"),
        sa.PrimaryKeyConstraint("redacted_file_id", name="pk_redaction_first_approval"),
    )
    op.create_index(
        "ix_redaction_first_approval_document_id", "redaction_first_approval", ["document_id"]
    )
    dialect = op.get_bind().dialect.name
    for name, table, act, condition, message in GUARDS:
        for statement in trigger(dialect, name, table, act, condition=condition, message=message):
            op.execute(statement)


def upgrade_public() -> None:
    pass
