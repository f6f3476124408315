"""Rows for a revision to meet, whatever columns their tables have at that point of the history."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from foi.core.db import db

_DUMMIES: tuple[tuple[type, object], ...] = (
    (bool, False),
    (int, 1),
    (float, 1.0),
    (str, "words"),
    (datetime, datetime(2026, 3, 2, tzinfo=UTC)),
    (date, date(2026, 3, 2)),
    (dict, {}),
    (list, []),
)


def put(table: str, **values: object) -> None:
    """One row; every column that must not be empty and was not named gets a dummy of its type."""
    engine = db.engines[None]
    reflected = sa.Table(table, sa.MetaData(), autoload_with=engine)
    row = {
        column.name: _dummy(column)
        for column in reflected.columns
        if not column.nullable and column.server_default is None
    }
    with engine.begin() as connection:
        connection.execute(reflected.insert().values(row | values))


def _dummy(column: sa.Column[Any]) -> object:
    if isinstance(column.type, sa.JSON):
        return {}
    kind = column.type.python_type
    return next(value for known, value in _DUMMIES if issubclass(kind, known))


def kept(table: str) -> dict[str, Any]:
    """The only row of a table."""
    engine = db.engines[None]
    reflected = sa.Table(table, sa.MetaData(), autoload_with=engine)
    with engine.connect() as connection:
        [row] = connection.execute(reflected.select()).mappings().all()
    return dict(row)


def put_document() -> None:
    """A person, a case and a document of it."""
    put("foi_user", id=1)
    put("foi_requester", id=1)
    put("foi_case", id=1, requester_id=1)
    put("redaction_document", id=1, case_id=1, added_by_id=1, title="Minutes")
    put("redaction_redacted_file", id=1, document_id=1)


def find_document_taken_apart() -> None:
    """A document from before it could come out of another came by itself, and one approval is enough for it."""
    document = kept("redaction_document")
    assert (document["title"], document["parent_id"], document["alarms"]) == ("Minutes", None, [])
    assert kept("redaction_redacted_file")["media_type"] == "application/pdf"


def find_document_without_web_page() -> None:
    """Nobody chose a web page before there was one."""
    document = kept("redaction_document")
    assert (document["title"], bool(document["has_web_page"])) == ("Minutes", False)
    assert kept("redaction_redacted_file")["html_sha256"] is None


def find_no_schedule() -> None:
    with db.engines[None].connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM redaction_schedule")).scalar() == 0
    assert kept("redaction_document")["title"] == "Minutes"


def find_no_special_time_limit() -> None:
    """An authority from before keeps the 20 working days of everybody."""
    assert kept("foi_authority")["variation"] == ""


def put_part() -> None:
    put("foi_requester", id=1)
    put("foi_case", id=1, requester_id=1)
    put("foi_part", id=1, case_id=1, text="How many?")


def find_part_under_the_law_of_its_case() -> None:
    part = kept("foi_part")
    assert (part["text"], part["regime"]) == ("How many?", None)


def find_document_like_no_other() -> None:
    document = kept("redaction_document")
    assert (document["title"], document["like_id"], document["likeness"]) == ("Minutes", None, 0.0)


def find_document_in_scope() -> None:
    """What was there before was asked for, unless somebody says otherwise."""
    document = kept("redaction_document")
    assert (document["title"], document["aside_at"], document["aside_by_id"]) == ("Minutes", None, None)
    assert document["aside_reason"] == ""


def put_learned_words() -> None:
    put_document()
    put("redaction_learned_entry", id=1, case_id=1, kind="allow", text="Unison", by_id=1)


def find_learned_words_of_no_act() -> None:
    entry = kept("redaction_learned_entry")
    assert (entry["text"], entry["act_id"]) == ("Unison", None)


def find_words_of_the_case_alone() -> None:
    """What a case has learned stays its own: nothing goes on a list of the authority by itself."""
    assert kept("redaction_learned_entry")["text"] == "Unison"
    with db.engines[None].connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM redaction_listed_entry")).scalar() == 0


def put_approval() -> None:
    put_document()
    put("foi_user", id=2, email="b@northmoor.police.example")
    sha256 = kept("redaction_redacted_file")["sha256"]
    put("redaction_approval", id=1, document_id=1, redacted_file_id=1, user_id=2, sha256=sha256)


def find_approval_of_no_web_page() -> None:
    """What was approved before the web page was opened is an approval of the file alone."""
    approval = kept("redaction_approval")
    assert (approval["redacted_file_id"], approval["html_sha256"]) == (1, None)


def find_no_excused_surname() -> None:
    """What held an entry before goes on holding it: nobody has said anything yet, and nobody can agree alone."""
    put("foi_user", id=1, email="a@northmoor.police.example")
    put("log_surname_coincidence", id=1, case_id=1, file_sha256="0" * 64, reason="R", user_id=1)
    with pytest.raises(sa.exc.DatabaseError):
        put("log_coincidence_agreement", coincidence_id=1, user_id=1)
    with db.engines[None].connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM log_coincidence_agreement")).scalar() == 0


def find_the_regulator_that_is_known() -> None:
    """An authority from before goes on printing what Candour knows."""
    authority = kept("foi_authority")
    assert (authority["name"], authority["regulator_name"], authority["regulator_address"]) == (
        "Northmoor Police",
        "",
        "",
    )


def find_the_times_that_were_usual() -> None:
    """What an authority from before disposes of goes when it always went."""
    authority = kept("foi_authority")
    months = [authority[name] for name in ("requester_months", "originals_months", "case_months")]
    assert months == [12, 24, 36]
