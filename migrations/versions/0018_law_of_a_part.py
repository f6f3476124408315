"""The law under which a part is answered, where it is not that of its case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    op.add_column("foi_part", sa.Column("regime", sa.String(), nullable=True))


def upgrade_public() -> None:
    """What is published tells the law in words."""
