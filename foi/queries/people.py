"""Members of staff, for lists and pickers."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from foi.core.db import db
from foi.models.user import User, UserRole
from foi.rules.roles import Role


def with_role(role: Role) -> list[tuple[int, str]]:
    """Id and name of everyone with the role and an open account, by name."""
    found = db.session.execute(
        sa.select(User.id, User.name)
        .join(UserRole, UserRole.user_id == User.id)
        .where(UserRole.role == role.value, User.is_active)
        .order_by(User.name, User.id)
    )
    return [(person_id, name) for person_id, name in found]


def names(ids: Iterable[int | None]) -> dict[int, str]:
    """Name by id."""
    wanted = {person_id for person_id in ids if person_id is not None}
    found = db.session.execute(sa.select(User.id, User.name).where(User.id.in_(wanted)))
    return {person_id: name for person_id, name in found}


def all_people() -> list[User]:
    return list(db.session.scalars(sa.select(User).order_by(User.name, User.id)))
