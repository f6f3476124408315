"""${message}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from foi.core.db import UtcDateTime
${imports if imports else ""}
revision = "${up_revision}"
down_revision = ${f'"{down_revision}"' if down_revision else None}


def upgrade(database: str) -> None:
    globals()[f"upgrade_{database}"]()

% for database in ("main", "public"):

def upgrade_${database}() -> None:
    ${context.get(f"{database}_upgrades", "pass")}

% endfor
