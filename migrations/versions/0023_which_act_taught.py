"""What a case has learned names the act that taught it, and is kept beside what it replaces: undo takes it back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

TABLE = "redaction_learned_entry"


def upgrade(database: str) -> None:
    if database != "main":
        return
    with op.batch_alter_table(TABLE) as batch_op:
        batch_op.drop_constraint(f"uq_{TABLE}_case_id_kind_text", type_="unique")
        batch_op.add_column(sa.Column("act_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(f"fk_{TABLE}_act_id", "redaction_review_act", ["act_id"], ["id"])
        batch_op.create_index(f"ix_{TABLE}_case_id", ["case_id"], unique=False)
