"""Which earlier legitimate interests test one was started from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

TABLE = "foi_personal_data_assessment"


def upgrade(database: str) -> None:
    if database != "main":
        return
    with op.batch_alter_table(TABLE) as table:
        table.add_column(sa.Column("precedent_id", sa.Integer(), nullable=True))
        table.create_foreign_key(f"fk_{TABLE}_precedent_id", TABLE, ["precedent_id"], ["id"])
