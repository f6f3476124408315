"""Rules that the database itself keeps, whatever program writes to it: write-once rows, and four eyes."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase

_DIALECTS = ("sqlite", "postgresql")
Model = type[DeclarativeBase]


def append_only(model: Model) -> None:
    """Rows of ``model`` are written once: no update, no delete."""
    for act in ("UPDATE", "DELETE"):
        _guard(
            model,
            f"{model.__tablename__}_no_{act.lower()}",
            act,
            None,
            f"{model.__tablename__} is append-only",
        )


_FROZEN = (
    "OLD.frozen_at IS NOT NULL AND (NEW.html IS NOT NULL OR NEW.pdf_sha256 IS NOT NULL OR NEW.frozen_at IS NULL "
    "OR NEW.frozen_at <> OLD.frozen_at OR NEW.case_id <> OLD.case_id OR NEW.kind <> OLD.kind)"
)


def once_frozen(model: Model) -> None:
    """A frozen row of ``model`` keeps its words: they can be erased whole, never written anew."""
    _guard(model, f"{model.__tablename__}_frozen", "UPDATE", _FROZEN, "a frozen letter is not rewritten")


def never_deleted(model: Model) -> None:
    """Rows of ``model`` stay: disposal erases what they say and leaves them as a tombstone."""
    _guard(
        model, f"{model.__tablename__}_no_delete", "DELETE", None, f"{model.__tablename__} is never deleted"
    )


def only_emptied(model: Model, *, column: str) -> None:
    """Rows of ``model`` are written once and stay; of one, nothing changes but that ``column`` is emptied."""
    others = [one.name for one in model.__table__.columns if one.name != column]
    changed = " OR ".join(f"NEW.{name} <> OLD.{name}" for name in others)
    _guard(
        model,
        f"{model.__tablename__}_only_emptied",
        "UPDATE",
        f"NEW.{column} <> '' OR {changed}",
        f"{model.__tablename__} is written once",
    )
    never_deleted(model)


def by_two_people(model: Model) -> None:
    """A disposal is proposed by one person and done by another; what was done stays done."""
    same = "NEW.done_by_id IS NOT NULL AND NEW.done_by_id = NEW.proposed_by_id"
    _guard(model, f"{model.__tablename__}_four_eyes", "UPDATE", same, "a disposal takes two people")
    undone = "OLD.done_at IS NOT NULL"
    _guard(model, f"{model.__tablename__}_done", "UPDATE", undone, "a disposal is not undone")
    never_deleted(model)


def erased_by_disposal(model: Model, *, column: str, case_of_row: str) -> None:
    """``column`` is emptied only after a disposal of the case has been done; ``case_of_row``: SQL for its id."""
    emptied = f"COALESCE(OLD.{column}, '') <> '' AND COALESCE(NEW.{column}, '') = ''"
    done = (
        "EXISTS (SELECT 1 FROM foi_disposal d WHERE d.done_at IS NOT NULL "  # noqa: S608 - names of our own tables
        f"AND d.case_id IN ({case_of_row}))"
    )
    _guard(
        model,
        f"{model.__tablename__}_erased_by_disposal",
        "UPDATE",
        f"{emptied} AND NOT {done}",
        "only a disposal by two people erases this",
    )


def another_person(model: Model, *, kinds: tuple[str, ...], subject: str, person: str = "user_id") -> None:
    """A row of ``model`` says that ``person`` approved ``subject``: refused where they prepared it."""
    first, *more = (f"'{kind}'" for kind in kinds)
    which = f"IN ({', '.join((first, *more))})" if more else f"= {first}"
    condition = (
        "EXISTS (SELECT 1 FROM foi_contribution c "  # noqa: S608 - names of our own tables
        f"WHERE c.kind {which} AND c.subject_id = NEW.{subject} AND c.user_id = NEW.{person})"
    )
    _guard(model, f"{model.__tablename__}_four_eyes", "INSERT", condition, "nobody approves their own work")


_DECIDED_THE_ORIGINAL = (
    "EXISTS (SELECT 1 FROM foi_review r JOIN foi_contribution d ON d.kind = 'decision' "
    "AND d.subject_id = r.original_id WHERE r.case_id = NEW.{case} AND d.user_id = NEW.{person})"
)
_NOT_A_REVIEWER = "nobody reviews a decision that they had a hand in"


def not_of_the_original(model: Model) -> None:
    """A contribution to what a review decides: refused to everybody who had a hand in the original decision."""
    decided = _DECIDED_THE_ORIGINAL.format(case="subject_id", person="user_id")
    condition = f"NEW.kind = 'decision' AND {decided}"
    _guard(model, f"{model.__tablename__}_not_of_the_original", "INSERT", condition, _NOT_A_REVIEWER)


def not_owned_by_a_decider(model: Model) -> None:
    """A case that is a review never gets an owner who had a hand in the original decision."""
    decided = _DECIDED_THE_ORIGINAL.format(case="id", person="owner_id")
    _guard(
        model,
        f"{model.__tablename__}_not_of_the_original",
        "UPDATE",
        f"NEW.owner_id IS NOT NULL AND {decided}",
        _NOT_A_REVIEWER,
    )


def reviewed_by_another(model: Model) -> None:
    """A review is begun with another owner, stays with its original, and is never deleted."""
    owner = (
        "EXISTS (SELECT 1 FROM foi_case c JOIN foi_contribution d ON d.kind = 'decision' "
        "AND d.user_id = c.owner_id WHERE c.id = NEW.case_id AND d.subject_id = NEW.original_id)"
    )
    _guard(model, f"{model.__tablename__}_not_of_the_original", "INSERT", owner, _NOT_A_REVIEWER)
    moved = "NEW.original_id <> OLD.original_id"
    _guard(model, f"{model.__tablename__}_no_move", "UPDATE", moved, "a review stays with its original")
    _guard(
        model, f"{model.__tablename__}_no_delete", "DELETE", None, f"{model.__tablename__} is never deleted"
    )


def refused_where(model: Model, name: str, condition: str, message: str) -> None:
    """A new row of ``model`` is refused where ``condition`` (on NEW) holds; ``name``: what the rule is called."""
    _guard(model, f"{model.__tablename__}_{name}", "INSERT", condition, message)


def _guard(model: Model, name: str, act: str, condition: str | None, message: str) -> None:
    for dialect in _DIALECTS:
        for statement in trigger(
            dialect, name, model.__tablename__, act, condition=condition, message=message
        ):
            ddl = sa.DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call] # SQLAlchemy leaves it untyped
            sa.event.listen(model.__table__, "after_create", ddl.execute_if(dialect=dialect))


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
