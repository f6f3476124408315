"""A frozen letter is never thawed, and an approval is of one file's very bytes, by two people where it needs two."""

from __future__ import annotations

from alembic import op

from foi.core.guards import trigger

revision = "0019"
down_revision = "0018"

FROZEN = (
    "OLD.frozen_at IS NOT NULL AND (NEW.html IS NOT NULL OR NEW.pdf_sha256 IS NOT NULL OR NEW.frozen_at IS NULL "
    "OR NEW.frozen_at <> OLD.frozen_at OR NEW.case_id <> OLD.case_id OR NEW.kind <> OLD.kind)"
)
OF_THESE_BYTES = (
    "NOT EXISTS (SELECT 1 FROM redaction_redacted_file f WHERE f.id = NEW.redacted_file_id "
    "AND f.document_id = NEW.document_id AND f.sha256 = NEW.sha256)"
)
BY_TWO = (
    "EXISTS (SELECT 1 FROM redaction_document d WHERE d.id = NEW.document_id AND CAST(d.alarms AS TEXT) <> '[]') "
    "AND NOT EXISTS (SELECT 1 FROM redaction_first_approval a "
    "WHERE a.redacted_file_id = NEW.redacted_file_id AND a.user_id <> NEW.user_id)"
)
GUARDS = (
    ("foi_letter_frozen", "foi_letter", "UPDATE", FROZEN, "a frozen letter is not rewritten"),
    (
        "redaction_approval_of_these_bytes",
        "redaction_approval",
        "INSERT",
        OF_THESE_BYTES,
        "an approval is of one file of its document",
    ),
    ("redaction_approval_by_two", "redaction_approval", "INSERT", BY_TWO, "this file needs two approvals"),
)


def upgrade(database: str) -> None:
    if database != "main":
        return
    dialect = op.get_bind().dialect.name
    if dialect == "sqlite":
        op.execute("DROP TRIGGER foi_letter_frozen")
    else:
        op.execute("DROP TRIGGER foi_letter_frozen ON foi_letter")
        op.execute("DROP FUNCTION foi_letter_frozen()")
    for name, table, act, condition, message in GUARDS:
        for statement in trigger(dialect, name, table, act, condition=condition, message=message):
            op.execute(statement)
