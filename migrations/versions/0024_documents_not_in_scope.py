"""A document that nobody asked for can be set aside, with who said so and why."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime

revision = "0024"
down_revision = "0023"

TABLE = "redaction_document"


def upgrade(database: str) -> None:
    if database != "main":
        return
    op.add_column(TABLE, sa.Column("aside_at", UtcDateTime(), nullable=True))
    # Written out: SQLite would otherwise copy the whole table, and other tables point to it.
    op.execute(
        f"ALTER TABLE {TABLE} ADD COLUMN aside_by_id INTEGER "
        f"CONSTRAINT fk_{TABLE}_aside_by_id REFERENCES foi_user (id)"
    )
    op.add_column(TABLE, sa.Column("aside_reason", sa.Text(), nullable=False, server_default=""))
