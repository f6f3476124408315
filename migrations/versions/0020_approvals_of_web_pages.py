"""An approval is of the web page's bytes as well, where one leaves beside the redacted file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    # Empty for what was approved before: a web page that nobody opened is no approved file.
    op.add_column("redaction_approval", sa.Column("html_sha256", sa.String(), nullable=True))


def upgrade_public() -> None:
    pass
