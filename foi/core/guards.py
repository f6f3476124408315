"""Rules that the database itself keeps, whatever program writes to it: write-once rows, and four eyes."""

from __future__ import annotations

import sqlalchemy as sa

_DIALECTS = ("sqlite", "postgresql")


def append_only(table: sa.Table) -> None:
    """Rows of ``table`` are written once: no update, no delete."""
    for act in ("UPDATE", "DELETE"):
        _guard(table, f"{table.name}_no_{act.lower()}", act, None, f"{table.name} is append-only")


_FROZEN = "OLD.frozen_at IS NOT NULL AND (NEW.html IS NOT NULL OR NEW.pdf_sha256 IS NOT NULL)"


def once_frozen(table: sa.Table) -> None:
    """A frozen row of ``table`` keeps its words: they can be erased whole, never written anew."""
    _guard(table, f"{table.name}_frozen", "UPDATE", _FROZEN, "a frozen letter is not rewritten")


def another_person(table: sa.Table, *, kind: str, subject: str, person: str = "user_id") -> None:
    """A row of ``table`` says that ``person`` approved ``subject``: refused where they prepared it."""
    condition = (
        "EXISTS (SELECT 1 FROM foi_contribution c "  # noqa: S608 - names of our own tables
        f"WHERE c.kind = '{kind}' AND c.subject_id = NEW.{subject} AND c.user_id = NEW.{person})"
    )
    _guard(table, f"{table.name}_four_eyes", "INSERT", condition, "nobody approves their own work")


def _guard(table: sa.Table, name: str, act: str, condition: str | None, message: str) -> None:
    for dialect in _DIALECTS:
        for statement in trigger(dialect, name, table.name, act, condition=condition, message=message):
            ddl = sa.DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call] # SQLAlchemy leaves it untyped
            sa.event.listen(table, "after_create", ddl.execute_if(dialect=dialect))


def trigger(
    dialect: str, name: str, table: str, act: str, *, condition: str | None, message: str
) -> tuple[str, ...]:
    """The statements that make one refusing trigger; migrations use them too."""
    when = f"WHEN ({condition}) " if condition else ""
    if dialect == "sqlite":
        return (
            f"CREATE TRIGGER {name} BEFORE {act} ON {table} {when}"
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END",
        )
    test = f"IF {condition} THEN RAISE EXCEPTION '{message}'; END IF;" if condition else ""
    body = test or f"RAISE EXCEPTION '{message}';"
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NEW; END $$",
        f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    )
