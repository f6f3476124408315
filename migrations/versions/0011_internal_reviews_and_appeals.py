"""Internal reviews, appeals, and who decided what: reviewed by somebody else, and written once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0011"
down_revision = "0010"

_NOT_A_REVIEWER = "nobody reviews a decision that they had a hand in"
_DECIDED = (
    "EXISTS (SELECT 1 FROM foi_review r JOIN foi_contribution d ON d.kind = 'decision' "
    "AND d.subject_id = r.original_id WHERE r.case_id = NEW.{case} AND d.user_id = NEW.{person})"
)
_OWNER_DECIDED = (
    "EXISTS (SELECT 1 FROM foi_case c JOIN foi_contribution d ON d.kind = 'decision' "
    "AND d.user_id = c.owner_id WHERE c.id = NEW.case_id AND d.subject_id = NEW.original_id)"
)
_PREPARED = (
    "EXISTS (SELECT 1 FROM foi_contribution c WHERE c.kind IN ('entry', 'response') "
    "AND c.subject_id = NEW.case_id AND c.user_id = NEW.user_id)"
)
GUARDS: tuple[tuple[str, str, str, str | None, str], ...] = (
    ("foi_appeal_event_no_delete", "foi_appeal_event", "DELETE", None, "foi_appeal_event is append-only"),
    ("foi_appeal_event_no_update", "foi_appeal_event", "UPDATE", None, "foi_appeal_event is append-only"),
    ("foi_contribution_no_delete", "foi_contribution", "DELETE", None, "foi_contribution is append-only"),
    ("foi_contribution_no_update", "foi_contribution", "UPDATE", None, "foi_contribution is append-only"),
    (
        "foi_contribution_not_of_the_original",
        "foi_contribution",
        "INSERT",
        f"NEW.kind = 'decision' AND {_DECIDED.format(case='subject_id', person='user_id')}",
        _NOT_A_REVIEWER,
    ),
    (
        "foi_case_not_of_the_original",
        "foi_case",
        "UPDATE",
        f"NEW.owner_id IS NOT NULL AND {_DECIDED.format(case='id', person='owner_id')}",
        _NOT_A_REVIEWER,
    ),
    ("foi_review_not_of_the_original", "foi_review", "INSERT", _OWNER_DECIDED, _NOT_A_REVIEWER),
    (
        "foi_review_no_move",
        "foi_review",
        "UPDATE",
        "NEW.original_id <> OLD.original_id",
        "a review stays with its original",
    ),
    ("foi_review_no_delete", "foi_review", "DELETE", None, "foi_review is never deleted"),
    ("log_approval_four_eyes", "log_approval", "INSERT", _PREPARED, "nobody approves their own work"),
)


def upgrade(database: str) -> None:
    if database != "main":
        return
    _tables()
    _fill_decisions()
    dialect = op.get_bind().dialect.name
    if dialect == "sqlite":
        op.execute("DROP TRIGGER log_approval_four_eyes")
    else:
        op.execute("DROP TRIGGER log_approval_four_eyes ON log_approval")
        op.execute("DROP FUNCTION log_approval_four_eyes()")
    for name, table, act, condition, message in GUARDS:
        for statement in trigger(dialect, name, table, act, condition=condition, message=message):
            op.execute(statement)


def _tables() -> None:
    op.create_table(
        "foi_review",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("original_id", sa.Integer(), nullable=False),
        sa.Column("dissatisfaction", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Date(), nullable=True),
        sa.Column("why_accepted", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("has_failed", sa.Boolean(), nullable=False),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("action_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name="fk_foi_review_case_id"),
        sa.ForeignKeyConstraint(["original_id"], ["foi_case.id"], name="fk_foi_review_original_id"),
        sa.PrimaryKeyConstraint("case_id", name="pk_foi_review"),
    )
    op.create_index("ix_foi_review_original_id", "foi_review", ["original_id"])
    op.create_table(
        "foi_part_review",
        sa.Column("part_id", sa.Integer(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["part_id"], ["foi_part.id"], name="fk_foi_part_review_part_id"),
        sa.PrimaryKeyConstraint("part_id", name="pk_foi_part_review"),
    )
    op.create_table(
        "foi_appeal_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("their_reference", sa.String(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("strikes_id", sa.Integer(), nullable=True),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name="fk_foi_appeal_event_case_id"),
        sa.ForeignKeyConstraint(["strikes_id"], ["foi_appeal_event.id"], name="fk_foi_appeal_event_strikes_id"),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["foi_user.id"], name="fk_foi_appeal_event_recorded_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_foi_appeal_event"),
    )
    op.create_index("ix_foi_appeal_event_case_id", "foi_appeal_event", ["case_id"])


def _fill_decisions() -> None:
    """Whoever prepared, signed off or approved anything before had a hand in what was decided."""
    op.execute(
        "INSERT INTO foi_contribution (kind, subject_id, user_id) "
        "SELECT 'decision', subject_id, user_id FROM foi_contribution WHERE kind = 'response' "
        "UNION SELECT 'decision', case_id, user_id FROM foi_sign_off "
        "UNION SELECT 'decision', d.case_id, a.user_id FROM redaction_approval a "
        "JOIN redaction_document d ON d.id = a.document_id"
    )
