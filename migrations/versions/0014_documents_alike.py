"""Which document of the same case another is almost the same as."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    # Written out: SQLite would otherwise copy the whole table, and other tables point to it.
    op.execute(
        "ALTER TABLE redaction_document ADD COLUMN like_id INTEGER "
        "CONSTRAINT fk_redaction_document_like_id REFERENCES redaction_document (id)"
    )
    op.add_column(
        "redaction_document", sa.Column("likeness", sa.Float(), nullable=False, server_default="0")
    )


def upgrade_public() -> None:
    pass
