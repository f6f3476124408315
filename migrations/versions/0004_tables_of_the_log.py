"""Tables of the log: entries in the main database, what is public in the public one, with its search index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
from foi.core.guards import trigger

revision = "0004"
down_revision = "0003"

GUARDS: tuple[tuple[str, str, str, str | None, str], ...] = (
    (
        "log_approval_four_eyes",
        "log_approval",
        "INSERT",
        "EXISTS (SELECT 1 FROM foi_contribution c WHERE c.kind = 'entry' AND c.subject_id = NEW.case_id AND c.user_id = NEW.user_id)",
        "nobody approves their own work",
    ),
    ("log_approval_no_delete", "log_approval", "DELETE", None, "log_approval is append-only"),
    ("log_approval_no_update", "log_approval", "UPDATE", None, "log_approval is append-only"),
)

SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE public_entry_search USING fts5(slug UNINDEXED, search_text, tokenize='porter unicode61')",
        "CREATE TRIGGER public_entry_search_add AFTER INSERT ON public_entry BEGIN "
        "INSERT INTO public_entry_search (slug, search_text) VALUES (NEW.slug, NEW.search_text); END",
        "CREATE TRIGGER public_entry_search_change AFTER UPDATE ON public_entry BEGIN "
        "DELETE FROM public_entry_search WHERE slug = OLD.slug; "
        "INSERT INTO public_entry_search (slug, search_text) VALUES (NEW.slug, NEW.search_text); END",
        "CREATE TRIGGER public_entry_search_drop AFTER DELETE ON public_entry BEGIN "
        "DELETE FROM public_entry_search WHERE slug = OLD.slug; END",
    ),
    "postgresql": (
        "CREATE INDEX ix_public_entry_search ON public_entry USING gin (to_tsvector('english', search_text))",
    ),
}


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()


def upgrade_main() -> None:
    op.create_table('log_approval',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('content_sha256', sa.String(), nullable=False),
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('at', UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['foi_case.id'], name=op.f('fk_log_approval_case_id')),
    sa.ForeignKeyConstraint(['user_id'], ['foi_user.id'], name=op.f('fk_log_approval_user_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_log_approval'))
    )
    with op.batch_alter_table('log_approval', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_log_approval_case_id'), ['case_id'], unique=False)

    op.create_table('log_entry',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('slug', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('publish_on', sa.Date(), nullable=True),
    sa.Column('held_because', sa.Text(), nullable=False),
    sa.Column('published_at', UtcDateTime(timezone=True), nullable=True),
    sa.Column('withdrawn_at', UtcDateTime(timezone=True), nullable=True),
    sa.Column('withdrawn_because', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['foi_case.id'], name=op.f('fk_log_entry_case_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_log_entry')),
    sa.UniqueConstraint('case_id', name=op.f('uq_log_entry_case_id')),
    sa.UniqueConstraint('slug', name=op.f('uq_log_entry_slug'))
    )
    with op.batch_alter_table('log_entry', schema=None) as batch_op:
        batch_op.create_index('ix_log_entry_status_publish_on', ['status', 'publish_on'], unique=False)

    op.create_table('log_proposal',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('summary', sa.Text(), nullable=False),
    sa.Column('parts', sa.JSON(), nullable=False),
    sa.Column('content_sha256', sa.String(), nullable=False),
    sa.Column('prepared_at', UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['foi_case.id'], name=op.f('fk_log_proposal_case_id')),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_log_proposal'))
    )

    dialect = op.get_bind().dialect.name
    for name, table, act, condition, message in GUARDS:
        for statement in trigger(dialect, name, table, act, condition=condition, message=message):
            op.execute(sa.text(statement.replace(":", "\\:")))


def upgrade_public() -> None:
    op.create_table('public_authority',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('short_name', sa.String(), nullable=False),
    sa.Column('email', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('colour', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_public_authority'))
    )
    op.create_table('public_entry',
    sa.Column('slug', sa.String(), nullable=False),
    sa.Column('reference', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('summary', sa.Text(), nullable=False),
    sa.Column('law', sa.String(), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('answered_on', sa.Date(), nullable=False),
    sa.Column('published_on', sa.Date(), nullable=False),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('content', sa.JSON(), nullable=False),
    sa.Column('search_text', sa.Text(), nullable=False),
    sa.Column('updated_at', UtcDateTime(timezone=True), nullable=False),
    sa.Column('withdrawn_on', sa.Date(), nullable=True),
    sa.Column('withdrawn_because', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('slug', name=op.f('pk_public_entry'))
    )
    with op.batch_alter_table('public_entry', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_public_entry_published_on'), ['published_on'], unique=False)

    op.create_table('public_inbox',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('page', sa.String(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('received_at', UtcDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_public_inbox'))
    )

    for statement in SEARCH[op.get_bind().dialect.name]:
        op.execute(sa.text(statement.replace(":", "\\:")))
