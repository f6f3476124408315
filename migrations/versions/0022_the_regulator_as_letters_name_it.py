"""An authority may name its regulator anew, with address and website, when the law or the post changes them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade(database: str) -> None:
    if database != "main":
        return
    for name in ("regulator_name", "regulator_address", "regulator_website"):
        op.add_column("foi_authority", sa.Column(name, sa.String(), server_default="", nullable=False))
