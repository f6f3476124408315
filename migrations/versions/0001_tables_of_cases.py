"""Tables of cases: what foi owns."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime

revision = "0001"
down_revision = None


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    op.create_table(
        "foi_audit_entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("mac", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_foi_audit_entry")),
    )
    with op.batch_alter_table("foi_audit_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_audit_entry_case_id"), ["case_id"], unique=False)
    op.create_table(
        "foi_audit_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mac", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_audit_head")),
    )
    op.create_table(
        "foi_authority",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("regime_pair", sa.String(), nullable=False),
        sa.Column("reference_format", sa.String(), nullable=False),
        sa.Column("team_name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("telephone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("review_contact", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_authority")),
    )
    op.create_table(
        "foi_promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("ids", sa.JSON(), nullable=False),
        sa.Column("promised_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("try_after", UtcDateTime(timezone=True), nullable=False),
        sa.Column("done_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("failed_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_promise")),
        sa.UniqueConstraint("key", name=op.f("uq_foi_promise_key")),
    )
    op.create_table(
        "foi_reference_counter",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_foi_reference_counter")),
    )
    op.create_table(
        "foi_requester",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("erased_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_requester")),
    )
    op.create_table(
        "foi_sign_in_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_hash", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_sign_in_attempt")),
    )
    with op.batch_alter_table("foi_sign_in_attempt", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_foi_sign_in_attempt_account_hash"), ["account_hash"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_foi_sign_in_attempt_at"), ["at"], unique=False)
    op.create_table(
        "foi_user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_user")),
        sa.UniqueConstraint("email", name=op.f("uq_foi_user_email")),
    )
    op.create_table(
        "foi_case",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("request_text", sa.Text(), nullable=False),
        sa.Column("regime", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_is_provisional", sa.Boolean(), nullable=False),
        sa.Column("requester_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("logged_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["foi_user.id"], name=op.f("fk_foi_case_owner_id")),
        sa.ForeignKeyConstraint(
            ["requester_id"], ["foi_requester.id"], name=op.f("fk_foi_case_requester_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_case")),
        sa.UniqueConstraint("reference", name=op.f("uq_foi_case_reference")),
    )
    with op.batch_alter_table("foi_case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_case_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_foi_case_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index("ix_foi_case_status_due_on", ["status", "due_on"], unique=False)
    op.create_table(
        "foi_contribution",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_foi_contribution_user_id")),
        sa.PrimaryKeyConstraint("kind", "subject_id", "user_id", name=op.f("pk_foi_contribution")),
    )
    op.create_table(
        "foi_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("started_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_foi_session_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_foi_session_token_hash")),
    )
    with op.batch_alter_table("foi_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_session_user_id"), ["user_id"], unique=False)
    op.create_table(
        "foi_user_role",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_foi_user_role_user_id")),
        sa.PrimaryKeyConstraint("user_id", "role", name=op.f("pk_foi_user_role")),
    )
    op.create_table(
        "foi_clock_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_clock_event_case_id")),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["foi_clock_event.id"], name=op.f("fk_foi_clock_event_corrects_id")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["foi_user.id"], name=op.f("fk_foi_clock_event_recorded_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_clock_event")),
    )
    with op.batch_alter_table("foi_clock_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_clock_event_case_id"), ["case_id"], unique=False)
    op.create_table(
        "foi_letter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=True),
        sa.Column("html_sha256", sa.String(), nullable=True),
        sa.Column("pdf_sha256", sa.String(), nullable=True),
        sa.Column("frozen_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("frozen_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_letter_case_id")),
        sa.ForeignKeyConstraint(["frozen_by_id"], ["foi_user.id"], name=op.f("fk_foi_letter_frozen_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_letter")),
        sa.UniqueConstraint("case_id", "kind", "version", name=op.f("uq_foi_letter_case_id_kind_version")),
    )
    op.create_table(
        "foi_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_part_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_part")),
        sa.UniqueConstraint("case_id", "position", name=op.f("uq_foi_part_case_id_position")),
    )
    op.create_table(
        "foi_personal_data_assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["foi_case.id"], name=op.f("fk_foi_personal_data_assessment_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["foi_user.id"], name=op.f("fk_foi_personal_data_assessment_recorded_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_personal_data_assessment")),
    )
    with op.batch_alter_table("foi_personal_data_assessment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_foi_personal_data_assessment_case_id"), ["case_id"], unique=False
        )
    op.create_table(
        "foi_response_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_response_file_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_response_file")),
        sa.UniqueConstraint("case_id", "sha256", name=op.f("uq_foi_response_file_case_id_sha256")),
    )
    op.create_table(
        "foi_search_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("part_number", sa.Integer(), nullable=True),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("asked_for", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answer_text", sa.Text(), nullable=False),
        sa.Column("where_searched", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_search_request_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_search_request")),
    )
    with op.batch_alter_table("foi_search_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_search_request_case_id"), ["case_id"], unique=False)
    op.create_table(
        "foi_task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("raised_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("closed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_task_case_id")),
        sa.ForeignKeyConstraint(["closed_by_id"], ["foi_user.id"], name=op.f("fk_foi_task_closed_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_task")),
    )
    with op.batch_alter_table("foi_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_task_case_id"), ["case_id"], unique=False)
    op.create_table(
        "foi_response",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("promised_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_response_case_id")),
        sa.ForeignKeyConstraint(["letter_id"], ["foi_letter.id"], name=op.f("fk_foi_response_letter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_response")),
        sa.UniqueConstraint("case_id", name=op.f("uq_foi_response_case_id")),
    )
    op.create_table(
        "foi_return",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_return_case_id")),
        sa.ForeignKeyConstraint(["letter_id"], ["foi_letter.id"], name=op.f("fk_foi_return_letter_id")),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_foi_return_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_return")),
    )
    with op.batch_alter_table("foi_return", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_return_case_id"), ["case_id"], unique=False)
    op.create_table(
        "foi_sign_off",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("pdf_sha256", sa.String(), nullable=False),
        sa.Column("files_sha256", sa.String(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_foi_sign_off_case_id")),
        sa.ForeignKeyConstraint(["letter_id"], ["foi_letter.id"], name=op.f("fk_foi_sign_off_letter_id")),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_foi_sign_off_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_sign_off")),
    )
    with op.batch_alter_table("foi_sign_off", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_sign_off_case_id"), ["case_id"], unique=False)
    op.create_table(
        "foi_withholding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Integer(), nullable=False),
        sa.Column("provision_ref", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("assessment_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["foi_personal_data_assessment.id"],
            name=op.f("fk_foi_withholding_assessment_id"),
        ),
        sa.ForeignKeyConstraint(["part_id"], ["foi_part.id"], name=op.f("fk_foi_withholding_part_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_foi_withholding")),
        sa.UniqueConstraint(
            "part_id",
            "provision_ref",
            "assessment_id",
            name=op.f("uq_foi_withholding_part_id_provision_ref_assessment_id"),
        ),
    )
    with op.batch_alter_table("foi_withholding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_foi_withholding_part_id"), ["part_id"], unique=False)


def upgrade_public() -> None:
    pass
