"""Redacted files and what people said about them."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from foi.core.db import db
from redaction.models.document import Document
from redaction.models.redacted_file import Approval, FirstApproval, RedactedFile, SendBack
from redaction.rules.document_status import DocumentStatus


def newest_output(document_id: int) -> RedactedFile | None:
    """The output of the newest submission that passed its check."""
    return db.session.scalar(
        sa.select(RedactedFile)
        .where(RedactedFile.document_id == document_id)
        .order_by(RedactedFile.submission.desc())
        .limit(1)
    )


def send_backs(document_id: int) -> list[SendBack]:
    """Newest first."""
    found = db.session.scalars(
        sa.select(SendBack).where(SendBack.document_id == document_id).order_by(SendBack.id.desc())
    )
    return list(found)


def approvers(redacted_file_id: int) -> list[int]:
    """Ids of those who approved it, in that order: none, one, or two where one is too few."""
    first = sa.select(FirstApproval.user_id).where(FirstApproval.redacted_file_id == redacted_file_id)
    last = sa.select(Approval.user_id).where(Approval.redacted_file_id == redacted_file_id)
    return [*db.session.scalars(first), *db.session.scalars(last)]


def approved_hashes(case_id: int) -> frozenset[str]:
    """Of every output of the case that a second person approved, and that nobody has reopened since."""
    found = db.session.execute(
        sa.select(Approval.sha256, Approval.html_sha256)
        .join(Document, Document.id == Approval.document_id)
        .join(RedactedFile, RedactedFile.id == Approval.redacted_file_id)
        .where(
            Document.case_id == case_id,
            Document.status == DocumentStatus.RELEASED,
            RedactedFile.submission == Document.submissions,
        )
    )
    return frozenset(sha256 for row in found for sha256 in row if sha256)


def released_documents(case_id: int) -> Sequence[Document]:
    """The documents of a case whose output is attached to its response."""
    return db.session.scalars(
        sa.select(Document).where(
            Document.case_id == case_id, Document.status == DocumentStatus.RELEASED.value
        )
    ).all()
