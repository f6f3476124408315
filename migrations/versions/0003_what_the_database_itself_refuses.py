"""What the database itself refuses: changing a row that is written once, approving one's own work."""

from __future__ import annotations

from alembic import op

from foi.core.guards import trigger

revision = "0003"
down_revision = "0002"

# Name of the trigger, table, act, condition (None: always), what it says.
GUARDS: tuple[tuple[str, str, str, str | None, str], ...] = (
    ("foi_audit_entry_no_delete", "foi_audit_entry", "DELETE", None, "foi_audit_entry is append-only"),
    ("foi_audit_entry_no_update", "foi_audit_entry", "UPDATE", None, "foi_audit_entry is append-only"),
    (
        "foi_sign_off_four_eyes",
        "foi_sign_off",
        "INSERT",
        "EXISTS (SELECT 1 FROM foi_contribution c WHERE c.kind = 'response' AND c.subject_id = NEW.case_id AND c.user_id = NEW.user_id)",
        "nobody approves their own work",
    ),
    ("foi_sign_off_no_delete", "foi_sign_off", "DELETE", None, "foi_sign_off is append-only"),
    ("foi_sign_off_no_update", "foi_sign_off", "UPDATE", None, "foi_sign_off is append-only"),
    (
        "redaction_approval_four_eyes",
        "redaction_approval",
        "INSERT",
        "EXISTS (SELECT 1 FROM foi_contribution c WHERE c.kind = 'document' AND c.subject_id = NEW.document_id AND c.user_id = NEW.user_id)",
        "nobody approves their own work",
    ),
    (
        "redaction_approval_no_delete",
        "redaction_approval",
        "DELETE",
        None,
        "redaction_approval is append-only",
    ),
    (
        "redaction_approval_no_update",
        "redaction_approval",
        "UPDATE",
        None,
        "redaction_approval is append-only",
    ),
    (
        "redaction_decision_no_delete",
        "redaction_decision",
        "DELETE",
        None,
        "redaction_decision is append-only",
    ),
    (
        "redaction_decision_no_update",
        "redaction_decision",
        "UPDATE",
        None,
        "redaction_decision is append-only",
    ),
    (
        "redaction_person_decision_no_delete",
        "redaction_person_decision",
        "DELETE",
        None,
        "redaction_person_decision is append-only",
    ),
    (
        "redaction_person_decision_no_update",
        "redaction_person_decision",
        "UPDATE",
        None,
        "redaction_person_decision is append-only",
    ),
    (
        "redaction_redacted_file_no_delete",
        "redaction_redacted_file",
        "DELETE",
        None,
        "redaction_redacted_file is append-only",
    ),
    (
        "redaction_redacted_file_no_update",
        "redaction_redacted_file",
        "UPDATE",
        None,
        "redaction_redacted_file is append-only",
    ),
    (
        "redaction_review_act_no_delete",
        "redaction_review_act",
        "DELETE",
        None,
        "redaction_review_act is append-only",
    ),
    (
        "redaction_review_act_no_update",
        "redaction_review_act",
        "UPDATE",
        None,
        "redaction_review_act is append-only",
    ),
    (
        "redaction_send_back_no_delete",
        "redaction_send_back",
        "DELETE",
        None,
        "redaction_send_back is append-only",
    ),
    (
        "redaction_send_back_no_update",
        "redaction_send_back",
        "UPDATE",
        None,
        "redaction_send_back is append-only",
    ),
)


def upgrade(database: str) -> None:
    if database != "main":
        return
    dialect = op.get_bind().dialect.name
    for name, table, act, condition, message in GUARDS:
        for statement in trigger(dialect, name, table, act, condition=condition, message=message):
            op.execute(statement)
