"""An authority says itself after how many months a closed case is disposed of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade(database: str) -> None:
    if database != "main":
        return
    for name, months in (("requester_months", 12), ("originals_months", 24), ("case_months", 36)):
        column = sa.Column(name, sa.Integer(), server_default=str(months), nullable=False)
        op.add_column("foi_authority", column)
