"""Things that somebody must look at, raised by the system."""

from __future__ import annotations

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import NotFound
from foi.core.now import now
from foi.models.task import Task
from foi.rules.audit_tags import AuditTag
from foi.services import audit


def raise_task(*, case_id: int, what: str) -> None:
    """Put it on the case page and the worklist; the same open task is raised once."""
    is_open = sa.select(Task.id).where(Task.case_id == case_id, Task.what == what, Task.closed_at.is_(None))
    if db.session.scalar(is_open):
        return
    task = Task(case_id=case_id, what=what, raised_at=now())
    db.session.add(task)
    db.session.flush()
    audit.record(AuditTag.TASK_RAISE, f"task:{task.id}", by=None, case_id=case_id)


def close_task(*, case_id: int, task_id: int, by: int) -> None:
    """Somebody has seen to it."""
    task = db.session.get(Task, task_id)
    if task is None or task.case_id != case_id or task.closed_at:
        raise NotFound("That task has been seen to already.")
    task.closed_at, task.closed_by_id = now(), by
    audit.record(AuditTag.TASK_CLOSE, f"task:{task.id}", by=by, case_id=case_id)


def open_tasks(case_id: int) -> list[Task]:
    rows = db.session.scalars(
        sa.select(Task).where(Task.case_id == case_id, Task.closed_at.is_(None)).order_by(Task.id)
    )
    return list(rows)
