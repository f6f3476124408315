"""Who opened the pages of an original on which no words could be read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime

revision = "0025"
down_revision = "0024"

TABLE = "redaction_wordless_opening"


def upgrade(database: str) -> None:
    if database != "main":
        return
    op.create_table(
        TABLE,
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "page"],
            ["redaction_page.document_id", "redaction_page.number"],
            name=f"fk_{TABLE}_document_id",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=f"fk_{TABLE}_user_id"),
        sa.PrimaryKeyConstraint("document_id", "page", "user_id", name=f"pk_{TABLE}"),
    )
