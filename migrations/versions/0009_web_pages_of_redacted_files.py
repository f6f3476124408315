"""The accessible edition as a web page too; and what does not show in a file is a document of its own, not an annex."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    op.drop_column("redaction_document", "annex_from")
    op.drop_column("redaction_document", "has_annex_released")
    op.add_column(
        "redaction_document",
        sa.Column("has_web_page", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("redaction_redacted_file", sa.Column("html_sha256", sa.String(), nullable=True))


def upgrade_public() -> None:
    pass
