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
CHANGED = (
    "NEW.reason <> '' OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.file_sha256 <> OLD.file_sha256 "
    "OR NEW.user_id <> OLD.user_id OR NEW.at <> OLD.at"
)
TOO_EARLY = (
    "COALESCE(OLD.reason, '') <> '' AND COALESCE(NEW.reason, '') = '' AND NOT EXISTS (SELECT 1 FROM foi_disposal d "
    "WHERE d.done_at IS NOT NULL AND d.case_id IN (SELECT NEW.case_id UNION SELECT r.original_id FROM foi_review r "
    "WHERE r.case_id = NEW.case_id))"
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
        (f"{SAID}_only_emptied", SAID, "UPDATE", CHANGED, f"{SAID} is written once"),
        (f"{SAID}_erased_by_disposal", SAID, "UPDATE", TOO_EARLY, "only a disposal by two people erases this"),
        (f"{SAID}_no_delete", SAID, "DELETE", None, f"{SAID} is never deleted"),
        (f"{AGREED}_no_update", AGREED, "UPDATE", None, f"{AGREED} is append-only"),
        (f"{AGREED}_no_delete", AGREED, "DELETE", None, f"{AGREED} is append-only"),
        (f"{AGREED}_four_eyes", AGREED, "INSERT", OWN_WORK, "nobody approves their own work"),
    ):
        for statement in trigger(
            op.get_bind().dialect.name, name, table, act, condition=condition, message=message
        ):
            op.execute(statement)
