"""Tables of documents: what redaction owns."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    op.create_table(
        "redaction_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("original_sha256", sa.String(), nullable=False),
        sa.Column("working_sha256", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("page_count", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("progress_words", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("submissions", sa.Integer(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("submitted_by_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by_id"], ["foi_user.id"], name=op.f("fk_redaction_document_added_by_id")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_redaction_document_case_id")),
        sa.ForeignKeyConstraint(
            ["submitted_by_id"], ["foi_user.id"], name=op.f("fk_redaction_document_submitted_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_document")),
        sa.UniqueConstraint(
            "case_id", "original_sha256", name=op.f("uq_redaction_document_case_id_original_sha256")
        ),
    )
    with op.batch_alter_table("redaction_document", schema=None) as batch_op:
        batch_op.create_index("ix_redaction_document_status", ["status"], unique=False)
    op.create_table(
        "redaction_learned_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["foi_user.id"], name=op.f("fk_redaction_learned_entry_by_id")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["foi_case.id"], name=op.f("fk_redaction_learned_entry_case_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_learned_entry")),
        sa.UniqueConstraint(
            "case_id", "kind", "text", name=op.f("uq_redaction_learned_entry_case_id_kind_text")
        ),
    )
    op.create_table(
        "redaction_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("seniority", sa.String(), nullable=False),
        sa.Column("doubt", sa.Text(), nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_redaction_person_case_id")),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["redaction_person.id"], name=op.f("fk_redaction_person_merged_into_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_person")),
    )
    with op.batch_alter_table("redaction_person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_redaction_person_case_id"), ["case_id"], unique=False)
    op.create_table(
        "redaction_review_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["foi_user.id"], name=op.f("fk_redaction_review_act_by_id")),
        sa.ForeignKeyConstraint(["case_id"], ["foi_case.id"], name=op.f("fk_redaction_review_act_case_id")),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["redaction_review_act.id"], name=op.f("fk_redaction_review_act_undoes_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_review_act")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_redaction_review_act_undoes_id")),
    )
    op.create_table(
        "redaction_page",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("width", sa.Float(), nullable=False),
        sa.Column("height", sa.Float(), nullable=False),
        sa.Column("is_picture", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["redaction_document.id"], name=op.f("fk_redaction_page_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", "number", name=op.f("pk_redaction_page")),
    )
    op.create_table(
        "redaction_person_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["redaction_person.id"], name=op.f("fk_redaction_person_alias_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_person_alias")),
        sa.UniqueConstraint("person_id", "text", name=op.f("uq_redaction_person_alias_person_id_text")),
    )
    op.create_table(
        "redaction_person_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("act_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("provision_ref", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["act_id"], ["redaction_review_act.id"], name=op.f("fk_redaction_person_decision_act_id")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["foi_user.id"], name=op.f("fk_redaction_person_decision_by_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["redaction_person.id"], name=op.f("fk_redaction_person_decision_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_person_decision")),
    )
    with op.batch_alter_table("redaction_person_decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_redaction_person_decision_act_id"), ["act_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_redaction_person_decision_person_id"), ["person_id"], unique=False
        )
    op.create_table(
        "redaction_redacted_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("html", sa.Text(), nullable=True),
        sa.Column("report", sa.JSON(), nullable=False),
        sa.Column("verification", sa.JSON(), nullable=False),
        sa.Column("certificate", sa.JSON(), nullable=False),
        sa.Column("remains", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["redaction_document.id"], name=op.f("fk_redaction_redacted_file_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_redacted_file")),
        sa.UniqueConstraint(
            "document_id", "submission", name=op.f("uq_redaction_redacted_file_document_id_submission")
        ),
    )
    with op.batch_alter_table("redaction_redacted_file", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_redaction_redacted_file_document_id"), ["document_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_redaction_redacted_file_sha256"), ["sha256"], unique=False)
    op.create_table(
        "redaction_suggestion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("boxes", sa.JSON(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("detectors", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("proposal", sa.String(), nullable=False),
        sa.Column("proposal_reason", sa.Text(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["redaction_document.id"], name=op.f("fk_redaction_suggestion_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["redaction_person.id"], name=op.f("fk_redaction_suggestion_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_suggestion")),
    )
    with op.batch_alter_table("redaction_suggestion", schema=None) as batch_op:
        batch_op.create_index("ix_redaction_suggestion_document_page", ["document_id", "page"], unique=False)
        batch_op.create_index(batch_op.f("ix_redaction_suggestion_person_id"), ["person_id"], unique=False)
    op.create_table(
        "redaction_approval",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("redacted_file_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["redaction_document.id"], name=op.f("fk_redaction_approval_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["redacted_file_id"],
            ["redaction_redacted_file.id"],
            name=op.f("fk_redaction_approval_redacted_file_id"),
        ),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_redaction_approval_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_approval")),
        sa.UniqueConstraint("redacted_file_id", name=op.f("uq_redaction_approval_redacted_file_id")),
    )
    with op.batch_alter_table("redaction_approval", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_redaction_approval_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_redaction_approval_sha256"), ["sha256"], unique=False)
    op.create_table(
        "redaction_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("act_id", sa.Integer(), nullable=False),
        sa.Column("suggestion_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("provision_ref", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("is_inherited", sa.Boolean(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["act_id"], ["redaction_review_act.id"], name=op.f("fk_redaction_decision_act_id")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["foi_user.id"], name=op.f("fk_redaction_decision_by_id")),
        sa.ForeignKeyConstraint(
            ["suggestion_id"], ["redaction_suggestion.id"], name=op.f("fk_redaction_decision_suggestion_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_decision")),
    )
    with op.batch_alter_table("redaction_decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_redaction_decision_act_id"), ["act_id"], unique=False)
        batch_op.create_index("ix_redaction_decision_suggestion_id_id", ["suggestion_id", "id"], unique=False)
    op.create_table(
        "redaction_page_opening",
        sa.Column("redacted_file_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["redacted_file_id"],
            ["redaction_redacted_file.id"],
            name=op.f("fk_redaction_page_opening_redacted_file_id"),
        ),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_redaction_page_opening_user_id")),
        sa.PrimaryKeyConstraint(
            "redacted_file_id", "user_id", "page", name=op.f("pk_redaction_page_opening")
        ),
    )
    op.create_table(
        "redaction_send_back",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("redacted_file_id", sa.Integer(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("pins", sa.JSON(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["redaction_document.id"], name=op.f("fk_redaction_send_back_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["redacted_file_id"],
            ["redaction_redacted_file.id"],
            name=op.f("fk_redaction_send_back_redacted_file_id"),
        ),
        sa.ForeignKeyConstraint(["user_id"], ["foi_user.id"], name=op.f("fk_redaction_send_back_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction_send_back")),
    )
    with op.batch_alter_table("redaction_send_back", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_redaction_send_back_document_id"), ["document_id"], unique=False)


def upgrade_public() -> None:
    pass
