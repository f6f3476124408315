from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from foi.core.db import Model


class User(Model):
    """A member of staff. Never deleted: the record of who did what points here."""

    __tablename__ = "foi_user"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    is_active: Mapped[bool] = mapped_column(default=True)
    role_rows: Mapped[list[UserRole]] = relationship(cascade="all, delete-orphan", lazy="selectin")

    is_authenticated = True
    """For templates: a person, where nobody signed in would be none."""

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(row.role for row in self.role_rows)


class UserRole(Model):
    __tablename__ = "foi_user_role"

    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)


class UserSession(Model):
    """One signed-in browser. Only the hash of its token is kept, so a stolen database signs nobody in."""

    __tablename__ = "foi_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("foi_user.id"), index=True)
    started_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    user: Mapped[User] = relationship(lazy="joined", innerjoin=True)


class SignInAttempt(Model):
    """A failed sign-in, for throttling: a keyed hash of the account, never the account."""

    __tablename__ = "foi_sign_in_attempt"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_hash: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime] = mapped_column(index=True)
