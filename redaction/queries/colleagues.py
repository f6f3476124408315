"""Who else is working on a document just now."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from foi.core.db import db
from foi.core.now import now
from foi.queries.people import names
from redaction.models.decision import Decision, ReviewAct
from redaction.models.suggestion import Suggestion

_LATELY = timedelta(minutes=10)


def also_here(document_id: int, me: int) -> list[str]:
    """Names of others who decided something in the document in the last ten minutes."""
    found = db.session.scalars(
        sa.select(ReviewAct.by_id)
        .join(Decision, Decision.act_id == ReviewAct.id)
        .join(Suggestion, Suggestion.id == Decision.suggestion_id)
        .where(Suggestion.document_id == document_id, ReviewAct.at > now() - _LATELY, ReviewAct.by_id != me)
        .distinct()
    )
    return sorted(names(list(found)).values())
