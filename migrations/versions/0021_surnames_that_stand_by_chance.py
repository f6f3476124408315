"""Two people may find that the requester's surname in a released file is somebody else's."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0021"
down_revision = "0020"

SAID, AGREED = "log_surname_coincidence", "log_coincidence_agreement"
OWN_WORK = (
    "EXISTS (SELECT 1 FROM log_surname_coincidence c WHERE c.id = NEW.coincidence_id AND c.user_id = NEW.user_id)"
)


def upgrade(database: str) -> None:
    if database != "main":
        return
    op.create_table(
        SAID,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("file_sha256", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=f"fk_{SAID}_case_id"),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=f"fk_{SAID}_user_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{SAID}"),
        sa.UniqueConstraint("case_id", "file_sha256", name=f"uq_{SAID}_case_id_file_sha256"),
    )
    op.create_index(f"ix_{SAID}_case_id", SAID, ["case_id"])
    op.create_table(
        AGREED,
        sa.Column("coincidence_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["coincidence_id"], [f"{SAID}.id"], name=f"fk_{AGREED}_coincidence_id"),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=f"fk_{AGREED}_user_id"),
        sa.PrimaryKeyConstraint("coincidence_id", name=f"pk_{AGREED}"),
    )
    for name, table, act, condition, message in (
        *(
            (f"{table}_no_{act.lower()}", table, act, None, f"{table} is append-only")
            for table in (SAID, AGREED)
            for act in ("UPDATE", "DELETE")
        ),
        (f"{AGREED}_four_eyes", AGREED, "INSERT", OWN_WORK, "nobody approves their own work"),
    ):
        for statement in trigger(
            op.get_bind().dialect.name, name, table, act, condition=condition, message=message
        ):
            op.execute(statement)
