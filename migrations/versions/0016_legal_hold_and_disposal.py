"""Disposal by two people, and what the database refuses to delete or to erase without it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0016"
down_revision = "0015"

KEPT = (
    "foi_case",
    "foi_requester",
    "foi_letter",
    "foi_response",
    "foi_clock_event",
    "foi_search_request",
    "foi_disposal",
    "redaction_document",
)
ERASED = (
    (
        "foi_case",
        "request_text",
        "SELECT NEW.id UNION SELECT r.original_id FROM foi_review r WHERE r.case_id = NEW.id",
    ),
    ("foi_requester", "name", "SELECT c.id FROM foi_case c WHERE c.requester_id = NEW.id"),
    (
        "foi_letter",
        "html",
        "SELECT NEW.case_id UNION SELECT r.original_id FROM foi_review r WHERE r.case_id = NEW.case_id",
    ),
)


def upgrade(database: str) -> None:
    if database != "main":
        return
    op.create_table(
        "foi_disposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("proposed_by_id", sa.Integer(), nullable=False),
        sa.Column("proposed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("done_by_id", sa.Integer(), nullable=True),
        sa.Column("done_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("declined_by_id", sa.Integer(), nullable=True),
        sa.Column("declined_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name="fk_foi_disposal_case_id"),
        sa.ForeignKeyConstraint(["proposed_by_id"], ["foi_user.id"], name="fk_foi_disposal_proposed_by_id"),
        sa.ForeignKeyConstraint(["done_by_id"], ["foi_user.id"], name="fk_foi_disposal_done_by_id"),
        sa.ForeignKeyConstraint(["declined_by_id"], ["foi_user.id"], name="fk_foi_disposal_declined_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_foi_disposal"),
    )
    op.create_index("ix_foi_disposal_case_id", "foi_disposal", ["case_id"])
    same = "NEW.done_by_id IS NOT NULL AND NEW.done_by_id = NEW.proposed_by_id"
    _guard("foi_disposal_four_eyes", "foi_disposal", "UPDATE", same, "a disposal takes two people")
    _guard(
        "foi_disposal_done", "foi_disposal", "UPDATE", "OLD.done_at IS NOT NULL", "a disposal is not undone"
    )
    for table in KEPT:
        _guard(f"{table}_no_delete", table, "DELETE", None, f"{table} is never deleted")
    for table, column, cases in ERASED:
        emptied = f"COALESCE(OLD.{column}, '') <> '' AND COALESCE(NEW.{column}, '') = ''"
        done = (
            "EXISTS (SELECT 1 FROM foi_disposal d WHERE d.done_at IS NOT NULL "  # noqa: S608 - names of our own tables
            f"AND d.case_id IN ({cases}))"
        )
        _guard(
            f"{table}_erased_by_disposal",
            table,
            "UPDATE",
            f"{emptied} AND NOT {done}",
            "only a disposal by two people erases this",
        )


def _guard(name: str, table: str, act: str, condition: str | None, message: str) -> None:
    dialect = op.get_bind().dialect.name
    for statement in trigger(dialect, name, table, act, condition=condition, message=message):
        op.execute(statement)
